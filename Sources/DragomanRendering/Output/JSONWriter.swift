/// Writes one JSON value after the other into a sink: keys in the order given, strings escaped as RFC 8259 asks.
///
/// The caller keeps the grammar (a key before each value of an object, every scope closed); the writer
/// sets commas, line ends and indentation.
package struct JSONWriter {
  /// How the text is laid out.
  package enum Layout: Sendable {
    /// All on one line.
    case compact
    /// One value a line, indented by two spaces.
    case pretty
  }

  /// Where the text goes: at ``checkpoint()``, and when the outermost object or array is closed.
  package let sink: ByteSink

  private let layout: Layout
  /// What the sink has not got yet. Of its own, for reaching into the sink for each sign would cost more than
  /// the writing.
  private var bytes: [UInt8] = []
  /// One element per open scope.
  private var scopes: [Scope] = []
  private var follows = false

  private struct Scope {
    let close: UInt8
    /// Written on one line even in the pretty layout: the number pairs of a span.
    let inline: Bool
    var isEmpty = true
  }

  /// Creates a writer.
  package init(_ layout: Layout, into sink: ByteSink) {
    self.layout = layout
    self.sink = sink
  }

  /// Opens an object.
  package mutating func beginObject(inline: Bool = false) {
    open(0x7B, 0x7D, inline)
  }

  /// Opens an array.
  package mutating func beginArray(inline: Bool = false) {
    open(0x5B, 0x5D, inline)
  }

  /// Closes the innermost object or array.
  ///
  /// - Precondition: One is open.
  package mutating func end() {
    let scope = scopes.removeLast()
    if !scope.isEmpty && !scope.inline { newLine() }
    bytes.append(scope.close)
    if scopes.isEmpty { hand() }
  }

  /// Writes the name of the next value of an object.
  package mutating func key(_ name: String) {
    element()
    quote(name)
    bytes.append(0x3A)
    if layout == .pretty { bytes.append(0x20) }
    follows = true
  }

  /// Writes a string.
  package mutating func value(_ text: String) {
    element()
    quote(text)
  }

  /// Writes a string given as UTF-8.
  ///
  /// - Precondition: `text` is valid UTF-8.
  package mutating func value(utf8 text: [UInt8]) {
    element()
    bytes.append(0x22)
    if Self.needsEscape(text.span) { escape(text.span) } else { bytes += text }
    bytes.append(0x22)
  }

  /// Writes a number.
  package mutating func value(_ number: Int) {
    element()
    append(decimal: number)
  }

  /// Writes a number between 0 and 1 given in hundredths.
  package mutating func value(hundredths: Int) {
    element()
    let clamped = min(max(hundredths, 0), 100)
    append(decimal: clamped / 100)
    guard clamped % 100 != 0 else { return }
    append(".")
    append(decimal: clamped / 10 % 10)
    if clamped % 10 != 0 { append(decimal: clamped % 10) }
  }

  /// Writes any number given in hundredths.
  package mutating func value(signedHundredths: Int) {
    element()
    if signedHundredths < 0 { append("-") }
    let magnitude = Int(signedHundredths.magnitude)
    append(decimal: magnitude / 100)
    guard magnitude % 100 != 0 else { return }
    append(".")
    append(decimal: magnitude / 10 % 10)
    if magnitude % 10 != 0 { append(decimal: magnitude % 10) }
  }

  /// Writes a key with its string.
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// Writes a key with its string, or nothing at all where there is none.
  package mutating func member(_ name: String, ifPresent text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a key with an array of strings.
  package mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    beginArray(inline: true)
    for text in texts { value(text) }
    end()
  }

  /// Ends the text with a line end and hands on all that is left.
  ///
  /// - Throws: What the sink's closure throws.
  package mutating func finishLine() throws {
    bytes.append(0x0A)
    hand()
    try sink.flush()
  }

  /// Hands on what was written when it fills a chunk.
  ///
  /// - Throws: What the sink's closure throws.
  package mutating func checkpoint() throws {
    guard bytes.count >= Self.chunkSize else { return }
    hand()
    try sink.checkpoint()
  }

  private static let chunkSize = 1 << 15

  /// Gives the sink what it has not got yet.
  private mutating func hand() {
    sink.bytes += bytes
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func open(_ opening: UInt8, _ closing: UInt8, _ inline: Bool) {
    element()
    let inside = inline || layout == .compact || (scopes.last?.inline ?? false)
    scopes.append(Scope(close: closing, inline: inside))
    bytes.append(opening)
  }

  /// Sets what must stand between the value before and the next one.
  private mutating func element() {
    if follows {
      follows = false
      return
    }
    guard let last = scopes.indices.last else { return }
    if !scopes[last].isEmpty { bytes.append(0x2C) }
    if !scopes[last].inline {
      newLine()
    } else if !scopes[last].isEmpty && layout == .pretty {
      bytes.append(0x20)
    }
    scopes[last].isEmpty = false
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in scopes.indices { append("  ") }
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func append(decimal value: Int) {
    guard value > 9 else { return value < 0 ? append(String(value)) : bytes.append(0x30 + UInt8(value)) }
    let start = bytes.count
    var rest = value
    while rest > 0 {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    let letters = text.utf8.span
    if Self.needsEscape(letters) { escape(letters) } else { bytes += text.utf8 }
    bytes.append(0x22)
  }

  private mutating func escape(_ text: Span<UInt8>) {
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case 0..<0x20:
        append("\\u00")
        bytes.append(byte < 0x10 ? 0x30 : 0x31)
        let digit = byte & 0x0F
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      default: bytes.append(byte)
      }
    }
  }

  /// Whether any byte must be escaped; nearly no string has one.
  private static func needsEscape(_ text: Span<UInt8>) -> Bool {
    // All bytes are looked at, so that several are at a step.
    var found = false
    for index in text.indices {
      let byte = text[index]
      found = (byte < 0x20) || (byte == 0x22) || (byte == 0x5C) || found
    }
    return found
  }
}
