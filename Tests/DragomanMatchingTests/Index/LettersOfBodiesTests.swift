import Testing

@testable import DragomanMatching

/// Names with a body in them, which texts write in full or in letters.
@Suite struct LettersOfBodiesTests {
  private static let glossary = [
    concept("Conseil des pêches des Nations unies", "UN Fisheries Council", .organization),
    concept("Bureau de l'Union africaine pour les ports", "AU Office for Ports", .organization),
    concept("agence de l'UE", "EU agency"), concept("Paul des Nations unies", "Paul", .person),
  ]

  @Test(arguments: [
    ("Le Conseil des pêches de l'ONU siège.", ["Conseil des pêches de l'ONU"]),
    ("Le Conseil des pêches des Nations unies siège.", ["Conseil des pêches des Nations unies"]),
    ("Le Conseil des pêches de l'OMC siège.", []),
    ("Le Bureau de l'UA pour les ports siège.", ["Bureau de l'UA pour les ports"]), ("Le Bureau de l'UA siège.", []),
    ("Une agence de l'Union européenne siège.", ["agence de l'Union européenne"]),
    ("Paul de l'ONU siège.", []),
  ])
  func aBodyInANameMayStandInLetters(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).surfaces == surfaces)
  }

  @Test func onlyWholeWordsBehindOthersAreReplaced() {
    #expect(TermRecord.withLetters("agence de l'UE") == "agence de l'Union européenne")
    #expect(TermRecord.withLetters("Union européenne") == nil)
    #expect(TermRecord.withLetters("agence de l'UEMOA") == nil)
  }
}
