import DragomanGlossary
import DragomanLanguage
import DragomanMatching
import Testing

@testable import DragomanRendering

/// A term that the text denies by a prefix is another one than what it affirms, also in a glossary made of the list.
struct DeniedTermTests {
  private func term(_ text: String, _ english: [String], isDenied: Bool) -> TermList.Term {
    var term = TermList.Term(
      french: "élargissement", termClass: .event, english: english, status: .aligned, concept: "enlargement",
      glossary: "events",
      occurrences: [
        TermList.Occurrence(
          spans: [TextSpan(0, 4)], text: text, sentence: 0, inContext: isDenied ? english.first : nil,
          match: [isDenied ? .negation : .exact])
      ])
    term.isDenied = isDenied
    return term
  }

  private func list(_ terms: TermList.Term..., path: String) -> TermList {
    TermList(
      source: TermList.Source(
        path: path, sha256: "", language: "fr", encoding: "UTF-8", title: "Sommet", date: "2026-03-01"),
      removed: [], terms: terms)
  }

  @Test func isAnEntryOfItsOwnToReview() throws {
    let affirmed = term("élargissement", ["enlargement", "expansion"], isDenied: false)
    let denied = term("non-élargissement", ["non-enlargement"], isDenied: true)
    let bytes = try TrialArticle.render(
      [list(affirmed, denied, path: "a.txt"), list(denied, path: "b.txt")], as: .tbx)
    let reading = try GlossaryReader.read(bytes, path: "terms.tbx")
    #expect(reading.diagnostics == [])
    let entries = reading.glossary.entries
    #expect(entries.map(\.id) == ["enlargement", "enlargement-negated"])
    #expect(entries.map { $0.terms(in: .french).map(\.text) } == [["élargissement"], ["non-élargissement"]])
    #expect(entries.map { $0.terms(in: .english).map(\.text) } == [["enlargement", "expansion"], ["non-enlargement"]])
    #expect(
      entries.map(\.notes) == [
        [], ["needs review: ‘élargissement’ (enlargement) negated, as the text has it, in no glossary"],
      ])
    #expect(entries.map(\.sources) == [["events"], ["Sommet, a.txt, 2026-03-01"]])
  }
}
