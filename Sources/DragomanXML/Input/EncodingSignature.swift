/// The encoding of a document, told by its first bytes (XML 1.0, appendix F).
struct EncodingSignature {
  /// The name registered with IANA.
  let name: String
  /// The name for iconv; nil where the bytes are UTF-8 already; empty where there is no converter.
  let converter: String?
  /// The length of a byte order mark that is not to be transcoded.
  let skipped: Int
  /// The offset of the encoding's name in the declaration, for errors.
  let declarationOffset: Int

  /// How many bytes it takes to tell, at most.
  static let length = 1_000

  /// Reads byte order mark, zero pattern or XML declaration, in this order.
  init(of bytes: [UInt8]) {
    let head = (0..<4).map { $0 < bytes.count ? Int(bytes[$0]) : -1 }
    func found(_ name: String, skipping skipped: Int = 0) -> (String, String?, Int) {
      (name, name, skipped)
    }
    let sure: (name: String, converter: String?, skipped: Int)? =
      switch (head[0], head[1], head[2], head[3]) {
      case (0xEF, 0xBB, 0xBF, _): ("UTF-8", nil, 0)
      case (0xFF, 0xFE, 0, 0): found("UTF-32LE", skipping: 4)
      case (0, 0, 0xFE, 0xFF): found("UTF-32BE", skipping: 4)
      case (0xFF, 0xFE, _, _): found("UTF-16LE", skipping: 2)
      case (0xFE, 0xFF, _, _): found("UTF-16BE", skipping: 2)
      case (0x3C, 0, 0, 0): found("UTF-32LE")
      case (0, 0, 0, 0x3C): found("UTF-32BE")
      case (0x3C, 0, 1..., 0): found("UTF-16LE")
      case (0, 0x3C, 0, 1...): found("UTF-16BE")
      case (0x4C, 0x6F, 0xA7, 0x94): ("EBCDIC", "", 0)
      default: nil
      }
    if let sure {
      (name, converter, skipped) = sure
      declarationOffset = 0
      return
    }
    skipped = 0
    guard let declared = Self.declaredRange(in: bytes) else {
      (name, converter, declarationOffset) = ("UTF-8", nil, 0)
      return
    }
    declarationOffset = declared.lowerBound
    let label = String(decoding: bytes[declared], as: UTF8.self)
    if let known = EncodingName.canonical(label) {
      name = known
      // A sixteen-bit encoding that is written in eight-bit characters is no such encoding.
      converter = known == "UTF-8" ? nil : known.hasPrefix("UTF-") ? "" : known
    } else {
      (name, converter) = (label, "")
    }
  }

  /// The range of the name in `encoding="…"`, if the bytes begin with an XML declaration.
  private static func declaredRange(in bytes: [UInt8]) -> Range<Int>? {
    guard bytes.hasBytes("<?xml", at: 0), bytes.count > 5, bytes[5].isXMLSpace,
      let end = bytes.prefix(length).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    var index = 6
    while index < end, !bytes.hasBytes("encoding", at: index) || !bytes[index - 1].isXMLSpace { index += 1 }
    index += 8
    while index < end, bytes[index].isXMLSpace { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < end, bytes[index].isXMLSpace { index += 1 }
    guard index < end, bytes[index] == 0x22 || bytes[index] == 0x27,
      let close = bytes.firstOffset(of: bytes[index], from: index + 1, to: end)
    else { return nil }
    return index + 1..<close
  }
}
