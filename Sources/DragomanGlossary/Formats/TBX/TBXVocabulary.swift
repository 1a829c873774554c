import DragomanXML

/// What the names of one edition mean, looked up by the reader's symbols.
///
/// Names are compared with their namespaces; prefixes are never looked at.
struct TBXVocabulary: Sendable {
  /// What a name stands for.
  struct Meaning: Sendable {
    /// The element.
    var element: TBXElement
    /// The sort of data category, where the element is one by its own name.
    var kind: DataCategory.Kind = .other
    /// The data category, where the element is one by its own name.
    var name: CategoryName = .none
  }

  /// A name of an edition.
  struct Name {
    let namespace: String
    let local: String
    let meaning: Meaning

    init(_ namespace: String, _ local: String, _ meaning: Meaning) {
      self.namespace = namespace
      self.local = local
      self.meaning = meaning
    }
  }

  /// What a local name means in one namespace.
  private struct Slot {
    var namespace: XMLSymbol
    var meaning: Meaning
    /// The place of the same name in another namespace; below zero where there is none.
    var next: Int
  }

  /// The edition that the names are of.
  let edition: GlossaryEdition
  private var slots: [Slot] = []
  /// The first slot of each local name by the number of its symbol; below zero where it has none.
  private var firstSlot: [Int] = []
  private let coreNamespace: XMLSymbol

  /// The names of an edition, as symbols of one reader.
  ///
  /// - Parameter namespace: The namespace of the file's root, which is taken for the edition's own: files that leave
  ///   it out or give another are read all the same.
  init(_ edition: GlossaryEdition, namespace: String, _ xml: inout XMLStreamReader) {
    self.edition = edition
    let ownNamespace = edition == .tbx2019 ? Self.coreNamespace2019 : ""
    let names: [Name]
    switch edition {
    case .tbx2019: names = Self.names2019
    case .tbx2008: names = Self.names2008
    case .tbxMin2013: names = Self.namesMin2013
    }
    slots.reserveCapacity(names.count)
    for name in names {
      let local = Int(xml.symbol(name.local).id)
      while firstSlot.count <= local { firstSlot.append(-1) }
      let space = xml.symbol(name.namespace == ownNamespace ? namespace : name.namespace)
      slots.append(Slot(namespace: space, meaning: name.meaning, next: firstSlot[local]))
      firstSlot[local] = slots.count - 1
    }
    coreNamespace = xml.symbol(namespace)
  }

  /// What the current element's name means.
  func meaning(_ namespace: XMLSymbol, _ local: XMLSymbol) -> Meaning {
    let local = Int(local.id)
    guard local < firstSlot.count else { return Meaning(element: .unknown) }
    var slot = firstSlot[local]
    while slot >= 0 {
      if slots[slot].namespace == namespace { return slots[slot].meaning }
      slot = slots[slot].next
    }
    return Meaning(element: .unknown)
  }

  /// Whether the namespace is the one of the edition's own elements.
  func isCore(_ namespace: XMLSymbol) -> Bool { namespace == coreNamespace }
}

extension TBXVocabulary {
  /// The namespace of the core structure of ISO 30042:2019.
  static let coreNamespace2019 = "urn:iso:std:iso:30042:ed-2"

  /// The namespace in which a dialect's own data categories are written as tags.
  static func moduleNamespace(of dialect: GlossaryDialect) -> String? {
    switch dialect {
    case .min: "http://www.tbxinfo.net/ns/min"
    case .basic: "http://www.tbxinfo.net/ns/basic"
    case .linguist: "http://www.tbxinfo.net/ns/linguist"
    case .dragoman: "urn:dragoman:tbx-module/dragoman"
    default: nil
    }
  }

  /// The core structure, and the data categories of the modules as tags.
  static let names2019: [Name] =
    names(sharedNames, in: coreNamespace2019) + names(ownNames2019, in: coreNamespace2019)
    + CategoryRule.all.compactMap { (rule: CategoryRule) -> Name? in
      guard let namespace = moduleNamespace(of: rule.dialect) else { return nil }
      return categoryName(namespace, rule.name, rule.kind, rule.name)
    }
    + [
      categoryName(
        "http://www.tbxinfo.net/ns/min", .usageStatus, .termNote, .usageStatus)
    ]

  private static let ownNames2019: [(String, TBXElement)] = [
    ("tbx", .root), ("tbxHeader", .header), ("conceptEntry", .conceptEntry),
    ("langSec", .langSec), ("termSec", .termSec), ("sc", .sc), ("ec", .ec),
    ("refObjectSec", .refObjectSec),
  ]

  /// Elements under their names in one namespace.
  static func names(_ names: [(String, TBXElement)], in namespace: String) -> [Name] {
    names.map { Name(namespace, $0.0, Meaning(element: $0.1)) }
  }

  /// A data category that is an element of its own.
  static func categoryName(
    _ namespace: String, _ element: CategoryName, _ kind: DataCategory.Kind, _ name: CategoryName
  ) -> Name {
    Name(namespace, element.rawValue, Meaning(element: .category, kind: kind, name: name))
  }

  /// The names that the editions of 2008 and 2019 share.
  static let sharedNames: [(String, TBXElement)] = [
    ("text", .text), ("body", .body), ("back", .back), ("term", .term), ("admin", .admin),
    ("adminNote", .adminNote), ("descrip", .descrip), ("descripNote", .descripNote),
    ("termNote", .termNote), ("transac", .transac), ("transacNote", .transacNote), ("ref", .ref),
    ("xref", .xref), ("note", .note), ("date", .date), ("adminGrp", .adminGrp),
    ("descripGrp", .descripGrp), ("termNoteGrp", .termNoteGrp), ("transacGrp", .transacGrp),
    ("hi", .hi), ("foreign", .foreign), ("ph", .ph), ("fileDesc", .fileDesc),
    ("titleStmt", .titleStmt), ("title", .title), ("publicationStmt", .publicationStmt),
    ("sourceDesc", .sourceDesc), ("encodingDesc", .encodingDesc), ("revisionDesc", .revisionDesc),
    ("change", .change), ("p", .p), ("refObject", .refObject), ("itemSet", .itemSet),
    ("itemGrp", .itemGrp), ("item", .item),
  ]
}
