import DragomanDocuments
import DragomanLanguage
import Testing

@testable import DragomanMatching

/// What is called after somebody whom no glossary has.
@Suite struct LeadersTests {
  private func list(_ body: String, _ english: String, leaderAt start: UInt32, _ termClass: TermClass) -> TermList {
    func term(_ french: String, _ termClass: TermClass, _ status: TermList.Status, _ english: String, _ span: TextSpan)
      -> TermList.Term
    {
      TermList.Term(
        french: french, termClass: termClass, english: [english], status: status, concept: nil, glossary: nil,
        occurrences: [TermList.Occurrence(spans: [span], text: french, sentence: 0, inContext: nil, match: [])])
    }
    return TermList(
      source: TermList.Source(path: "-", sha256: "", language: "fr", encoding: "UTF-8", title: nil, date: nil),
      removed: [],
      terms: [
        term(body, .term, .aligned, english, TextSpan(start: 3, end: 15)),
        term("Lorval", termClass, .candidate, "Lorval", TextSpan(start: start, end: start + 6)),
      ])
  }

  @Test func theNameRightBehindIsTheLeaders() {
    var list = list("gouvernement", "government", leaderAt: 16, .person)
    list.callAfterLeaders()
    #expect(list.terms[0].occurrences[0].inContext == "Lorval government")
  }

  @Test(
    arguments: [
      ("gouvernement", "government", 18, TermClass.person), ("gouvernement", "government", 16, .place),
      ("gouvernement", "Government", 16, .person), ("convention", "convention", 16, .person),
    ] as [(String, String, UInt32, TermClass)])
  func anythingElseIsNot(_ body: String, _ english: String, _ start: UInt32, _ termClass: TermClass) {
    var list = list(body, english, leaderAt: start, termClass)
    list.callAfterLeaders()
    #expect(list.terms[0].occurrences[0].inContext == nil)
  }
}
