import DragomanLanguage
import DragomanMatching
import Testing

@testable import DragomanRendering

struct ReadableEnglishTests {
  private func term(_ occurrences: [(inContext: String?, match: [MatchLabel])]) -> TermList.Term {
    TermList.Term(
      french: "élargissement", termClass: .term, english: ["enlargement", "expansion"], status: .aligned,
      concept: "c", glossary: "g",
      occurrences: occurrences.map {
        TermList.Occurrence(
          spans: [TextSpan(0, 1)], text: "x", sentence: 0, inContext: $0.inContext, match: $0.match)
      })
  }

  @Test func givesTheDenialWhereTheTextOnlyDenies() {
    let english = term([("non-enlargement", [.negation]), ("non-enlargement", [.negation])]).readableEnglish
    #expect(english == "here: non-enlargement (positive: enlargement)")
  }

  @Test func givesTheEquivalentsWhereTheTextAlsoAffirms() {
    let english = term([("non-enlargement", [.negation]), (nil, [.exact])]).readableEnglish
    #expect(english == "enlargement; expansion")
  }
}
