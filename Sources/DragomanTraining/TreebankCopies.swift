package import DragomanLanguage

/// Which sentences of a treebank are learned again in other writing, so that the tagger does not lean on case and
/// accents.
///
/// Apostrophes need no copies: the text is repaired before the tagger sees it, and only straight ones are left.
package struct TreebankCopies: Sendable {
  /// One sentence in so many is copied in each way; 0 for none.
  package var step: Int
  /// How much a copy counts, as a share of its sentence.
  package var weight: Float

  private static let variants: [WritingVariant] = [.capitals, .bareCapitals, .noAccents]
  /// So many sentences make a stretch of text in one writing.
  private static let stretch = 12

  /// Copies as the shipped models learned them.
  package init(step: Int = 6, weight: Float = 0.5) {
    self.step = step
    self.weight = weight
  }

  /// The copies of single sentences; each way takes others.
  package func sentences(of originals: [TreebankSentence]) -> [TreebankSentence] {
    chosen(Self.variants, of: originals.count).flatMap { variant, numbers in
      numbers.map { variant.applied(to: originals[$0]) }
    }
  }

  /// The copies of stretches of sentences in capitals, to learn from where sentences end.
  package func stretches(of originals: [TreebankSentence]) -> [TreebankSentence] {
    chosen([.capitals, .bareCapitals], of: originals.count / Self.stretch).flatMap { variant, numbers in
      numbers.flatMap { number in
        originals[number * Self.stretch..<(number + 1) * Self.stretch].map { variant.applied(to: $0) }
      }
    }
  }

  private func chosen(_ variants: [WritingVariant], of count: Int) -> [(WritingVariant, [Int])] {
    guard step > 0 else { return [] }
    return variants.enumerated().map { place, variant in
      (variant, Array(stride(from: place * step / variants.count, to: count, by: step)))
    }
  }
}
