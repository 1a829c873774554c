/// One difference between two versions of a glossary, in the words of a terminologist.
public struct GlossaryChange: Sendable, Hashable {
  /// What was changed.
  public enum Subject: String, Sendable, CaseIterable {
    /// A whole concept entry.
    case concept
    /// The identifier of a concept entry.
    case identifier
    /// A language section.
    case language
    /// A term.
    case term
    /// A data category; ``GlossaryChange/name`` says which.
    case category
    /// The order of the parts at a place.
    case order
    /// An attribute or comment that the model keeps without knowing it.
    case markup
    /// What the glossary says of itself.
    case header
    /// What stands behind the entries.
    case back
  }

  /// What was done.
  public enum Action: String, Sendable, CaseIterable {
    /// It is only in the new version.
    case added
    /// It is only in the old version.
    case removed
    /// It is another one in the new version.
    case changed
    /// It stands elsewhere in the new version.
    case moved
  }

  /// Where: as the new version names it, or the old one for what was removed.
  public var place: GlossaryPlace
  /// What was changed.
  public var subject: Subject
  /// What was done.
  public var action: Action
  /// The data category, or the part of the header.
  public var name: String?
  /// The value in the old version.
  public var old: String?
  /// The value in the new version.
  public var new: String?

  /// A change.
  public init(
    _ action: Action, _ subject: Subject, at place: GlossaryPlace, name: String? = nil, old: String? = nil,
    new: String? = nil
  ) {
    self.place = place
    self.subject = subject
    self.action = action
    self.name = name
    self.old = old
    self.new = new
  }
}

extension GlossaryChange: CustomStringConvertible {
  /// One line: `term 2 of concept c14: admitted → preferred`.
  public var description: String {
    let what: String
    switch subject {
    case .concept, .language: what = ""
    case .identifier: what = "identifier "
    case .term: what = action == .changed ? "term " : ""
    case .category: what = isStatus && action == .changed ? "" : "\(name ?? "") "
    case .order, .markup, .header, .back: what = "\(name ?? subject.rawValue) "
    }
    let value: String
    switch action {
    case .added: value = "added" + (readableNew.map { ": \($0)" } ?? "")
    case .removed: value = "removed" + (readableOld.map { ": \($0)" } ?? "")
    case .changed: value = "\(readableOld ?? "") → \(readableNew ?? "")"
    case .moved: value = "in another order"
    }
    return "\(place): \(what)\(value)"
  }
}

extension GlossaryChange {
  /// The old value as people say it: `admitted` for `admittedTerm-admn-sts`, on one line.
  public var readableOld: String? { old.map(readable) }
  /// The new value as people say it.
  public var readableNew: String? { new.map(readable) }

  /// Whether it is the status of a term; its values say by themselves what they are.
  private var isStatus: Bool {
    name == CategoryName.administrativeStatus.rawValue || name == CategoryName.usageStatus.rawValue
  }

  private func readable(_ value: String) -> String {
    if isStatus, let status = AdministrativeStatus(anyEdition: value) { return status.shortName }
    return collapsingXMLSpace(value)
  }
}
