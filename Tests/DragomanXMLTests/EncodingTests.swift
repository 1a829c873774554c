import DragomanXML
import Testing

@Suite struct EncodingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var encoding: String
    var text: String
    var testDescription: String { name }
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private static func document(_ encoding: String, _ text: [UInt8]) -> [UInt8] {
    Array("<?xml version='1.0' encoding='\(encoding)'?><a>".utf8) + text + Array("</a>".utf8)
  }

  private static let sixteen = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>é€😀</a>"

  static let cases = [
    Case(name: "undeclared", bytes: Array("<a>é</a>".utf8), encoding: "UTF-8", text: "é"),
    Case(name: "declared", bytes: document("utf-8", Array("é".utf8)), encoding: "UTF-8", text: "é"),
    Case(
      name: "UTF-8 with byte order mark", bytes: [0xEF, 0xBB, 0xBF] + document("UTF-8", Array("é".utf8)),
      encoding: "UTF-8", text: "é"),
    Case(
      name: "UTF-16LE with byte order mark", bytes: [0xFF, 0xFE] + utf16(sixteen, bigEndian: false),
      encoding: "UTF-16LE", text: "é€😀"),
    Case(
      name: "UTF-16BE with byte order mark", bytes: [0xFE, 0xFF] + utf16(sixteen, bigEndian: true),
      encoding: "UTF-16BE", text: "é€😀"),
    Case(
      name: "UTF-16LE without", bytes: utf16(sixteen, bigEndian: false), encoding: "UTF-16LE", text: "é€😀"),
    Case(name: "UTF-16BE without", bytes: utf16(sixteen, bigEndian: true), encoding: "UTF-16BE", text: "é€😀"),
    Case(
      name: "UTF-16LE without declaration", bytes: utf16("<a>é</a>", bigEndian: false), encoding: "UTF-16LE",
      text: "é"),
    Case(
      name: "UTF-32LE",
      bytes: [0xFF, 0xFE, 0, 0]
        + "<a>😀</a>".unicodeScalars.flatMap { scalar in
          (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) }
        }, encoding: "UTF-32LE", text: "😀"),
    Case(
      name: "windows-1254", bytes: document("windows-1254", [0xFE, 0xF0, 0xFD]), encoding: "windows-1254",
      text: "şğı"),
    Case(
      name: "windows-1252", bytes: document("Windows-1252", [0x80, 0x9C, 0x92]), encoding: "windows-1252",
      text: "€œ’"),
    Case(name: "cp1252", bytes: document("cp1252", [0x80]), encoding: "windows-1252", text: "€"),
    Case(
      name: "ISO-8859-1", bytes: document("iso-8859-1", [0xE9, 0xA4]), encoding: "ISO-8859-1", text: "é¤"),
    Case(name: "ISO-8859-15", bytes: document("ISO-8859-15", [0xA4]), encoding: "ISO-8859-15", text: "€"),
    Case(name: "US-ASCII", bytes: document("us-ascii", [0x41]), encoding: "US-ASCII", text: "A"),
    Case(name: "Shift_JIS", bytes: document("Shift_JIS", [0x8C, 0xEA]), encoding: "Shift_JIS", text: "語"),
  ]

  @Test(arguments: cases)
  func reads(_ example: Case) throws {
    var reader = try XMLStreamReader(example.bytes)
    #expect(reader.encoding == example.encoding)
    #expect(try reader.next() == .startElement)
    #expect(try reader.next() == .text)
    #expect(reader.text == example.text)
    #expect(try reader.next() == .endElement)
    #expect(try reader.next() == .endOfDocument)
  }

  /// More than one block of the converter, with characters of every length across its borders.
  @Test func transcodesLongDocuments() throws {
    let text = String(repeating: "aé€😀", count: 40_000)
    for padding in 0..<3 {
      let padded = String(repeating: "x", count: padding) + text
      let bytes = Self.utf16("<a>\(padded)</a>", bigEndian: false)
      #expect(try eventLog(bytes) == ["<a>", "\"\(padded)\"", "</a>"])
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var kind: XMLError.Kind
    var line: Int
    var column: Int
    var testDescription: String { name }
  }

  static let refusals = [
    Refusal(
      name: "unknown", bytes: document("klingon", []), kind: .unsupportedEncoding, line: 1, column: 31),
    Refusal(
      name: "never loaded", bytes: document("ISO-2022-CN-EXT", []), kind: .unsupportedEncoding, line: 1,
      column: 31),
    Refusal(
      name: "an option for the converter", bytes: document("UTF-8//IGNORE", []), kind: .unsupportedEncoding,
      line: 1, column: 31),
    Refusal(
      name: "sixteen bits that are eight", bytes: document("UTF-16", []), kind: .unsupportedEncoding, line: 1,
      column: 31),
    Refusal(name: "EBCDIC", bytes: [0x4C, 0x6F, 0xA7, 0x94], kind: .unsupportedEncoding, line: 1, column: 1),
    Refusal(
      name: "UTF-8 that is Latin-1", bytes: Array("<a>\n<b>x".utf8) + [0xE9] + Array("</b></a>".utf8),
      kind: .notWellFormed, line: 2, column: 5),
    Refusal(
      name: "declared UTF-8 that is Latin-1", bytes: document("UTF-8", [0xE9]), kind: .notWellFormed, line: 1,
      column: 42),
    Refusal(
      name: "in an attribute", bytes: Array("<a b='".utf8) + [0xE9] + Array("'/>".utf8), kind: .notWellFormed,
      line: 1, column: 7),
    Refusal(
      name: "in a comment", bytes: Array("<a><!--é".utf8) + [0xFF] + Array("--></a>".utf8),
      kind: .notWellFormed, line: 1, column: 9),
    Refusal(
      name: "overlong", bytes: Array("<a>".utf8) + [0xC0, 0xAF] + Array("</a>".utf8), kind: .notWellFormed,
      line: 1, column: 4),
    Refusal(
      name: "surrogate", bytes: Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8),
      kind: .notWellFormed, line: 1, column: 4),
    Refusal(
      name: "noncharacter", bytes: Array("<a>\u{FFFE}</a>".utf8), kind: .notWellFormed, line: 1, column: 4),
    Refusal(name: "NUL", bytes: Array("<a>x\u{0}</a>".utf8), kind: .notWellFormed, line: 1, column: 5),
    Refusal(
      name: "control character", bytes: Array("<a>\n\u{1}</a>".utf8), kind: .notWellFormed, line: 2, column: 1
    ),
    Refusal(
      name: "not in windows-1252", bytes: document("windows-1252", [0x41, 0x81]), kind: .notWellFormed,
      line: 1,
      column: 50),
    Refusal(
      name: "not ASCII", bytes: document("US-ASCII", [0xE9]), kind: .notWellFormed, line: 1, column: 45),
    Refusal(
      name: "lone surrogate in UTF-16", bytes: utf16("<a>\nx", bigEndian: false) + [0x00, 0xD8, 0x3C, 0x00],
      kind: .notWellFormed, line: 2, column: 2),
    Refusal(
      name: "half a unit of UTF-16", bytes: [0xFF, 0xFE] + utf16("<a/>", bigEndian: false) + [0x20],
      kind: .notWellFormed, line: 1, column: 5),
  ]

  @Test(arguments: refusals)
  func refuses(_ example: Refusal) {
    let error = readingError(example.bytes)
    #expect(error?.kind == example.kind)
    #expect(error?.position?.line == example.line)
    #expect(error?.position?.column == example.column)
  }

  /// Bytes are checked piece by piece; what comes before a bad one is still read.
  @Test(arguments: [32_760, 32_761, 32_762, 32_763, 65_530, 100_000])
  func findsBadBytesAnywhere(offset: Int) {
    var bytes = Array("<a>".utf8) + Array(repeating: UInt8(ascii: "x"), count: 120_000) + Array("</a>".utf8)
    bytes.replaceSubrange(offset..<offset + 4, with: Array("é".utf8) + [0xC3, 0x28])
    let error = readingError(bytes)
    #expect(error?.kind == .notWellFormed)
    #expect(error?.position?.byteOffset == offset + 2)
  }
}
