import Testing

@testable import DragomanMatching

/// Surnames with an article of their own, and who stands behind *Madame* and *Monsieur*.
@Suite struct SurnameTests {
  private static let glossary: [ConceptRecord] = [
    concept("Selim al-Karimi", "Selim al-Karimi", .person),
    concept("Ronald dela Santos", "Ronald dela Santos", .person),
    concept("Dupont", "DuPont", .organization), concept("Marta Lind", "Marta Lind", .person),
    concept("Lind", "Lind", .place),
  ]

  @Test(arguments: [
    ("Selim al-Karimi arrive. M. Karimi repart.", ["Selim al-Karimi", "Karimi"]),
    ("Selim al-Karimi arrive. M. al-Karimi repart.", ["Selim al-Karimi", "al-Karimi"]),
    ("Ronald dela Santos arrive. M. dela Santos repart.", ["Ronald dela Santos", "dela Santos"]),
    ("M. Karimi repart.", []), ("Madame Dupont arrive.", []), ("Monsieur Dupont arrive.", []),
    ("Le groupe Dupont arrive.", ["Dupont"]),
  ])
  func areThoseOfWhoWasNamed(text: String, surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).surfaces.sorted() == surfaces.sorted())
  }

  @Test(arguments: ["al", "ach", "es"]) func areKnownWithoutTheirArticle(article: String) throws {
    let text = "Le ministre Selim \(article)-Chahadi arrive. M. Chahadi repart. M. Karimi reste."
    let listed = try ExtractedText(text, [concept("Selim \(article)-Chahadi", "Selim Chahadi", .person)])
    #expect(listed.surfaces == ["Selim \(article)-Chahadi", "Chahadi"])
  }

  @Test func ofNamesThatNobodyListedAreKnownWithoutTheirArticle() throws {
    let text = "Le ministre Selim al-Chahadi arrive. M. Chahadi repart. M. Karimi reste."
    let surfaces = try ExtractedText(text, [], findsNames: true).list.terms.map { $0.occurrences.map(\.text) }
    #expect(surfaces == [["Selim al-Chahadi", "Chahadi"], ["Karimi"]])
  }

  /// A surname may be a place, too: who was named acts, behind a preposition it is the place.
  @Test(arguments: [
    ("Marta Lind arrive. Lind a refusé.", ["Marta Lind = Marta Lind", "Lind = Marta Lind"]),
    ("Marta Lind arrive. Elle va à Lind.", ["Marta Lind = Marta Lind", "Lind = Lind"]),
    ("Lind a refusé.", ["Lind = Lind"]),
  ])
  func standForWhoActs(text: String, found: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).found == found)
  }
}
