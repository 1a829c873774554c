import DragomanXML
import Testing

@Suite struct RelaxNGSchemaTests {
  private static let grammar = """
    <element name="glossary" xmlns="http://relaxng.org/ns/structure/1.0"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <oneOrMore>
        <element name="term">
          <attribute name="id"><data type="ID"/></attribute>
          <optional><attribute name="count"><data type="positiveInteger"/></attribute></optional>
          <text/>
        </element>
      </oneOrMore>
    </element>
    """

  private func schema(_ text: String) throws(XMLError) -> RelaxNGSchema {
    try RelaxNGSchema(Array(text.utf8))
  }

  @Test(arguments: [
    "<glossary><term id='a'>x</term></glossary>",
    "<!DOCTYPE glossary SYSTEM 'none.dtd'><glossary>\n <!--c--> <term count='3' id='a'/>\n</glossary>",
  ])
  func acceptsValidDocuments(document: String) throws {
    #expect(try schema(Self.grammar).validate(Array(document.utf8)) == [])
  }

  @Test(arguments: [
    ("<glossary/>", 1, 1), ("<terms/>", 1, 1), ("<glossary>\n  <word/></glossary>", 2, 3),
    ("<glossary>\n<term id='a'/>\n <term/></glossary>", 3, 2),
    ("<glossary><term id='a'/><term id='b' count='0'/></glossary>", 1, 25),
    ("<glossary><term id='a'/>\n\nx</glossary>", 1, 1),
    ("<glossary>" + String(repeating: "\n", count: 70_000) + "<term/></glossary>", 70_001, 1),
  ])
  func findsWhereADocumentIsInvalid(document: String, line: Int, column: Int) throws {
    let findings = try schema(Self.grammar).validate(Array(document.utf8))
    #expect(findings.contains { $0.line == line && $0.column == column }, "\(findings)")
    #expect(findings.allSatisfy { !$0.message.isEmpty })
    #expect(Set(findings).count == findings.count)
  }

  @Test func aSchemaServesManyDocuments() throws {
    let schema = try schema(Self.grammar)
    for _ in 0..<3 {
      #expect(try schema.validate(Array("<glossary/>".utf8)) != [])
      #expect(try schema.validate(Array("<glossary><term id='a'/></glossary>".utf8)) == [])
    }
  }

  @Test(arguments: [
    ("", XMLError.Kind.empty), ("<a>", .notWellFormed), ("<a/>", .invalidSchema),
    (
      "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>\n<include href='/etc/passwd'/></grammar>",
      .invalidSchema
    ),
    (
      "<externalRef xmlns='http://relaxng.org/ns/structure/1.0' href='http://127.0.0.1:1/a.rng'/>",
      .invalidSchema
    ),
    ("<element xmlns='http://relaxng.org/ns/structure/1.0' name='a'/>", .invalidSchema),
    (
      "<element xmlns='http://relaxng.org/ns/structure/1.0' name='a'><ref name='b'/></element>",
      .invalidSchema
    ),
    (
      "<!DOCTYPE grammar [<!ENTITY % a ''>]><grammar xmlns='http://relaxng.org/ns/structure/1.0'/>",
      .entityDeclaration
    ),
  ])
  func refusesWhatIsNoSchemaInOnePiece(text: String, kind: XMLError.Kind) {
    do throws(XMLError) {
      _ = try schema(text)
      Issue.record("expected an error")
    } catch {
      #expect(error.kind == kind, "\(error)")
      #expect(!error.message.isEmpty)
    }
  }

  /// libxml2 looks at the facets of data types only when it meets a value, and reports errors in them
  /// past the handler of the context.
  @Test(arguments: ["<param name='minInclusive'>x</param>", "<param name='pattern'>[</param>"])
  func brokenFacetsMatchNothing(facet: String) throws {
    let schema = try schema(
      """
      <element xmlns="http://relaxng.org/ns/structure/1.0" name="a"
          datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><data type="int">\(facet)</data></element>
      """)
    #expect(try schema.validate(Array("<a>1</a>".utf8)) != [])
  }

  @Test func namesThePlaceOfAnInclusion() {
    do throws(XMLError) {
      _ = try schema(
        "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>\n <include href='a.rng'/></grammar>")
      Issue.record("expected an error")
    } catch {
      #expect(error.position?.line == 2)
      #expect(error.position?.column == 2)
    }
  }

  @Test(arguments: [
    ("<a>", XMLError.Kind.notWellFormed), ("<!DOCTYPE a [<!ENTITY % b ''>]><a/>", .entityDeclaration),
    (String(repeating: "<a>", count: 300), .limitExceeded), ("", .empty),
  ])
  func documentsPassTheSameChecks(document: String, kind: XMLError.Kind) throws {
    let schema = try schema(Self.grammar)
    do throws(XMLError) {
      _ = try schema.validate(Array(document.utf8))
      Issue.record("expected an error")
    } catch {
      #expect(error.kind == kind)
    }
  }

  @Test func schemasAreCompiledSideBySide() async throws {
    let grammar = Array(Self.grammar.utf8)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try RelaxNGSchema(grammar).validate(Array("<glossary/>".utf8)).count }
      }
      for try await count in group { #expect(count > 0) }
    }
  }
}
