/// English for a term that no glossary holds: a guess, which says how it was made and from what.
public struct Suggestion: Sendable, Equatable {
  /// How a suggestion was made. The raw value is its name in machine output.
  public enum Method: String, Sendable, CaseIterable {
    /// Put together from what the parts are in English.
    case composition
    /// A public termbase lists it; its name is the source of the part.
    case termbase
    /// What the word is in parallel texts, or in the terms of the glossaries.
    case parallel
    /// An English word that the ending points to.
    case cognate
    /// The text gives the English itself, in brackets or after *en anglais*.
    case quoted
    /// The text explains an acronym, or the term by it.
    case acronym
    /// Spelt as the English press spells names from other scripts.
    case transliteration
    /// The English name of a place.
    case exonym
    /// The name stays as it is.
    case unchanged

    /// The method for readers.
    public var description: String {
      switch self {
      case .composition: "composed"
      case .termbase: "termbase"
      case .parallel: "word for word"
      case .cognate: "cognate"
      case .quoted: "from the text"
      case .acronym: "acronym in the text"
      case .transliteration: "transliterated"
      case .exonym: "English name"
      case .unchanged: "unchanged"
      }
    }
  }

  /// A piece of the French and what was taken for it.
  public struct Part: Sendable, Equatable {
    /// The French, as dictionaries have it.
    public let french: String
    /// The English that it was put by.
    public let english: String
    /// Where that comes from: the name of a glossary or a termbase, or what sort of rule.
    public let source: String

    /// Creates a part.
    public init(french: String, english: String, source: String) {
      self.french = french
      self.english = english
      self.source = source
    }
  }

  /// The English.
  public var english: String
  /// How it was made.
  public var method: Method
  /// What it was made from, in the order of the French.
  public var parts: [Part]
  /// How likely it is acceptable, from 0 to 1, as measured on glossary terms that were hidden.
  public var confidence: Double

  /// Creates a suggestion.
  public init(english: String, method: Method, parts: [Part] = [], confidence: Double) {
    self.english = english
    self.method = method
    self.parts = parts
    self.confidence = confidence
  }
}
