/// One way to understand a form: lemma, part of speech, features.
public struct Reading: Hashable, Sendable {
  /// The dictionary form.
  public var lemma: String
  /// The part of speech.
  public var partOfSpeech: PartOfSpeech
  /// Gender, number, tense, …
  public var features: MorphologicalFeatures

  /// Creates a reading.
  public init(lemma: String, partOfSpeech: PartOfSpeech, features: MorphologicalFeatures) {
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.features = features
  }
}

/// How the readings of a form were come by.
public enum ReadingOrigin: UInt8, Sendable {
  /// The lexicon holds the form as it is written.
  case dictionary
  /// The lexicon holds it in other case (`Traité`, `TRAITÉ`).
  case recased
  /// The lexicon holds it with accents that the text leaves out (`ETAT`, `Etat`), or with œ for oe.
  case reaccented
  /// A number, sign, or other form that needs no lexicon.
  case pattern
  /// Nothing is known; no reading is given.
  case unknown
}
