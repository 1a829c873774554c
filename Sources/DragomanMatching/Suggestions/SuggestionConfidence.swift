/// How likely a composed term is acceptable: fitted to what was right of glossary terms that had been hidden.
struct SuggestionConfidence {
  /// That of the first.
  let best: Double
  /// That of another one behind it.
  var other: Double { Self.rounded(0.3 * best) }

  private let composer: PhraseComposer
  private let top: Double

  /// - Parameters:
  ///   - found: All renderings, the likeliest first; at least one.
  ///   - wordCount: The number of words of the French term.
  init(_ composer: PhraseComposer, _ found: [PhraseComposer.Rendering], wordCount: Int) {
    self.composer = composer
    top = found.first.map { $0.score + composer.fluency($0.english) } ?? 0
    let own = found.first.map { Self.base($0, lag: 0) } ?? 0
    let second = found.dropFirst().first.map { [top] in
      Self.base($0, lag: top - $0.score - composer.fluency($0.english))
    }
    let lead = own - max(second ?? Self.least, Self.least)
    let sum = -1.71 + 2.64 * own - 0.28 * Double(wordCount) + 3.07 * lead
    best = Self.rounded(NaturalLogarithm.logistic(sum))
  }

  /// Whether a rendering behind the first is near enough to it.
  func isWorthSaying(_ rendering: PhraseComposer.Rendering) -> Bool {
    Self.base(rendering, lag: top - rendering.score - composer.fluency(rendering.english)) >= Self.least
  }

  private static let least = 0.3

  /// From how sure the parts are, and how far it lies behind the first.
  private static func base(_ rendering: PhraseComposer.Rendering, lag: Double) -> Double {
    let count = Double(max(rendering.parts.count, 1))
    let own = 0.75 + 0.25 * max(rendering.score / count, -2)
    return max(0, min(0.85, own - 0.08 * lag - 0.04 * max(0, count - 2)))
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
