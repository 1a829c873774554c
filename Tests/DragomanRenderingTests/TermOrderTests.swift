import DragomanLanguage
import DragomanMatching
import DragomanRendering
import Testing

/// The orders and selections of a term list.
struct TermOrderTests {
  private static func list(_ terms: [(french: String, termClass: TermClass, starts: [Int])]) -> TermList {
    TermList(
      source: TermList.Source(
        path: "-", sha256: "", language: "fr", encoding: "UTF-8", title: nil, date: nil), removed: [],
      terms: terms.map { term in
        TermList.Term(
          french: term.french, termClass: term.termClass, english: [], status: .candidate, concept: nil,
          glossary: nil,
          occurrences: term.starts.map {
            TermList.Occurrence(
              spans: [TextSpan($0, $0 + 1)], text: term.french, sentence: 0, inContext: nil, match: [])
          })
      })
  }

  private static let terms = list([
    ("Élysée", .metonym, [50, 60]), ("élu", .title, [10]), ("Zagreb", .place, [20, 30, 40]),
    ("œuvre", .term, [5]), ("Elbe", .place, [70]), ("état-major", .term, [80]), ("état civil", .term, [90]),
  ])

  @Test(arguments: [
    (TermOrder.appearance, ["œuvre", "élu", "Zagreb", "Élysée", "Elbe", "état-major", "état civil"]),
    (.french, ["Elbe", "élu", "Élysée", "état civil", "état-major", "œuvre", "Zagreb"]),
    (.frequency, ["Zagreb", "Élysée", "œuvre", "élu", "Elbe", "état-major", "état civil"]),
    (.class, ["Elbe", "Zagreb", "élu", "état civil", "état-major", "œuvre", "Élysée"]),
  ])
  func termsAreSorted(by order: TermOrder, as expected: [String]) {
    #expect(Self.terms.sorted(by: order).terms.map(\.french) == expected)
  }

  @Test(arguments: TermOrder.allCases)
  func sortingAgainChangesNothing(_ order: TermOrder) {
    let once = Self.terms.sorted(by: order)
    #expect(once.sorted(by: order).terms.map(\.french) == once.terms.map(\.french))
  }

  @Test func accentDecidesBetweenWordsThatDifferInNothingElse() {
    let list = Self.list([
      ("côte", .term, [1]), ("cote", .term, [2]), ("Cote", .term, [3]), ("coté", .term, [4]),
    ])
    #expect(list.sorted(by: .french).terms.map(\.french) == ["Cote", "cote", "coté", "côte"])
  }

  @Test func selectionKeepsWhatItNamesInOrder() {
    let list = TrialArticle.geneva.list
    let places = list.filtered(by: TermSelection(classes: [.place, .event]))
    #expect(
      places.terms.map(\.french) == ["Genève", "Conférence sur la sécurité de Munich", "Munich", "Kyiv"])
    let candidates = list.filtered(by: TermSelection(statuses: [.candidate], classes: [.person]))
    #expect(candidates.terms.map(\.french) == ["Annalena Baerbock"])
    #expect(list.filtered(by: TermSelection()).terms.count == list.terms.count)
  }
}
