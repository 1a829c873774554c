import DragomanLanguage

/// Other ways in which the press writes the capitals of a term: *Otan* for *OTAN*, *Etats-Unis* for *États-Unis*.
enum SpellingVariants {
  /// The other spellings, each word changed that can be.
  static func of(_ text: String, _ lexicon: FrenchLexicon) -> [String] {
    let phrase = FrenchPhrase(text)
    var casings: [Int: String] = [:]
    var accents: [Int: String] = [:]
    for (index, word) in phrase.words.enumerated() {
      if let other = pressCasing(of: word, lexicon) { casings[index] = other }
      if let other = plainCapital(of: word) { accents[index] = other }
    }
    return [casings, accents].filter { !$0.isEmpty }.map(phrase.replacing)
  }

  /// An acronym with its first letter alone in upper case; nil where that would be a word (*MER*, *PAS*) or the letters
  /// can only be spelled out.
  private static func pressCasing(of word: String, _ lexicon: FrenchLexicon) -> String? {
    guard word.count >= 3, word.allSatisfy({ $0.isLetter && $0.isUppercase }) else { return nil }
    let lower = word.lowercased()
    guard lower.contains(where: { "aeiouyéèêîôûœ".contains($0) }), !lexicon.contains(Array(lower.utf8)) else {
      return nil
    }
    return String(word.prefix(1)) + lower.dropFirst()
  }

  /// A word that begins with an accented capital, without the accent.
  private static func plainCapital(of word: String) -> String? {
    guard let first = word.first, first.isUppercase, let plain = capitals[first] else { return nil }
    return String(plain) + word.dropFirst()
  }

  private static let capitals: [Character: Character] = [
    "À": "A", "Â": "A", "É": "E", "È": "E", "Ê": "E", "Ë": "E", "Î": "I", "Ï": "I", "Ô": "O", "Ù": "U", "Û": "U",
    "Ç": "C",
  ]
}
