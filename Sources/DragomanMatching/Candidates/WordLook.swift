import DragomanLanguage

/// What the letters of a word tell of it: runs of three to five of them, each with a weight (*aéro*, *isation*,
/// *mètre*), so that a word that no list has is known by those it resembles.
package struct WordLook: Sendable {
  /// What a word is in its phrase: the noun, or a word by itself; or what qualifies the noun.
  package enum Role: UInt64, CaseIterable, Sendable { case head, modifier }

  /// How many weights there are. Runs share them by their hash; five times as many runs were seen, most of them once.
  package static let count = 1 << 14
  private static let shortest = 3
  private static let longest = 5

  private let weights: [Float]

  /// - Precondition: There are ``count`` weights.
  package init(weights: [Float]) {
    precondition(weights.count == Self.count, "expected \(Self.count) weights, found \(weights.count)")
    self.weights = weights
  }

  /// The weights that the letters of a lemma have, each once, in order.
  ///
  /// - Complexity: O(*n* log *n*).
  package static func places(of lemma: String, _ role: Role) -> [UInt16] { places(runs(of: lemma), role) }

  /// How much a lemma looks like a word of terms, in log odds.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the lemma.
  package func score(_ lemma: String, _ role: Role) -> Float { score(Self.runs(of: lemma), role) }

  /// The same in both roles, its letters looked at once.
  func scores(_ lemma: String) -> (asHead: Float, asModifier: Float) {
    let runs = Self.runs(of: lemma)
    return (score(runs, .head), score(runs, .modifier))
  }

  private func score(_ runs: [UInt64], _ role: Role) -> Float {
    Self.places(runs, role).reduce(0) { $0 + weights[Int($1)] }
  }

  /// The runs of letters of a lemma.
  private static func runs(of lemma: String) -> [UInt64] {
    var letters: [UInt8] = [UInt8(ascii: "^")]
    letters += WordFolding.fold(Array(lemma.utf8))
    letters.append(UInt8(ascii: "$"))
    var runs: [UInt64] = []
    runs.reserveCapacity((longest - shortest + 1) * letters.count)
    for start in letters.indices {
      FeatureHash.append(runsFrom: start, of: shortest...longest, in: letters, to: &runs)
    }
    return runs
  }

  private static func places(_ runs: [UInt64], _ role: Role) -> [UInt16] {
    var places = runs.map { UInt16(FeatureHash.of(role.rawValue + 1, $0) % UInt64(count)) }
    places.sort()
    var kept = 0
    for place in places where kept == 0 || places[kept - 1] != place {
      places[kept] = place
      kept += 1
    }
    places.removeLast(places.count - kept)
    return places
  }
}
