/// Guesses the class of a concept whose glossary does not say: users' files seldom do.
enum TermClassGuess {
  /// What the look of the terms suggests: acronyms and names in capitals are organizations, persons cannot be
  /// told from places, so a capitalised name is taken for an organization only when it has a common noun in it;
  /// everything else is a term.
  static func guess(_ concept: ConceptRecord) -> TermClass {
    guard let head = concept.french.first?.text else { return .term }
    if concept.french.contains(where: { $0.type == .acronym }) { return .organization }
    if isPlainlyLower(head) { return isNameOfOffice(head) ? .title : .term }
    let words = head.split(separator: " ")
    if let first = words.first, words.count > 1, isOffice(first.lowercased()) { return .title }
    let capitals = words.filter { $0.first?.isUppercase == true }
    if words.count == 1, head.count > 1, head.allSatisfy({ $0.isUppercase || $0.isNumber }) { return .organization }
    // *État partie*, *État membre*: kinds of States.
    if words.count == 2, capitals.count == 1, ["État", "Etat"].contains(words[0]) { return .term }
    if capitals.isEmpty || words.first?.first?.isUppercase != true { return .term }
    return capitals.count == words.count && words.count <= 3 ? .place : .organization
  }

  /// Whether the bytes alone say that a term begins with a small letter and has no capital: most terms.
  private static func isPlainlyLower(_ term: String) -> Bool {
    guard let first = term.utf8.first, first >= 0x61, first <= 0x7A else { return false }
    // Capitals of ASCII, and whatever has other bytes than the small letters of Latin-1.
    var before: UInt8 = 0
    for byte in term.utf8 {
      if byte >= 0x41 && byte <= 0x5A || byte > 0xC3 || byte >= 0x80 && byte < 0xA0 && before == 0xC3 { return false }
      before = byte
    }
    return true
  }

  /// Nouns that begin the names of offices.
  private static let offices: Set<String> = [
    "ambassadeur", "attaché", "chancelier", "chef", "commissaire", "conseiller", "consul", "coordonnateur",
    "directeur", "envoyé", "gouverneur", "haut-commissaire", "haut-représentant", "maire", "ministre", "porte-parole",
    "premier-ministre", "procureur", "président", "rapporteur", "représentant", "secrétaire", "sous-secrétaire",
    "vice-ministre", "vice-premier", "vice-président",
  ]

  /// Whether a term in small letters begins with the noun of an office and goes on.
  private static func isNameOfOffice(_ term: String) -> Bool {
    guard let space = term.utf8.firstIndex(of: 0x20), isOffice(String(term[..<space])) else { return false }
    return term.split(separator: " ").count > 1
  }

  private static func isOffice(_ word: String) -> Bool { offices.contains(word) }
}
