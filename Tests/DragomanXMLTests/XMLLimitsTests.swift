import DragomanXML
import Testing

@Suite struct XMLLimitsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var limits: XMLLimits
    var accepted: String
    var refused: String
    var testDescription: String { name }
  }

  private static func repeating(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static func nested(_ depth: Int) -> String { repeating("<a>", depth) + repeating("</a>", depth) }

  private static func attributes(_ count: Int) -> String {
    "<a" + (0..<count).map { " b\($0)=\"\"" }.joined() + "/>"
  }

  static let cases = [
    Case(name: "size", limits: XMLLimits(maximumSize: 8), accepted: "<a>x</a>", refused: "<a>xy</a>"),
    Case(name: "depth", limits: XMLLimits(maximumDepth: 3), accepted: nested(3), refused: nested(4)),
    Case(name: "standard depth", limits: .standard, accepted: nested(256), refused: nested(257)),
    Case(
      name: "attributes", limits: XMLLimits(maximumAttributeCount: 3), accepted: attributes(3),
      refused: attributes(4)),
    Case(
      name: "standard attributes", limits: .standard, accepted: attributes(256), refused: attributes(257)),
    Case(
      name: "element name", limits: XMLLimits(maximumNameLength: 4), accepted: "<abcd/>", refused: "<abcde/>"),
    Case(
      name: "attribute name", limits: XMLLimits(maximumNameLength: 4), accepted: "<a abcd=''/>",
      refused: "<a abcde=''/>"),
    Case(
      name: "standard name", limits: .standard, accepted: "<\(repeating("n", 1_000))/>",
      refused: "<\(repeating("n", 1_001))/>"),
    Case(
      name: "attribute value", limits: XMLLimits(maximumAttributeLength: 4), accepted: "<a b='1234'/>",
      refused: "<a b='12345'/>"),
    Case(
      name: "standard attribute value", limits: .standard, accepted: "<a b='\(repeating("x", 1 << 20))'/>",
      refused: "<a b='\(repeating("x", 1 << 20))y'/>"),
    Case(
      name: "text", limits: XMLLimits(maximumTextLength: 4), accepted: "<a>12<![CDATA[3]]>4<b/>1234</a>",
      refused: "<a>12<![CDATA[34]]>5</a>"),
    Case(
      name: "standard text", limits: .standard, accepted: "<a>\(repeating("x", 10 << 20))</a>",
      refused: "<a>\(repeating("x", 10 << 20))y</a>"),
    Case(
      name: "comment", limits: XMLLimits(maximumTextLength: 4), accepted: "<a><!--1234--></a>",
      refused: "<a><!--12345--></a>"),
    Case(
      name: "instruction in the prolog", limits: XMLLimits(maximumTextLength: 8), accepted: "<?p 1234?><a/>",
      refused: "<?p 123456789?><a/>"),
  ]

  @Test(arguments: cases)
  func areEnforced(_ example: Case) {
    #expect(readingError(Array(example.accepted.utf8), limits: example.limits) == nil)
    let error = readingError(Array(example.refused.utf8), limits: example.limits)
    #expect(error?.kind == .limitExceeded, "\(error?.description ?? "read")")
  }

  /// Each takes libxml2 alone minutes, or all memory, or its call stack.
  @Test(arguments: [
    attributes(100_000),
    "<a" + repeating(" b=''", 100_000) + "/>",
    "<a" + (0..<100_000).map { " xmlns:b\($0)='u'" }.joined() + "/>",
    nested(1_000_000),
    repeating("<a>", 1_000_000),
    "<\(repeating("n", 20_000_000))/>",
    "<a b='\(repeating("x", 20_000_000))'/>",
    "<a b='\(repeating("x", 20_000_000))",
    "<a>\(repeating("x", 20_000_000))</a>",
    "<a><!--\(repeating("x", 20_000_000))--></a>",
    "<!--\(repeating("x", 20_000_000))--><a/>",
    "<a><?p \(repeating("x", 20_000_000))?></a>",
    repeating("<a xmlns:b='u' xmlns:c='u' xmlns:d='u' xmlns:e='u' xmlns:f='u'>", 250),
    "<a>" + (0..<100_001).map { "<n\($0)/>" }.joined() + "</a>",
    "<a>" + (0..<100_001).map { "<n xmlns:p='\($0)'/>" }.joined() + "</a>",
  ])
  func hostileSizesAreRefused(document: String) {
    #expect(readingError(Array(document.utf8))?.kind == .limitExceeded)
  }

  /// Long, and still one pass: what libxml2 sees in pieces must not be looked through again and again.
  @Test func longCommentsAreRead() throws {
    let comment = String(repeating: "- ", count: 4_000_000)
    #expect(try eventLog("<a><!--\(comment)--></a>")[1].utf8.count == comment.utf8.count + 7)
  }

  @Test func doesNotMistakeMarkupInCommentsForTags() throws {
    let quotes = String(repeating: "\"' ", count: 5_000)
    let document = "<a><!-- < \(quotes)--><![CDATA[<b \(quotes)]]><?p <b \(quotes)?>\(quotes)</a>"
    #expect(try eventLog(document).count == 6)
  }
}
