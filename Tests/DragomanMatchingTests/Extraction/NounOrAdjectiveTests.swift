import Testing

@testable import DragomanMatching

/// Entries for a noun and an adjective of the same letters, and names inside of other names.
struct NounOrAdjectiveTests {
  private static let concepts = [
    ConceptRecord(
      id: "officer", termClass: .title, french: [TermRecord("policier", partOfSpeech: .noun)],
      english: [TermRecord("police officer")]),
    ConceptRecord(
      id: "police", termClass: .term, french: [TermRecord("policier", partOfSpeech: .adjective)],
      english: [TermRecord("police")]),
    concept("Florence", "Florence", .place),
  ]

  @Test(arguments: [
    ("Le policier est là.", ["police officer"]), ("Deux policiers arrivent.", ["police officer"]),
    ("Un rapport policier circule.", ["police"]), ("Une enquête policière.", ["police"]),
    ("Une visite à Florence.", ["Florence"]), ("Florence Duval est là.", []),
  ])
  func choosesByTheWordBefore(_ text: String, _ english: [String]) throws {
    #expect(try ExtractedText(text, Self.concepts).list.terms.map { $0.english.first ?? "" } == english)
  }
}
