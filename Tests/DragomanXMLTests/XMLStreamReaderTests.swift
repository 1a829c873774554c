import DragomanXML
import Testing

@Suite struct XMLStreamReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var document: String
    var events: [String]
    var testDescription: String { name }

    init(_ name: String, _ document: String, _ events: [String]) {
      (self.name, self.document, self.events) = (name, document, events)
    }
  }

  static let cases = [
    Case("an empty element has both ends", "<a/>", ["<a>", "</a>"]),
    Case(
      "text and elements", "<a>x<b>y</b>z</a>", ["<a>", "\"x\"", "<b>", "\"y\"", "</b>", "\"z\"", "</a>"]),
    Case("white space is text", "<a>\n <b/>\n</a>\n", ["<a>", "\"\n \"", "<b>", "</b>", "\"\n\"", "</a>"]),
    Case(
      "text, CDATA and references are one run", "<a>x &amp; <![CDATA[<y>]]>&#233;&#x20AC;&lt;</a>",
      ["<a>", "\"x & <y>é€<\"", "</a>"]),
    Case("an empty CDATA section is no text", "<a><![CDATA[]]></a>", ["<a>", "</a>"]),
    Case("a comment parts two texts", "<a>x<!--c-->y</a>", ["<a>", "\"x\"", "<!--c-->", "\"y\"", "</a>"]),
    Case("instructions", "<?p q r?><a><?s?></a>", ["<?p q r?>", "<a>", "<?s ?>", "</a>"]),
    Case("comments around the root", "<!--1--><a/><!--2-->", ["<!--1-->", "<a>", "</a>", "<!--2-->"]),
    Case("line ends become line feeds", "<a>x\r\ny\rz</a>", ["<a>", "\"x\ny\nz\"", "</a>"]),
    Case(
      "attribute values are normalised", "<a b='x\n\ty' c=\"&amp;&lt;&#10;&quot;\"/>",
      ["<a b=x  y c=&<\n\">", "</a>"]),
    Case(
      "numbered ampersands in attributes", "<a b='&#38;&#x26;amp;&amp;lt;'/>", ["<a b=&&amp;&lt;>", "</a>"]),
    Case("a default namespace is not for attributes", "<a xmlns='u' b='1'/>", ["<{u}a b=1>", "</a>"]),
    Case(
      "prefixes", "<p:a xmlns:p='u' p:b='1' c='2'><p:d/></p:a>",
      ["<{u}p:a {u}p:b=1 c=2>", "<{u}p:d>", "</d>", "</a>"]),
    Case(
      "the default namespace can be undone", "<a xmlns='u'><b xmlns=''/></a>",
      ["<{u}a>", "<b>", "</b>", "</a>"]),
    Case(
      "xml:lang needs no declaration", "<a xml:lang='fr'/>",
      ["<a {http://www.w3.org/XML/1998/namespace}xml:lang=fr>", "</a>"]),
    Case("a document type is no event", "<!DOCTYPE a SYSTEM 'a.dtd'><a/>", ["<a>", "</a>"]),
    Case("names beyond ASCII", "<élément à='ç'/>", ["<élément à=ç>", "</élément>"]),
  ]

  @Test(arguments: cases)
  func reportsEvents(_ example: Case) throws {
    #expect(try eventLog(example.document) == example.events)
  }

  @Test func reportsTheEndAgainAndAgain() throws {
    var reader = try XMLStreamReader(Array("<a/>".utf8))
    for expected: XMLStreamReader.Event in [.startElement, .endElement, .endOfDocument, .endOfDocument] {
      #expect(try reader.next() == expected)
    }
  }

  @Test func throwsTheSameErrorAgain() throws {
    var reader = try XMLStreamReader(Array("<a></b>".utf8))
    #expect(try reader.next() == .startElement)
    for _ in 0..<2 {
      do throws(XMLError) {
        _ = try reader.next()
        Issue.record("expected an error")
      } catch {
        #expect(error.kind == .notWellFormed)
        #expect(error.position?.line == 1)
      }
    }
  }
}
