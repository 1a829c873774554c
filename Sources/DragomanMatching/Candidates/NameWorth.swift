import Glibc

/// How much a name that no glossary holds is worth beside a noun phrase, on the same scale.
///
/// That it is a name is nearly sure; whether anybody would enter it in a glossary is not. A name said once is worth
/// less than one that a text keeps coming back to, and people less than places and bodies.
struct NameWorth {
  /// Of names that stood once in news and debates, so many were in our glossaries, as log odds.
  private static func once(_ termClass: TermClass) -> Float {
    switch termClass {
    case .person: -2
    case .place, .metonym, .demonym: -0.35
    default: -0.65
    }
  }

  /// What twice as many mentions add to the log odds there.
  private static let doubled: Float = 0.65

  /// The score in a list of one text, in which a name said once ranks beside the phrases that are right nearly always.
  ///
  /// - Parameters:
  ///   - confidence: How sure it is that it is a name.
  ///   - frequency: How often it stands in the text.
  static func inText(confidence: Double, frequency: Int) -> Double {
    confidence * Double(chance(1.4 + doubled * log2f(Float(max(frequency, 1)))))
  }

  /// The score in the list of a corpus.
  ///
  /// - Parameters:
  ///   - counts: What was counted of it; that it stands in several documents counts as much as that it is frequent.
  ///   - cut: From where on phrases are listed.
  static func inCorpus(
    _ termClass: TermClass, confidence: Double, _ counts: TermList.CorpusCounts, _ cut: CorpusCut, documents: Int
  ) -> Double {
    let frequency = Float(max(counts.frequency, 1))
    let spread = documents > 1 ? sqrtf(frequency * Float(max(counts.documents, 1))) : frequency
    return confidence * Double(chance(once(termClass) + doubled * log2f(spread) - cut.least))
  }

  private static func chance(_ logOdds: Float) -> Float { 1 / (1 + expf(-logOdds)) }
}
