/// Who reads the noun phrases that no glossary holds.
public enum CandidatePurpose: Sendable {
  /// Terminologists: all that may be terms, for a list of its own.
  case terminology
  /// Translators of a text, beside what glossaries hold: what is as sure as that, says more than the listed terms that
  /// it is made of, and has English to go on with.
  case translation

  /// The score from which on a phrase is listed.
  var leastScore: Double {
    switch self {
    case .terminology: 0.5
    case .translation: 0.8
    }
  }
}
