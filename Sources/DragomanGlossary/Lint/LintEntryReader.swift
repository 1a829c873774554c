import DragomanXML

/// Hands out the concept entries of a TBX file of any edition, one after the other.
///
/// It follows the structure loosely: what stands where it may not is the validator's concern.
struct LintEntryReader: ~Copyable {
  /// What the text that is being read belongs to.
  private enum Target {
    case term, category(LintedEntry.Category), subjects
  }

  private var xml: XMLStreamReader
  private let vocabulary: TBXVocabulary
  private let id, type, target, lang, xmlNamespace: XMLSymbol
  private var texts = TextCache()

  private var entry: LintedEntry?
  private var entryDepth = 0
  private var termDepth = Int.max
  private var groupDepth = Int.max
  private var groupHead: DataCategory.Kind?
  private var language = LintedEntry.Language.undetermined
  private var languages: [String: LintedEntry.Language] = [:]
  private var reading: Target?
  private var readingDepth = 0
  private var text = ""
  /// The subject fields that the header declares; empty where it declares none.
  private(set) var subjects: Set<String> = []

  /// How the paragraph of the header begins that declares the subject fields.
  static let subjectsPrefix = "Subject fields:"

  /// Whether the current event is the start of an entry that is still to be looked at.
  private var isAtEntry = false

  /// A reader at the start of a root element, or between two entries.
  ///
  /// - Parameter subjects: The subject fields that have been declared before.
  init(_ reader: consuming XMLStreamReader, root: TBXRoot, subjects: Set<String> = []) {
    xml = reader
    self.subjects = subjects
    vocabulary = TBXVocabulary(root.edition ?? .tbx2019, namespace: root.namespace, &xml)
    id = xml.symbol("id")
    type = xml.symbol("type")
    target = xml.symbol("target")
    lang = xml.symbol("lang")
    xmlNamespace = xml.symbol("http://www.w3.org/XML/1998/namespace")
  }

  /// The next entry; `nil` at the end.
  ///
  /// - Complexity: O(length of the entry).
  mutating func next() throws(XMLError) -> LintedEntry? {
    while true {
      let event = isAtEntry ? .startElement : try xml.next()
      isAtEntry = false
      switch event {
      case .startElement: if reading == nil { start() }
      case .text:
        addText()
      case .endElement:
        if reading != nil {
          if xml.depth == readingDepth { finishText() }
        } else if let finished = end() {
          return finished
        }
      case .comment, .processingInstruction: break
      case .endOfDocument: return nil
      }
    }
  }

  /// Goes to the start of the first entry; false where there is none.
  mutating func findEntry() throws(XMLError) -> Bool {
    while true {
      switch try xml.next() {
      case .startElement:
        if reading != nil { continue }
        if vocabulary.meaning(xml.namespace, xml.localName).element == .conceptEntry {
          isAtEntry = true
          return true
        }
        start()
      case .text: addText()
      case .endElement: if reading != nil, xml.depth == readingDepth { finishText() }
      case .comment, .processingInstruction: break
      case .endOfDocument: return false
      }
    }
  }

  /// What cuts the file into parts from the entry on that ``findEntry()`` has come to; nil where it is not worth it. Then
  /// the reader goes on, else it is not to be used again.
  mutating func cutter(partLength: Int) -> XMLCutter? {
    xml.depth > 1 ? XMLCutter.cutting(&xml, partLength: partLength) : nil
  }

  /// What there is to know of a part that has been read to its end, if it can be told apart from what follows.
  var partEnd: XMLPartEnd? { entry == nil && reading == nil ? xml.partEnd : nil }

  private mutating func start() {
    let meaning = vocabulary.meaning(xml.namespace, xml.localName)
    switch meaning.element {
    case .conceptEntry:
      entry = LintedEntry(id: identifier(), position: FilePosition(xml.position))
      entryDepth = xml.depth
      (termDepth, groupDepth, language) = (.max, .max, .undetermined)
    case .langSec:
      let tag = xml.attribute(lang, namespace: xmlNamespace) ?? "und"
      language = languages[tag] ?? LintedEntry.Language(LanguageTag(tag))
      languages[tag] = language
      termDepth = .max
    case .termSec where entry != nil:
      entry?.terms.append(LintedEntry.Term(language: language, position: FilePosition(xml.position)))
      termDepth = xml.depth
    case .term where entry != nil:
      if termDepth == .max {
        entry?.terms.append(LintedEntry.Term(language: language, position: FilePosition(xml.position)))
      }
      entry?.terms.last?.position = FilePosition(xml.position)
      read(.term)
    case .p where entry == nil: read(.subjects)
    default:
      if let head = meaning.element.groupHead {
        (groupDepth, groupHead) = (xml.depth, head)
      } else if entry != nil, meaning.element == .category || meaning.element.categoryKind != nil {
        read(.category(category(meaning)))
      }
    }
  }

  /// The data category that starts, its value still to come.
  private mutating func category(_ meaning: TBXVocabulary.Meaning) -> LintedEntry.Category {
    let kind = meaning.element.categoryKind ?? meaning.kind
    var name = meaning.name
    if meaning.element != .category {
      for index in 0..<xml.attributeCount
      where xml.attributeName(index) == type && xml.attributeNamespace(index) == .empty {
        name = CategoryName(xml.withAttributeBytes(index) { texts.string($0) })
      }
    }
    return LintedEntry.Category(
      kind: kind, name: name, text: "", target: xml.attribute(target), position: FilePosition(xml.position),
      isGrouped: groupDepth != .max && kind != groupHead)
  }

  private mutating func addText() {
    if reading == nil { return }
    let piece = xml.withTextBytes { texts.string($0) }
    if text.isEmpty { text = piece } else { text += piece }
  }

  private mutating func read(_ target: Target) {
    reading = target
    readingDepth = xml.depth
    text = ""
  }

  private mutating func finishText() {
    switch reading {
    case .term:
      entry?.terms.last?.raw = text
    case .category(let category):
      category.text = text
      if termDepth == .max {
        entry?.categories.append(category)
      } else {
        entry?.terms.last?.categories.append(category)
      }
    case .subjects:
      let value = collapsingXMLSpace(text)
      if value.hasPrefix(Self.subjectsPrefix) {
        let list = value.dropFirst(Self.subjectsPrefix.count).split(separator: ";")
        subjects.formUnion(list.map { collapsingXMLSpace(String($0)) })
      }
    case nil: break
    }
    reading = nil
  }

  /// Closes an element; the entry where it was its own.
  private mutating func end() -> LintedEntry? {
    let depth = xml.depth
    if depth == groupDepth { groupDepth = .max }
    if depth == termDepth { termDepth = .max }
    guard depth == entryDepth, var finished = entry else { return nil }
    entry = nil
    finished.finish()
    return finished
  }

  private func identifier() -> String? { xml.attribute(id) }
}
