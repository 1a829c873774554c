import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanTraining

/// A little language: *a* is 0, *b* is 1, *x* is what stood before it.
private func model(settings: SequenceTrainer.Settings = .init()) -> [UInt8] {
  var trainer = SequenceTrainer(labels: ["A", "B"], settings: settings)
  var generator = SeededGenerator(seed: 7)
  for _ in 0..<200 {
    var label = 0
    for place in 0..<6 {
      let isCopy = place > 0 && generator.number(below: 3) == 0
      if !isCopy { label = generator.number(below: 2) }
      trainer.addToken(features: [FeatureHash.of(1, isCopy ? 2 : UInt64(label))], label: label)
    }
    trainer.endSentence()
  }
  return trainer.train()
}

/// For tests that only read it.
private let trainedOnce = model()

private func labels(_ text: String, _ model: SequenceModel, allowed: [UInt64] = []) -> [UInt8] {
  var workspace = SequenceWorkspace(for: model)
  workspace.begin(count: text.utf8.count)
  for (place, letter) in text.utf8.enumerated() {
    let value: UInt64 = letter == UInt8(ascii: "a") ? 0 : letter == UInt8(ascii: "b") ? 1 : 2
    workspace.add([FeatureHash.of(1, value)], at: place, model)
    if place < allowed.count { workspace.restrict(place, to: allowed[place]) }
  }
  workspace.decode(model)
  return workspace.labels
}

@Suite struct SequenceTrainerTests {
  @Test(
    arguments: [("abxxa", [0, 1, 1, 1, 0]), ("b", [1]), ("", []), ("axabxxb", [0, 0, 0, 1, 1, 1, 1])]
      as [(String, [UInt8])])
  func learnsWordsAndTheirOrder(text: String, expected: [UInt8]) throws {
    #expect(labels(text, try SequenceModel(image: trainedOnce)) == expected)
  }

  @Test func keepsToTheLabelsAllowed() throws {
    let trained = try SequenceModel(image: trainedOnce)
    #expect(labels("axx", trained, allowed: [2, 3, 3]) == [1, 1, 1])
    // Nothing is left: the restriction is void.
    #expect(labels("a", trained, allowed: [0]) == [0])
  }

  @Test func isTheSameForTheSameSeed() { #expect(model() == model()) }

  @Test func averagesRunsWithOtherOrders() throws {
    var settings = SequenceTrainer.Settings()
    settings.runs = 3
    let averaged = model(settings: settings)
    #expect(averaged == model(settings: settings))
    #expect(averaged != trainedOnce)
    #expect(labels("abxxa", try SequenceModel(image: averaged)) == [0, 1, 1, 1, 0])
  }

  /// Two of a copy count as once seen.
  @Test(arguments: [(false, 1, false), (false, 2, true), (true, 2, false), (true, 3, false), (true, 4, true)])
  func copiesCountHalf(areCopies: Bool, times: Int, isKept: Bool) throws {
    var settings = SequenceTrainer.Settings()
    settings.minimumCount = 2
    var trainer = SequenceTrainer(labels: ["A", "B"], settings: settings)
    for label in [0, 1] {
      for _ in 0..<times {
        trainer.addToken(features: [FeatureHash.of(1, UInt64(label))], label: label, isCopy: areCopies)
        trainer.endSentence()
      }
    }
    let learned = labels("ab", try SequenceModel(image: trainer.train()))
    #expect((learned == [0, 1]) == isKept)
  }

  @Test func sharedScoresEqualThoseAddedOneByOne() throws {
    let trained = try SequenceModel(image: trainedOnce)
    var sums: [LabelLanes.Vector] = []
    LabelLanes.append([FeatureHash.of(1, 0)], trained, to: &sums)
    var workspace = SequenceWorkspace(for: trained)
    workspace.begin(count: 2)
    workspace.add([FeatureHash.of(1, 0)], at: 0, trained)
    workspace.add(sums, from: 0, at: 1)
    #expect(workspace.score(0, at: 0) == workspace.score(0, at: 1))
    #expect(workspace.score(1, at: 0) == workspace.score(1, at: 1))
    #expect(workspace.score(0, at: 0) > workspace.score(1, at: 0))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func damageIsAnErrorAndNeverATrap(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var image = trainedOnce
    if generator.number(below: 2) == 0 {
      image.removeLast(1 + generator.number(below: image.count - 1))
    } else {
      image[generator.number(below: image.count)] ^= UInt8(1 << generator.number(below: 8))
    }
    do {
      _ = try SequenceModel(image: image)
      Issue.record("seed \(seed): the damage was not seen")
    } catch {
      #expect(error.reason.hasPrefix("damaged model"), "seed \(seed)")
    }
  }
}
