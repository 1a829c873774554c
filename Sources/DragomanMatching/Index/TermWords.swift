import DragomanLanguage

/// Cuts terms where texts are cut into units: at blanks, at hyphens, and behind elided words.
enum TermWords {
  /// The verb of a phrase: its first word, or the one behind a reflexive pronoun.
  static func verb(of phrase: String) -> Substring {
    var rest = phrase[...]
    if rest.hasPrefix("se ") { rest = rest.dropFirst(3) } else if rest.hasPrefix("s'") { rest = rest.dropFirst(2) }
    return rest.prefix { $0 != " " }
  }

  /// The words of a term, without its signs.
  static func split(_ term: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(word) }
      word = []
    }
    for byte in term.utf8 {
      switch byte {
      case 0x20, 0x2D, 0x0A, 0x0D, 0x09: close()
      case 0x27:
        word.append(byte)
        if Elision.fullForms[String(decoding: WordFolding.lowercase(word), as: UTF8.self)] != nil { close() }
      case 0x2C, 0x3A, 0x28, 0x29, 0x22: close()
      default: word.append(byte)
      }
    }
    close()
    return words
  }
}
