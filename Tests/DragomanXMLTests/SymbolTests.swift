import DragomanXML
import Testing

@Suite struct SymbolTests {
  @Test func namesAreComparedAsSymbols() throws {
    var reader = try XMLStreamReader(Array("<p:term xmlns:p='u' id='1' p:id='2'><id/></p:term>".utf8))
    let (term, id, uri) = (reader.symbol("term"), reader.symbol("id"), reader.symbol("u"))
    let absent = reader.symbol("absent")
    #expect(try reader.next() == .startElement)
    #expect(reader.localName == term)
    #expect(reader.namespace == uri)
    #expect(reader.prefix == "p")
    #expect(reader.attribute(id) == "1")
    #expect(reader.attribute(id, namespace: uri) == "2")
    #expect(reader.attribute(absent) == nil)
    #expect(reader.attributePrefix(1) == "p")
    #expect(try reader.next() == .startElement)
    #expect(reader.localName == id)
    #expect(reader.namespace == .empty)
    #expect(reader.attribute(id) == nil)
    #expect(reader.symbol("term") == term, "interned afterwards, too")
    #expect(reader.string(term) == "term")
    #expect(reader.string(.empty) == "")
    #expect(reader.symbol("") == .empty)
  }

  @Test func keepsThousandsOfNamesApart() throws {
    let names = (0..<5_000).map { "n\($0)" }
    let document = "<a>" + names.map { "<\($0)/>" }.joined() + "</a>"
    let found = try events(Array(document.utf8)) { reader, event in
      event == .startElement ? reader.string(reader.localName) : ""
    }
    #expect(found.filter { !$0.isEmpty } == ["a"] + names)
  }

  @Test func tellsWhiteSpace() throws {
    let found = try events(Array("<a> \n\t<b> x </b>&#32;</a>".utf8)) { reader, event in
      event == .text ? reader.isWhiteSpace : nil
    }
    #expect(found.compactMap(\.self) == [true, false, true])
  }

  @Test func readersWorkSideBySide() async throws {
    let document = Array(("<a>" + String(repeating: "<b c='d'>e</b>", count: 2_000) + "</a>").utf8)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<16 { group.addTask { try events(document) { _, _ in 0 }.count } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 6_002, count: 16))
  }
}
