import DragomanTestSupport
import Testing

@testable import DragomanLanguage

/// What may follow a prefix, for every prefix of the words: the states of the smallest automaton.
private func statesByDefinition(of words: Set<[UInt8]>) -> Set<Set<[UInt8]>> {
  var states: Set<Set<[UInt8]>> = []
  var prefixes: Set<[UInt8]> = []
  for word in words { for length in 0...word.count { prefixes.insert(Array(word.prefix(length))) } }
  for prefix in prefixes {
    states.insert(Set(words.filter { $0.starts(with: prefix) }.map { Array($0.dropFirst(prefix.count)) }))
  }
  return states
}

private func randomWords(_ generator: inout SeededGenerator) -> Set<[UInt8]> {
  let letters = ["a", "b", "c", "é", "s", "er", "tion", "'", "-"]
  let words = (0..<1 + generator.number(below: 60)).map { _ in
    Array(generator.text(of: letters, count: 1...6).utf8)
  }
  return Set(words)
}

@Suite struct Automata {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func theAutomatonHoldsItsWordsInOrderAndNothingElse(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = randomWords(&generator)
    var builder = LexiconBuilder()
    for word in words {
      let form = String(decoding: word, as: UTF8.self)
      builder.add(form: form, Reading(lemma: form, partOfSpeech: .noun, features: MorphologicalFeatures()))
    }
    let lexicon = try FrenchLexicon(image: builder.build())
    #expect(lexicon.formCount == words.count)
    let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(sorted.map(lexicon.wordNumber) == Array(0..<words.count), "seed \(seed)")
    for word in sorted {
      var others = [
        word + [0x61], Array(word.dropLast()), Array(word.dropFirst()), word + word, word.reversed(),
      ]
      var changed = word
      changed[generator.number(below: word.count)] = UInt8.random(in: 0...255, using: &generator)
      others.append(changed)
      for other in others {
        #expect(lexicon.contains(other) == words.contains(other), "seed \(seed): \(other)")
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func noSmallerAutomatonHoldsTheWords(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = randomWords(&generator)
    var builder = AutomatonBuilder()
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) { builder.insert(word) }
    let edgeCount = statesByDefinition(of: words).reduce(0) { $0 + Set($1.compactMap(\.first)).count }
    #expect(builder.finish().count == edgeCount, "seed \(seed)")
  }
}
