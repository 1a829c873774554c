import DragomanLanguage
import DragomanMatching
import DragomanRendering
import Foundation
import Testing

/// The term list as JSON, read back by another reader.
struct TermListJSONTests {
  private static func parse(_ bytes: [UInt8]) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(bytes))
  }

  @Test func oneInputGivesOneObjectWithTheValuesOfTheList() throws {
    let list = TrialArticle.geneva.list
    let object = try #require(
      try Self.parse(TrialArticle.render([list], as: .json)) as? [String: Any])
    #expect(object["schema"] as? String == "dragoman.termlist/1")
    let source = try #require(object["source"] as? [String: String])
    #expect(source["path"] == "article.txt")
    #expect(source["title"] == list.source.title)
    let terms = try #require(object["terms"] as? [[String: Any]])
    #expect(terms.compactMap { $0["french"] as? String } == list.terms.map(\.french))
    #expect(terms.compactMap { $0["english"] as? [String] } == list.terms.map(\.english))
    #expect(terms.compactMap { $0["frequency"] as? Int } == list.terms.map(\.frequency))
    for (term, expected) in zip(terms, list.terms) {
      let occurrences = try #require(term["occurrences"] as? [[String: Any]])
      #expect(occurrences.compactMap { $0["text"] as? String } == expected.occurrences.map(\.text))
      #expect(
        occurrences.compactMap { $0["spans"] as? [[Int]] }
          == expected.occurrences.map { $0.spans.map { [Int($0.start), Int($0.end)] } })
    }
  }

  @Test func candidatesHaveNeitherConceptNorGlossary() throws {
    let list = TrialArticle.geneva.list.filtered(by: TermSelection(statuses: [.candidate]))
    let object = try #require(
      try Self.parse(TrialArticle.render([list], as: .json)) as? [String: Any])
    let terms = try #require(object["terms"] as? [[String: Any]])
    #expect(terms.count == 2)
    for term in terms {
      #expect(term["concept"] == nil)
      #expect(term["glossary"] == nil)
      #expect(term["status"] as? String == "candidate")
    }
  }

  @Test func severalInputsGiveAnArrayInTheirOrder() throws {
    var lists = [TrialArticle.geneva.list, TrialArticle.geneva.list, TrialArticle.geneva.list]
    for index in lists.indices { lists[index].source.path = "\(index).txt" }
    let bytes = try TrialArticle.render(lists, as: .json, TermListOptions(hasSeveralInputs: true))
    let objects = try #require(try Self.parse(bytes) as? [[String: Any]])
    #expect(
      objects.compactMap { ($0["source"] as? [String: String])?["path"] } == ["0.txt", "1.txt", "2.txt"])
  }

  @Test func noInputAmongSeveralGivesAnEmptyArray() throws {
    let bytes = try TrialArticle.render([], as: .json, TermListOptions(hasSeveralInputs: true))
    #expect(String(decoding: bytes, as: UTF8.self) == "[]\n")
  }

  @Test func linesAreHandedOnAsSoonAsTheirListIsWritten() throws {
    var chunks: [[UInt8]] = []
    var writer = TermListWriter(format: .jsonl) { chunks.append($0) }
    try writer.append(TrialArticle.geneva.list)
    #expect(chunks.count == 1)
    try writer.append(TrialArticle.geneva.list)
    #expect(chunks.count == 2)
    try writer.finish()
    for chunk in chunks {
      #expect(chunk.last == 0x0A)
      #expect(chunk.count { $0 == 0x0A } == 1)
      #expect(try Self.parse(chunk) is [String: Any])
    }
  }

  @Test(arguments: [
    "plain", "\"quoted\" \\ back", "tab\tline\nreturn\rfeed\u{0C}bell\u{07}nul\u{0}unit\u{1F}", "é œ 日本 😀",
    "\u{202E}عربي", "e\u{301}", "\u{2028}\u{FEFF}", "</script>", "",
  ])
  func everyStringIsReadBackAsItWas(_ text: String) throws {
    let list = TermList(
      source: TermList.Source(
        path: text, sha256: "", language: "fr", encoding: "UTF-8", title: text, date: nil),
      removed: [],
      terms: [
        TermList.Term(
          french: text, termClass: .term, english: [text, text], status: .aligned, concept: text,
          glossary: text, notes: [text],
          occurrences: [
            TermList.Occurrence(
              spans: [TextSpan(0, 1)], text: text, sentence: 0, inContext: text, match: [.case])
          ])
      ])
    for format in [TermListFormat.json, .jsonl] {
      let object = try #require(try Self.parse(TrialArticle.render([list], as: format)) as? [String: Any])
      let term = try #require((object["terms"] as? [[String: Any]])?.first)
      let scalars = Array(text.unicodeScalars)
      for key in ["french", "concept", "glossary"] {
        #expect((term[key] as? String).map { Array($0.unicodeScalars) } == scalars)
      }
      #expect(term["notes"] as? [String] == [text])
    }
  }

  @Test func longListIsHandedOnInSmallChunks() throws {
    var list = TrialArticle.geneva.list
    let occurrence = list.terms[0].occurrences[0]
    list.terms[0].occurrences = Array(repeating: occurrence, count: 20_000)
    var sizes: [Int] = []
    var writer = TermListWriter(format: .json) { sizes.append($0.count) }
    try writer.append(list)
    try writer.finish()
    #expect(sizes.count > 10)
    #expect(sizes.allSatisfy { $0 < 70_000 })
  }

  @Test func failureOfTheOutputIsPassedOn() throws {
    struct Full: Error {}
    #expect(throws: Full.self) {
      var writer = TermListWriter(format: .json) { _ in throw Full() }
      try writer.append(TrialArticle.geneva.list)
      try writer.finish()
    }
  }
}
