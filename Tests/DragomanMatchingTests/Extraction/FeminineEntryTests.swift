import Testing

@testable import DragomanMatching

/// Feminine words that have an entry beside that of their masculine.
@Suite struct FeminineEntryTests {
  private static let concepts = [
    concept("baron", "baron", .title), concept("baronne", "baroness", .title),
    concept("conteur", "storyteller", .title),
  ]

  @Test(arguments: [
    ("La baronne est venue.", "baronne = baronne"), ("Les baronnes sont venues.", "baronnes = baronne"),
    ("Le baron est venu.", "baron = baron"), ("Les barons sont venus.", "barons = baron"),
    ("La conteuse est venue.", "conteuse = conteur"),
  ])
  func ownEntryComesBeforeTheMasculine(_ text: String, _ found: String) throws {
    #expect(try ExtractedText(text, Self.concepts).found == [found])
  }

  @Test func theMasculineCastsNoDoubt() throws {
    let occurrence = try #require(try ExtractedText("La baronne est venue.", Self.concepts).occurrences.first)
    #expect(occurrence.confidence > 0.8)
  }
}
