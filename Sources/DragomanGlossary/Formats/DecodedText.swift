import DragomanXML

/// The text of a file that is no XML, in whatever encoding translators' tools write: UTF-8, UTF-16 with a byte
/// order mark, or else Windows-1252, of which ISO 8859-1 is a part.
enum DecodedText {
  /// The text, without byte order mark.
  ///
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, low: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, low: 1) }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: rest, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in rest { text.append(Windows1252.scalar(byte) ?? "\u{FFFD}") }
    return String(text)
  }

  /// The text of the first bytes, of which the last character may be cut.
  static func beginning(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return decode(bytes) }
    // At most three bytes of a character that is cut; in other encodings they hardly matter.
    for cut in 0..<min(4, bytes.count) where String(validating: bytes.dropLast(cut), as: UTF8.self) != nil {
      return decode(bytes.dropLast(cut))
    }
    return decode(bytes)
  }

  private static func utf16(_ bytes: [UInt8], low: Int) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }
}
