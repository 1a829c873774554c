import Testing

@testable import DragomanMatching

/// Surnames with an article of their own, and who stands behind *Madame* and *Monsieur*.
@Suite struct SurnameTests {
  private static let glossary: [ConceptRecord] = [
    concept("Selim al-Karimi", "Selim al-Karimi", .person),
    concept("Ronald dela Santos", "Ronald dela Santos", .person),
    concept("Dupont", "DuPont", .organization),
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
}
