import Glibc

/// How many of the phrases of a corpus are listed: as many as promise the best F1.
///
/// A corpus of a field has more terms than others, but never so many more as a model that has not seen the field
/// expects: its log odds are moved a part of the way back to the share of terms that lists of corpora have.
package struct CorpusCut {
  /// Of the distinct words and phrases of seventeen texts of several fields a reader took 10 % for terms of the field;
  /// people who annotate whole corpora list three quarters of that, some 900 for 65,000 words.
  private static let shareOfTerms: Float = 0.075
  /// How far the log odds are moved to that share. With one field left out of the training at a time, half of the way
  /// costs two points of F1 and gives lists a quarter shorter; all of it cuts the lists of fields that are full of terms.
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
  static func shift(_ logOdds: [Float], toShare share: Float) -> Float {
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
