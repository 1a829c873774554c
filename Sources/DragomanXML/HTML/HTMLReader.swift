/// A streaming reader of HTML that says where every byte comes from.
///
/// Any bytes are a page: unclosed, misnested and truncated markup gives the balanced elements that a browser
/// would show, never an error, in time linear in the input and without recursion.
///
/// libxml2's own HTML parser is not used for this. Its events carry no offsets for text, it drops characters
/// on the way, and it searches the stack of open elements for each end tag: 900 kB of `<div>` and stray end
/// tags took 14 seconds. Its table of named characters is used.
///
/// ```swift
/// var reader = HTMLReader(bytes)
/// while true {
///   switch reader.next() {
///   case .text: copy(bytes[reader.range])
///   case .characterReference: insert(reader.replacement, for: reader.range)
///   case .endOfDocument: return
///   default: break
///   }
/// }
/// ```
public struct HTMLReader: Sendable {
  /// What the reader stands on.
  public enum Event: Sendable {
    /// A start tag; `range` is the tag. Void elements are ended by the next event.
    case startElement
    /// The end of ``HTMLReader/element``; `range` is the end tag, or empty where the end is implied.
    case endElement
    /// Text that stands for itself: the bytes of `range`.
    case text
    /// A character reference; `range` is the reference, ``HTMLReader/replacement`` the text.
    case characterReference
    /// A comment, a document type, a processing instruction or broken markup.
    case comment
    /// Nothing is left. Repeats for ever.
    case endOfDocument
  }

  /// The input.
  public let bytes: [UInt8]
  /// The bytes of the current event.
  public private(set) var range = 0..<0
  /// The element that starts or ends.
  public private(set) var element = HTMLElement.other
  /// What the current character reference stands for, in UTF-8.
  public private(set) var replacement: [UInt8] = []
  /// How many elements are open: with the one that starts, without the one that ends.
  public var depth: Int { stack.count }

  private var offset = 0
  private var stack = HTMLElementStack()
  private var tag: HTMLTag?
  /// Elements above this depth are being closed, one event at a time.
  private var closingDepth: Int?
  /// The end tag that the last of them owns.
  private var closingRange = 0..<0
  /// A start tag that waits for elements to be closed before it.
  private var waitingTag: HTMLTag?
  /// Where the content of a text-only element ends, while in one.
  private var rawTextEnd: Int?
  private var decodesRawText = false
  private let honoursSelfClosing: Bool

