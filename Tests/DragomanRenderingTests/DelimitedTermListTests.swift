import DragomanLanguage
import DragomanMatching
import DragomanRendering
import Testing

/// CSV and TSV: one row a term, whatever the fields hold.
struct DelimitedTermListTests {
  private static func list(french: String, english: [String] = ["x"]) -> TermList {
    TermList(
      source: TermList.Source(
        path: "-", sha256: "", language: "fr", encoding: "UTF-8", title: nil, date: nil), removed: [],
      terms: [
        TermList.Term(
          french: french, termClass: .term, english: english, status: .aligned, concept: "c", glossary: "g",
          occurrences: [
            TermList.Occurrence(
              spans: [TextSpan(0, 1)], text: "surface", sentence: 0, inContext: nil, match: [.exact])
          ])
      ])
  }

  private static func row(_ list: TermList, as format: TermListFormat) throws -> String {
    let text = String(decoding: try TrialArticle.render([list], as: format), as: UTF8.self)
    let header = try #require(text.firstIndex(of: "\n"))
    return String(text[text.index(after: header)...])
  }

  @Test(arguments: [
    ("paix", "paix"), ("paix, durable", "\"paix, durable\""), ("la « paix »", "la « paix »"),
    ("la \"paix\"", "\"la \"\"paix\"\"\""), ("deux\nlignes", "\"deux\nlignes\""), ("-isme", "-isme"),
    ("+1", "+1"), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("@SUM(A1)", "'@SUM(A1)"),
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("", ""),
  ])
  func fieldIsQuotedWhereItMustBe(_ field: String, _ written: String) throws {
    #expect(
      try Self.row(Self.list(french: field), as: .csv) == "\(written),term,x,aligned,1,c,g,surface\n")
  }

  @Test(arguments: [("a\tb", "a b"), ("a\nb", "a b"), ("a\r\nb", "a  b"), ("a\"b", "a\"b"), ("a,b", "a,b")])
  func tabsAndLineEndsBecomeSpacesInTSV(_ field: String, _ written: String) throws {
    #expect(
      try Self.row(Self.list(french: field), as: .tsv) == "\(written)\tterm\tx\taligned\t1\tc\tg\tsurface\n")
  }

  @Test func equivalentsAreJoinedBySemicolons() throws {
    #expect(
      try Self.row(Self.list(french: "a", english: ["one", "two, three"]), as: .csv)
        == "a,term,\"one; two, three\",aligned,1,c,g,surface\n")
  }

  @Test func headerStandsAloneWithoutTerms() throws {
    let bytes = try TrialArticle.render([], as: .csv)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "french,class,english,status,frequency,concept,glossary,contexts\n")
  }

  @Test func contextsAreThoseOfTheTextAndDistinct() throws {
    let article = TrialArticle.geneva
    var list = article.list
    list.terms = list.terms.filter { $0.french == "Genève" }
    list.terms[0].occurrences += list.terms[0].occurrences
    let text = String(
      decoding: try TrialArticle.render([list], as: .tsv, document: article.document), as: UTF8.self)
    let contexts = try #require(text.split(separator: "\t").last)
    #expect(contexts.split(separator: "|").count == 3)
    #expect(contexts.contains("dit-on à Genève, la Conférence"))
  }
}
