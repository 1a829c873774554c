extension XMLStreamWriter {
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends text whose characters have been checked.
  ///
  /// `>` is escaped so that `]]>` cannot arise; CR because a reader would take it for a line feed, tab
  /// and line feed in attributes because it would take them for spaces.
  mutating func appendEscaped(_ text: String, inAttribute: Bool) {
    let letters = text.utf8.span
    var clean = 0
    // Nearly all texts hold nothing to escape.
    while clean < letters.count, !Self.needsEscaping(letters[clean]) { clean += 1 }
    if clean == letters.count { return append(text) }
    for index in letters.indices {
      let byte = letters[index]
      if Self.needsEscaping(byte), let replacement = Self.replacement(of: byte, inAttribute: inAttribute) {
        append(replacement)
      } else {
        bytes.append(byte)
      }
    }
  }

  /// Whether a byte may have to be written as a reference.
  private static func needsEscaping(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == 0x22
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
    guard Self.mayHoldForeignCharacters(value) else { return }
    let utf8 = value.utf8
    for index in value.unicodeScalars.indices {
      let scalar = value.unicodeScalars[index]
      if XMLCharacters.isAllowed(scalar) { continue }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
      throw XMLError(
        kind: .writing, message: "XML cannot hold the character \(name) in the \(what)",
        position: LineCounter.position(of: utf8.distance(from: utf8.startIndex, to: index), in: Array(utf8)))
    }
  }

  /// Whether a text must be looked at character by character. Only control characters and the noncharacters U+FFFE and
  /// U+FFFF (EF BF BE, EF BF BF) matter: a string holds no surrogates.
  static func mayHoldForeignCharacters(_ text: String) -> Bool {
    let letters = text.utf8.span
    for index in letters.indices {
      let byte = letters[index]
      if byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D || byte == 0xEF { return true }
    }
    return false
  }

  /// - Throws: `writing` for a string that is no name.
  func checkName(_ name: String, of what: String) throws(XMLError) {
    if !XMLName.isValid(name) {
      throw XMLError(kind: .writing, message: "'\(name.prefix(100))' is not a name that \(what) can have")
    }
  }
}
