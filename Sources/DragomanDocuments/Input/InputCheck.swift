/// Refuses what is no text before anything is decoded.
enum InputCheck {
  /// How the NUL bytes of an input lie, if they lie as in UTF-16.
  enum WideOrder {
    case littleEndian, bigEndian
  }

  /// - Throws: `tooLarge`, `empty` or `binary`.
  static func check(_ bytes: [UInt8], maximumSize: Int) throws(DocumentError) {
    guard bytes.count <= maximumSize else {
      throw DocumentError(
        .tooLarge, "expected at most \(maximumSize) bytes, found \(bytes.count)", hint: "split the input")
    }
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard bytes.contains(where: { !isBlank($0, wide: hasMark) }) else {
      let found = bytes.isEmpty ? "nothing" : "only white space"
      throw DocumentError(.empty, "expected text, found \(found)")
    }
    if let signature = FileSignature.matching(bytes) {
      let isArchive = signature.bytes.starts(with: [0x50, 0x4B, 0x03])
      let name = isArchive ? FileSignature.archiveName(bytes) : signature.name
      throw DocumentError(
        .binary, "expected text, found \(name)", hint: signature.hint, line: 1, column: 1, offset: 0)
    }
  }

  /// Refuses bytes that no text in a one-byte encoding or in UTF-8 has.
  static func checkControls(_ bytes: [UInt8]) throws(DocumentError) {
    if let nul = bytes.firstIndex(of: 0) {
      throw DocumentError(
        .binary, "expected text, found a NUL byte at offset \(nul)",
        hint: "this looks like a binary file; save it as plain text first", offset: nul)
    }
    // Tabs, line ends, page feeds, escapes and stray back spaces do occur in texts.
    let controls = bytes.reduce(into: 0) { count, byte in
      if byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B { count += 1 }
    }
    if controls > 4 && controls * 20 > bytes.count {
      throw DocumentError(
        .binary, "expected text, found \(controls) control characters in \(bytes.count) bytes",
        hint: "this looks like a binary file; save it as plain text first")
    }
  }

  /// UTF-16 without a byte order mark, told by where the NUL bytes are: Latin text has one in nearly every pair.
  static func wideOrder(_ bytes: [UInt8]) -> WideOrder? {
    let sample = bytes.prefix(65_536)
    let pairs = sample.count / 2
    guard pairs > 0 else { return nil }
    var first = 0
    var second = 0
    for pair in 0..<pairs {
      if sample[2 * pair] == 0 { first += 1 }
      if sample[2 * pair + 1] == 0 { second += 1 }
    }
    if second * 10 > pairs * 6 && first * 20 < pairs { return .littleEndian }
    if first * 10 > pairs * 6 && second * 20 < pairs { return .bigEndian }
    return nil
  }

  private static func isBlank(_ byte: UInt8, wide: Bool) -> Bool {
    // Byte order marks are blank too, and in UTF-16 the NUL half of each space.
    byte == 0x20 || (0x09...0x0D).contains(byte) || wide && (byte == 0x00 || byte >= 0xFE)
      || byte == 0xEF || byte == 0xBB || byte == 0xBF
  }
}
