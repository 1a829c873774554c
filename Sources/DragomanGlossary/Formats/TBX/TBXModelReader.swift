import DragomanXML

/// Builds the model from a TBX file of any edition.
///
/// A recursive descent over the pull reader. It takes what stands where it may not as what it is likeliest to be,
/// says so, and leaves out only what the model has no place for, saying that too.
struct TBXModelReader: ~Copyable {
  var xml: XMLStreamReader
  let root: TBXRoot
  private(set) var vocabulary: TBXVocabulary
  private(set) var symbols: Symbols
  var glossary: Glossary
  /// What has to be known of all that has been read, whatever reads on.
  var ledger: TBXLedger

  /// Data categories of the sections that are being read, innermost last; each section takes its own from the end.
  var scratch: [DataCategory] = []
  /// Comments that wait for what follows them.
  var pending: [MarkupNode] = []
  /// Language sections that were found inside a term section.
  var strayLanguages: [LanguageSection] = []
  /// Strings for short texts of the file.
  var texts: TextCache
  /// Which data categories are kept with their values.
  let kept: KeptCategories
  /// Takes the entries in place of the glossary.
  private let take: ((ConceptEntry, Glossary) throws(XMLError) -> Void)?
  /// Looks at entries, which are not kept, in place of the glossary.
  let look: (([ConceptEntry]) -> Void)?
  /// Entries that wait to be looked at.
  private var waiting: [ConceptEntry] = []
  /// The room of entries that have been looked at.
  var room = EntryRoom()
  /// Reads the entries from the current start tag on side by side, as far as that goes, and moves on behind them; called once,
  /// with nothing pending but comments.
  private var divide: ((inout TBXModelReader) throws(XMLError) -> Void)?

  /// The names of attributes that the reader looks for.
  struct Symbols {
    let id, type, lang, xmlNamespace: XMLSymbol

    init(_ xml: inout XMLStreamReader) {
      id = xml.symbol("id")
      type = xml.symbol("type")
      lang = xml.symbol("lang")
      xmlNamespace = xml.symbol("http://www.w3.org/XML/1998/namespace")
    }
  }

  /// A reader at the start of a root element.
  ///
  /// - Parameters:
  ///   - take: What gets each entry as it has been read, with all that stands before it but the entries, so that they need
  ///     not be in memory all at once.
  ///   - look: What gets them some at a time, for the time of the call: their memory is used again.
  init(
    _ reader: consuming XMLStreamReader, root: TBXRoot, prolog: [MarkupNode], checkingIdentifiers: Bool = true,
    keeping kept: KeptCategories = .all, dividing divide: ((inout TBXModelReader) throws(XMLError) -> Void)? = nil,
    take: ((ConceptEntry, Glossary) throws(XMLError) -> Void)? = nil, look: (([ConceptEntry]) -> Void)? = nil
  ) {
    let glossary = Glossary(
      header: GlossaryHeader(elements: []), edition: root.edition ?? .tbx2019, language: .undetermined, prolog: prolog)
    self.init(
      reader, root: root, glossary, TBXLedger(checksIdentifiers: checkingIdentifiers), TextCache(), keeping: kept,
      take: take, look: look)
    self.divide = divide
    if divide != nil { xml.keepStart() }
  }

  /// A reader that goes on in the midst of a file.
  init(
    _ reader: consuming XMLStreamReader, root: TBXRoot, _ glossary: Glossary, _ ledger: TBXLedger, _ texts: TextCache,
    keeping kept: KeptCategories = .all, take: ((ConceptEntry, Glossary) throws(XMLError) -> Void)? = nil,
    look: (([ConceptEntry]) -> Void)? = nil
  ) {
    xml = reader
    self.root = root
    self.glossary = glossary
    self.ledger = ledger
    self.texts = texts
    self.kept = kept
    self.take = take
    self.look = look
    vocabulary = TBXVocabulary(glossary.edition, namespace: root.namespace, &xml)
    symbols = Symbols(&xml)
  }

  /// Goes on with another reader of the same file.
  mutating func replaceReader(_ reader: consuming XMLStreamReader) {
    xml = reader
    vocabulary = TBXVocabulary(glossary.edition, namespace: root.namespace, &xml)
    symbols = Symbols(&xml)
  }

