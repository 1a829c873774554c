/// What one writes with `Character` before measuring.
enum CharacterRivals {
  /// Counts runs of letters, runs of digits and single signs.
  static func tokenCount(of text: String) -> Int {
    var count = 0
    var last = 0
    for character in text {
      let kind = character.isLetter ? 1 : character.isNumber ? 2 : character.isWhitespace ? 0 : 3
      if kind == 3 || kind != 0 && kind != last { count += 1 }
      last = kind
    }
    return count
  }

  /// Makes apostrophes, spaces and hyphens uniform, and tells how long the text is then.
  static func repairedLength(of text: String) -> Int {
    var result = ""
    for character in text {
      switch character {
      case "’", "‛": result.append("'")
      case "\u{A0}", "\u{202F}", "\u{2009}": result.append(" ")
      case "\u{2010}", "\u{2011}": result.append("-")
      case "\u{AD}", "\u{200B}", "\u{FEFF}": break
      default: result.append(character)
      }
    }
    return result.utf8.count
  }
}
