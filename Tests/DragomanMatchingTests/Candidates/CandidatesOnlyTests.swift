import Testing

@testable import DragomanMatching

@Suite struct CandidatesOnlyTests {
  /// A list without aligned terms is what is left of the whole list without them: what they cover is no candidate, and
  /// the places among them tell how names are spelt.
  @Test func listsTheSameCandidatesWithoutAlignedTerms() throws {
    let text = """
      Le convertisseur matriciel alimente le stator en Ukraine. Le rotor bobiné du convertisseur matriciel chauffe à
      Koupiansk (Kupiansk). Un rotor bobiné ralentit, le non-rotor aussi ; M. Tchernikov (en anglais, Chernikov) répare
      le rotor bobiné.
      """
    let concepts = [
      concept("convertisseur matriciel", "matrix converter"), concept("Ukraine", "Ukraine", .place),
      ConceptRecord(id: "bare", termClass: .term, french: [TermRecord("stator", partOfSpeech: .noun)], english: []),
    ]
    func list(_ listsAligned: Bool) throws -> [String] {
      try PhraseText(text, concepts, suggests: true, listsAligned: listsAligned).list().terms
        .filter { $0.status == .candidate }.map { "\($0)" }
    }
    let all = try list(true)
    #expect(all.count > 1)
    #expect(try list(false) == all)
    let terms = try PhraseText(text, concepts, listsAligned: false).list().terms
    #expect(terms.allSatisfy { $0.status == .candidate })
  }
}
