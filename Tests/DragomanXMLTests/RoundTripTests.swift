import DragomanTestSupport
import DragomanXML
import Testing

/// What the writer writes, the reader reads: for random trees of elements, text, comments and
/// instructions.
@Suite struct RoundTripTests {
  private enum Node {
    case element(String, [(String, String)], [Node])
    case text(String)
    case comment(String)
    case instruction(String, String)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func readsWhatWasWritten(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let root = Self.element(depth: 0, using: &generator)
    var expected: [String] = []
    Self.describe(root, into: &expected)

    var writer = XMLStreamWriter(indentation: nil)
    writer.startDocument()
    try Self.write(root, to: &writer)
    let plain = writer.finish()
    #expect(try eventLog(plain) == expected, "seed \(seed)")

    var indented = XMLStreamWriter(indentation: 2)
    try Self.write(root, to: &indented)
    let log = try eventLog(indented.finish())
    // Indentation adds texts of white space between elements and takes none away.
    let isAdded = { (line: String) in
      line.hasPrefix("\"\n") && line.dropFirst(2).dropLast().allSatisfy { $0 == " " }
    }
    #expect(log.filter { !isAdded($0) } == expected.filter { !isAdded($0) }, "seed \(seed)")
  }

  @Test func joinsTextsThatFollowEachOther() throws {
    var writer = XMLStreamWriter()
    try writer.startElement("a")
    try writer.text("x")
    try writer.text(" y")
    writer.endElement()
    #expect(try eventLog(writer.finish()) == ["<a>", "\"x y\"", "</a>"])
  }

  private static func write(_ node: Node, to writer: inout XMLStreamWriter) throws(XMLError) {
    switch node {
    case .element(let name, let attributes, let children):
      try writer.startElement(name, attributes)
      for child in children { try write(child, to: &writer) }
      writer.endElement()
    case .text(let text): try writer.text(text)
    case .comment(let text): try writer.comment(text)
    case .instruction(let target, let data): try writer.processingInstruction(target, data)
    }
  }

  private static func describe(_ node: Node, into log: inout [String]) {
    switch node {
    case .element(let name, let attributes, let children):
      log.append("<\(name)" + attributes.map { " \($0.0)=\($0.1)" }.joined() + ">")
      for child in children { describe(child, into: &log) }
      log.append("</\(name)>")
    case .text(let text): log.append("\"\(text)\"")
    case .comment(let text): log.append("<!--\(text)-->")
    case .instruction(let target, let data): log.append("<?\(target) \(data)?>")
    }
  }

  private static func element(depth: Int, using generator: inout SeededGenerator) -> Node {
    let names = ["a", "term", "élément", "x-1", "_", "語"]
    var attributes: [(String, String)] = []
    for name in names where Int.random(in: 0..<4, using: &generator) == 0 {
      attributes.append((name, text(using: &generator)))
    }
    var children: [Node] = []
    var lastWasText = false
    for _ in 0..<Int.random(in: 0...(depth < 5 ? 4 : 0), using: &generator) {
      let choice = Int.random(in: 0..<6, using: &generator)
      let value = text(using: &generator)
      switch choice {
      // Two texts in a row would be read as one.
      case 0...1 where !lastWasText && !value.isEmpty:
        children.append(.text(value))
      case 2: children.append(.comment(plain(value)))
      case 3: children.append(.instruction("pi", plain(value)))
      default: children.append(element(depth: depth + 1, using: &generator))
      }
      lastWasText = if case .text? = children.last { true } else { false }
    }
    return .element(names.randomElement(using: &generator) ?? "a", attributes, children)
  }

  private static func text(using generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "é", "&", "<", ">", "]]>", "\"", "'", "\r\n", "\n", "\t", " ", "\u{85}", "\u{2028}", "😀",
      "e\u{301}", "&amp;", "&#10;", "\u{FFFD}", "\u{FEFF}", String(repeating: "long ", count: 200),
    ]
    return (0..<Int.random(in: 0...4, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  /// A value for comments and instructions, which cannot escape anything.
  private static func plain(_ text: String) -> String {
    "x"
      + String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" && $0 != ">" && $0 != "-" }))
  }
}
