/// One data category with its value, at whatever level of an entry; also what stands among data categories:
/// notes, dates, comments, and elements that the model does not know.
///
/// Lists of these are ordered and complete. Nothing that a file says is left out because it is unknown, so that
/// what was read can be written again. The typed view is ``CategoryHolder``.
public struct DataCategory: Sendable, Hashable {
  /// What sort of statement it is: the meta data category of ISO 30042.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// About the handling of the data: source, project, customer.
    case admin
    /// Qualifies an ``admin``.
    case adminNote
    /// Describes the concept or the term: subject field, definition, context.
    case descrip
    /// Qualifies a ``descrip``.
    case descripNote
    /// About the term as a word: part of speech, gender, status.
    case termNote
    /// Something that was done to the entry.
    case transac
    /// Qualifies a ``transac``: who did it.
    case transacNote
    /// A link inside the glossary.
    case ref
    /// A link out of the glossary.
    case xref
    /// A note in free text; has no name.
    case note
    /// The date of a transaction; has no name.
    case date
    /// A comment in the file; has no name.
    case comment
    /// An element that the model does not know, as the single node of the content; has no name.
    case other
  }

  /// What belongs to a data category: its source, its transactions, its notes.
  public struct Group: Sendable, Hashable {
    /// The members after the main data category, in order.
    public var members: [DataCategory]
    /// The attributes of the group itself.
    public var attributes: [MarkupAttribute]

    /// A group.
    public init(members: [DataCategory] = [], attributes: [MarkupAttribute] = []) {
      self.members = members
      self.attributes = attributes
    }
  }

  /// What sort of statement it is.
  public var kind: Kind
  /// Which data category; ``CategoryName/none`` for notes, dates, comments and the unknown.
  public var name: CategoryName
  /// The value as the file has it, but for the white space that only lays out the file's lines.
  public var content: InlineText
  /// The attributes other than the type: `target`, `id`, `xml:lang`, `datatype` and any unknown.
  public var attributes: [MarkupAttribute]
  /// What is grouped with it; `nil` where it stands alone.
  public var group: Group?

  /// A data category.
  public init(
    _ kind: Kind, _ name: CategoryName, _ content: InlineText,
    attributes: [MarkupAttribute] = [], group: Group? = nil
  ) {
    self.kind = kind
    self.name = name
    self.content = content
    self.attributes = attributes
    self.group = group
  }

  /// The value without markup and without the white space of the layout.
  public var text: String { content.collapsed }

  /// What it points to: an identifier inside the glossary or an address outside.
  public var target: String? {
    get { attributes.value(of: "target") }
    set { attributes.set("target", to: newValue) }
  }

  /// The source that is grouped with it.
  public var source: String? { group?.members.firstText(.admin, .source) }
}

extension [DataCategory] {
  /// The text of the first data category of this kind and name.
  ///
  /// - Complexity: O(*n*) in the length of the list.
  package func firstText(_ kind: DataCategory.Kind, _ name: CategoryName) -> String? {
    // By places, for a data category is much to copy.
    for index in indices where self[index].kind == kind && self[index].name == name { return self[index].text }
    return nil
  }

  /// The texts of all data categories of this kind and name.
  func texts(_ kind: DataCategory.Kind, _ name: CategoryName) -> [String] {
    compactMap { $0.kind == kind && $0.name == name ? $0.text : nil }
  }

  /// How far the term that these are said of is to be used, by the data category of either name.
  package var administrativeStatus: AdministrativeStatus? {
    let value = firstText(.termNote, .administrativeStatus) ?? firstText(.termNote, .usageStatus)
    return value.map { AdministrativeStatus(anyEdition: $0) ?? AdministrativeStatus(rawValue: $0) }
  }

  /// The texts of all data categories of this name, of whatever kind.
  package func texts(of name: CategoryName) -> [String] {
    compactMap { $0.name == name ? $0.text : nil }
  }
}
