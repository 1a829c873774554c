/// One term of a concept in one language, with what is said of it.
public struct TermSection: CategoryHolder, Hashable {
  /// The identifier of the section.
  public var id: String?
  /// The identifier of the term itself, which some files have as well or instead.
  public var termID: String?
  /// The term; its plain text has no white space at its ends and single spaces inside.
  public var term: InlineText
  /// What is said of the term, in order, term notes first.
  public var categories: [DataCategory]
  /// Comments between the section before and this one.
  public var leading: [MarkupNode]
  /// Attributes of the section that the model does not know.
  public var attributes: [MarkupAttribute]

  /// A term section.
  public init(
    _ term: InlineText, id: String? = nil, termID: String? = nil,
    categories: [DataCategory] = [], leading: [MarkupNode] = [],
    attributes: [MarkupAttribute] = []
  ) {
    self.id = id
    self.termID = termID
    self.term = term
    self.categories = categories
    self.leading = leading
    self.attributes = attributes
  }

  /// The term without markup.
  public var text: String { term.plain }

  /// Whether there is no term to speak of: nothing, or nothing but white space.
  public var isBlank: Bool { term.isBlank }
}

extension TermSection {
  /// The part of speech, as the file has it.
  public var partOfSpeech: String? { categories.firstText(.termNote, .partOfSpeech) }

  /// The gender; `nil` where none is given or where the value is not one of the picklist.
  public var grammaticalGender: GrammaticalGender? {
    categories.firstText(.termNote, .grammaticalGender).flatMap {
      $0 == "otherGender" ? .other : GrammaticalGender(rawValue: $0)
    }
  }

  /// The number; `nil` where none is given or where the value is not one of the picklist.
  public var grammaticalNumber: GrammaticalNumber? {
    categories.firstText(.termNote, .grammaticalNumber).flatMap(GrammaticalNumber.init)
  }

  /// Full form, abbreviation and the like, as the file has it.
  public var termType: String? { categories.firstText(.termNote, .termType) }

  /// How far the term is to be used, by the data category of either name.
  public var administrativeStatus: AdministrativeStatus? { categories.administrativeStatus }

  /// Where in the world the term is used.
  public var geographicalUsages: [String] { categories.texts(.termNote, .geographicalUsage) }

  /// The register, as the file has it.
  public var register: String? { categories.firstText(.termNote, .register) }

  /// Texts that show the term in use, with their sources where they are grouped with one.
  public var contexts: [SourcedText] { sourcedTexts(.context) }
}
