extension XMLStreamWriter {
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends text whose characters have been checked.
  ///
  /// `>` is escaped so that `]]>` cannot arise; CR because a reader would take it for a line feed, tab
  /// and line feed in attributes because it would take them for spaces.
  mutating func appendEscaped(_ text: String, inAttribute: Bool) {
    let bytes = text.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      if let replacement = Self.replacement(of: bytes[index], inAttribute: inAttribute) {
        self.bytes.append(contentsOf: bytes[start..<index])
        append(replacement)
        start = bytes.index(after: index)
      }
      bytes.formIndex(after: &index)
    }
    self.bytes.append(contentsOf: bytes[start...])
  }

  private static func replacement(of byte: UInt8, inAttribute: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case 0x0D: "&#13;"
    case 0x22 where inAttribute: "&quot;"
    case 0x0A where inAttribute: "&#10;"
    case 0x09 where inAttribute: "&#9;"
    default: nil
    }
  }

  /// CR LF and CR as line feeds, where no reference can be written for them.
  static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var result: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte != 0x0A || previous != 0x0D { result.append(byte == 0x0D ? 0x0A : byte) }
      previous = byte
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// - Throws: `writing` at the first character that XML 1.0 has not, with its place in the value.
  func checkCharacters(_ value: String, of what: String) throws(XMLError) {
    let utf8 = value.utf8
    // Only control characters and the noncharacters U+FFFE and U+FFFF (EF BF BE, EF BF BF) matter:
    // a string holds no surrogates.
    guard utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D || $0 == 0xEF })
    else { return }
    for index in value.unicodeScalars.indices {
      let code = value.unicodeScalars[index].value
      guard code < 0x20 && code != 0x0A && code != 0x09 && code != 0x0D || code == 0xFFFE || code == 0xFFFF
      else { continue }
      let digits = String(code, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
      throw XMLError(
        kind: .writing, message: "XML cannot hold the character \(name) in the \(what)",
        position: LineCounter.position(of: utf8.distance(from: utf8.startIndex, to: index), in: Array(utf8)))
    }
  }

  /// - Throws: `writing` for a string that is no name.
  func checkName(_ name: String, of what: String) throws(XMLError) {
    if !XMLName.isValid(name) {
      throw XMLError(kind: .writing, message: "'\(name.prefix(100))' is not a name that \(what) can have")
    }
  }
}
