/// The parts of speech of Universal Dependencies (UPOS).
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection, noun
  case numeral, particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol, verb, other

  /// The tag as CoNLL-U writes it, e.g. `NOUN`.
  public var tag: String { Self.tags[Int(rawValue)] }

  /// The part of speech of a tag; nil for an unknown one.
  public init?(tag: String) {
    guard let index = Self.tags.firstIndex(of: tag) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let tags = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
  ]
}
