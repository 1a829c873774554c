import DragomanXML
import Testing

@Suite struct XMLPositionTests {
  struct Place: Equatable, CustomStringConvertible {
    var event: XMLStreamReader.Event
    var line: Int
    var column: Int
    var offset: Int
    var depth: Int
    var description: String { "\(event) \(line):\(column) @\(offset) depth \(depth)" }

    init(_ event: XMLStreamReader.Event, _ line: Int, _ column: Int, _ offset: Int, depth: Int) {
      (self.event, self.line, self.column) = (event, line, column)
      (self.offset, self.depth) = (offset, depth)
    }
  }

  private func places(_ bytes: [UInt8]) throws -> [Place] {
    try events(bytes) { reader, event in
      let position = reader.position
      return Place(event, position.line, position.column, position.byteOffset, depth: reader.depth)
    }
  }

  @Test func givesTheStartOfEveryEvent() throws {
    let document = """
      <?xml version="1.0"?>
      <!DOCTYPE a [ <!ELEMENT a ANY> ]>
      <!--é--><a
        b="1">é<![CDATA[<]]>x<c d='>'/>
      <?p <q?></a >
      <!--z-->
      """
    #expect(
      try places(Array(document.utf8)) == [
        Place(.comment, 3, 1, 56, depth: 0),
        Place(.startElement, 3, 9, 65, depth: 1),
        Place(.text, 4, 9, 76, depth: 1),
        Place(.startElement, 4, 24, 92, depth: 2),
        Place(.endElement, 4, 24, 92, depth: 2),
        Place(.text, 4, 34, 102, depth: 1),
        Place(.processingInstruction, 5, 1, 103, depth: 1),
        Place(.endElement, 5, 9, 111, depth: 1),
        Place(.comment, 6, 1, 117, depth: 0),
      ])
  }

  @Test func countsColumnsAfterAByteOrderMark() throws {
    #expect(
      try places([0xEF, 0xBB, 0xBF] + Array("<a><b/></a>".utf8)) == [
        Place(.startElement, 1, 1, 3, depth: 1), Place(.startElement, 1, 4, 6, depth: 2),
        Place(.endElement, 1, 4, 6, depth: 2), Place(.endElement, 1, 8, 10, depth: 1),
      ])
  }

  /// Found by fuzzing: a bad byte after a CR moved all empty elements before it.
  @Test func isExactBeforeABadByte() throws {
    var reader = try XMLStreamReader(Array("<a><b/>x<b/>y\r\u{1}</a>".utf8))
    var found: [Int] = []
    let error = #expect(throws: XMLError.self) {
      while try reader.next() != .endOfDocument { found.append(reader.byteOffset) }
    }
    #expect(found == [0, 3, 3, 7, 8, 8])
    #expect(error?.position?.byteOffset == 14)
  }

  /// The reader feeds libxml2 by pieces: no position may depend on where they end.
  @Test(arguments: [0, 1, 2, 3, 5, 7, 11, 13])
  func isExactAcrossPieces(padding: Int) throws {
    var document = "<a>" + String(repeating: "p", count: padding)
    var expected: [Int] = []
    for index in 0..<4_000 {
      expected.append(document.utf8.count)
      document += "<bé c=\"\(index)\">t<![CDATA[<z>]]>\r\n&amp;</bé>"
    }
    document += "</a>"
    var reader = try XMLStreamReader(Array(document.utf8))
    let name = reader.symbol("bé")
    var found: [Int] = []
    while true {
      let event = try reader.next()
      if event == .endOfDocument { break }
      if event == .startElement, reader.localName == name {
        found.append(reader.byteOffset)
        #expect(reader.position.line == found.count)
      }
      if event == .text, reader.depth == 2 { #expect(reader.text == "t<z>\n&") }
    }
    #expect(found == expected)
  }

  @Test func numbersLinesBeyondSixteenBits() throws {
    let document = "<a>" + String(repeating: "\n", count: 70_000) + "<b/></a>"
    let lines = try events(Array(document.utf8)) { reader, _ in reader.position.line }
    #expect(lines == [1, 1, 70_001, 70_001, 70_001])
  }
}
