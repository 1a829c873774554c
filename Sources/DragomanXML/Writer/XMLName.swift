/// The grammar of names, for documents with namespaces: a local name, or a prefix, a colon and one.
package enum XMLName {
  /// Whether the string is a name without a colon (`NCName`), as identifiers are.
  ///
  /// - Complexity: O(*n*).
  package static func isUnprefixed(_ name: String) -> Bool {
    isPlain(name.utf8.span) || !name.utf8.contains(UInt8(ascii: ":")) && isQualifiedName(name)
  }

  /// Whether the string is a `QName` ("Namespaces in XML 1.0", section 4).
  static func isValid(_ name: String) -> Bool {
    isPlain(name.utf8.span) || isQualifiedName(name)
  }

  /// Whether the name is a letter of ASCII with letters, digits, hyphens and points behind it, as nearly all are.
  private static func isPlain(_ letters: Span<UInt8>) -> Bool {
    guard letters.count > 0, (letters[0] | 0x20) &- UInt8(ascii: "a") < 26 else { return false }
    for index in letters.indices {
      let byte = letters[index]
      guard
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      else { return false }
    }
    return true
  }

  private static func isQualifiedName(_ name: String) -> Bool {
    var isAtStart = true
    var colonCount = 0
    for scalar in name.unicodeScalars {
      if scalar == ":" {
        colonCount += 1
        if isAtStart || colonCount > 1 { return false }
        isAtStart = true
      } else if isAtStart {
        guard isStart(scalar.value) else { return false }
        isAtStart = false
      } else if !isStart(scalar.value) && !isContinuation(scalar.value) {
        return false
      }
    }
    return !isAtStart
  }

  /// `NameStartChar` of XML 1.0, fifth edition, production 4, without the colon.
  private static func isStart(_ code: UInt32) -> Bool {
    switch code {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// What `NameChar` (production 4a) adds.
  private static func isContinuation(_ code: UInt32) -> Bool {
    switch code {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
