extension TermRecord {
  /// A part of a text with the name of the text cut short, as documents do that have named it once: *chapitre VII de
  /// la Charte* for *chapitre VII de la Charte des Nations unies*; nil for any other term.
  var withoutFullName: TermRecord? {
    let words = text.split(separator: " ")
    guard words.count > 5, let head = words.first, Self.parts.contains(head.lowercased()),
      words[1].contains(where: \.isNumber) || words[1].allSatisfy({ "IVXLC".contains($0) })
    else { return nil }
    // *… de la Charte* and then a second complement, which goes.
    guard let first = words.indices.dropFirst(2).first(where: { words[$0].first?.isUppercase == true }),
      first + 1 < words.count, ["de", "du", "des"].contains(words[first + 1])
    else { return nil }
    var shorter = self
    shorter.text = words[...first].joined(separator: " ")
    return shorter
  }

  private static let parts: Set<String> = ["article", "chapitre", "paragraphe", "titre", "annexe", "alinéa"]
}
