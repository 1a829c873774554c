import DragomanTestSupport
import DragomanXML
import Testing

/// A document that comes in pieces must read like the same document in memory.
@Suite struct XMLSourceTests {
  /// A source that gives pieces of the lengths drawn, of at least one byte.
  private static func source(_ bytes: [UInt8], _ length: @escaping () -> Int) -> XMLSource {
    var given = 0
    return XMLSource { buffer throws(XMLError) in
      let count = min(max(length(), 1), bytes.count - given, buffer.count)
      for index in 0..<count { buffer[index] = bytes[given + index] }
      given += count
      return count
    }
  }

  /// All events with their positions, and the error in the end.
  private static func log(_ open: () throws(XMLError) -> XMLStreamReader) -> [String] {
    var lines: [String] = []
    do throws(XMLError) {
      var reader = try open()
      lines.append("\(reader.encoding) \(reader.doctype?.name ?? "")")
      while true {
        let event = try reader.next()
        var line = "\(event) \(reader.position) @\(reader.byteOffset) \(reader.depth)"
        line += " \(reader.prefix):\(reader.string(reader.localName)) \(reader.text.count)"
        if reader.text.utf8.count < 200 { line += " '\(reader.text)'" }
        for index in 0..<reader.attributeCount { line += " \(reader.attributeValue(index))" }
        lines.append(line)
        if event == .endOfDocument { return lines }
      }
    } catch {
      return lines + ["\(error.kind.rawValue) \(error.position?.byteOffset ?? -1) \(error)"]
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var limits = XMLLimits.standard
    var testDescription: String { name }

    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
    init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  private static func repeating(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let entries = (0..<1_500).map {
    "<entry id='c\($0)' note=\"é > €\">\r\n  <term>traité n° \($0) &amp; <![CDATA[<œuvre>]]></term><b/><!-- \($0) - é -->\n</entry>"
  }.joined()

  private static let prolog = """
    <?xml version="1.0"?>
    <!DOCTYPE g SYSTEM "g.dtd" [ <!-- c --> <!ELEMENT g ANY> ]>
    <?style href="a"?><!-- before -->

    """

  static let cases = [
    Case("entries", prolog + "<g xmlns:p='u'>\(entries)</g>\n<!-- after -->"),
    Case("one line", "<g>" + entries.filter { $0 != "\r\n" && $0 != "\n" } + "</g>"),
    Case(
      "UTF-16",
      [0xFF, 0xFE] + (prolog + "<g>\(entries)😀</g>").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    Case(
      "Latin-1",
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><g>".utf8)
        + (0..<90_000).map { UInt8([0x61, 0xE9, 0x20, 0x0A][$0 % 4]) } + Array("</g>".utf8)),
    Case(
      "bad in UTF-16",
      [0xFF, 0xFE] + "<g>\(entries)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x00, 0xD8, 0x41, 0x00]),
    Case(
      "half a unit", [0xFF, 0xFE] + "<g>\(entries)</g>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x20]),
    Case("bad in UTF-8", Array("<g>\(entries)".utf8) + [0xC3, 0x28] + Array("</g>".utf8)),
    Case("bad in the prolog", Array("<!-- x".utf8) + [0xFF] + Array("--><g/>".utf8)),
    Case("control character", "<g>\(entries)<a>\u{1}</a></g>"), Case("two roots", "<g>\(entries)</g><g/>"),
    Case("wrong end", "<g>\(entries)<a></b></g>"), Case("truncated", "<g>\(entries)<a>text"),
    Case("truncated in a tag", "<g>\(entries)<a b='"), Case("truncated in a comment", "<g>\(entries)<!-- "),
    Case("-- in a comment", "<g>\(entries)<!-- a -- b --></g>"), Case("]]>", "<g>\(entries)<a>x]]></a></g>"),
    Case("entities", prolog.replacing("<!ELEMENT g ANY>", with: "<!ENTITY e 'x'>") + "<g>&e;</g>"),
    Case("undeclared entity", "<g>\(entries)&e;</g>"),
    Case("unknown encoding", "<?xml version='1.0' encoding='klingon'?><g/>"),
    Case("long text", "<g>\(repeating("texte é\n", 30_000))<a/></g>"),
    Case("long value", "<g><a b='\(repeating("x é ", 60_000))'/>t<a/></g>"),
    Case("long comment", "<g>x<!--\(repeating("x - ", 60_000))-->t<a/></g>"),
    Case("long section", "<g>x<![CDATA[\(repeating("<x> ]] ", 60_000))]]>t<a/></g>"),
    Case("many sections", "<g>\(repeating("<![CDATA[]]>", 30_000))t\(repeating("<![CDATA[]]>", 30_000))<a/></g>"),
    Case("many references", "<g>\(repeating("&#xE9;", 40_000))<a/></g>"),
    Case("long prolog", repeating("<!-- x -->\n", 20_000) + "<g/>"),
    Case("only a prolog", repeating("<!-- x -->\n", 20_000)),
    Case(
      "many attributes",
      "<g>\(entries)<a \((0..<300).map { "b\($0)='\(repeating("x", 300))'" }.joined(separator: " "))/></g>"),
    Case("many CRs", "<g>\(repeating("\r", 40_000))\n<a/>\r</g>"), Case("text", repeating("hello ", 20_000)),
    Case("nothing", ""), Case("space", "  \n "), Case("byte order mark", [0xEF, 0xBB, 0xBF]),
    Case("byte order mark of UTF-16", [0xFF, 0xFE]),
  ]

  @Test(arguments: cases)
  func divisionMakesNoDifference(_ example: Case) {
    let expected = Self.log { () throws(XMLError) in
      try XMLStreamReader(example.bytes, path: "x.xml", limits: example.limits)
    }
    for (seed, longest) in [(1, 1), (2, 7), (3, 100), (4, 5_000), (5, 1 << 16)] as [(UInt64, Int)] {
      var generator = SeededGenerator(seed: seed)
      let found = Self.log { () throws(XMLError) in
        try XMLStreamReader(
          Self.source(example.bytes) { Int.random(in: 1...longest, using: &generator) }, path: "x.xml",
          limits: example.limits)
      }
      #expect(found.count == expected.count, "seed \(seed)")
      let difference = zip(found, expected).first { $0 != $1 }
      #expect(difference == nil, "seed \(seed): \(String(describing: difference))")
    }
  }

  @Test func everyTruncationIsTheSame() {
    let bytes = Array((Self.prolog + "<g a='1'>é<![CDATA[x]]><b/><!-- c --><?p d?></g>\n").utf8)
    for count in 0...bytes.count {
      let part = Array(bytes.prefix(count))
      let expected = Self.log { () throws(XMLError) in try XMLStreamReader(part) }
      #expect(Self.log { () throws(XMLError) in try XMLStreamReader(Self.source(part) { 1 }) } == expected)
    }
  }

  @Test func headsAreGivenFirst() throws {
    let rest = Self.source(Array("é</a>".utf8)) { 2 }
    var reader = try XMLStreamReader(XMLSource(Array("<a>h".utf8), then: rest))
    #expect(try reader.next() == .startElement)
    #expect(try reader.next() == .text)
    #expect(reader.text == "hé")
  }

  @Test func errorsOfTheSourceComeAfterWhatItGave() throws {
    var given = 0
    let source = XMLSource { buffer throws(XMLError) in
      given += 1
      if given > 40 { throw XMLError(kind: .notReadable, message: "disk on fire") }
      for index in buffer.indices { buffer[index] = UInt8(ascii: given == 1 && index == 0 ? "<" : "a") }
      if given == 1 { (buffer[2], buffer[3], buffer[4], buffer[5]) = (0x3E, 0x3C, 0x62, 0x2F) }
      if given == 1 { buffer[6] = 0x3E }
      return buffer.count
    }
    var reader = try XMLStreamReader(source, path: "x.xml")
    #expect(try reader.next() == .startElement)
    #expect(try reader.next() == .startElement)
    #expect(try reader.next() == .endElement)
    let error = #expect(throws: XMLError.self) { _ = try reader.next() }
    #expect(error?.kind == .notReadable)
    #expect(error?.description == "x.xml: disk on fire")
  }

  @Test func tooMuchIsRefusedWhereItIsReached() throws {
    var isFirst = true
    let source = XMLSource { buffer throws(XMLError) in
      for index in buffer.indices { buffer[index] = 0x20 }
      if isFirst { (buffer[0], buffer[1], buffer[2]) = (0x3C, 0x61, 0x3E) }
      isFirst = false
      return buffer.count
    }
    var reader = try XMLStreamReader(source, limits: XMLLimits(maximumSize: 100_000))
    #expect(try reader.next() == .startElement)
    let error = #expect(throws: XMLError.self) { _ = try reader.next() }
    #expect(error?.kind == .limitExceeded)
  }
}
