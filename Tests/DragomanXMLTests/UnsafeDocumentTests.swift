import DragomanXML
import Testing

/// Documents that ask a parser to load, to expand or to loop.
@Suite struct UnsafeDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var document: String
    var kind: XMLError.Kind?
    var line: Int
    var column: Int
    var testDescription: String { name }

    init(_ name: String, _ document: String, _ kind: XMLError.Kind?, _ line: Int = 1, _ column: Int = 1) {
      (self.name, self.document, self.kind) = (name, document, kind)
      (self.line, self.column) = (line, column)
    }
  }

  /// Parameter entities that make libxml2 2.9 spin for minutes with every option off.
  private static let loop =
    "<!DOCTYPE a [\n"
    + (1..<60).map { "<!ENTITY % p\($0) \"&#37;p\($0 - 1);&#37;p\($0 - 1);\">\n" }.joined()
    + "%p59; ]><a/>"

  static let cases = [
    Case("general entity", "<!DOCTYPE a [ <!ENTITY b 'c'> ]><a>&b;</a>", .entityDeclaration, 1, 15),
    Case(
      "external entity", "<!DOCTYPE a [\n<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
      .entityDeclaration, 2, 1),
    Case("parameter entity", "<!DOCTYPE a [\n\n  <!ENTITY % b 'c'>]><a/>", .entityDeclaration, 3, 3),
    Case("reference to a parameter entity", "<!DOCTYPE a [ %b; ]><a/>", .entityDeclaration, 1, 15),
    Case(
      "reference inside a declaration", "<!DOCTYPE a [ <!ELEMENT a %b;> ]><a/>", .entityDeclaration, 1, 27),
    Case("parameter entities in a loop", loop, .entityDeclaration, 2, 1),
    Case(
      "after a comment and an instruction",
      "<?xml version='1.0'?><!--x--><?p q?>\n<!DOCTYPE a [<!--%--><?p %?><!ENTITY b ''>]><a/>",
      .entityDeclaration, 2, 29),
    Case(
      "after a quoted bracket", "<!DOCTYPE a [<!ATTLIST a b CDATA ']>'><!ENTITY b ''>]><a/>",
      .entityDeclaration, 1, 39),
    Case(
      "hidden in an unfinished quotation", "<!DOCTYPE a [<!ATTLIST a b CDATA '> <!ENTITY % b ''>]><a/>",
      .notWellFormed, 1, 51),
    Case(
      "hidden by an instruction without a name", "<?<!DOCTYPE a [<!ENTITY % b ''>%b;]>?><a/>", .notWellFormed),
    Case(
      "hidden by a declaration that ends early",
      "<?xml version='1.0'><!DOCTYPE a [<!ENTITY % b ''>%b;]>?><a/>", .notWellFormed, 1, 20),
    Case("hidden by text", "x<!DOCTYPE a [<!ENTITY % b ''>%b;]><a/>", .notWellFormed),
    Case("a second document type", "<!DOCTYPE a><!DOCTYPE a [<!ENTITY % b ''>]><a/>", .notWellFormed, 1, 13),
    Case("conditional section", "<!DOCTYPE a [<![INCLUDE[<!ENTITY b ''>]]>]><a/>", .notWellFormed, 1, 14),
    Case("unfinished subset", "<!DOCTYPE a [<!ELEMENT a ANY>", .notWellFormed, 1, 30),
    Case("unfinished comment in a subset", "<!DOCTYPE a [<!-- ]><a/>", .notWellFormed, 1, 14),
    Case("a document type after the root", "<a/><!DOCTYPE a [<!ENTITY % b ''>]>", .notWellFormed, 1, 5),
    Case("undeclared entity", "<a>\n x&eacute;</a>", .notWellFormed, 2, 11),
    Case(
      "undeclared entity with an external type", "<!DOCTYPE a SYSTEM 'a.dtd'><a>&eacute;</a>", .notWellFormed,
      1, 39),
    Case(
      "undeclared entity in an attribute", "<!DOCTYPE a SYSTEM 'a.dtd'><a b='&eacute;'/>", .notWellFormed, 1,
      42),
    Case("entity only in a comment", "<!DOCTYPE a [<!-- <!ENTITY b ''> %b; ]> -->]><a/>", nil),
    Case("entity only in an instruction", "<!DOCTYPE a [<?p <!ENTITY b ''>?>]><a/>", nil),
    Case("entity only in a value", "<!DOCTYPE a [<!ATTLIST a b CDATA '%c;'>]><a/>", nil),
    Case("other declarations", "<!DOCTYPE a [<!ELEMENT a (b|c)*><!NOTATION n PUBLIC \"x'\">]><a/>", nil),
    Case("entity only in the document", "<a><![CDATA[<!DOCTYPE a [<!ENTITY b ''>]>]]></a>", nil),
    Case("network and file", "<!DOCTYPE a PUBLIC '-//x' 'http://127.0.0.1:1/a.dtd'><a/>", nil),
  ]

  @Test(arguments: cases)
  func isRefusedOrHarmless(_ example: Case) {
    for bytes in [Array(example.document.utf8), utf16(example.document)] {
      let error = readingError(bytes)
      #expect(error?.kind == example.kind, "\(error?.description ?? "read")")
      if example.kind != nil {
        #expect(error?.position?.line == example.line)
        #expect(error?.position?.column == example.column)
      }
    }
  }

  @Test func namesTheUndeclaredEntity() {
    #expect(readingError(Array("<a>&eacute;</a>".utf8))?.message.contains("'eacute'") == true)
  }

  @Test func tellsTheDocumentType() throws {
    let reader = try XMLStreamReader(
      Array("<!DOCTYPE tmx PUBLIC \"-//LISA//DTD\" 'tmx14.dtd' [ <!ELEMENT a ANY> ] ><tmx/>".utf8))
    #expect(reader.doctype?.name == "tmx")
    #expect(reader.doctype?.publicID == "-//LISA//DTD")
    #expect(reader.doctype?.systemID == "tmx14.dtd")
    #expect(reader.doctype?.hasInternalSubset == true)
    let plain = try XMLStreamReader(Array("<a/>".utf8))
    #expect(plain.doctype == nil)
  }

  /// A skipped subset adds nothing to the elements.
  @Test func declaredDefaultsDoNotAppear() throws {
    #expect(try eventLog("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>") == ["<a>", "</a>"])
  }

  private func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
