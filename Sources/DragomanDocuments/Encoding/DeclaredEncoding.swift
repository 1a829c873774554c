/// The encoding that an HTML page says it has, in `meta charset`, `http-equiv` or the XML declaration.
enum DeclaredEncoding {
  /// The name as declared, in lower case, from the first kilobytes of the page; nil where there is none.
  ///
  /// The HTML standard looks at 1,024 bytes; pages in the wild have it later.
  static func find(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(8192).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: 0x3E),
      let name = value(after: Array("encoding".utf8), in: head[..<end])
    {
      return name
    }
    var index = 0
    let meta = Array("<meta".utf8)
    let charset = Array("charset".utf8)
    while let start = head[index...].firstIndex(of: 0x3C) {
      index = start + 1
      guard head[start...].starts(with: meta) else { continue }
      let end = head[start...].firstIndex(of: 0x3E) ?? head.endIndex
      if let name = value(after: charset, in: head[start..<end]) { return name }
      index = end
    }
    return nil
  }

  /// The name that follows `key`, an equals sign and perhaps a quote.
  private static func value(after key: [UInt8], in bytes: ArraySlice<UInt8>) -> String? {
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: key) }) else { return nil }
    var rest = bytes[(start + key.count)...].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().drop { [0x20, 0x09, 0x22, 0x27].contains($0) }
    let name = rest.prefix { $0 > 0x2C && $0 < 0x7B && $0 != 0x3B && $0 != 0x2F && $0 != 0x3E }
    return name.isEmpty || name.count > 40 ? nil : String(decoding: name, as: UTF8.self)
  }

  /// Names that mean UTF-8.
  static func isUTF8(_ name: String) -> Bool {
    name == "utf-8" || name == "utf8" || name == "unicode-1-1-utf-8"
  }

  /// The single-byte encoding that a name promises: editors and servers put `iso-8859-1` on Windows-1252 so often that
  /// the standard makes the two one.
  static func singleByte(_ name: String) -> SingleByteEncoding? { western[name] }

  private static let western: [String: SingleByteEncoding] = [
    "iso-8859-1": .windows1252, "iso8859-1": .windows1252, "latin1": .windows1252, "latin-1": .windows1252,
    "us-ascii": .windows1252, "ascii": .windows1252, "windows-1252": .windows1252, "cp1252": .windows1252,
    "iso-8859-15": .latin9, "iso8859-15": .latin9, "latin9": .latin9, "latin-9": .latin9,
    "macintosh": .macRoman, "mac": .macRoman, "x-mac-roman": .macRoman, "macroman": .macRoman,
  ]
}
