import Testing

@testable import DragomanMatching

/// The compass before the adjective of a state.
@Suite struct RegionTests {
  private static let glossary: [ConceptRecord] = [
    // The capital has the code of its state, and may be listed before it.
    ConceptRecord(
      id: "city-nv", termClass: .place, french: [TermRecord("Novarport")], english: [TermRecord("Port Novar")],
      isCapital: true, facts: [ConceptFact(.stateCode, "NV")]),
    ConceptRecord(
      id: "place-nv", termClass: .place, french: [TermRecord("Novarie")], english: [TermRecord("Novaria")],
      facts: [ConceptFact(.stateCode, "NV")]),
    ConceptRecord(
      id: "demonym-nv", termClass: .demonym, french: [TermRecord("novarien", partOfSpeech: .adjective)],
      english: [TermRecord("Novarian")], facts: [ConceptFact(.stateCode, "NV")]),
    concept("Sud", "South", .place), concept("Est", "East", .place),
  ]

  @Test(arguments: [
    ("Le Sud novarien brûle.", "Sud novarien", "southern Novaria"),
    ("L'est novarien brûle.", "est novarien", "eastern Novaria"),
    ("Il va dans le nord-est novarien.", "nord-est novarien", "northeastern Novaria"),
    ("L'Ouest novarien brûle.", "Ouest novarien", "western Novaria"),
    ("Le sud novarien et le nord brûlent.", "sud novarien", "southern Novaria"),
  ])
  func partsOfStatesHaveTheirName(text: String, surface: String, english: String) throws {
    let list = try ExtractedText(text, Self.glossary).list
    #expect(list.terms.flatMap(\.occurrences).map(\.text) == [surface])
    #expect(list.terms.flatMap(\.occurrences).map(\.inContext) == [english])
    #expect(list.terms.map(\.termClass) == [.place])
  }

  /// *l'Est congolais* is that of either State.
  @Test func whatMayBeOfTwoStatesHasNoName() throws {
    let states = ["MA", "MB"].flatMap { code in
      [
        ConceptRecord(
          id: "place-\(code)", termClass: .place, french: [TermRecord("Mirlande \(code)")],
          english: [TermRecord("Mirland \(code)")], facts: [ConceptFact(.stateCode, code)]),
        ConceptRecord(
          id: "demonym-\(code)", termClass: .demonym, french: [TermRecord("mirlandais", partOfSpeech: .adjective)],
          english: [TermRecord("Mirlandic")], facts: [ConceptFact(.stateCode, code)]),
      ]
    }
    let ofBoth = ConceptRecord(
      id: "demonym-both", termClass: .demonym, french: [TermRecord("mirlandais", partOfSpeech: .adjective)],
      english: [TermRecord("Mirlandic")], facts: ["MA", "MB"].map { ConceptFact(.stateCode, $0) })
    for concepts in [states, states.filter { $0.termClass == .place } + [ofBoth]] {
      let found = try ExtractedText("L'Est mirlandais brûle.", Self.glossary + concepts)
      #expect(found.surfaces == ["mirlandais"])
      #expect(found.occurrences.map(\.inContext) == [nil])
    }
  }

  @Test func aStateWithoutAnEntryHasNoName() throws {
    let glossary = Self.glossary.filter { $0.id != "place-nv" }
    #expect(try ExtractedText("Le Sud novarien brûle.", glossary).surfaces == ["novarien"])
  }

  @Test(arguments: [
    ("Il est novarien.", ["novarien"]), ("Le Sud parle.", ["Sud"]), ("Le vent est novarien.", ["novarien"]),
    ("L'Est de la Novarie brûle.", ["Novarie"]), ("L'Est et la Novarie parlent.", ["Est", "Novarie"]),
  ])
  func otherwiseEachStandsForItself(text: String, surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).surfaces.sorted() == surfaces.sorted())
  }
}
