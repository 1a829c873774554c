import Testing

@testable import DragomanMatching

/// Offices of several bodies that share a short form.
struct HomonymChoiceTests {
  private static let glossary: [ConceptRecord] = [
    concept("Ligue des deux rives", "League of Both Shores", .organization),
    concept("Conseil alpin", "Alpine Council", .organization),
    concept("Assemblée du Conseil alpin", "Assembly of the Alpine Council", .organization),
    concept(
      "secrétaire de la Commission de la Ligue des deux rives", "Commission Secretary of the League", .title,
      also: [TermRecord("secrétaire de la Commission")]),
    concept(
      "secrétaire de la Commission du Conseil alpin", "Alpine Commission Secretary", .title,
      also: [TermRecord("secrétaire de la Commission")]),
  ]

  private static func office(in text: String) throws -> (concept: String, confidence: Double) {
    let list = try ExtractedText(text, glossary).list
    let term = try #require(list.terms.first { $0.termClass == .title })
    return (term.french, term.occurrences[0].confidence)
  }

  @Test(arguments: [
    ("La Ligue des deux rives siège. Le secrétaire de la Commission parle.", "de la Ligue des deux rives"),
    ("Le Conseil alpin siège. Le secrétaire de la Commission parle.", "du Conseil alpin"),
    ("La Ligue des deux rives et l'Assemblée du Conseil alpin. Le secrétaire de la Commission.", "du Conseil alpin"),
    (
      "La Ligue des deux rives a invité le Conseil alpin. Le secrétaire de la Commission parle.", "du Conseil alpin"
    ),
  ])
  func isThatOfTheBodyNamedLast(text: String, body: String) throws {
    let office = try Self.office(in: text)
    #expect(office.concept == "secrétaire de la Commission " + body)
    #expect(office.confidence < 1)
  }

  @Test func isTheLeastShortenedWhereNoBodyIsNamed() throws {
    let open = try Self.office(in: "Le secrétaire de la Commission parle.")
    #expect(open.concept == "secrétaire de la Commission du Conseil alpin")
    let settled = try Self.office(in: "Le Conseil alpin siège. Le secrétaire de la Commission parle.")
    #expect(open.confidence < settled.confidence)
  }
}