  /// Starts reading.
  ///
  /// - Parameter bytes: The page in UTF-8; other bytes are passed on as they are.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Only XHTML means `<div/>` as an empty element.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    honoursSelfClosing = bytes[start...].starts(with: Array("<?xml".utf8))
    offset = start
  }

  /// The value of an attribute (name in lower case) of the element that has just started, or nil.
  public func attribute(_ name: String) -> String? { tag?.value(of: name, in: bytes) }

  /// Moves to the next event.
  public mutating func next() -> Event {
    if let event = closeNext() { return event }
    if let waiting = waitingTag {
      waitingTag = nil
      return start(waiting)
    }
    tag = nil
    if let end = rawTextEnd {
      if offset < end { return readText(until: end, markup: false) }
      rawTextEnd = nil
    }
    guard offset < bytes.count else {
      range = offset..<offset
      guard stack.count > 0 else { return .endOfDocument }
      return close(to: 0, range: range) ?? .endOfDocument
    }
    return bytes[offset] == 0x3C && isMarkup(offset)
      ? readMarkup() : readText(until: bytes.count, markup: true)
  }

  // MARK: Closing

  private mutating func close(to depth: Int, range: Range<Int>) -> Event? {
    closingDepth = depth
    closingRange = range
    return closeNext()
  }

  private mutating func closeNext() -> Event? {
    guard let depth = closingDepth else { return nil }
    guard stack.count > depth, let ended = stack.pop() else {
      closingDepth = nil
      return nil
    }
    element = ended
    let isLast = stack.count == depth
    range = isLast ? closingRange : closingRange.lowerBound..<closingRange.lowerBound
    if isLast { closingDepth = nil }
    return .endElement
  }

  // MARK: Markup

  /// Whether the `<` at `index` opens markup; else it is text, as in `a < b`.
  private func isMarkup(_ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return next.isASCIILetter || next == 0x21 || next == 0x3F || next == 0x2F && index + 2 < bytes.count
  }

  private mutating func readMarkup() -> Event {
    let start = offset
    let next = bytes[start + 1]
    if next.isASCIILetter {
      guard let tag = HTMLTag(bytes, from: start, nameStart: start + 1) else {
        return comment(to: bytes.count)
      }
      offset = tag.range.upperBound
      return open(tag)
    }
    if next == 0x2F, bytes[start + 2].isASCIILetter {
      guard let tag = HTMLTag(bytes, from: start, nameStart: start + 2) else {
        return comment(to: bytes.count)
      }
      offset = tag.range.upperBound
      let key = HTMLElementStack.key(tag.element, name: bytes[tag.name])
      if let depth = stack.depth(afterEnding: tag.element, key: key),
        let event = close(to: depth, range: tag.range)
      {
        return event
      }
      range = tag.range
      return .comment
    }
    if bytes[start...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) { return comment(to: commentEnd(start + 4)) }
    let end = bytes[start...].firstIndex(of: 0x3E) ?? bytes.count - 1
    return comment(to: end + 1)
  }

  private mutating func comment(to end: Int) -> Event {
    range = offset..<end
    offset = end
    return .comment
  }

  /// The offset after the comment whose content starts at `start`.
  private func commentEnd(_ start: Int) -> Int {
    if start < bytes.count, bytes[start] == 0x3E { return start + 1 }
    if bytes[start...].starts(with: [0x2D, 0x3E]) { return start + 2 }
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D {
        if bytes[index + 2] == 0x3E { return index + 3 }
        if bytes[index + 2] == 0x21, index + 3 < bytes.count, bytes[index + 3] == 0x3E { return index + 4 }
      }
      index += 1
    }
    return bytes.count
  }

  private mutating func open(_ tag: HTMLTag) -> Event {
    let depth = stack.depth(beforeStarting: tag.element)
    guard depth < stack.count else { return start(tag) }
    waitingTag = tag
    let place = tag.range.lowerBound
    return close(to: depth, range: place..<place) ?? start(tag)
  }

  private mutating func start(_ tag: HTMLTag) -> Event {
    stack.push(tag.element, key: HTMLElementStack.key(tag.element, name: bytes[tag.name]))
    let isForeign = stack.top?.isForeign ?? false
    if tag.element.isVoid && !isForeign || tag.isSelfClosing && (honoursSelfClosing || isForeign) {
      closingDepth = stack.count - 1
      closingRange = tag.range.upperBound..<tag.range.upperBound
    } else if tag.element.holdsRawText && !isForeign {
      rawTextEnd = rawTextEnd(of: tag)
      decodesRawText = tag.element.holdsTextOnly
    }
    self.tag = tag
    element = tag.element
    range = tag.range
    return .startElement
  }

  /// Where the end tag of a text-only element stands, or the end of the input.
  private func rawTextEnd(of tag: HTMLTag) -> Int {
    guard tag.element != .plaintext else { return bytes.count }
    let name = bytes[tag.name]
    var index = tag.range.upperBound
    while index + name.count + 2 <= bytes.count {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x2F,
        zip(bytes[(index + 2)...], name).allSatisfy({ $0.asciiLowercased == $1.asciiLowercased })
      {
        let after = index + 2 + name.count
        if after == bytes.count || bytes[after].isHTMLSpace || bytes[after] == 0x2F || bytes[after] == 0x3E {
          return index
        }
      }
      index += 1
    }
    return bytes.count
  }

  // MARK: Text

  private mutating func readText(until end: Int, markup: Bool) -> Event {
    let start = offset
    if markup, stack.top?.element == .head {
      // White space may stand in the head; other text ends it, as in a page without a body tag.
      offset = bytes[start..<end].firstIndex { !$0.isHTMLSpace } ?? end
      range = start..<offset
      return offset > start ? .text : close(to: stack.count - 1, range: range) ?? .endOfDocument
    }
    let decodes = markup || decodesRawText
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == 0x3C, markup, isMarkup(index) { break }
      if byte == 0x26, decodes, let reference = HTMLReference(bytes, at: index, end: end) {
        if index > start { break }
        replacement = reference.replacement
        range = start..<(start + reference.length)
        offset = range.upperBound
        return .characterReference
      }
      index += 1
    }
    range = start..<index
    offset = index
    return .text
  }
}
