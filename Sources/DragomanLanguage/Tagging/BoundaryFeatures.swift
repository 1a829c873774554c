/// What tells whether a sentence starts at a token.
///
/// Only tokens that can start one are asked: behind a mark, or written with a capital, digit, dash or opening sign.
package struct BoundaryFeatures: Sendable {
  /// Two tokens before, one before, the token itself, one behind.
  package var before2: TaggerForm.Profile
  package var before: TaggerForm.Profile
  package var here: TaggerForm.Profile
  package var after: TaggerForm.Profile
  /// Whether white space stands before the token, and behind it.
  package var spaceBefore: Bool
  package var spaceAfter: Bool

  /// Gathers what a boundary is judged by.
  package init(
    before2: TaggerForm.Profile, before: TaggerForm.Profile, here: TaggerForm.Profile, after: TaggerForm.Profile,
    spaceBefore: Bool, spaceAfter: Bool
  ) {
    self.before2 = before2
    self.before = before
    self.here = here
    self.after = after
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }

  /// The names of the labels: inside a sentence, start of one.
  package static let labels = ["I", "B"]

  /// Whether a sentence can start at a token that begins with `first`, behind one that begins with `before`.
  @inline(__always)
  package static func isCandidate(_ here: TaggerForm.Profile, behind before: TaggerForm.Profile) -> Bool {
    // 6 and 7 are the shapes of words in small letters.
    (here.shape != 6 && here.shape != 7) || before.shape == 3
  }

  /// Whether nothing around is written small, so that a capital says nothing: such text has features of its own.
  private var isInCapitals: Bool {
    var words = 0
    for shape in [before2.shape, before.shape, here.shape, after.shape] {
      // 10 to 12 are the shapes of words in capitals, 6 to 9, 13 and 14 those with small letters.
      if shape >= 10, shape <= 12 { words += 1 } else if shape >= 6 { return false }
    }
    return words >= 2
  }

  /// Hands the features over.
  package func collect<Receiver: FeatureReceiver>(into features: inout Receiver) {
    let writing: UInt64 = isInCapitals ? 1 << 32 : 0
    let spaces: UInt64 = (spaceBefore ? 1 : 0) | (spaceAfter ? 2 : 0)
    let mark = before.shape == 3 ? before.folded : before.shape
    let opener = here.shape == 3 ? here.folded : here.shape
    features.receive(FeatureHash.of(writing | 1, 0))
    features.receive(FeatureHash.of(writing | 2, before.folded))
    features.receive(FeatureHash.of(writing | 3, before.group, here.shape))
    features.receive(FeatureHash.of(writing | 4, here.folded, here.shape))
    features.receive(FeatureHash.of(writing | 5, here.group, here.shape))
    features.receive(FeatureHash.of(writing | 6, mark, opener))
    features.receive(FeatureHash.of(writing | 7, mark, opener, spaces))
    features.receive(FeatureHash.of(writing | 8, before2.folded, before.folded))
    features.receive(FeatureHash.of(writing | 9, before2.group, before.group, opener))
    features.receive(FeatureHash.of(writing | 10, mark, here.group, here.shape))
    features.receive(FeatureHash.of(writing | 11, mark, here.folded, here.shape))
    features.receive(FeatureHash.of(writing | 12, opener, after.folded, after.shape))
    features.receive(FeatureHash.of(writing | 13, here.group, after.group, mark))
    features.receive(FeatureHash.of(writing | 14, before2.shape, mark, opener))
    features.receive(FeatureHash.of(writing | 15, mark, opener, after.shape))
    features.receive(FeatureHash.of(writing | 16, before.group, here.group, here.shape))
    features.receive(FeatureHash.of(writing | 17, before.shape, here.shape, after.shape))
    features.receive(FeatureHash.of(writing | 18, before.folded, here.shape))
    features.receive(FeatureHash.of(writing | 19, after.group, opener))
  }
}
