package import DragomanLanguage
import Glibc

/// Counts words of general French, register by register and document by document, and the words that published terms
/// are made of.
package struct FrequencyTraining {
  private typealias Counts = [UInt64: Int]

  private var counts: [Counts]
  private var totals: [Int]
  private var heads: Counts = [:]
  private var modifiers: Counts = [:]
  private var documents: [String: Document] = [:]
  private var generality: [UInt64: WordFrequencies.Generality] = [:]

  private struct Document {
    var register: WordFrequencies.Register
    var counts: Counts = [:]
    var total = 0
  }

  /// A reader's word on a lemma counts from so many occurrences on, in texts other than the one that is learned from:
  /// the model must not trust what a reader said more than it can in a text that nobody has seen.
  static let leastForGenerality = 2

  /// Nothing is counted yet.
  package init() {
    counts = [Counts](repeating: [:], count: WordFrequencies.Register.allCases.count)
    totals = [Int](repeating: 0, count: counts.count)
  }

  /// Counts words.
  ///
  /// - Parameter document: The document that they stand in; nil where none is known.
  package mutating func add(
    _ lemma: String, _ part: PartOfSpeech, count: Int = 1, to register: WordFrequencies.Register,
    document: String? = nil
  ) {
    totals[register.rawValue] += count
    if let document { documents[document, default: Document(register: register)].total += count }
    guard Self.isContent(part) else { return }
    let key = WordFrequencies.key(lemma, part)
    counts[register.rawValue][key, default: 0] += count
    if let document { documents[document]?.counts[key, default: 0] += count }
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

  /// Takes over what a reader said of words.
  package mutating func add(_ judged: JudgedWords) {
    for (key, said) in judged.generality { generality[key] = said }
  }

  /// The documents of a register.
  ///
  /// - Complexity: O(documents).
  func documents(of register: WordFrequencies.Register) -> Set<String> {
    Set(documents.filter { $0.value.register == register }.keys)
  }

  private static func isContent(_ part: PartOfSpeech) -> Bool {
    [.noun, .properNoun, .adjective, .verb].contains(part)
  }

  /// The file. Lemmas seen once, in no term and not judged are left out: they are as good as unknown.
  ///
  /// - Parameter excluded: Documents that count as if they had not been read.
  package func image(leavingOut excluded: Set<String> = []) -> [UInt8] {
    var counts = counts
    var totals = totals
    var inDocuments: Counts = [:]
    var documentCounts: Counts = [:]
    var documentCount = 0
    for (name, document) in documents {
      let register = document.register.rawValue
      if excluded.contains(name) {
        totals[register] -= document.total
        for (key, count) in document.counts { counts[register][key, default: 0] -= count }
      } else {
        documentCount += 1
        for (key, count) in document.counts {
          inDocuments[key, default: 0] += count
          documentCounts[key, default: 0] += 1
        }
      }
    }
    func rarity(_ key: UInt64?) -> SIMD4<UInt8> {
      var rarity = SIMD4<UInt8>.zero
      for register in 0..<4 {
        // What was not seen counts as if it had been seen a third of a time.
        let share = (Double(key.flatMap { counts[register][$0] } ?? 0) + 0.3) / Double(max(totals[register], 1))
        rarity[register] = UInt8(min(255, max(0, (-log10(share) * 32).rounded())))
      }
      return rarity
    }
    func entry(_ key: UInt64?, sum: Int) -> WordFrequencies.Entry {
      let inDocuments = Double(key.flatMap { inDocuments[$0] } ?? 0)
      let holding = Double(key.flatMap { documentCounts[$0] } ?? 0)
      let all = Double(max(documentCount, 1))
      let byChance = all * (1 - exp(-inDocuments / all))
      let burstiness = log2((byChance + 0.5) / (holding + 0.5))
      return WordFrequencies.Entry(
        rarity: rarity(key), asHead: UInt8(min(key.flatMap { heads[$0] } ?? 0, 255)),
        asModifier: UInt8(min(key.flatMap { modifiers[$0] } ?? 0, 255)),
        narrowness: UInt8(min(255, max(0, (-log10((holding + 0.5) / all) * 32).rounded()))),
        burstiness: UInt8(min(63, max(0, (burstiness * 12).rounded()))),
        generality: sum < Self.leastForGenerality ? .unjudged : key.flatMap { generality[$0] } ?? .unjudged)
    }
    var sums: Counts = [:]
    for register in counts { sums.merge(register) { $0 + $1 } }
    var entries: [UInt64: WordFrequencies.Entry] = [:]
    for key in Set(sums.keys).union(heads.keys).union(modifiers.keys) {
      let sum = sums[key] ?? 0
      guard sum > 1 || heads[key] != nil || modifiers[key] != nil else { continue }
      entries[key] = entry(key, sum: sum)
    }
    return WordFrequencies.image(of: entries, unknown: entry(nil, sum: 0))
  }
}
