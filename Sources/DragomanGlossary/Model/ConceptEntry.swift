/// One concept with all that it is called in all languages.
///
/// A pair of a source and a target term is a *view* of an entry, never the model. Two entries are equal when they
/// say the same; where they stand in their files does not matter.
public struct ConceptEntry: CategoryHolder {
  /// The identifier, unique in its glossary; `nil` where the file has none.
  public var id: String?
  /// Where the entry starts in the file that it was read from.
  public var position: FilePosition?
  /// What is said of the concept, in order.
  public var categories: [DataCategory]
  /// The languages, in order; a language may have more than one section.
  public var languages: [LanguageSection]
  /// Comments between the entry before and this one.
  public var leading: [MarkupNode]
  /// Attributes of the entry that the model does not know.
  public var attributes: [MarkupAttribute]

  /// An entry.
  public init(
    id: String?, languages: [LanguageSection] = [], categories: [DataCategory] = [],
    leading: [MarkupNode] = [], attributes: [MarkupAttribute] = [], position: FilePosition? = nil
  ) {
    self.id = id
    self.position = position
    self.categories = categories
    self.languages = languages
    self.leading = leading
    self.attributes = attributes
  }

  /// The sections in this language, whatever their region.
  public func sections(in language: LanguageTag) -> [LanguageSection] {
    languages.filter { $0.language.isSameLanguage(as: language) }
  }

  /// The terms in this language, whatever their region, without blank ones, in the order of the file.
  public func terms(in language: LanguageTag) -> [TermSection] {
    sections(in: language).flatMap(\.terms).filter { !$0.isBlank }
  }
}

extension ConceptEntry: Hashable {
  /// Whether two entries say the same, wherever they stand.
  public static func == (left: ConceptEntry, right: ConceptEntry) -> Bool {
    left.id == right.id && left.categories == right.categories
      && left.languages == right.languages && left.leading == right.leading
      && left.attributes == right.attributes
  }

  /// Feeds what the entry says, not where it stands.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(languages)
  }
}
