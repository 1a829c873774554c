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
  package static func places(of lemma: String, _ role: Role) -> [UInt16] {
    var letters: [UInt8] = [UInt8(ascii: "^")]
    letters += WordFolding.fold(Array(lemma.utf8))
    letters.append(UInt8(ascii: "$"))
    var places: [UInt16] = []
    for start in letters.indices {
      var end = start + shortest
      while end <= letters.count, end - start <= longest {
        let hash = FeatureHash.of(role.rawValue + 1, FeatureHash.of(bytes: letters[start..<end]))
        places.append(UInt16(hash % UInt64(count)))
        end += 1
      }
    }
    places.sort()
    var distinct: [UInt16] = []
    for place in places where distinct.last != place { distinct.append(place) }
    return distinct
  }

  /// How much a lemma looks like a word of terms, in log odds.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the lemma.
  package func score(_ lemma: String, _ role: Role) -> Float {
    Self.places(of: lemma, role).reduce(0) { $0 + weights[Int($1)] }
  }
}
