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

  /// The characters with runs of white space made one space, and none at the ends: what to show and compare,
  /// where a file has broken its lines for the layout.
  public var collapsed: String { collapsingXMLSpace(plain) }
}

/// Whether a byte is one of the four that XML calls white space.
func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
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
