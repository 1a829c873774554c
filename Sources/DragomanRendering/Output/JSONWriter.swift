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

  /// Where the text goes.
  package let sink: ByteSink

  private let layout: Layout
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
    sink.bytes.append(scope.close)
  }

  /// Writes the name of the next value of an object.
  package mutating func key(_ name: String) {
    element()
    quote(name)
    sink.bytes.append(0x3A)
    if layout == .pretty { sink.bytes.append(0x20) }
    follows = true
  }

  /// Writes a string.
  package mutating func value(_ text: String) {
    element()
    quote(text)
  }

  /// Writes a string given as UTF-8.
  ///
  /// - Precondition: `bytes` is valid UTF-8.
  package mutating func value(utf8 bytes: [UInt8]) {
    element()
    sink.bytes.append(0x22)
    escape(bytes)
    sink.bytes.append(0x22)
  }

  /// Writes a number.
  package mutating func value(_ number: Int) {
    element()
    sink.append(decimal: number)
  }

  /// Writes a number between 0 and 1 given in hundredths.
  package mutating func value(hundredths: Int) {
    element()
    let clamped = min(max(hundredths, 0), 100)
    sink.append(decimal: clamped / 100)
    guard clamped % 100 != 0 else { return }
    sink.append(".")
    sink.append(decimal: clamped / 10 % 10)
    if clamped % 10 != 0 { sink.append(decimal: clamped % 10) }
  }

  /// Writes any number given in hundredths.
  package mutating func value(signedHundredths: Int) {
    element()
    if signedHundredths < 0 { sink.append("-") }
    let magnitude = Int(signedHundredths.magnitude)
    sink.append(decimal: magnitude / 100)
    guard magnitude % 100 != 0 else { return }
    sink.append(".")
    sink.append(decimal: magnitude / 10 % 10)
    if magnitude % 10 != 0 { sink.append(decimal: magnitude % 10) }
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
    sink.bytes.append(0x0A)
    try sink.flush()
  }

  private mutating func open(_ opening: UInt8, _ closing: UInt8, _ inline: Bool) {
    element()
    let inside = inline || layout == .compact || (scopes.last?.inline ?? false)
    scopes.append(Scope(close: closing, inline: inside))
    sink.bytes.append(opening)
  }

  /// Sets what must stand between the value before and the next one.
  private mutating func element() {
    if follows {
      follows = false
      return
    }
    guard let last = scopes.indices.last else { return }
    if !scopes[last].isEmpty { sink.bytes.append(0x2C) }
    if !scopes[last].inline {
      newLine()
    } else if !scopes[last].isEmpty && layout == .pretty {
      sink.bytes.append(0x20)
    }
    scopes[last].isEmpty = false
  }

  private mutating func newLine() {
    sink.bytes.append(0x0A)
    for _ in scopes.indices { sink.append("  ") }
  }

  private mutating func quote(_ text: String) {
    sink.bytes.append(0x22)
    escape(text.utf8)
    sink.bytes.append(0x22)
  }

  private mutating func escape(_ text: some Collection<UInt8>) {
    // Nearly every string needs no escape: one look, then a copy in one piece.
    guard text.contains(where: Self.needsEscape) else {
      sink.bytes += text
      return
    }
    for byte in text {
      switch byte {
      case 0x22: sink.append("\\\"")
      case 0x5C: sink.append("\\\\")
      case 0x08: sink.append("\\b")
      case 0x09: sink.append("\\t")
      case 0x0A: sink.append("\\n")
      case 0x0C: sink.append("\\f")
      case 0x0D: sink.append("\\r")
      case 0..<0x20:
        sink.append("\\u00")
        sink.bytes.append(byte < 0x10 ? 0x30 : 0x31)
        let digit = byte & 0x0F
        sink.bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      default: sink.bytes.append(byte)
      }
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }
}
