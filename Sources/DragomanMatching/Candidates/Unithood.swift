import Glibc

/// How much of a unit each phrase of a document is: the C-value of Frantzi, Ananiadou and Mima (2000).
///
/// A phrase counts by its length and frequency; what it only has inside longer phrases is taken off, by so much less
/// the more phrases it stands in.
struct Unithood {
  /// Per phrase its C-value; that of one word counts as if it had one and a half.
  private(set) var values: [Double]
  /// Per phrase, how often longer ones that hold it occur.
  private(set) var nestedFrequency: [Int]
  /// Per phrase, how many longer ones hold it.
  private(set) var holders: [Int]

  /// - Complexity: O(*n*) in the number of phrases, their length being bounded.
  init(_ table: PhraseTable) {
    var nestedFrequency = [Int](repeating: 0, count: table.phrases.count)
    var holders = [Int](repeating: 0, count: table.phrases.count)
    for phrase in table.phrases.indices where table.phrases[phrase].contentCount > 1 {
      let words = table.words(of: phrase)
      for start in words.indices where words[start].kind != .article {
        for end in start + 1...words.endIndex where end - start < words.count && words[end - 1].kind != .article {
          guard let inner = table.number(of: words[start..<end]).map({ Int($0) }), inner != phrase else { continue }
          nestedFrequency[inner] += Int(table.phrases[phrase].frequency)
          holders[inner] += 1
        }
      }
    }
    self.nestedFrequency = nestedFrequency
    self.holders = holders
    values = table.phrases.indices.map { phrase in
      let frequency = Double(table.phrases[phrase].frequency)
      let length = log2(Double(table.phrases[phrase].contentCount) + 0.5)
      guard holders[phrase] > 0 else { return length * frequency }
      return length * (frequency - Double(nestedFrequency[phrase]) / Double(holders[phrase]))
    }
  }

  /// What the occurrences of a phrase say, alone and inside longer ones, as models weigh it.
  struct Measures {
    /// Decimal logarithm.
    let frequency: Float
    /// 1 where it stands in the text once.
    let hapax: Float
    /// Share of the occurrences outside longer phrases.
    let free: Float
    /// Occurrences inside longer ones for each of its own, at most 3.
    let nested: Float
    /// Decimal logarithm of the number of longer phrases, and one.
    let holders: Float
    /// Decimal logarithm, of 0.3 at the least.
    let cValue: Float
  }

  /// The measures of a phrase of the table.
  func measures(of phrase: Int, _ entry: PhraseTable.Phrase) -> Measures {
    let frequency = Float(entry.frequency)
    return Measures(
      frequency: log10f(frequency), hapax: frequency == 1 ? 1 : 0, free: Float(entry.freeFrequency) / frequency,
      nested: min(3, Float(nestedFrequency[phrase]) / frequency), holders: log10f(1 + Float(holders[phrase])),
      cValue: log10f(max(Float(values[phrase]), 0.3)))
  }
}
