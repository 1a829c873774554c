import DragomanXML
import Testing

@Suite struct XMLStreamWriterTests {
  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func indentsElementsAndKeepsTextOnOneLine() throws {
    var writer = XMLStreamWriter()
    writer.startDocument()
    writer.doctype(name: "tbx", systemID: "tbx.dtd")
    try writer.processingInstruction("xml-model", "href=\"a.rng\"")
    try writer.startElement("tbx", [("type", "TBX-Basic"), ("xml:lang", "fr")])
    try writer.comment(" the terms ")
    try writer.startElement("termSec")
    try writer.element("term", "traité")
    try writer.element("termNote", [("type", "gender")], "")
    writer.endElement()
    writer.endElement()
    #expect(
      string(writer.finish()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tbx SYSTEM "tbx.dtd">
        <?xml-model href="a.rng"?>
        <tbx type="TBX-Basic" xml:lang="fr">
          <!-- the terms -->
          <termSec>
            <term>traité</term>
            <termNote type="gender"/>
          </termSec>
        </tbx>

        """)
  }

  /// The text comes last, so that the writer has met elements before it knows.
  @Test func addsNoWhiteSpaceToMixedContent() throws {
    var writer = XMLStreamWriter()
    try writer.startElement("a")
    try writer.startElement("note")
    try writer.startElement("hi")
    try writer.startElement("b")
    writer.endElement()
    writer.endElement()
    try writer.comment("c")
    try writer.text(" tail")
    try writer.startElement("hi")
    try writer.startElement("b")
    writer.endElement()
    writer.endElement()
    writer.endElement()
    try writer.startElement("d")
    writer.endElement()
    writer.endElement()
    #expect(
      string(writer.finish())
        == "<a>\n  <note><hi><b/></hi><!--c--> tail<hi><b/></hi></note>\n  <d/>\n</a>\n")
  }

  @Test func addsNothingWithoutIndentation() throws {
    var writer = XMLStreamWriter(indentation: nil)
    writer.startDocument()
    try writer.startElement("a")
    try writer.startElement("b")
    writer.endElement()
    writer.endElement()
    #expect(string(writer.finish()) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a><b/></a>")
  }

  @Test(arguments: [
    ("a & b", "a &amp; b", "a &amp; b"), ("<x>", "&lt;x&gt;", "&lt;x&gt;"), ("]]>", "]]&gt;", "]]&gt;"),
    ("\"'", "\"'", "&quot;'"), ("\t\n\r", "\t\n&#13;", "&#9;&#10;&#13;"), ("é€😀", "é€😀", "é€😀"),
  ])
  func escapes(value: String, inText: String, inAttribute: String) throws {
    var writer = XMLStreamWriter(indentation: nil)
    try writer.element("a", [("b", value)], value)
    #expect(string(writer.finish()) == "<a b=\"\(inAttribute)\">\(inText)</a>")
  }

  @Test(arguments: [
    ("ab\u{0}", 3, 2), ("é\n\u{1}", 1, 3), ("\u{1F}", 1, 0), ("x\u{FFFE}", 2, 1), ("\u{FFFF}", 1, 0),
  ])
  func refusesCharactersThatXMLHasNot(value: String, column: Int, offset: Int) throws {
    var writer = XMLStreamWriter(indentation: nil)
    try writer.startElement("a")
    for attempt in 0..<5 {
      do throws(XMLError) {
        switch attempt {
        case 0: try writer.text(value)
        case 1: try writer.startElement("b", [("c", value)])
        case 2: try writer.element("b", value)
        case 3: try writer.comment(value)
        default: try writer.processingInstruction("b", value)
        }
        Issue.record("expected an error")
      } catch {
        #expect(error.kind == .writing)
        #expect(error.position?.column == column)
        #expect(error.position?.byteOffset == offset)
      }
    }
    writer.endElement()
    #expect(string(writer.finish()) == "<a/>", "a refused value leaves no trace")
  }

  @Test(arguments: [
    "", "1a", "a b", "a<", "-a", ":a", "a:", "a:b:c", "a:1", "é\u{300}:", "\u{D7}", "a\u{2028}",
  ])
  func refusesNamesThatAreNone(name: String) {
    var writer = XMLStreamWriter()
    #expect(throws: XMLError.self) { try writer.startElement(name) }
    #expect(throws: XMLError.self) { try writer.startElement("a", [(name, "")]) }
    #expect(throws: XMLError.self) { try writer.processingInstruction(name, "") }
    #expect(writer.finish() == [])
  }

  @Test func refusesWhatIsNotADocument() throws {
    var writer = XMLStreamWriter(indentation: nil)
    #expect(throws: XMLError.self) { try writer.text("x") }
    #expect(throws: XMLError.self) { try writer.comment("a--b") }
    #expect(throws: XMLError.self) { try writer.comment("a-") }
    #expect(throws: XMLError.self) { try writer.processingInstruction("XML", "") }
    #expect(throws: XMLError.self) { try writer.processingInstruction("a", "?>") }
    #expect(throws: XMLError.self) { try writer.startElement("a", [("b", "1"), ("b", "2")]) }
    try writer.element("a", "x")
    #expect(throws: XMLError.self) { try writer.startElement("b") }
    #expect(string(writer.finish()) == "<a>x</a>")
  }
}
