import DragomanDocuments
import DragomanLanguage
import Testing

@testable import DragomanMatching

/// What is counted as covered, and what is asked about.
struct CoverageCounterTests {
  private func report(_ texts: String..., concepts: [ConceptRecord], limit: Int = 9) throws -> CoverageReport {
    let analyzer = try frenchAnalyzer()
    let index = GlossaryIndex([("test", concepts)], analyzer: analyzer)
    var counter = CoverageCounter(extractor: TermExtractor(analyzer: analyzer, index: index))
    for text in texts {
      let source = SourceText(text)
      counter.add(Document(source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8"))
    }
    return counter.report(limit: limit)
  }

  @Test func countsTheWordsOfAlignedTerms() throws {
    let report = try report(
      "Le traité de paix est signé à Oslo.", concepts: [concept("traité de paix", "peace treaty")])
    #expect(report.words == .init(total: 8, covered: 3))
    // The preposition inside the term is no content word.
    #expect(report.contentWords.covered == 2)
    #expect(report.names == .init(total: 1, covered: 0))
  }

  @Test func doesNotCountATermWithoutEnglish() throws {
    let report = try report(
      "Un traité.",
      concepts: [
        ConceptRecord(id: "c", termClass: .term, french: [TermRecord("traité", partOfSpeech: .noun)], english: [])
      ])
    #expect(report.words.covered == 0)
  }

  /// A designation has its own English, whatever the first entry of the glossaries has.
  @Test func countsDesignationsByTheirOwnEnglish() throws {
    let decision = template(["décision {number}"], ["decision {number}"])
    let bare = ConceptRecord(
      id: "c", termClass: .term, french: [TermRecord("traité", partOfSpeech: .noun)], english: [])
    // The number is no word.
    #expect(try report("La décision 12.", concepts: [bare, decision]).words == .init(total: 2, covered: 1))
  }

  @Test func asksAboutWhatIsCommonFirst() throws {
    let report = try report(
      "Les pêcheurs bretons. Les pêcheurs normands, un pêcheur breton.", "Un pêcheur.", concepts: [concept("traité")])
    #expect(report.candidates[.noun]?.first == .init(text: "pêcheur", count: 4, texts: 2))
    #expect(
      report.candidates[.phrase]?.map(\.text).sorted() == ["pêcheur breton", "pêcheurs bretons", "pêcheurs normands"])
  }

  @Test func asksAboutNamesAndAcronyms() throws {
    let report = try report("Hier la FNSEA a vu le Zambèze.", concepts: [concept("traité")])
    let asked = report.candidates.flatMap { $0.value.map(\.text) }
    #expect(asked.contains("FNSEA") && asked.contains("Zambèze"))
    #expect(!asked.contains("Hier"))
  }

  @Test func doesNotAskAboutWhatIsCovered() throws {
    let report = try report("Un traité bilatéral.", concepts: [concept("traité")])
    #expect(report.candidates[.noun] == nil || report.candidates[.noun]?.contains { $0.text == "traité" } == false)
    #expect(report.candidates[.adjective]?.map(\.text) == ["bilatéral"])
  }

  @Test func givesNoMoreThanTheLimit() throws {
    let report = try report("Une mer, un port, un quai, une grue.", concepts: [concept("traité")], limit: 2)
    #expect(report.candidates[.noun]?.count == 2)
  }
}
