/// How many terminal columns a text takes: 2 for wide East Asian characters and emoji, 0 for combining marks.
package enum DisplayWidth {
  /// The columns that a text takes.
  ///
  /// - Complexity: O(*n*); text in ASCII is only counted.
  package static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns of one character as the reader sees it: that of its widest scalar.
  static func width(of character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // The emoji selector makes a wide picture of a narrow sign.
      if scalar == "\u{FE0F}" && width > 0 { width = 2 }
      width = max(width, self.width(of: scalar))
    }
    return width
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    // Vowels and final consonants of Hangul join the syllable before them.
    if (0x1160...0x11FF).contains(value) { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// The blocks whose characters are East Asian wide or full-width (Unicode Standard Annex 11).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]

  /// The text cut to at most `columns`, with `…` where something was cut off.
  ///
  /// Cuts after a whole word when one ends in the second half of the room.
  package static func truncate(_ text: String, to columns: Int) -> String {
    guard width(of: text) > columns else { return text }
    guard columns > 0 else { return "" }
    var used = 0
    var end = text.startIndex
    var wordEnd: String.Index?
    for index in text.indices {
      let next = width(of: text[index])
      guard used + next < columns else { break }
      if text[index] == " ", used * 2 > columns { wordEnd = index }
      used += next
      end = text.index(after: index)
    }
    if end < text.endIndex, text[end] == " " { wordEnd = nil }
    var cut = text[..<(wordEnd ?? end)]
    while let last = cut.last, last == " " || last == "," || last == ";" { cut.removeLast() }
    return cut + "…"
  }
}
