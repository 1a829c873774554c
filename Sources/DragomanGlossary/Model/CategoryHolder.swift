/// What carries data categories: entries, language sections and term sections.
///
/// The list ``categories`` is the truth; everything here is a view of it.
public protocol CategoryHolder: Sendable {
  /// All data categories of this level, in order.
  var categories: [DataCategory] { get set }
}

extension CategoryHolder {
  /// The texts of all data categories of this name, of whatever kind.
  ///
  /// - Complexity: O(*n*) in the number of data categories, as for all views here.
  public func texts(of name: CategoryName) -> [String] { categories.texts(of: name) }

  /// The subject fields.
  public var subjectFields: [String] { categories.texts(.descrip, .subjectField) }

  /// The definitions, with their sources where they are grouped with one.
  public var definitions: [SourcedText] { sourcedTexts(.definition) }

  /// The notes at this level.
  public var notes: [String] { categories.texts(.note, .none) }

  /// The sources at this level, without those that are grouped with another data category.
  public var sources: [String] { categories.texts(.admin, .source) }

  /// The customers that this is for.
  public var customerSubsets: [String] { categories.texts(.admin, .customerSubset) }

  /// The projects that this belongs to.
  public var projectSubsets: [String] { categories.texts(.admin, .projectSubset) }

  /// The links to other entries and terms of the glossary.
  public var crossReferences: [CrossReference] { links(.ref) }

  /// The links out of the glossary, pictures included.
  public var externalCrossReferences: [CrossReference] { links(.xref) }

  /// What was done to this level, in the order of the file.
  public var transactions: [Transaction] {
    categories.compactMap { $0.kind == .transac ? Transaction($0) : nil }
  }

  func sourcedTexts(_ name: CategoryName) -> [SourcedText] {
    categories.compactMap {
      $0.kind == .descrip && $0.name == name ? SourcedText(text: $0.text, source: $0.source) : nil
    }
  }

  private func links(_ kind: DataCategory.Kind) -> [CrossReference] {
    categories.compactMap {
      $0.kind == kind ? CrossReference(name: $0.name, text: $0.text, target: $0.target) : nil
    }
  }
}

/// A text with the source that it was taken from.
public struct SourcedText: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Where it was taken from.
  public var source: String?

  /// A text with its source.
  public init(text: String, source: String? = nil) {
    self.text = text
    self.source = source
  }
}

/// A link to another entry or term, or to something outside the glossary.
public struct CrossReference: Sendable, Hashable {
  /// Which data category the link is.
  public var name: CategoryName
  /// The text that stands for the link.
  public var text: String
  /// The identifier or the address that it leads to.
  public var target: String?

  /// A link.
  public init(name: CategoryName, text: String, target: String?) {
    self.name = name
    self.text = text
    self.target = target
  }
}

/// Something that was done to an entry, a language section or a term section.
public struct Transaction: Sendable, Hashable {
  /// What was done, such as `origination`.
  public var type: String
  /// Who did it.
  public var responsibility: String?
  /// The identifier of that person or organization in the back matter.
  public var responsibilityTarget: String?
  /// When it was done, as the file writes it.
  public var date: String?

  /// A transaction.
  public init(
    type: String, responsibility: String? = nil, responsibilityTarget: String? = nil,
    date: String? = nil
  ) {
    self.type = type
    self.responsibility = responsibility
    self.responsibilityTarget = responsibilityTarget
    self.date = date
  }

  init(_ category: DataCategory) {
    let members = category.group?.members ?? []
    let person = members.first { $0.kind == .transacNote && $0.name == .responsibility }
    self.init(
      type: category.text, responsibility: person?.text, responsibilityTarget: person?.target,
      date: members.first { $0.kind == .date }?.text)
  }

  /// The transaction as the data category that carries it.
  public var category: DataCategory {
    var members: [DataCategory] = []
    if let responsibility {
      members.append(DataCategory(.transacNote, .responsibility, InlineText(responsibility)))
      members[0].target = responsibilityTarget
    }
    if let date { members.append(DataCategory(.date, .none, InlineText(date))) }
    return DataCategory(
      .transac, .transactionType, InlineText(type), group: DataCategory.Group(members: members))
  }
}
