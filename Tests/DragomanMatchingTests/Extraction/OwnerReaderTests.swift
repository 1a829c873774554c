import Testing

@testable import DragomanMatching

/// Whose *son soutien* is: English agrees with the owner, French with what is owned.
@Suite struct OwnerReaderTests {
  private static let concepts = [
    ConceptRecord(
      id: "support", termClass: .term, french: [TermRecord("apporter son soutien", partOfSpeech: .verb)],
      english: [TermRecord("give one's support")]),
    concept("Lisbonne", "Lisbon", .place), concept("ministre", "minister", .title),
    concept("ministre des Finances", "finance minister", .title), concept("Grèce", "Greece", .place),
    ConceptRecord(
      id: "grec", termClass: .demonym, french: [TermRecord("grec", partOfSpeech: .adjective)],
      english: [TermRecord("Greek")]),
  ]

  @Test(arguments: [
    ("Les rebelles ont apporté leur soutien.", "gave their support"),
    ("Nous apporterons notre soutien.", "will give our support"),
    ("Lisbonne a apporté son soutien.", "gave its support"),
    ("Lisbonne n'a pas apporté son soutien.", "did not give its support"),
    ("Le ministre grec apporte son soutien.", "gives his support"),
    ("La ministre apporte son soutien.", "gives her support"),
    ("La ministre des Finances de la Grèce a apporté son soutien.", "gave her support"),
  ])
  func theSubjectIsTheOwner(text: String, english: String) throws {
    #expect(try rendering(text) == english)
  }

  @Test(arguments: [
    "Il a apporté son soutien.", "Le voisin a apporté son soutien.", "Apporter son soutien suffit.",
  ])
  func anUnknownSubjectLeavesTheDictionaryForm(text: String) throws {
    #expect(try rendering(text) == nil)
  }

  private func rendering(_ text: String) throws -> String? {
    let list = try ExtractedText(text, Self.concepts).list
    return try #require(list.terms.first { $0.french == "apporter son soutien" }).occurrences[0].inContext
  }
}
