/// Writes a document into memory: escapes what must be, refuses what XML cannot hold.
///
/// ```swift
/// var writer = XMLStreamWriter()
/// writer.startDocument()
/// try writer.startElement("term", [("xml:lang", "fr")])
/// try writer.text("traité")
/// writer.endElement()
/// let bytes = writer.finish()
/// ```
///
/// With an indentation each element stands on a line of its own, except inside an element that holds
/// text itself or has `xml:space="preserve"`: there no white space is added, wherever among its children the text
/// stands. The same calls give the same bytes. Whether prefixes are declared is the caller's business.
public struct XMLStreamWriter: ~Copyable {
  /// An element whose end has not been written.
  private struct OpenElement {
    var name: String
    /// The number of line breaks before its content.
    var breakCount: Int
    /// Whether no white space may be added inside: it holds text, or an element around it does.
    var isInline: Bool
    var hasContent = false
    /// Whether line breaks in it have been handed out, so that text cannot take them back.
    var isLaidOut = false
  }

  /// A line break with its indentation, which goes again if text turns up beside it.
  private struct LineBreak {
    var offset: Int
    var length: Int
  }

  var bytes: [UInt8] = []
  private let indentation: Int?
  /// A line feed and spaces, for as many levels as have been met.
  private var indent: [UInt8] = [0x0A]
  private var open: [OpenElement] = []
  private var breaks: [LineBreak] = []
  /// Whether the last start tag still lacks its `>`.
  private var tagIsOpen = false
  private var hasRoot = false
  /// Whether bytes have been handed out already.
  private var isStarted = false

  /// Creates a writer that indents each level by so many spaces; nil adds no white space at all.
  public init(indentation: Int? = 2) {
    self.indentation = indentation
  }

  /// Writes the XML declaration, for UTF-8.
  ///
  /// - Precondition: Nothing has been written yet.
  public mutating func startDocument() {
    precondition(bytes.isEmpty, "the XML declaration comes first")
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  }

  /// Writes a document type declaration.
  ///
  /// - Precondition: It comes before the root element; the name is a name, and the identifier has no
  ///   control characters and not both kinds of quotation mark.
  public mutating func doctype(name: String, systemID: String) {
    precondition(!hasRoot, "the document type comes before the root element")
    precondition(XMLName.isValid(name), "the document type has no valid name")
    precondition(!systemID.utf8.contains { $0 < 0x20 }, "the identifier has control characters")
    let quote = systemID.utf8.contains(0x22) ? "'" : "\""
    precondition(quote == "\"" || !systemID.utf8.contains(0x27), "the identifier has both quotes")
    beginChild()
    append("<!DOCTYPE \(name) SYSTEM \(quote)\(systemID)\(quote)>")
  }

  /// Writes a processing instruction.
  ///
  /// - Throws: `writing` if the target is no name or is `xml`, or the data hold `?>` or a character
  ///   that XML has not.
  public mutating func processingInstruction(_ target: String, _ data: String) throws(XMLError) {
    try checkName(target, of: "a processing instruction")
    guard target.lowercased() != "xml", !target.utf8.contains(UInt8(ascii: ":")), !data.contains("?>") else {
      throw XMLError(
        kind: .writing, message: "a processing instruction cannot be named '\(target)' or hold '?>'")
    }
    try checkCharacters(data, of: "processing instruction \(target)")
    beginChild()
    append(data.isEmpty ? "<?\(target)?>" : "<?\(target) \(Self.withLineFeeds(data))?>")
  }

  /// Writes a comment. Line ends become line feeds.
  ///
  /// - Throws: `writing` if it holds `--`, ends with `-`, or holds a character that XML has not.
  public mutating func comment(_ text: String) throws(XMLError) {
    guard !text.contains("--"), !text.hasSuffix("-") else {
      throw XMLError(kind: .writing, message: "a comment cannot hold '--' or end with '-'")
    }
    try checkCharacters(text, of: "comment")
    beginChild()
    append("<!--\(Self.withLineFeeds(text))-->")
  }

  /// Writes a start tag with its attributes in the order given.
  ///
  /// - Throws: `writing` for a name that is none, an attribute given twice, a value with a character
  ///   that XML has not, or a second root element.
  public mutating func startElement(
    _ name: String, _ attributes: [(String, String)] = []
  ) throws(XMLError) {
    try checkElement(name)
    // Everything is checked before the first byte, so that a refused element leaves no trace.
    for (index, attribute) in attributes.enumerated() {
      try checkName(attribute.0, of: "an attribute")
      if attributes[..<index].contains(where: { $0.0 == attribute.0 }) {
        throw XMLError(kind: .writing, message: "the attribute '\(attribute.0)' is given twice")
      }
      try checkAttribute(attribute.0, attribute.1)
    }
    beginElement(name)
    for (attribute, value) in attributes { appendAttribute(attribute, value) }
  }

  /// Writes a start tag with one attribute, without a list for it.
  ///
  /// - Throws: `writing`, as for a list of attributes.
  public mutating func startElement(
    _ name: String, _ attribute: String, _ value: String
  ) throws(XMLError) {
    try checkElement(name)
    try checkName(attribute, of: "an attribute")
    try checkAttribute(attribute, value)
    beginElement(name)
    appendAttribute(attribute, value)
  }

  private func checkElement(_ name: String) throws(XMLError) {
    if open.isEmpty && hasRoot {
      throw XMLError(kind: .writing, message: "a document has one root element: '\(name)' is a second")
    }
    try checkName(name, of: "an element")
  }

