import DragomanGlossary
import DragomanLanguage
import Testing

@testable import DragomanMatching

/// What a search asks of subject and source.
struct SearchIndexTests {
  private static func index() throws -> SearchIndex {
    func entry(_ id: String, _ french: String, subject: String) -> ConceptEntry {
      var entry = ConceptEntry(id: id, languages: [LanguageSection("fr", terms: [TermSection(InlineText(french))])])
      entry.categories.append(DataCategory(.descrip, .subjectField, InlineText(subject)))
      return entry
    }
    var builder = SearchIndexBuilder(lemmas: SearchLemmas(analyzer: try frenchAnalyzer()))
    builder.add(
      Glossary(entries: [entry("a", "accord de pêche", subject: "mer"), entry("b", "accord-cadre", subject: "droit")]),
      name: "essai", path: "essai.tbx")
    return try SearchIndex(MappedFile(copying: builder.image()))
  }

  @Test(arguments: [
    ("mer", 1), ("droit", 1), ("terre", 0), ("m?r", 1), ("*", 2),
    // What folds to nothing asks for nothing.
    ("-", 2), ("", 2), (" ", 2),
  ])
  func asksOfTheSubjectWhatItsLettersSay(_ subject: String, _ count: Int) throws {
    var query = SearchQuery("accord")
    query.subject = subject
    #expect(try Self.index().search(query, lemmas: nil).count == count)
  }
}
