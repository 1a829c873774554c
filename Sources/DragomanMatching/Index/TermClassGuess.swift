/// Guesses the class of a concept whose glossary does not say: users' files seldom do.
enum TermClassGuess {
  /// What the look of the terms suggests: acronyms and names in capitals are organizations, persons cannot be
  /// told from places, so a capitalised name is taken for an organization only when it has a common noun in it;
  /// everything else is a term.
  static func guess(_ concept: ConceptRecord) -> TermClass {
    guard let head = concept.french.first?.text else { return .term }
    if concept.french.contains(where: { $0.type == .acronym }) { return .organization }
    let words = head.split(separator: " ")
    let capitals = words.filter { $0.first?.isUppercase == true }
    if words.count == 1, head.count > 1, head.allSatisfy({ $0.isUppercase || $0.isNumber }) { return .organization }
    if capitals.isEmpty || words.first?.first?.isUppercase != true { return .term }
    return capitals.count == words.count && words.count <= 3 ? .place : .organization
  }
}
