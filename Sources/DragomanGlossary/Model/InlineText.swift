import DragomanXML

/// Text that may carry inline markup, such as `H<hi type="subscript">2</hi>O`.
///
/// ``plain`` is always there; ``markup`` only where the text is more than characters. The two cannot disagree:
/// both are set together.
public struct InlineText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The characters alone, without markup.
  public let plain: String
  /// The text as nodes, or empty where it is nothing but ``plain``.
  public let markup: [MarkupNode]

  /// Text without markup.
  public init(_ plain: String) {
    self.plain = plain
    self.markup = []
  }

  /// Text without markup.
  public init(stringLiteral value: String) { self.init(value) }

  /// Text from nodes; nodes that are nothing but text are taken as plain text.
  ///
  /// - Parameter collapsing: Whether ``plain`` is to be without the white space of the layout.
  public init(markup: [MarkupNode], collapsing: Bool = false) {
    var plain = ""
    var isPlain = true
    for node in markup {
      switch node {
      case .text(let text): plain += text
      case .element(let element):
        plain += element.text
        isPlain = false
      case .comment, .instruction: isPlain = false
      }
    }
    self.plain = collapsing ? collapsingXMLSpace(plain) : plain
    self.markup = isPlain ? [] : markup
  }

  /// Whether there is nothing but white space.
  public var isBlank: Bool { plain.utf8.allSatisfy(isXMLSpace) }

  /// The characters with runs of white space made one space, and none at the ends: what to compare, and to show
  /// on one line.
  public var collapsed: String { collapsingXMLSpace(plain) }
}

/// Whether a byte is one of the four that XML calls white space.
func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}

/// The text without what a writer added to lay out its lines: a line break with the indentation that follows is
/// one space, as is a line break with blanks before it. A line break between words is the text's own, and stays.
///
/// - Parameter trimming: Whether white space at the ends goes as well.
/// - Complexity: O(*n*); a text without line breaks is returned without being copied.
func withoutLayout(_ text: String, trimming: Bool) -> String {
  let bytes = text.utf8
  let hasEnds =
    trimming && (bytes.first.map(isXMLSpace) ?? false || bytes.last.map(isXMLSpace) ?? false)
  guard hasEnds || bytes.contains(0x0A) else { return text }

  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var run: [UInt8] = []
  for byte in bytes {
    if isXMLSpace(byte) {
      run.append(byte)
    } else {
      if !(trimming && result.isEmpty) { appendRun() }
      run.removeAll(keepingCapacity: true)
      result.append(byte)
    }
  }
  if !trimming { appendRun() }
  return String(decoding: result, as: UTF8.self)

  func appendRun() {
    let isLayout = run.contains(0x0A) && run.contains { $0 == 0x20 || $0 == 0x09 }
    if isLayout { result.append(0x20) } else { result += run }
  }
}

/// The text with runs of XML white space made one space, and none at the ends.
///
/// - Complexity: O(*n*); a text that is so already is returned without being copied.
func collapsingXMLSpace(_ text: String) -> String {
  var previousIsSpace = true
  var isCollapsed = true
  for byte in text.utf8 {
    let isSpace = isXMLSpace(byte)
    if isSpace && (previousIsSpace || byte != 0x20) {
      isCollapsed = false
      break
    }
    previousIsSpace = isSpace
  }
  if isCollapsed && (!previousIsSpace || text.isEmpty) { return text }

  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if !isXMLSpace(byte) {
      bytes.append(byte)
    } else if let last = bytes.last, last != 0x20 {
      bytes.append(0x20)
    }
  }
  if bytes.last == 0x20 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

/// Whether the text may be an identifier in XML: a name without colon.
///
/// - Complexity: O(*n*).
func isXMLName(_ text: String) -> Bool { XMLName.isUnprefixed(text) }
