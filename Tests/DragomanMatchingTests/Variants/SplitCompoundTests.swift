import Testing

@testable import DragomanMatching

/// Adjectives joined behind a compound, which qualify all of it.
@Suite struct SplitCompoundTests {
  private static let glossary = [
    concept("ligue non commerciale", "non-commercial league"), concept("ligue internationale", "international league"),
    concept("ligue nationale", "national league"), concept("ligue", "league"),
    concept("ligue commerciale", "commercial league"),
  ]

  @Test(arguments: [
    ("Les ligues non commerciales nationales et internationales.", ["ligues non commerciales"]),
    ("Les ligues commerciales et internationales.", ["ligues commerciales", "ligues … internationales"]),
    ("Les ligues nationales et internationales.", ["ligues nationales", "ligues … internationales"]),
  ])
  func noTermJumpsOverTheAdjectiveOfACompound(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).surfaces.sorted() == surfaces)
  }
}
