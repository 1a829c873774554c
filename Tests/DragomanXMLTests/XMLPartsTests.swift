import DragomanTestSupport
import DragomanXML
import Testing

/// A document that is read in parts must read like the same document in one piece.
@Suite struct XMLPartsTests {
  /// The current event with all that there is to ask of it.
  private static func line(_ event: XMLStreamReader.Event, _ reader: borrowing XMLStreamReader) -> String {
    var line = "\(event) \(reader.position) @\(reader.byteOffset) \(reader.depth)"
    line += " \(reader.prefix):\(reader.string(reader.localName)) {\(reader.string(reader.namespace))} '\(reader.text)'"
    for index in 0..<reader.attributeCount { line += " \(reader.attributeValue(index))" }
    return line
  }

  private static func describe(_ error: XMLError) -> String {
    "\(error.kind.rawValue) \(error.position?.byteOffset ?? -1) \(error)"
  }

  /// Adds all events that are left; false where an error has ended them.
  private static func drain(_ reader: inout XMLStreamReader, into log: inout [String]) {
    do throws(XMLError) {
      while true {
        let event = try reader.next()
        log.append(line(event, reader))
        if event == .endOfDocument { return }
      }
    } catch {
      log.append(describe(error))
    }
  }

  private static func wholeLog(_ bytes: [UInt8], _ limits: XMLLimits, inPieces: Bool = false) -> [String] {
    var log: [String] = []
    do throws(XMLError) {
      var reader = try open(bytes, limits, inPieces: inPieces)
      drain(&reader, into: &log)
    } catch {
      log.append(describe(error))
    }
    return log
  }

  /// The log of a reading that goes in parts from the first element of a name on, and how many parts there were.
  private static func partedLog(
    _ bytes: [UInt8], from name: String, partLength: Int, inPieces: Bool, _ limits: XMLLimits
  ) -> (log: [String], parts: Int) {
    var log: [String] = []
    var count = 0
    do throws(XMLError) {
      var reader = try open(bytes, limits, inPieces: inPieces)
      reader.keepStart()
      let symbol = reader.symbol(name)
      while true {
        let event = try reader.next()
        if event == .startElement, reader.localName == symbol, reader.depth > 1,
          let cutter = XMLCutter.cutting(&reader, partLength: partLength)
        {
          let parts = XMLParts<Int, [String]>(context: { 0 }) { _, part throws(XMLError) in
            var reader = try part.reader()
            var lines: [String] = []
            while true {
              let event = try reader.next()
              if event == .endOfDocument { break }
              lines.append(line(event, reader))
            }
            return reader.partEnd.map { (lines, $0) }
          }
          reader = try parts.run(cutter, width: 3) { lines, _ throws(XMLError) in
            count += 1
            log += lines
            return true
          }
          drain(&reader, into: &log)
          return (log, count)
        }
        log.append(line(event, reader))
        if event == .endOfDocument { return (log, count) }
      }
    } catch {
      log.append(describe(error))
    }
    return (log, count)
  }

  private static func open(_ bytes: [UInt8], _ limits: XMLLimits, inPieces: Bool) throws(XMLError) -> XMLStreamReader {
    inPieces
      ? try XMLStreamReader(source(bytes), path: "x.xml", limits: limits)
      : try XMLStreamReader(bytes, path: "x.xml", limits: limits)
  }

