/// A place where two versions of a glossary say different things, and neither is what was there before.
public struct MergeConflict: Sendable, Hashable {
  /// How the versions differ.
  public enum Kind: String, Sendable, CaseIterable {
    /// Both changed the same value, or added different ones where there can be but one.
    case bothChanged = "both-changed"
    /// Ours removed what theirs changed.
    case removedByUs = "removed-by-us"
    /// Theirs removed what ours changed.
    case removedByThem = "removed-by-them"
    /// Both gave the same identifier to different concepts.
    case identifier
  }

  /// How a conflict is settled.
  public enum Resolution: Sendable, Hashable {
    /// Our version is taken.
    case ours
    /// Their version is taken.
    case theirs
    /// Both are kept, side by side.
    case both
    /// Both are kept, with a note beside them that says so: for somebody to decide later.
    case marked
  }

  /// Where, as our version names it.
  public var place: GlossaryPlace
  /// What: a data category, `term`, `concept` or the like.
  public var name: String
  /// How the versions differ.
  public var kind: Kind
  /// The value before; `nil` where there was none.
  public var base: String?
  /// Our value; `nil` where we removed it.
  public var ours: String?
  /// Their value; `nil` where they removed it.
  public var theirs: String?

  /// A conflict.
  public init(
    _ kind: Kind, _ name: String, at place: GlossaryPlace, base: String?, ours: String?, theirs: String?
  ) {
    self.place = place
    self.name = name
    self.kind = kind
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  /// What a note that marks a conflict in a file begins with.
  public static let mark = "merge conflict: "

  /// What stands behind the place: `administrativeStatus: ours preferred, theirs deprecated, before admitted`.
  public var statement: String {
    let before = base.map { ", before ‘\(readable($0))’" } ?? ""
    switch kind {
    case .bothChanged:
      return "\(name): ours ‘\(readable(ours ?? ""))’, theirs ‘\(readable(theirs ?? ""))’\(before)"
    case .removedByUs: return "\(name): removed in ours, changed in theirs to ‘\(readable(theirs ?? ""))’\(before)"
    case .removedByThem: return "\(name): changed in ours to ‘\(readable(ours ?? ""))’, removed in theirs\(before)"
    case .identifier:
      return "identifier ‘\(name)’: ours ‘\(readable(ours ?? ""))’, theirs ‘\(readable(theirs ?? ""))’"
    }
  }

  private func readable(_ value: String) -> String {
    let isStatus = name == CategoryName.administrativeStatus.rawValue || name == CategoryName.usageStatus.rawValue
    return isStatus ? AdministrativeStatus(anyEdition: value)?.shortName ?? value : collapsingXMLSpace(value)
  }
}

extension MergeConflict: CustomStringConvertible {
  /// `term 2 of concept c14: administrativeStatus: ours ‘preferred’, theirs ‘deprecated’, before ‘admitted’`.
  public var description: String { "\(place): \(statement)" }
}
