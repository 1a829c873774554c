/// Tells French from English in columns of terms whose languages the file does not name.
enum LanguageGuess {
  /// The languages of columns: those given, or French for the one that looks French and English for the other.
  ///
  /// - Returns: As many tags as there are columns, and what to say where they had to be guessed.
  static func languages(
    of columns: [[String]], given: [LanguageTag]
  ) -> (tags: [LanguageTag], note: Diagnostic?) {
    if given.count >= columns.count { return (Array(given.prefix(columns.count)), nil) }
    var tags = Array(repeating: LanguageTag.undetermined, count: columns.count)
    let scores = columns.map { frenchness($0.prefix(1_000)) }
    guard columns.count == 2, scores[0] != scores[1] else {
      return (tags, note("the languages of the columns cannot be told and are read as ‘und’"))
    }
    tags = scores[0] > scores[1] ? [.french, .english] : [.english, .french]
    return (tags, note("the columns look like \(tags[0]) and \(tags[1])"))
  }

  private static func note(_ text: String) -> Diagnostic {
    Diagnostic(.note, .invalidLanguage, text, hint: "--languages names them")
  }

  /// How many signs of French there are, less those of English.
  private static func frenchness(_ terms: some Sequence<String>) -> Int {
    var score = 0
    for term in terms {
      if term.unicodeScalars.contains(where: { "éèêàçùôîïœûâë’".unicodeScalars.contains($0) }) { score += 1 }
      for word in term.lowercased().split(separator: " ") {
        if french.contains(word) { score += 1 }
        if english.contains(word) { score -= 1 }
      }
    }
    return score
  }

  private static let french: Set<Substring> = ["de", "du", "des", "la", "le", "les", "et", "à", "en", "au", "aux"]
  private static let english: Set<Substring> = ["of", "the", "and", "for", "to", "by", "with", "on"]
}
