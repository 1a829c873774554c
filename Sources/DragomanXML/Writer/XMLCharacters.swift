/// What XML 1.0 can hold ("Characters", section 2.2).
package enum XMLCharacters {
  /// Whether a document may hold the character, as itself or as a reference.
  package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// The text with U+FFFD for each character that XML cannot hold.
  package static func clean(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isAllowed) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
    return String(scalars)
  }

  /// The text in stretches that XML can hold, each followed by the character that it cannot hold, if one follows.
  package static func pieces(of text: String) -> [(text: String, refused: Unicode.Scalar?)] {
    var pieces: [(text: String, refused: Unicode.Scalar?)] = []
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isAllowed(scalar) {
        scalars.append(scalar)
      } else {
        pieces.append((String(scalars), scalar))
        scalars = String.UnicodeScalarView()
      }
    }
    if !scalars.isEmpty { pieces.append((String(scalars), nil)) }
    return pieces
  }
}
