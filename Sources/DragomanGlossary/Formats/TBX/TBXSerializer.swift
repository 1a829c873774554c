import DragomanXML

/// Writes a glossary that fits its edition, element by element.
struct TBXSerializer: ~Copyable {
  var xml = XMLStreamWriter(indentation: 2)
  let names: TBXNames
  let style: GlossaryStyle

  /// A writer for an edition and, in that of 2019, a style.
  init(_ edition: GlossaryEdition, _ style: GlossaryStyle) {
    names = edition == .tbx2008 ? .edition2008 : .edition2019
    self.style = style
  }

  /// The file.
  consuming func finish() -> [UInt8] { xml.finish() }

  /// Writes the whole file.
  mutating func write(_ glossary: Glossary) throws(XMLError) {
    try begin(glossary, hasEntries: !glossary.entries.isEmpty)
    for entry in glossary.entries { try write(entry) }
    try end(glossary, hasEntries: !glossary.entries.isEmpty)
  }

  /// Writes what comes before the entries.
  mutating func begin(_ glossary: Glossary, hasEntries: Bool) throws(XMLError) {
    xml.startDocument()
    for node in glossary.prolog { try write(node) }
    try xml.startElement(names.root, names.rootAttributes(of: glossary))
    try xml.startElement(names.header)
    for element in glossary.header.elements { try write(names.arranged(element)) }
    xml.endElement()
    try xml.startElement("text")
    // The 2019 edition allows no body without entries, but a text without a body.
    if hasEntries || names.needsBody { try xml.startElement("body") }
  }

  /// Writes what comes after the entries.
  mutating func end(_ glossary: Glossary, hasEntries: Bool) throws(XMLError) {
    for node in glossary.trailing { try write(node) }
    if hasEntries || names.needsBody { xml.endElement() }
    if !glossary.back.isEmpty {
      try xml.startElement("back")
      for node in glossary.back { try write(node) }
      xml.endElement()
    }
    xml.endElement()
    xml.endElement()
  }

  /// Writes an entry.
  mutating func write(_ entry: ConceptEntry) throws(XMLError) {
    for node in entry.leading { try write(node) }
    try start(names.entry, id: entry.id)
    try write(entry.categories)
    for section in entry.languages { try write(section) }
    xml.endElement()
  }

  /// Starts an element that may have an identifier.
  private mutating func start(_ name: String, id: String?) throws(XMLError) {
    if let id { try xml.startElement(name, "id", id) } else { try xml.startElement(name) }
  }

  private mutating func write(_ section: LanguageSection) throws(XMLError) {
    for node in section.leading { try write(node) }
    if section.attributes.isEmpty {
      try xml.startElement(names.language, "xml:lang", section.language.rawValue)
    } else {
      try xml.startElement(
        names.language,
        section.attributes.map { ($0.name, $0.value) } + [("xml:lang", section.language.rawValue)])
    }
    try write(section.categories)
    for term in section.terms { try write(term) }
    xml.endElement()
  }

  private mutating func write(_ section: TermSection) throws(XMLError) {
    for node in section.leading { try write(node) }
    let categories = section.categories
    // Where notes on the term are grouped, the 2008 edition asks for the larger form.
    var inner: String?
    var lastNote = -1
    for index in categories.indices where categories[index].kind == .termNote {
      lastNote = index
      if categories[index].group != nil { inner = names.termGroup }
    }
    try start(inner == nil ? names.term : names.largeTerm, id: section.id)
    if let inner { try xml.startElement(inner) }
    try start("term", id: section.termID)
    try write(section.term)
    xml.endElement()
    var isInside = inner != nil
    for index in categories.indices {
      if isInside, index > lastNote {
        xml.endElement()
        isInside = false
      }
      try write(categories[index])
    }
    if isInside { xml.endElement() }
    xml.endElement()
  }

  // MARK: - Data categories

  private mutating func write(_ categories: [DataCategory]) throws(XMLError) {
    for category in categories { try write(category) }
  }

  private mutating func write(_ category: DataCategory) throws(XMLError) {
    guard let group = category.group else { return try writeItem(category) }
    try xml.startElement(
      category.kind.elementName + "Grp", group.attributes.map { ($0.name, $0.value) })
    try writeItem(category)
    try write(group.members)
    xml.endElement()
  }

