import Testing

@testable import DragomanMatching

@Suite struct StateNameTests {
  private static let state = ConceptRecord(
    id: "place-nv", termClass: .place,
    french: [TermRecord("Novarie"), TermRecord("République de Novarie"), TermRecord("ancienne Novarie")],
    english: [TermRecord("Novaria"), TermRecord("Republic of Novaria")],
    facts: [ConceptFact(.stateCode, "NV"), ConceptFact(.fullName, "1 République de Novarie")])

  @Test(arguments: [
    ("Elle arrive en Novarie.", nil), ("Elle représente la République de Novarie.", "Republic of Novaria"),
    ("Elle cite l'ancienne Novarie.", nil),
  ])
  func aFullNameStaysFull(text: String, inContext: String?) throws {
    let term = try #require(try ExtractedText(text, [Self.state]).list.terms.first)
    #expect(term.english == ["Novaria", "Republic of Novaria"])
    #expect(term.occurrences.map(\.inContext) == [inContext])
  }
}