  private static func source(_ bytes: [UInt8]) -> XMLSource {
    var given = 0
    return XMLSource { buffer throws(XMLError) in
      let count = min(997, bytes.count - given, buffer.count)
      for index in 0..<count { buffer[index] = bytes[given + index] }
      given += count
      return count
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var bytes: [UInt8]?
    var limits = XMLLimits.standard
    var testDescription: String { name }

    init(_ name: String, _ text: String, limits: XMLLimits = .standard) {
      (self.name, self.text, self.limits) = (name, text, limits)
    }
  }

  private static func entries(_ count: Int, _ content: String = "<t>mot né n° 1 &amp; 2</t><b/>") -> String {
    (0..<count).map { "<e id='\($0)'>\r\n  \(content)<!-- é \($0) -->\n</e>" }.joined(separator: "\n")
  }

  private static func document(_ content: String) -> String {
    """
    <?xml version="1.0"?>
    <!DOCTYPE g [ <!ELEMENT g ANY> ]>
    <g xmlns="u:g" xmlns:p="u:p" a="é
    é"><!-- before --><body>
    \(content)
    </body><back/></g>
    <!-- after -->
    """
  }

  static let cases = [
    Case("entries", document(entries(90))),
    Case("prefixed entries", document(entries(90).replacing("<e ", with: "<p:e ").replacing("</e>", with: "</p:e>"))),
    Case("text between entries", document(entries(90).replacing("</e>\n", with: "</e> text > <![CDATA[</e>]]>"))),
    Case("end tags with space", document(entries(90).replacing("</e>", with: "</e >"))),
    Case(
      "end tags in comments",
      document("<e/><!-- " + entries(40, "x").replacing("--", with: "==") + " -->" + entries(40))),
    Case(
      "comments, sections and instructions that hold entries",
      document(
        entries(20) + "<!-- " + entries(30, "x").replacing("--", with: "==") + " --><?pi " + entries(5) + "?>"
          + "<e><![CDATA[" + entries(9) + "]]></e><!-- ? ! <! <? --><?x ! ?>" + entries(40))),
    Case("a comment without end", document(entries(40) + "<!-- " + entries(40, "x").replacing("--", with: "=="))),
    Case("an instruction without end", document(entries(40) + "<?x " + entries(40))),
    Case("end tags in sections", document(entries(50, "<![CDATA[" + String(repeating: "<e></e>", count: 30) + "]]>"))),
    Case("entries in each other", document("<e>" + entries(60) + "</e>" + entries(60))),
    Case("entries in each other without end", document("<e>" + entries(60))),
    Case("an end too many", document(entries(60) + "</e>" + entries(60))),
    Case("a body in the midst", document(entries(40) + "</body><body>" + entries(40))),
    Case("a body that ends early", document(entries(40) + "</body>" + entries(40))),
    Case("wrong end tag", document(entries(60) + "<e>\n<t></e>" + entries(30))),
    Case("wrong end of the body", document(entries(60)).replacing("</body>", with: "\n</g>")),
    Case("truncated", String(document(entries(60)).dropLast(300))),
    Case("control character", document(entries(60) + "<e>\u{1}</e>" + entries(30))),
    Case("undeclared entity", document(entries(60) + "<e>&x;</e>" + entries(30))),
    Case("undeclared prefix", document(entries(60) + "<e><q:t/></e>" + entries(30))),
    Case("-- in a comment", document(entries(60) + "<e/><!-- a -- b -->" + entries(30))),
    Case("a long entry", document(entries(30) + "<e>\(String(repeating: "<t>x</t>\n", count: 500))</e>" + entries(30))),
    Case("a longer entry", document("<e>\(String(repeating: "<t>x</t>\n", count: 5_000))</e>" + entries(30))),
    Case(
      "too deep", document(entries(60) + "<e><t><t><t/></t></t></e>" + entries(30)), limits: XMLLimits(maximumDepth: 5)),
    Case(
      "too long a text", document(entries(60) + "<e>\(String(repeating: "x", count: 300))</e>"),
      limits: XMLLimits(maximumTextLength: 200)),
    Case("too many bytes", document(entries(60)), limits: XMLLimits(maximumSize: 2_500)),
    Case(
      "many names", document((0..<900).map { "<e><t\($0)/></e>" }.joined())),
    Case("one level", "<g>" + entries(90) + "</g>"),
  ]

  @Test(arguments: cases)
  func divisionMakesNoDifference(_ example: Case) {
    let bytes = Array(example.text.utf8)
    for inPieces in [false, true] {
      // A document that is too long is refused at once where it is in memory.
      let expected = Self.wholeLog(bytes, example.limits, inPieces: inPieces)
      for partLength in [1, 50, 170, 1_000, 100_000] {
        let (found, _) = Self.partedLog(
          bytes, from: "e", partLength: partLength, inPieces: inPieces, example.limits)
        let difference = zip(found, expected).first { $0 != $1 }
        #expect(difference == nil, "part length \(partLength), in pieces \(inPieces)")
        #expect(found.count == expected.count, "part length \(partLength), in pieces \(inPieces)")
      }
    }
  }

  @Test func otherEncodingsAreDividedToo() {
    let text = Self.document(Self.entries(90)).replacing("\"1.0\"", with: "\"1.0\" encoding=\"ISO-8859-1\"")
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let expected = Self.wholeLog(bytes, .standard)
    let (found, parts) = Self.partedLog(bytes, from: "e", partLength: 500, inPieces: true, .standard)
    #expect(found == expected)
    #expect(parts > 4)
  }

  /// Damage anywhere gives the same events and the same error.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func damageMakesNoDifference(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(Self.document(Self.entries(50)).utf8)
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      let place = Int.random(in: 150..<bytes.count - 10, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1:
        bytes.insert(
          contentsOf: Array(["<", "</e>", "<!--", "]]>", "&"].randomElement(using: &generator)?.utf8 ?? "".utf8),
          at: place)
      case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      default: bytes.removeSubrange(place..<min(place + 40, bytes.count))
      }
    }
    let expected = Self.wholeLog(bytes, .standard)
    for partLength in [60, 400] {
      let (found, _) = Self.partedLog(bytes, from: "e", partLength: partLength, inPieces: seed % 2 == 0, .standard)
      let difference = zip(found, expected).first { $0 != $1 }
      #expect(difference == nil && found.count == expected.count, "seed \(seed), part length \(partLength)")
    }
  }

  /// What comments, sections and instructions hold looks like entries and is none.
  @Test(arguments: [
    "<!-- c -->", "<?pi data?>", "<!-- <e></e>\n<e></e> --><?pi <e></e>?>", "<e><![CDATA[<e></e>\n<e></e>]]></e>",
  ])
  func whatHidesEndTagsDoesNotEndTheDivision(_ between: String) {
    let bytes = Array(Self.document(Self.entries(400).replacing("\n<e ", with: between + "\n<e ")).utf8)
    let expected = Self.wholeLog(bytes, .standard)
    for partLength in [40, 300, 1_000] {
      let (found, parts) = Self.partedLog(bytes, from: "e", partLength: partLength, inPieces: true, .standard)
      #expect(found == expected, "part length \(partLength)")
      #expect(parts > bytes.count / (partLength + 300), "part length \(partLength)")
    }
  }

  /// The cases above would prove nothing if nothing were divided.
  @Test func largeDocumentsAreDivided() {
    let bytes = Array(Self.document(Self.entries(400)).utf8)
    #expect(Self.partedLog(bytes, from: "e", partLength: 1_000, inPieces: true, .standard).parts > 15)
    #expect(Self.partedLog(bytes, from: "e", partLength: 1 << 20, inPieces: true, .standard).parts == 0)
  }

  /// More names than a reader allows are refused where one reader of the whole refuses them.
  @Test func namesOfAllPartsCount() {
    let bytes = Array(Self.document((0..<100_200).map { "<e><t\($0)/></e>" }.joined()).utf8)
    let expected = Self.wholeLog(bytes, .standard)
    let (found, parts) = Self.partedLog(bytes, from: "e", partLength: 1 << 17, inPieces: true, .standard)
    #expect(parts > 2)
    #expect(found.last == expected.last)
    #expect(found.count == expected.count)
  }
}
