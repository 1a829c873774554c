package import DragomanLanguage
import Glibc

/// Counts words of general French, register by register, and the words that published terms are made of.
package struct FrequencyTraining {
  private var counts: [[UInt64: Int]]
  private var totals: [Int]
  private var heads: [UInt64: Int] = [:]
  private var modifiers: [UInt64: Int] = [:]

  /// Nothing is counted yet.
  package init() {
    counts = [[UInt64: Int]](repeating: [:], count: WordFrequencies.Register.allCases.count)
    totals = [Int](repeating: 0, count: counts.count)
  }

  /// Counts words.
  package mutating func add(
    _ lemma: String, _ part: PartOfSpeech, count: Int = 1, to register: WordFrequencies.Register
  ) {
    totals[register.rawValue] += count
    guard Self.isContent(part) else { return }
    counts[register.rawValue][WordFrequencies.key(lemma, part), default: 0] += count
  }

  /// Counts the words of a term: its noun and what belongs to it.
  package mutating func add(term words: [WordAnalysis]) {
    var hasHead = false
    for word in words where Self.isContent(word.partOfSpeech) {
      let key = WordFrequencies.key(word.lemma, word.partOfSpeech)
      if !hasHead, word.partOfSpeech == .noun || word.partOfSpeech == .properNoun {
        hasHead = true
        heads[key, default: 0] += 1
      } else {
        modifiers[key, default: 0] += 1
      }
    }
  }

  private static func isContent(_ part: PartOfSpeech) -> Bool {
    [.noun, .properNoun, .adjective, .verb].contains(part)
  }

  /// The file. Lemmas seen once and in no term are left out: they are as good as unknown.
  package func image() -> [UInt8] {
    var sums: [UInt64: Int] = [:]
    for register in counts { sums.merge(register) { $0 + $1 } }
    var entries: [UInt64: WordFrequencies.Entry] = [:]
    for key in Set(sums.keys).union(heads.keys).union(modifiers.keys) {
      guard sums[key] ?? 0 > 1 || heads[key] != nil || modifiers[key] != nil else { continue }
      entries[key] = WordFrequencies.Entry(
        rarity: rarity { counts[$0][key] ?? 0 }, asHead: UInt8(min(heads[key] ?? 0, 255)),
        asModifier: UInt8(min(modifiers[key] ?? 0, 255)))
    }
    return WordFrequencies.image(
      of: entries, unknown: WordFrequencies.Entry(rarity: rarity { _ in 0 }, asHead: 0, asModifier: 0))
  }

  /// What was not seen counts as if it had been seen a third of a time.
  private func rarity(_ count: (Int) -> Int) -> SIMD4<UInt8> {
    var rarity = SIMD4<UInt8>.zero
    for register in 0..<4 {
      let share = (Double(count(register)) + 0.3) / Double(max(totals[register], 1))
      rarity[register] = UInt8(min(255, max(0, (-log10(share) * 32).rounded())))
    }
    return rarity
  }
}
