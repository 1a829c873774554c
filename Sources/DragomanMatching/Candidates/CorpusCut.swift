import Glibc

/// How many of the phrases of a corpus are listed: as many as promise the best F1.
///
/// The log odds of the model say which phrase is likelier, not how likely it is; so they are first moved until as large
/// a share of all phrases is expected to be terms as it is in text whose terms are known.
struct CorpusCut {
  /// Of the distinct noun phrases of news, debates and acts, one in eighteen is a term of our glossaries or defined
  /// by the act: 4.6 to 6.3 % of them, text by text.
  private static let shareOfTerms: Float = 0.055

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
    let wanted = Self.shareOfTerms * Float(logOdds.count)
    var low: Float = -30
    var high: Float = 30
    for _ in 0..<24 {
      let middle = (low + high) / 2
      let expected = logOdds.reduce(Float(0)) { $0 + Self.chance($1 + middle) }
      if expected < wanted { low = middle } else { high = middle }
    }
    shift = low
    let chances = logOdds.map { Self.chance($0 + low) }.sorted(by: >)
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

  private static func chance(_ logOdds: Float) -> Float { 1 / (1 + expf(-logOdds)) }
}
