/// Texts of documents and glossaries as a terminal may be given them.
package enum DisplayText {
  /// The text on one line, without what would move the cursor, recolour what follows or turn its direction.
  ///
  /// - Complexity: O(*n*); nothing is made where there is nothing of the sort.
  package static func visible(_ text: String) -> String {
    guard mayHaveControls(text), text.unicodeScalars.contains(where: isControl) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
    return String(scalars)
  }

  /// Controls of ASCII and Latin-1, separators of lines and paragraphs, marks of direction.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether a text may have control characters, from its bytes: those of ASCII, or the first bytes of others.
  private static func mayHaveControls(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0..<0x20, 0x7F, 0xC2: return true
      // U+2000…: quotation marks and dashes are no controls; those begin with U+2028 and U+2066.
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] <= 0x81:
        if bytes[index + 2] >= 0xA6 { return true }
      default: break
      }
    }
    return false
  }
}
