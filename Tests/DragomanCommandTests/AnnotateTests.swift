import Testing

/// `dragoman annotate`: the text is intact, the equivalents stand in it.
struct AnnotateTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  private func annotate(_ format: String, _ text: String = Samples.article) throws -> CommandRun {
    try folder.run("annotate", "-", "--format", format, input: text)
  }

  @Test(arguments: ["html", "markdown", "text", "json"])
  func writesTheEquivalents(format: String) throws {
    let run = try annotate(format)
    #expect(run.status == 0)
    #expect(run.errors == "")
    for word in ["foreign minister", "Geneva", "high representative", "NATO"] {
      #expect(run.text.contains(word), "\(word)")
    }
  }

  @Test func givesTheTextBackWhenTheAnnotationsAreTakenAway() throws {
    let page = try annotate("html").text
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(try ArticleText(of: page).text == Samples.article)
    let special = "Le ministre a dit : « 3 < 4 & 5 > 2 » à l'Otan, \"hier\", devant la presse et les élus.\n"
    let article = try ArticleText(of: annotate("html", special).text)
    #expect(article.text == special)
    #expect(article.addedText.contains("NATO"))
  }

  @Test func marksTermsInPlainText() throws {
    let text = try annotate("text").text
    #expect(text.hasPrefix("Le ministre des Affaires étrangères [= foreign minister] a rencontré hier"))
    let annotated = try #require(text.split(separator: "\n\n[==").first)
    let bare = annotated.replacing(#/ \[= [^\]]*\]/#, with: "")
    #expect(bare == Samples.article)
  }

  private struct Written: Decodable {
    struct Annotation: Decodable {
      let term: String
      let spans: [[Int]]
      let text: String
    }
    let annotations: [Annotation]
  }

  @Test func writesSpansOfTheInput() throws {
    let written = try annotate("json").decoded(Written.self)
    let bytes = Array(Samples.article.utf8)
    #expect(written.annotations.count >= 4)
    for annotation in written.annotations {
      #expect(bytes.text(at: annotation.spans) == annotation.text)
    }
  }

  @Test(arguments: ["html", "markdown", "text", "json"])
  func endsWithOneWhenNothingIsFound(format: String) throws {
    let run = try annotate(format, Samples.plain)
    #expect(run.status == 1)
    #expect(run.text.contains("petit texte"))
  }
}

/// The text of a page's article, without what the contract counts as added.
struct ArticleText {
  /// What was wrong with the page.
  struct Malformed: Error {
    let reason: String
  }

  /// The text of the article itself.
  var text = ""
  /// The text that was added to it.
  var addedText = ""

  /// - Throws: When there is no article, or its tags do not nest.
  init(of page: String) throws {
    guard let start = page.firstRange(of: "<article"), let end = page.firstRange(of: "</article>") else {
      throw Malformed(reason: "no article")
    }
    var open: [(name: Substring, isAdded: Bool)] = []
    var rest = page[start.lowerBound..<end.upperBound]
    while let bracket = rest.firstIndex(of: "<") {
      let piece = Self.unescaped(rest[..<bracket])
      if open.contains(where: \.isAdded) { addedText += piece } else { text += piece }
      guard let close = rest[bracket...].firstIndex(of: ">") else { throw Malformed(reason: "a tag is open") }
      let tag = rest[rest.index(after: bracket)..<close]
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), last.name == tag.dropFirst() else {
          throw Malformed(reason: "<\(tag)>")
        }
      } else {
        let name = tag.prefix { $0 != " " }
        open.append((name, Self.isAdded(name, tag)))
      }
      rest = rest[rest.index(after: close)...]
    }
    if let element = open.last { throw Malformed(reason: "<\(element.name)> is not closed") }
  }

  private static func isAdded(_ name: Substring, _ tag: Substring) -> Bool {
    ["rt", "rp", "aside", "nav", "template"].contains(name)
      || [" data-dragoman", "role=\"note\"", "role=\"tooltip\"", " hidden", "aria-hidden=\"true\""]
        .contains { tag.contains($0) }
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
