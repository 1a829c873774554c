import DragomanXML

/// The text of a file that is no XML, in whatever encoding translators' tools write: UTF-8, UTF-16 with a byte
/// order mark, or else Windows-1252, of which ISO 8859-1 is a part.
///
/// Characters that no glossary in XML can hold (controls, such as the vertical tabs of spreadsheets) are replaced by
/// U+FFFD here, where their place can still be told; later they could only be refused.
struct DecodedText {
  /// The text, without byte order mark.
  let text: String
  /// What had to be put right.
  let diagnostics: [Diagnostic]

  /// Decodes the content of a file.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) {
    let decoded = Self.decode(bytes)
    guard let refused = decoded.unicodeScalars.firstIndex(where: { !XMLCharacters.isAllowed($0) }) else {
      (text, diagnostics) = (decoded, [])
      return
    }
    text = XMLCharacters.clean(decoded)
    let number = String(decoded.unicodeScalars[refused].value, radix: 16, uppercase: true)
    let others = decoded.unicodeScalars[refused...].count { !XMLCharacters.isAllowed($0) } - 1
    diagnostics = [
      Diagnostic(
        .warning, .replacedCharacter,
        "no glossary can hold the character U+\(String(repeating: "0", count: 4 - number.count))\(number); "
          + "U+FFFD stands for it" + (others > 0 ? " and \(others) like it" : ""),
        at: FilePosition(refused, in: decoded))
    ]
  }

  private static func decode(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, low: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, low: 1) }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: rest, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in rest { text.append(Windows1252.scalar(byte) ?? "\u{FFFD}") }
    return String(text)
  }

  /// The text of the first bytes, of which the last character may be cut; what binary files have in them is kept.
  static func beginning(of bytes: [UInt8]) -> String {
    let text = beginningAsItIs(bytes)
    // The line breaks that spreadsheets put into a cell end no row.
    return text.utf8.contains(0x0B) ? String(text.map { $0 == "\u{B}" ? "\u{FFFD}" : $0 }) : text
  }

  private static func beginningAsItIs(_ bytes: [UInt8]) -> String {
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