  /// Reads the whole file.
  consuming func readGlossary() throws(XMLError) -> GlossaryReading {
    readRootAttributes()
    try readContainer()
    showWaiting()
    glossary.trailing += takePending()
    while true {
      let event = try xml.next()
      if event == .comment { glossary.trailing.append(.comment(xml.text)) }
      if event == .endOfDocument { break }
    }
    if glossary.style == .dca && ledger.sawCategoryTags && root.attributes.value(of: "style") == nil {
      glossary.style = .dct
    }
    return GlossaryReading(glossary: glossary, diagnostics: ledger.allDiagnostics)
  }

  /// Takes dialect, style and language from the root.
  private mutating func readRootAttributes() {
    let attributes = root.attributes
    let key = vocabulary.edition == .tbxMin2013 ? "dialect" : "type"
    if let type = attributes.value(of: key), !type.isEmpty {
      glossary.dialect = GlossaryDialect(rawValue: type)
    } else {
      glossary.dialect = vocabulary.edition == .tbx2019 ? .core : .legacyDefault
      report(.warning, .unclearDialect, "expected the attribute ‘\(key)’ with the dialect on the root")
    }
    if let language = attributes.value(of: "xml:lang") {
      glossary.language = LanguageTag(language)
    } else if vocabulary.edition != .tbxMin2013 {
      report(.warning, .missingLanguage, "expected the attribute ‘xml:lang’ on the root")
    }
    guard vocabulary.edition == .tbx2019 else { return }
    let style = attributes.value(of: "style")
    glossary.style = style.flatMap(GlossaryStyle.init) ?? .dca
    if style.flatMap(GlossaryStyle.init) == nil {
      report(
        .warning, .unclearDialect,
        "expected ‘dca’ or ‘dct’ as the style, found \(style.map { "‘\($0)’" } ?? "none")")
    }
    if !root.hasExpectedNamespace {
      report(
        .error, .unclearDialect,
        "expected the namespace \(TBXVocabulary.coreNamespace2019), found ‘\(root.namespace)’")
    }
  }

  /// Reads what is inside the root, `text` or `body`: these only wrap the entries.
  mutating func readContainer() throws(XMLError) {
    let mark = scratch.count
    var loose: ConceptEntry?
    loop: while true {
      switch try xml.next() {
      case .startElement:
        let meaning = currentMeaning
        switch meaning.element {
        case .text, .body:
          try readContainer()
        case .conceptEntry:
          try keepLooseEntry(&loose, from: mark)
          if let divide, scratch.isEmpty {
            self.divide = nil
            let place = xml.byteOffset
            try divide(&self)
            if xml.byteOffset != place { continue }
          }
          try keep(try readEntry())
        case .header where vocabulary.edition == .tbxMin2013:
          glossary.header = try readMin2013Header()
        case .header:
          glossary.header = GlossaryHeader(elements: try readMarkup(of: meaning).elements).ordered()
        case .back:
          glossary.trailing += takePending()
          glossary.back += try readMarkup(of: meaning).children
        case .langSec:
          // What is left of an entry whose own tags were lost.
          report(.error, .misplacedElement, "a language section stands outside of an entry")
          if loose == nil { loose = ConceptEntry(id: nil, position: FilePosition(xml.position)) }
          let section = try readLanguage(isFirst: loose?.languages.isEmpty ?? true)
          loose?.languages.append(section)
        case _ where meaning.element.groupHead != nil || meaning.element.categoryKind != nil:
          report(.error, .misplacedElement, "<\(currentName)> stands outside of an entry")
          if loose?.languages.isEmpty == false { try keepLooseEntry(&loose, from: mark) }
          if loose == nil { loose = ConceptEntry(id: nil, position: FilePosition(xml.position)) }
          try readCategory(meaning, isLate: false)
        default:
          report(
            .warning, meaning.element == .unknown ? .unknownElement : .misplacedElement,
            "<\(currentName)> has no place here and is left out")
          try skipElement()
        }
      case .text: reportMisplacedText()
      case .comment: pending.append(.comment(xml.text))
      case .processingInstruction: break
      case .endElement, .endOfDocument: break loop
      }
    }
    try keepLooseEntry(&loose, from: mark)
    if vocabulary.meaning(xml.namespace, xml.localName).element == .body {
      glossary.trailing += takePending()
    }
  }

  /// Keeps what stands outside of entries as an entry of its own, if it has a language section.
  private mutating func keepLooseEntry(
    _ loose: inout ConceptEntry?, from mark: Int
  ) throws(XMLError) {
    guard var entry = loose else { return }
    loose = nil
    let comments = takePending()
    entry.categories = takeCategories(from: mark)
    pending = comments
    if entry.languages.isEmpty {
      report(.warning, .notHeld, "what stands before this place outside of an entry is left out")
    } else {
      try keep(entry)
    }
  }

