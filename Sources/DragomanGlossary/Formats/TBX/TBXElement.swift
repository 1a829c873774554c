/// The elements of TBX, by the names of ISO 30042:2019; every edition's vocabulary leads here.
enum TBXElement: UInt8, Sendable, CaseIterable {
  /// Not an element of the edition.
  case unknown
  case root, header, text, body, back
  case conceptEntry, langSec, termSec, term
  /// The inner group that the 2008 edition may have around a term and its notes.
  case termGroup
  /// A data category written as an element of its own.
  case category
  case admin, adminNote, descrip, descripNote, termNote, transac, transacNote, ref, xref, note, date
  case adminGrp, descripGrp, termNoteGrp, transacGrp
  case hi, foreign, sc, ec, ph
  case fileDesc, titleStmt, title, publicationStmt, sourceDesc, encodingDesc, revisionDesc, change
  // The name of a paragraph in TBX.
  case p  // swift-format-ignore: AlwaysUseLowerCamelCase
  case refObjectSec, refObject, itemSet, itemGrp, item
  /// The components of a term, in the 2008 edition.
  case termComponents, termComponent, termComponentGroup
  /// The notes of TBX-Min 2013.
  case noteGrp

  /// The sort of data category that the element is, in the style of attributes.
  var categoryKind: DataCategory.Kind? {
    switch self {
    case .admin: .admin
    case .adminNote: .adminNote
    case .descrip: .descrip
    case .descripNote: .descripNote
    case .termNote: .termNote
    case .transac: .transac
    case .transacNote: .transacNote
    case .ref: .ref
    case .xref: .xref
    case .note: .note
    case .date: .date
    default: nil
    }
  }

  /// The main data category that the element groups.
  var groupHead: DataCategory.Kind? {
    switch self {
    case .adminGrp: .admin
    case .descripGrp: .descrip
    case .termNoteGrp: .termNote
    case .transacGrp: .transac
    default: nil
    }
  }
}

/// A set of elements, for content models.
struct TBXElementSet: OptionSet, Sendable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ elements: TBXElement...) {
    rawValue = elements.reduce(0) { $0 | (1 << UInt64($1.rawValue)) }
  }

  func contains(_ element: TBXElement) -> Bool { rawValue & (1 << UInt64(element.rawValue)) != 0 }

  /// The elements of the set.
  var elements: [TBXElement] { TBXElement.allCases.filter { contains($0) } }
}

extension TBXElement {
  /// The name in ISO 30042:2019, for messages and for writing.
  var name: String {
    switch self {
    case .root: "tbx"
    case .header: "tbxHeader"
    case .termGroup: "term group"
    case .termComponents: "term component list"
    case .termComponent: "term component"
    case .termComponentGroup: "term component group"
    default: String(describing: self)
    }
  }

  /// Whether text belongs directly inside the element.
  var holdsText: Bool {
    switch self {
    case .term, .admin, .adminNote, .descrip, .descripNote, .termNote, .transac, .transacNote,
      .ref, .xref, .note, .date, .hi, .foreign, .title, .p, .item, .category, .termComponent:
      true
    default: false
    }
  }
}

extension DataCategory.Kind {
  /// The element of ISO 30042:2019 for this sort of data category, in the style of attributes.
  var elementName: String {
    switch self {
    case .admin: "admin"
    case .adminNote: "adminNote"
    case .descrip: "descrip"
    case .descripNote: "descripNote"
    case .termNote: "termNote"
    case .transac: "transac"
    case .transacNote: "transacNote"
    case .ref: "ref"
    case .xref: "xref"
    case .note: "note"
    case .date: "date"
    case .comment: "comment"
    case .other: "other"
    }
  }
}
