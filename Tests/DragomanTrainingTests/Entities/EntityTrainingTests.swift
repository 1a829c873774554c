import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanTraining

@Suite struct EntityTrainingTests {
  @Test(arguments: [
    (["B-PER", "I-PER", "O"], ["B-PER", "E-PER", "O"]), (["B-LOC", "B-LOC"], ["S-LOC", "S-LOC"]),
    (["O", "I-ORG", "I-ORG", "I-ORG"], ["O", "B-ORG", "I-ORG", "E-ORG"]), (["B-DATE"], ["O"]),
  ])
  func readsIOB2AsPlacesInEntities(tags: [String], labels: [String]) {
    #expect(EntityCorpus.labels(ofTags: tags).map { EntityLabel.names[$0] } == labels)
  }

  @Test func countsSpanAndType() {
    var evaluation = EntityEvaluation()
    evaluation.add(
      [
        EntityMention(tokens: 0..<2, type: .person), EntityMention(tokens: 3..<4, type: .location),
        EntityMention(tokens: 5..<6, type: .organization),
      ],
      gold: [
        EntityMention(tokens: 0..<2, type: .person), EntityMention(tokens: 3..<4, type: .organization),
        EntityMention(tokens: 8..<9, type: .miscellaneous),
      ])
    #expect(evaluation.micro.right == 1)
    #expect(evaluation.micro.found == 3)
    #expect(evaluation.micro.gold == 2)
    #expect(evaluation.confusions[Int(EntityType.organization.rawValue)][Int(EntityType.location.rawValue)] == 1)
  }

  /// Invented towns stand behind *à*, invented persons behind *Mme*.
  private func corpus(seed: UInt64, count: Int) -> EntityCorpus {
    var generator = SeededGenerator(seed: seed)
    let syllables = ["bra", "lo", "mi", "ter", "van", "kol", "du", "sen", "ri", "pa"]
    return EntityCorpus(
      number: 0,
      sentences: (0..<count).map { _ in
        var name = ""
        for _ in 0..<3 { name += syllables[generator.number(below: syllables.count)] }
        let capital = name.prefix(1).uppercased() + name.dropFirst()
        let isTown = generator.number(below: 2) == 0
        let tokens =
          isTown ? ["on", "habite", "à", capital, "."] : ["on", "voit", "Mme", capital, "."]
        let tags = ["O", "O", "O", isTown ? "B-LOC" : "B-PER", "O"]
        return EntityCorpus.Sentence(
          tokens: tokens.map { Array($0.utf8) }, labels: EntityCorpus.labels(ofTags: tags))
      })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func putsOtherNamesOfTheSameTypeIntoCopies(seed: UInt64) {
    let corpus = corpus(seed: seed, count: 60)
    var swap = EntityNameSwap(corpus, seed: seed)
    let copies = swap.swapped(corpus, every: 3)
    #expect(copies.sentences.count == 20)
    var others = 0
    for (index, copy) in copies.sentences.enumerated() {
      let original = corpus.sentences[3 * index + 2]
      #expect(copy.labels == original.labels)
      for (place, token) in copy.tokens.enumerated() {
        if copy.labels[place] == EntityLabel.outside {
          #expect(token == original.tokens[place])
        } else {
          others += token == original.tokens[place] ? 0 : 1
          // Other letters, the same writing.
          #expect(token[0] >= 0x41 && token[0] <= 0x5A && token.dropFirst().allSatisfy { $0 >= 0x61 })
        }
      }
    }
    #expect(others > 15)
  }

  @Test func learnsNamesFromWhatStandsBesideThem() throws {
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    let gazetteer = try EntityGazetteer(image: EntityGazetteerBuilder().finish())
    var settings = EntityTraining.Settings()
    settings.learner.epochs = 4
    let training = EntityTraining(analyzer: analyzer, gazetteer: gazetteer, settings: settings)
    let image = training.train([corpus(seed: 1, count: 150)])
    #expect(image == training.train([corpus(seed: 1, count: 150)]))
    let recognizer = try EntityRecognizer(model: SequenceModel(image: image), gazetteer: gazetteer)
    var evaluation = EntityEvaluation()
    evaluation.run(corpus(seed: 2, count: 100), recognizer, analyzer: analyzer)
    #expect(evaluation.micro.f1 > 0.95)
  }

  /// The floor below which the shipped model must not fall; measured in November 2026: 0.89, 0.81.
  @Test(
    .enabled(if: SharedData.path("data") != nil, "the shared data folder is absent"),
    arguments: [("winer-fr.dev.conll", 0.87), ("sequoia-ne.dev.conll", 0.78)])
  func shippedModelHoldsItsFloor(file: String, floor: Double) throws {
    let folder = DataFolder(path: try #require(SharedData.path("data")))
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    var evaluation = EntityEvaluation()
    evaluation.run(
      try EntityCorpus("ner/\(file)", in: folder, number: 0), try EntityRecognizer.shipped(), analyzer: analyzer)
    #expect(evaluation.micro.f1 >= floor)
  }
}