  private func checkAttribute(_ name: String, _ value: String) throws(XMLError) {
    if Self.mayHoldForeignCharacters(value) { try checkCharacters(value, of: "attribute '\(name)'") }
  }

  private mutating func beginElement(_ name: String) {
    beginChild()
    hasRoot = true
    bytes.append(UInt8(ascii: "<"))
    append(name)
    tagIsOpen = true
    open.append(
      OpenElement(name: name, breakCount: breaks.count, isInline: open.last?.isInline ?? false))
  }

  private mutating func appendAttribute(_ name: String, _ value: String) {
    bytes.append(0x20)
    append(name)
    append("=\"")
    appendEscaped(value, inAttribute: true)
    bytes.append(0x22)
    if name == "xml:space", value == "preserve" { open[open.count - 1].isInline = true }
  }

  /// Writes text. An element with text stays on one line.
  ///
  /// - Throws: `writing` outside of an element, and for a character that XML has not.
  public mutating func text(_ text: String) throws(XMLError) {
    if text.isEmpty { return }
    guard let last = open.indices.last else {
      throw XMLError(kind: .writing, message: "text cannot stand outside of the root element")
    }
    if open[last].isLaidOut {
      throw XMLError(
        kind: .writing, message: "'\(open[last].name)' has been handed out without text and can get none")
    }
    if Self.mayHoldForeignCharacters(text) { try checkCharacters(text, of: "text of '\(open[last].name)'") }
    closeTag()
    if !open[last].isInline {
      open[last].isInline = true
      removeBreaks(from: open[last].breakCount)
    }
    open[last].hasContent = true
    appendEscaped(text, inAttribute: false)
  }

  /// Writes the end tag of the element that was started last; one without content becomes `<a/>`.
  ///
  /// - Precondition: An element is open.
  public mutating func endElement() {
    // Who writes calls start and end in pairs; nothing that is read can part them.
    guard let element = open.popLast() else { preconditionFailure("no element is open") }
    guard element.hasContent else {
      tagIsOpen = false
      return append("/>")
    }
    if !element.isInline { appendBreak() }
    append("</")
    append(element.name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes a whole element that holds nothing but text.
  ///
  /// - Throws: `writing`, as `startElement` and `text` do.
  public mutating func element(
    _ name: String, _ attributes: [(String, String)], _ text: String
  ) throws(XMLError) {
    try checkCharacters(text, of: "text of '\(name)'")
    try startElement(name, attributes)
    try self.text(text)
    endElement()
  }

  /// Writes a whole element without attributes that holds nothing but text.
  ///
  /// - Throws: `writing`, as `startElement` and `text` do.
  public mutating func element(_ name: String, _ text: String) throws(XMLError) {
    try element(name, [], text)
  }

  /// How many bytes have been written and not handed out.
  public var count: Int { bytes.count }

  /// Hands out what has been written so far, so that a long document need not be in memory. What is handed out
  /// later follows it.
  ///
  /// The elements that are open get no text from then on: they have been laid out as elements without.
  ///
  /// - Complexity: O(n) in the length of what is handed out.
  public mutating func takeBytes() -> [UInt8] {
    let result = bytes
    bytes = []
    bytes.reserveCapacity(result.count)
    breaks.removeAll(keepingCapacity: true)
    for index in open.indices {
      open[index].breakCount = 0
      open[index].isLaidOut = !open[index].isInline
    }
    isStarted = isStarted || !result.isEmpty
    return result
  }

  /// Ends the document and returns its bytes, with a line feed at the end if it is indented.
  ///
  /// - Precondition: Every element has been ended.
  /// - Complexity: O(n).
  public consuming func finish() -> [UInt8] {
    precondition(open.isEmpty, "an element has not been ended")
    var result = bytes
    if indentation != nil, isStarted || !result.isEmpty { result.append(0x0A) }
    return result
  }

  /// Begins a new line, indented by the elements that are open.
  private mutating func appendBreak() {
    guard let indentation else { return }
    let length = 1 + indentation * open.count
    while indent.count < length { indent.append(0x20) }
    breaks.append(LineBreak(offset: bytes.count, length: length))
    bytes.append(contentsOf: indent[..<length])
  }

  /// Takes back the line breaks of an element that turns out to hold text.
  ///
  /// - Complexity: O(*n*) in what has been written since the first of them; O(1) where there is none.
  private mutating func removeBreaks(from index: Int) {
    guard index < breaks.count else { return }
    var kept = breaks[index].offset
    for position in index..<breaks.count {
      let from = breaks[position].offset + breaks[position].length
      let to = position + 1 < breaks.count ? breaks[position + 1].offset : bytes.count
      for source in from..<to {
        bytes[kept] = bytes[source]
        kept += 1
      }
    }
    bytes.removeLast(bytes.count - kept)
    breaks.removeSubrange(index...)
  }

  /// Prepares for a tag, comment or instruction inside the open element.
  private mutating func beginChild() {
    closeTag()
    let last = open.count - 1
    if last >= 0 {
      open[last].hasContent = true
      if open[last].isInline { return }
    }
    if isStarted || !bytes.isEmpty { appendBreak() }
  }

  private mutating func closeTag() {
    if tagIsOpen { bytes.append(UInt8(ascii: ">")) }
    tagIsOpen = false
  }
}
