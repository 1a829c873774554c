/// The formats of an annotated article; the raw value is the name on the command line.
public enum AnnotationFormat: String, Sendable, CaseIterable {
  /// A page of its own with tooltips and the term list beside the text.
  case html
  /// The text with the English in brackets after each term.
  case markdown
  /// The same without markup.
  case text
  /// XLIFF 2.1: paragraphs to translate, terms marked, their equivalents in the glossary module.
  case xliff
  /// TEI P5: names and terms marked up, their equivalents in a list behind the text.
  case tei
  /// The text and where the terms stand in it, for programs.
  case json
}

/// How an annotated article is written, where there is a choice.
public struct AnnotationOptions: Sendable {
  /// What happens to page furniture.
  public enum FurnitureHandling: String, Sendable, CaseIterable {
    /// It stays where it is, marked with its reason.
    case marked
    /// It is left out of the article.
    case omitted
  }

  /// Whether the English stands in the running text from the start (HTML; the reader can switch it).
  public var showsEnglish: Bool
  /// Whether the term list is added beside or after the text.
  public var includesTermList: Bool
  /// What happens to page furniture.
  public var furniture: FurnitureHandling

  /// Creates the choice.
  public init(
    showsEnglish: Bool = false, includesTermList: Bool = true, furniture: FurnitureHandling = .marked
  ) {
    self.showsEnglish = showsEnglish
    self.includesTermList = includesTermList
    self.furniture = furniture
  }
}