  /// Takes an entry that has been read.
  mutating func keep(_ entry: consuming ConceptEntry) throws(XMLError) {
    if let take {
      try take(entry, glossary)
    } else if look != nil {
      waiting.append(entry)
      if waiting.count == Self.mostWaiting { showWaiting() }
    } else {
      glossary.entries.append(entry)
    }
  }

  /// So many entries fit into the processor's nearest memory.
  private static let mostWaiting = 64

  /// Has the entries looked at that wait for it, and takes their room for others.
  mutating func showWaiting() {
    guard let look, !waiting.isEmpty else { return }
    look(waiting)
    for index in waiting.indices { room.take(from: &waiting[index]) }
    waiting.removeAll(keepingCapacity: true)
  }

  // MARK: - Small steps

  /// What the current element's name means.
  var currentMeaning: TBXVocabulary.Meaning { vocabulary.meaning(xml.namespace, xml.localName) }

  /// The current element's name, as written.
  var currentName: String { xml.qualifiedName }

  /// Whether the attribute at the index is the identifier.
  func isIdentifier(_ index: Int) -> Bool {
    xml.attributeName(index) == symbols.id && xml.attributeNamespace(index) == .empty
  }

  /// Whether the attribute at the index is the language.
  func isLanguage(_ index: Int) -> Bool {
    xml.attributeName(index) == symbols.lang && xml.attributeNamespace(index) == symbols.xmlNamespace
  }

  /// The value of an attribute, one string for all its uses where it is short.
  mutating func value(ofAttribute index: Int) -> String {
    let cached = xml.withAttributeBytes(index) { texts.string($0) }
    return cached
  }

  /// The language tag that an attribute holds.
  mutating func language(ofAttribute index: Int) -> LanguageTag {
    let new = LanguageTag(value(ofAttribute: index))
    guard ledger.isNew(new) else { return new }
    if !new.isWellFormed {
      ledger.noteInvalidLanguage(new)
      report(
        .warning, .invalidLanguage, "expected a language tag such as ‘fr’ or ‘fr-CA’, found ‘\(new)’")
    }
    return new
  }

  /// The comments since the last element, which are then no longer pending.
  mutating func takePending() -> [MarkupNode] {
    if pending.isEmpty { return [] }
    defer { pending.removeAll() }
    return pending
  }

  /// Turns pending comments into items of the current list.
  mutating func keepPendingAsItems() {
    if pending.isEmpty { return }
    for case .comment(let text) in pending {
      scratch.append(DataCategory(.comment, .none, InlineText(text)))
    }
    pending.removeAll()
  }

  /// The data categories since the mark, as a list of exactly their number.
  mutating func takeCategories(from mark: Int) -> [DataCategory] {
    keepPendingAsItems()
    if scratch.count == mark { return [] }
    var result = room.categories()
    result.reserveCapacity(scratch.count - mark)
    if scratch.count == mark + 1 {
      result.append(scratch.removeLast())
    } else {
      result.append(contentsOf: scratch[mark...])
      scratch.removeLast(scratch.count - mark)
    }
    return result
  }

  /// Skips the current element with all that is in it.
  mutating func skipElement() throws(XMLError) {
    let depth = xml.depth
    while true {
      switch try xml.next() {
      case .endElement where xml.depth == depth: return
      case .endOfDocument: return
      default: break
      }
    }
  }

  /// Notes an identifier, and reports it where it is not one or not new.
  mutating func checkIdentifier(_ id: String) {
    guard ledger.checksIdentifiers else { return }
    if !ledger.insert(identifier: id) {
      report(.warning, .duplicateIdentifier, "the identifier ‘\(id)’ stands in the file before")
    } else if !isXMLName(id) {
      report(
        .note, .invalidIdentifier, "‘\(id)’ is not an XML identifier",
        hint: "it must start with a letter and hold no spaces")
    }
  }

  /// Reports at the current event.
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: String, hint: String? = nil
  ) {
    guard ledger.hasRoom else {
      ledger.diagnosticsLeftOut += 1
      return
    }
    ledger.diagnostics.append(
      Diagnostic(severity, code, message, at: FilePosition(xml.position), hint: hint))
  }

  /// Reports the current text event where only elements may stand, unless it is white space.
  mutating func reportMisplacedText() {
    if xml.isWhiteSpace { return }
    report(.warning, .misplacedText, "expected an element, found text, which is left out")
  }
}
