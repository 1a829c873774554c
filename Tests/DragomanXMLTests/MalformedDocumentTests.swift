import DragomanTestSupport
import DragomanXML
import Testing

@Suite struct MalformedDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var document: String
    var kind: XMLError.Kind
    var line: Int
    var testDescription: String { name }

    init(_ name: String, _ document: String, _ kind: XMLError.Kind = .notWellFormed, line: Int = 1) {
      (self.name, self.document, self.kind, self.line) = (name, document, kind, line)
    }
  }

  static let cases = [
    Case("white space", " \n\t", .empty, line: 2), Case("only a comment", "<!--x-->", .empty),
    Case("text", "hello"), Case("gzip", "\u{1F}"), Case("wrong end", "<a>\n<b></a>", line: 2),
    Case("no end", "<a>\n<b/>\n", line: 3), Case("two roots", "<a/>\n<b/>", line: 2),
    Case("text after the root", "<a/>\nx", line: 2),
    Case("an attribute twice", "<a>\n<b c='' c=''/></a>", line: 2),
    Case("the same attribute by two prefixes", "<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>"),
    Case("undeclared prefix", "<a>\n<p:b/></a>", line: 2), Case("undeclared attribute prefix", "<a p:b=''/>"),
    Case("lone ampersand", "<a>\n&</a>", line: 2), Case("less-than in a value", "<a b='<'/>"),
    Case("no quotation marks", "<a b=c/>"), Case("]]> in text", "<a>\n]]></a>", line: 2),
    Case("-- in a comment", "<a>\n<!-- -- --></a>", line: 2), Case("reference to U+0000", "<a>&#0;</a>"),
    Case("reference to a surrogate", "<a>&#xD800;</a>"),
    Case("declaration not at the start", " <?xml version='1.0'?><a/>"),
    Case("version 2", "<?xml version='2.0'?><a/>"), Case("a name with a space", "< a/>"),
    Case("only a tag's start", "<"),
  ]

  @Test(arguments: cases)
  func isRefusedWithItsLine(_ example: Case) {
    let error = readingError(Array(example.document.utf8))
    #expect(error?.kind == example.kind, "\(error?.description ?? "read")")
    #expect(error?.position?.line == example.line, "\(error?.description ?? "read")")
    #expect(error?.message.isEmpty == false)
  }

  /// libxml2 would go on after the first error and copy all that came before for each further one.
  @Test(arguments: ["<a><!--", "<!--"])
  func manyErrorsEndAtTheFirst(opening: String) {
    let error = readingError(Array(String(repeating: opening, count: 500_000).utf8))
    #expect(error?.kind == .notWellFormed)
  }

  @Test func noBytesAreEmpty() {
    #expect(readingError([])?.kind == .empty)
    #expect(readingError([0xEF, 0xBB, 0xBF])?.kind == .empty)
  }

  @Test func compressedDataAreNamed() {
    let error = readingError([0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(error?.kind == .notWellFormed)
    #expect(error?.message.contains("gzip") == true)
  }

  @Test func errorsCarryThePath() {
    do throws(XMLError) {
      var reader = try XMLStreamReader(Array("<a>\n</b>".utf8), path: "x.tbx")
      while try reader.next() != .endOfDocument {}
      Issue.record("expected an error")
    } catch {
      #expect(error.path == "x.tbx")
      #expect(error.description.hasPrefix("x.tbx:2:5: "), "\(error)")
    }
  }

  private static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE tbx SYSTEM "tbx.dtd" [ <!-- c --> <!ELEMENT tbx ANY> ]>
    <?xml-model href="a.rng"?>
    <tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:p='u' xml:lang="fr">
      <!-- ü --><term p:id="c1">traité &amp; <![CDATA[<œuvre>]]>&#233;</term><b/>
    </tbx>
    <!-- end -->

    """

  /// Up to the end of the root every part is an error; after it, where nothing is begun, none is.
  @Test(arguments: ["UTF-8", "UTF-16LE"])
  func everyTruncationIsAnError(encoding: String) throws {
    let bytes =
      encoding == "UTF-8"
      ? Array(Self.sample.utf8)
      : [0xFF, 0xFE] + Self.sample.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let unit = encoding == "UTF-8" ? 1 : 2
    let comment = unit * "<!-- end -->\n".utf8.count
    let complete = [bytes.count - comment - unit, bytes.count - comment, bytes.count - unit, bytes.count]
    for count in 0...bytes.count {
      let error = readingError(Array(bytes.prefix(count)))
      #expect((error == nil) == complete.contains(count), "\(count) bytes: \(error?.description ?? "read")")
    }
  }

  /// Damaged documents end in an error or are read: they never trap, and never lose a tag's end.
  @Test(arguments: 0..<2_000 as Range<UInt64>)
  func survivesDamage(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(Self.sample.utf8)
    let splinters = [
      "<", ">", "&", "'", "\"", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [", "<?", "?>", "%", "\u{0}",
      "é",
    ]
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2:
        let other = Int.random(in: 0..<bytes.count, using: &generator)
        bytes.replaceSubrange(
          min(place, other)..<max(place, other), with: bytes[min(place, other)..<max(place, other)].reversed()
        )
      default:
        bytes.insert(contentsOf: Array((splinters.randomElement(using: &generator) ?? "").utf8), at: place)
      }
    }
    var depth = 0
    do throws(XMLError) {
      var reader = try XMLStreamReader(bytes)
      loop: while true {
        switch try reader.next() {
        case .startElement: depth += 1
        case .endElement: depth -= 1
        case .endOfDocument: break loop
        default: break
        }
        #expect(reader.byteOffset < bytes.count, "seed \(seed)")
      }
      #expect(depth == 0, "seed \(seed)")
    } catch {
      #expect(error.position != nil, "seed \(seed)")
    }
  }
}
