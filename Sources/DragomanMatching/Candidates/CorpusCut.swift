import Glibc

/// How many of the phrases of a corpus are listed: as many as promise the best F1.
///
/// The model was moved so that in general text as large a share of all phrases is expected to be terms as there are in
/// text whose terms are known. A corpus of a field has more of them, but never so many more as the model, which has not
/// seen the field, expects: its log odds are moved half the way back to that share.
package struct CorpusCut {
  /// Of the distinct noun phrases of news, debates and acts, one in eighteen is a term of our glossaries or defined
  /// by the act: 4.6 to 6.3 % of them, text by text.
  package static let shareOfTerms: Float = 0.055
  /// How far the log odds are moved to that share.
  private static let partOfWay: Float = 0.5

  /// What is added to the log odds of the model so that they are probabilities.
  private(set) var shift: Float = 0
  /// The log odds, moved, from which on a phrase is listed.
  private(set) var least: Float = 0

  /// No cut: what the model gives is taken as it is.
  init() {}

  /// The cut for phrases with these log odds.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ logOdds: [Float]) {
    guard !logOdds.isEmpty else { return }
    shift = Self.partOfWay * Self.shift(logOdds, toShare: Self.shareOfTerms)
    let chances = logOdds.map { Self.chance($0 + shift) }.sorted(by: >)
    let all = chances.reduce(0, +)
    var right: Float = 0
    var best: (f1: Float, chance: Float) = (0, 0.5)
    for (number, chance) in chances.enumerated() {
      right += chance
      let f1 = 2 * right / (Float(number + 1) + all)
      if f1 > best.f1 { best = (f1, chance) }
    }
    least = logf(max(best.chance, 1e-6) / max(1 - best.chance, 1e-6)) - 1e-4
  }

  /// What is to be added to log odds for a share of all to be expected to be right.
  ///
  /// - Complexity: O(*n*).
  package static func shift(_ logOdds: [Float], toShare share: Float) -> Float {
    let wanted = share * Float(logOdds.count)
    var low: Float = -30
    var high: Float = 30
    for _ in 0..<24 {
      let middle = (low + high) / 2
      let expected = logOdds.reduce(Float(0)) { $0 + Self.chance($1 + middle) }
      if expected < wanted { low = middle } else { high = middle }
    }
    return low
  }

  private static func chance(_ logOdds: Float) -> Float { 1 / (1 + expf(-logOdds)) }
}