  private mutating func writeItem(_ category: DataCategory) throws(XMLError) {
    if category.kind == .comment { return try xml.comment(category.content.plain) }
    if style == .dct, let rule = CategoryRule.rule(category.kind, category.name),
      let module = TBXNames.module(of: rule.dialect)
    {
      try xml.startElement(
        "\(module.prefix):\(category.name)", category.attributes.map { ($0.name, $0.value) })
    } else if category.name == .none || !category.attributes.isEmpty {
      let type = category.name == .none ? [] : [("type", category.name.rawValue)]
      try xml.startElement(
        category.kind.elementName, type + category.attributes.map { ($0.name, $0.value) })
    } else {
      try xml.startElement(category.kind.elementName, "type", category.name.rawValue)
    }
    try write(category.content)
    xml.endElement()
  }

  private mutating func write(_ content: InlineText) throws(XMLError) {
    if content.markup.isEmpty { return try xml.text(content.plain) }
    for node in content.markup { try write(node) }
  }

  // MARK: - Markup

  private mutating func write(_ node: MarkupNode) throws(XMLError) {
    switch node {
    case .text(let text): try xml.text(text)
    case .comment(let text): try xml.comment(text)
    case .instruction(let target, let data): try xml.processingInstruction(target, data)
    case .element(let element): try write(element)
    }
  }

  private mutating func write(_ element: MarkupElement) throws(XMLError) {
    let element = names.renamed(element)
    try xml.startElement(element.name, element.attributes.map { ($0.name, $0.value) })
    for child in element.children { try write(child) }
    xml.endElement()
  }
}

/// The names that an edition gives to the parts of a glossary.
struct TBXNames: Sendable {
  let edition: GlossaryEdition
  let root, header, entry, language, term, largeTerm: String
  /// The element around a term and its notes in the larger form; `nil` where there is but one form.
  let termGroup: String?
  let needsBody: Bool
  /// The names of markup elements that the edition calls something else.
  let otherNames: [String: String]

  /// The names of ISO 30042:2019.
  static let edition2019 = TBXNames(
    edition: .tbx2019, root: "tbx", header: "tbxHeader", entry: "conceptEntry",
    language: "langSec", term: "termSec", largeTerm: "termSec", termGroup: nil, needsBody: false,
    otherNames: [:])

  /// The attributes of the root.
  func rootAttributes(of glossary: Glossary) -> [(String, String)] {
    switch edition {
    case .tbx2019:
      [
        ("type", glossary.dialect.rawValue), ("style", glossary.style.rawValue),
        ("xml:lang", glossary.language.rawValue), ("xmlns", TBXVocabulary.coreNamespace2019),
      ] + (glossary.style == .dct ? Self.declarations(for: glossary.dialect) : [])
    default:
      [("type", glossary.dialect.rawValue), ("xml:lang", glossary.language.rawValue)]
    }
  }

  /// The prefix and namespace under which the data categories of a module are written.
  static func module(of dialect: GlossaryDialect) -> (prefix: String, namespace: String)? {
    guard let namespace = TBXVocabulary.moduleNamespace(of: dialect) else { return nil }
    return (prefix: String(namespace.split(separator: "/").last ?? ""), namespace)
  }

  /// The declarations of the modules that a dialect is made of.
  private static func declarations(for dialect: GlossaryDialect) -> [(String, String)] {
    let order = GlossaryDialect.known2019
    let last = order.firstIndex(of: dialect) ?? 0
    return order[...last].compactMap { module(of: $0) }.map { ("xmlns:\($0.prefix)", $0.namespace) }
  }

  /// An element under the name that the edition has for it.
  func renamed(_ element: MarkupElement) -> MarkupElement {
    guard let name = otherNames[element.name] else { return element }
    var result = element
    result.name = name
    if element.name == TBXElement.sc.name || element.name == TBXElement.ec.name {
      let number = element[attribute: "id"] ?? element[attribute: "startRef"]
      result.attributes = number.map { [MarkupAttribute("i", $0)] } ?? []
    }
    return result
  }
}
