import DragomanDocuments
import DragomanLanguage
import DragomanMatching
import DragomanRendering
import Foundation
import Testing

/// The annotated article: the text stays what it was, and the marks say what they must.
struct AnnotatorTests {
  private static func render(
    _ document: Document, _ list: TermList, _ format: AnnotationFormat,
    _ options: AnnotationOptions = AnnotationOptions()
  ) throws -> String {
    var bytes: [UInt8] = []
    try Annotator(format: format, options: options).annotate(document, with: list) { bytes += $0 }
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func scalars(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: 0..<400)
  func removingTheAnnotationsGivesBackTheText(_ seed: Int) throws {
    let article = GeneratedArticle(seed: UInt64(seed))
    let text = article.document.source.bytes
    let options = AnnotationOptions(showsEnglish: seed % 2 == 0, includesTermList: seed % 3 != 0)
    let html = try Self.render(article.document, article.list, .html, options)
    #expect(Self.scalars(try AnnotationStripping.html(html)) == text)
    let markdown = try Self.render(article.document, article.list, .markdown)
    #expect(Self.scalars(AnnotationStripping.markdown(markdown)) == text)
    let plain = try Self.render(article.document, article.list, .text)
    #expect(Self.scalars(AnnotationStripping.plain(plain, of: text)) == text)
    let json = try Self.render(article.document, article.list, .json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((object["text"] as? String).map(Self.scalars) == text)
  }

  @Test(arguments: 0..<100)
  func furnitureCanBeLeftOut(_ seed: Int) throws {
    let article = GeneratedArticle(seed: UInt64(seed))
    var text = article.document.source.bytes
    for piece in article.document.furniture.reversed() { text.removeSubrange(piece.span.range) }
    guard let expected = String(validating: text, as: UTF8.self) else { return }
    let html = try Self.render(
      article.document, article.list, .html, AnnotationOptions(furniture: .omitted))
    #expect(Self.scalars(try AnnotationStripping.html(html)) == Self.scalars(expected))
  }

  @Test(arguments: AnnotationFormat.allCases)
  func sameInputGivesTheSameBytes(_ format: AnnotationFormat) throws {
    let first = try TrialArticle.geneva.annotated(as: format)
    #expect(try TrialArticle.geneva.annotated(as: format) == first)
  }

  @Test func pageIdentifiersAreUniqueAndEveryReferenceLeadsSomewhere() throws {
    for seed in 0..<50 {
      let article = GeneratedArticle(seed: UInt64(seed))
      let html = try Self.render(article.document, article.list, .html)
      let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count)
      let described = html.matches(of: #/aria-describedby="([^"]*)"/#).map { String($0.output.1) }
      let terms = html.matches(of: #/its-term-info-ref="#([^"]*)"/#).map { String($0.output.1) }
      #expect(Set(described + terms).isSubset(of: ids))
    }
  }

  @Test func everyPartOfASplitTermLeadsToTheSameTerm() throws {
    let html = String(decoding: try TrialArticle.geneva.annotated(as: .html), as: UTF8.self)
    #expect(html.contains(#/its-term-info-ref="#t4" data-term="t4" id="t4-1"[^>]*>ministre</#))
    #expect(html.contains(#/its-term-info-ref="#t4" data-term="t4">des /#))
    #expect(html.matches(of: #/\[Russian Foreign Minister\]/#).count == 1)
  }

  @Test func furnitureStaysMarkedWithItsReason() throws {
    let html = String(decoding: try TrialArticle.geneva.annotated(as: .html), as: UTF8.self)
    #expect(html.contains(#/<p class="furniture" data-reason="related-link">À lire aussi/#))
    #expect(html.contains(#/<p class="furniture" data-reason="dateline">Publié/#))
  }

  @Test func headlineBecomesTheHeadingOfThePage() throws {
    let html = String(decoding: try TrialArticle.geneva.annotated(as: .html), as: UTF8.self)
    #expect(html.matches(of: #/<h1/#).count == 1)
    #expect(html.contains("<article lang=\"fr\"><h1>À <span"))
  }

  @Test func pageNeedsNothingFromElsewhere() throws {
    let html = String(decoding: try TrialArticle.geneva.annotated(as: .html), as: UTF8.self)
    #expect(!html.contains(#/(src|href)="[^#]/#))
    #expect(!html.contains("@import"))
    #expect(!html.contains("url("))
  }

  @Test func termsOfMarkupAreMarkedInItsProse() throws {
    let page = """
      <html><head><title>T</title></head><body><h1>À Gen&egrave;ve</h1>
      <p>Le <b>ministre</b> des Affaires &eacute;trang&egrave;res &amp; l&rsquo;Otan.</p></body></html>
      """
    let source = SourceText(page)
    let prose = "À Genève\nLe ministre des Affaires étrangères & l’Otan."
    let layer = Self.layer(
      prose, over: source,
      replacing: [
        ("<html><head><title>T</title></head><body><h1>", ""), ("&egrave;", "è"), ("</h1>\n<p>", "\n"),
        ("<b>", ""),
        ("</b>", ""), ("&eacute;", "é"), ("&egrave;", "è"), ("&amp;", "&"), ("&rsquo;", "’"),
        ("</p></body></html>", ""),
      ])
    #expect(layer.bytes == Array(prose.utf8))
    let document = Document(source: source, prose: layer, format: .html, encoding: "UTF-8")
    let spans = [
      TrialArticle.find(["Gen&egrave;ve"], in: source.bytes, from: 0),
      TrialArticle.find(["ministre</b> des Affaires &eacute;trang&egrave;res"], in: source.bytes, from: 0),
    ].compactMap { $0 }
    var list = TrialArticle.geneva.list
    list.terms = Array(list.terms[..<2])
    for (index, span) in spans.enumerated() {
      list.terms[index].occurrences = Array(list.terms[index].occurrences.prefix(1));
      list.terms[index].occurrences[0].spans = span
    }
    let html = try Self.render(document, list, .html)
    #expect(try AnnotationStripping.html(html) == prose)
    #expect(html.contains(#/<span class="t c-place"[^>]*>Genève<span/#))
    #expect(html.contains(#/<span class="t c-metonym"[^>]*>ministre des Affaires étrangères<span/#))
    #expect(html.contains("&amp; l’Otan."))
  }

  /// The prose that is left when stretches of the source are replaced, one after the other.
  private static func layer(
    _ prose: String, over source: SourceText, replacing edits: [(String, String)]
  ) -> TextLayer {
    var bytes: [UInt8] = []
    var map = OffsetMap()
    var copied = 0
    for (old, new) in edits {
      guard let span = TrialArticle.find([old], in: source.bytes, from: copied)?.first else { continue }
      bytes += source.bytes[copied..<Int(span.start)]
      map.append(
        derivedStart: bytes.count, derivedLength: new.utf8.count, originStart: Int(span.start),
        originLength: span.count)
      bytes += new.utf8
      copied = Int(span.end)
    }
    bytes += source.bytes[copied...]
    return TextLayer(bytes: bytes, map: map)
  }

  @Test func signOfThePlainMarksIsOneThatTheTextDoesNotHold() throws {
    let article = TrialArticle(
      text: "Si a[=b] et Genève [== c]",
      entries: [
        TrialArticle.Entry(french: "Genève", termClass: .place, english: ["Geneva"], glossary: "places")
      ])
    let text = String(decoding: try article.annotated(as: .text), as: UTF8.self)
    #expect(text.hasPrefix("Si a[=b] et Genève [=== Geneva] [== c]"))
    #expect(AnnotationStripping.plain(text, of: article.document.source.bytes) == "Si a[=b] et Genève [== c]")
  }

  @Test(arguments: AnnotationFormat.allCases)
  func spansBeyondTheTextAreIgnored(_ format: AnnotationFormat) throws {
    let article = TrialArticle.geneva
    var list = article.list
    list.terms[0].occurrences[0].spans = [TextSpan(100_000, 100_010)]
    list.terms[1].occurrences[0].spans = []
    let output = try Self.render(article.document, list, format)
    list.terms[0].occurrences[0].spans = []
    #expect(try output == Self.render(article.document, list, format))
    #expect(try output != Self.render(article.document, article.list, format))
  }

  @Test(arguments: ["", "\n", " ", "\r\n\r\n"])
  func emptyTextGivesAPageWithoutTerms(_ text: String) throws {
    let article = TrialArticle(text: text, entries: [])
    #expect(try AnnotationStripping.html(Self.render(article.document, article.list, .html)) == text)
  }
}
