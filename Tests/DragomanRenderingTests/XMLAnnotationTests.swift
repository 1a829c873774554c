import DragomanDocuments
import DragomanGlossary
import DragomanLanguage
import DragomanMatching
import DragomanRendering
import DragomanXML
import Testing

/// The articles for other programs, XLIFF and TEI: whole, well-formed, and every reference leads somewhere.
struct XMLAnnotationTests {
  /// What a test looks at in a file.
  private struct Content {
    /// The characters in the elements that were asked for, `cp` resolved.
    var text = ""
    /// `mrk` identifiers start anew in each unit: one list for each.
    var identifiers: [[String]] = [[]]
    var references: [[String]] = [[]]

    init(_ bytes: [UInt8], textOf element: String, scope: String? = nil) throws {
      var reader = try XMLStreamReader(bytes)
      let wanted = reader.symbol(element)
      let codePoint = reader.symbol("cp")
      let hex = reader.symbol("hex")
      let scope = reader.symbol(scope ?? "no scope")
      var depth = 0
      while true {
        switch try reader.next() {
        case .endOfDocument: return
        case .startElement:
          if reader.localName == wanted { depth += 1 }
          if reader.localName == scope {
            identifiers.append([])
            references.append([])
          }
          if reader.localName == codePoint, depth > 0, let digits = reader.attribute(hex) {
            let scalar = try #require(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init))
            text.unicodeScalars.append(scalar)
          }
          for index in 0..<reader.attributeCount {
            switch reader.string(reader.attributeName(index)) {
            case "id": identifiers[identifiers.count - 1].append(reader.attributeValue(index))
            case "ref", "corresp", "target", "prev", "next":
              references[references.count - 1].append(reader.attributeValue(index))
            default: continue
            }
          }
        case .endElement:
          if reader.localName == wanted { depth -= 1 }
        case .text:
          if depth > 0 { text += reader.text }
        case .comment, .processingInstruction: continue
        }
      }
    }
  }

  private static func render(_ article: GeneratedArticle, _ format: AnnotationFormat) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try Annotator(format: format).annotate(article.document, with: article.list) { bytes += $0 }
    return bytes
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func sourcesOfXLIFFAreTheTextAndReferencesStayInTheUnit(_ seed: UInt64) throws {
    let article = GeneratedArticle(seed: seed)
    let content = try Content(Self.render(article, .xliff), textOf: "source", scope: "unit")
    #expect(Array(content.text.utf8) == article.document.source.bytes)
    for (identifiers, references) in zip(content.identifiers, content.references) {
      #expect(Set(identifiers).count == identifiers.count)
      #expect(Set(references.map { String($0.dropFirst("#gls=".count)) }).isSubset(of: identifiers))
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func bodyOfTEIIsTheTextAndReferencesLeadToTheList(_ seed: UInt64) throws {
    let article = GeneratedArticle(seed: seed)
    let content = try Content(Self.render(article, .tei), textOf: "body")
    // XML cannot hold a form feed, and TEI has nothing to stand for it.
    let expected = article.document.source.bytes.flatMap { $0 == 0x0C ? Array("\u{FFFD}".utf8) : [$0] }
    #expect(Array(content.text.utf8) == expected)
    #expect(Set(content.identifiers[0]).count == content.identifiers[0].count)
    #expect(Set(content.references[0].map { String($0.dropFirst()) }).isSubset(of: content.identifiers[0]))
  }

  @Test func xliffCanBeReadAsAGlossaryOfTheArticle() throws {
    let glossary = try GlossaryReader.read(TrialArticle.geneva.annotated(as: .xliff), path: "article.xliff").glossary
    let pairs = glossary.entries.map { entry in
      (entry.terms(in: .french).map(\.text), entry.terms(in: .english).map(\.text))
    }
    #expect(pairs.contains { $0.0 == ["Genève"] && $0.1 == ["Geneva"] })
    // The English for this place comes first.
    #expect(pairs.contains { $0.0 == ["ambassadeur de France"] && $0.1.first == "French ambassador" })
    #expect(pairs.contains { $0.1.first == "Russian Foreign Minister" && $0.1.contains("foreign minister") })
  }

  @Test func furnitureIsThereButNotForTranslation() throws {
    let text = String(decoding: try TrialArticle.geneva.annotated(as: .xliff), as: UTF8.self)
    #expect(text.contains(#/<unit id="u2" translate="no">\s*<notes>\s*<note category="furniture">dateline</#))
    #expect(text.contains(#/<unit id="u1" type="dragoman:headline">/#))
  }

  @Test func partsOfADividedTermLeadToEachOther() throws {
    let text = String(decoding: try TrialArticle.geneva.annotated(as: .tei), as: UTF8.self)
    #expect(text.contains(#/xml:id="t4-1-1" next="#t4-1-2">ministre</#))
    #expect(text.contains(#/xml:id="t4-1-2" prev="#t4-1-1"/#))
  }
}
