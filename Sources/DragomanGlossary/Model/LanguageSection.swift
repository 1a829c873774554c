/// What a concept is called in one language.
public struct LanguageSection: CategoryHolder, Hashable {
  /// The language, as the file writes it.
  public var language: LanguageTag
  /// What is said of the concept in this language, in order.
  public var categories: [DataCategory]
  /// The terms, in order.
  public var terms: [TermSection]
  /// Comments between the section before and this one.
  public var leading: [MarkupNode]
  /// Attributes of the section other than the language.
  public var attributes: [MarkupAttribute]

  /// A language section.
  public init(
    _ language: LanguageTag, terms: [TermSection] = [], categories: [DataCategory] = [],
    leading: [MarkupNode] = [], attributes: [MarkupAttribute] = []
  ) {
    self.language = language
    self.categories = categories
    self.terms = terms
    self.leading = leading
    self.attributes = attributes
  }
}
