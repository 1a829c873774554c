/// A glossary in the model of ISO 30042:2019: concept entries, which hold language sections, which hold term
/// sections.
///
/// Every edition and format is read into this model. It keeps all that it does not understand, in order, so that
/// writing a glossary and reading it again gives the same glossary.
public struct Glossary: Sendable, Hashable {
  /// The edition that the glossary was read from.
  public var edition: GlossaryEdition
  /// The dialect that the file names.
  public var dialect: GlossaryDialect
  /// How the file writes data categories.
  public var style: GlossaryStyle
  /// The language of the file's own texts, such as its notes; the default of its sections.
  public var language: LanguageTag
  /// What the glossary says of itself.
  public var header: GlossaryHeader
  /// The concepts, in order.
  public var entries: [ConceptEntry]
  /// What stands behind the entries, as markup: persons, organizations, bibliography.
  public var back: [MarkupNode]
  /// Comments before the root element.
  public var prolog: [MarkupNode]
  /// Comments after the last entry.
  public var trailing: [MarkupNode]

  /// A glossary.
  public init(
    entries: [ConceptEntry] = [], header: GlossaryHeader = GlossaryHeader(),
    edition: GlossaryEdition = .tbx2019, dialect: GlossaryDialect = .basic,
    style: GlossaryStyle = .dca, language: LanguageTag = .french, back: [MarkupNode] = [],
    prolog: [MarkupNode] = [], trailing: [MarkupNode] = []
  ) {
    self.edition = edition
    self.dialect = dialect
    self.style = style
    self.language = language
    self.header = header
    self.entries = entries
    self.back = back
    self.prolog = prolog
    self.trailing = trailing
  }

  /// The languages of all sections, as written, each once, in order of first appearance.
  ///
  /// - Complexity: O(*n*) in the number of language sections.
  public var languages: [LanguageTag] {
    var seen: Set<LanguageTag> = []
    var result: [LanguageTag] = []
    for entry in entries {
      for section in entry.languages where seen.insert(section.language).inserted {
        result.append(section.language)
      }
    }
    return result
  }
}
