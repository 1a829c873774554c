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

  @Test func marksATermThatTheTextDenies() {
    var denied = term([("non-enlargement", [.negation]), ("non-enlargement", [.negation])])
    denied.isDenied = true
    #expect(denied.readableFrench == "élargissement, negated")
    #expect(denied.readableEnglish.hasPrefix("here: "))
  }

  @Test func givesTheEquivalentsOfATermThatTheTextAffirms() {
    let affirmed = term([(nil, [.exact])])
    #expect(affirmed.readableFrench == "élargissement" && affirmed.readableEnglish == "enlargement; expansion")
  }

  @Test func addsWhatOccurrencesSayMoreThanTheEquivalent() {
    let term = term([("EU enlargement", [.insertion]), ("enlargements", [.inflection]), ("EU enlargement", [.exact])])
    #expect(term.readableEnglish == "enlargement; expansion; here: EU enlargement")
  }
}
