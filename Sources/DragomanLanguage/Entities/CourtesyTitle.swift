/// Words that announce the name of a person and are no part of it: *M. Borrell*, *Mme von der Leyen*.
package enum CourtesyTitle {
  /// Without the dot, which is a token of its own in running text and part of the word in treebanks.
  private static let dotted = ["M", "MM"]
  private static let whole = ["M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Mgr"]

  /// Abbreviations that stand before names like titles, but also before offices: *S.E.M. l'ambassadeur*, *Me Tall*.
  private static let honours = ["S.E.", "S.E.M.", "S.E.M", "S.E.Mme", "S.Exc.", "S.A.R.", "S.M.", "Me", "Mes"]

  /// Small words of French before a surname. Behind it they begin something else: *Mme Petit de la mairie*.
  private static let leadingParticles = ["de", "du", "des", "d'", "d’", "la", "le"]

  /// Small words of other languages, which stand inside names, too.
  private static let particles = [
    "von", "van", "der", "den", "zu", "di", "da", "dos", "del", "bin", "ben", "al", "el", "ould", "wa",
  ]

  /// Whether a form is such a word, its dot left aside.
  package static func isTitle(_ form: ArraySlice<UInt8>) -> Bool {
    isOne(of: dotted, form) || isOne(of: whole, form) || isOne(of: honours, form)
  }

  /// The number of tokens of a title that begins at `start`: 0 where none does.
  static func length(at start: Int, in tokens: ArraySlice<UInt32>, _ forms: borrowing FormTable) -> Int {
    guard tokens.indices.contains(start) else { return 0 }
    let form = forms.bytes(tokens[start])
    // Asked of every word of a text: all of these begin with M.
    guard form.first == UInt8(ascii: "M") else { return 0 }
    if isOne(of: whole, form) { return 1 }
    guard start + 1 < tokens.endIndex, isOne(of: dotted, form) else { return 0 }
    return forms.bytes(tokens[start + 1]).elementsEqual(".".utf8) ? 2 : 0
  }

  /// Whether a title ends right before `start`.
  static func stands(before start: Int, in tokens: ArraySlice<UInt32>, _ forms: borrowing FormTable) -> Bool {
    length(at: start - 1, in: tokens, forms) == 1 || length(at: start - 2, in: tokens, forms) == 2
  }

  /// Where the name behind a title ends: capitalised words, with particles between or before them.
  ///
  /// - Parameters:
  ///   - start: The token behind the title.
  ///   - tokens: The forms of the sentence.
  /// - Returns: The end of the name; nil where no word with a capital follows (*M. le président*).
  static func nameEnd(from start: Int, in tokens: ArraySlice<UInt32>, _ forms: borrowing FormTable) -> Int? {
    var end: Int?
    var index = start
    while index < tokens.endIndex {
      switch forms.shape(tokens[index]) {
      case .initial, .mixed, .allCapitals: end = index + 1
      case .lower:
        let form = forms.bytes(tokens[index])
        guard isOne(of: particles, form) || end == nil && isOne(of: leadingParticles, form) else { return end }
      case .none: return end
      }
      index += 1
    }
    return end
  }

  private static func isOne(of words: [String], _ form: ArraySlice<UInt8>) -> Bool {
    words.contains { $0.utf8.count == form.count && form.elementsEqual($0.utf8) }
  }
}
