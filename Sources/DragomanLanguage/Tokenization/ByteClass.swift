/// What the tokenizer needs to know of a byte, one bit each.
struct ByteClass {
  static let space: UInt8 = 1
  static let lower: UInt8 = 2
  static let upper: UInt8 = 4
  static let digit: UInt8 = 8
  /// Any byte of a character beyond ASCII; its class needs the whole character.
  static let wide: UInt8 = 16
  static let hyphen: UInt8 = 32
  static let apostrophe: UInt8 = 64

  /// The class of each byte.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for byte in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20] { table[byte] = space }
    for byte in 0x61...0x7A { table[byte] = lower }
    for byte in 0x41...0x5A { table[byte] = upper }
    for byte in 0x30...0x39 { table[byte] = digit }
    for byte in 0x80...0xFF { table[byte] = wide }
    table[0x2D] = hyphen
    table[0x27] = apostrophe
    return table
  }()

  /// The class of the character that starts at `index`; never `wide`.
  @inline(__always)
  static func of(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    let kind = table[Int(bytes[index])]
    return kind == wide ? wideClass(bytes, index) : kind
  }

  /// The class of a character beyond ASCII that starts at `index`: `lower`, `upper`, or 0 for signs.
  ///
  /// Letters of scripts without case count as lower.
  static func wideClass(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch first {
    case 0xC2: return second == 0xAA || second == 0xBA || second == 0xB5 ? lower : 0
    case 0xC3:
      if second == 0x97 || second == 0xB7 { return 0 }
      return second < 0x9F ? upper : lower
    case 0xC4...0xC5:
      let scalar = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
      return WordFolding.lowercase(scalar) != scalar ? upper : lower
    case 0xE2: return second >= 0xB0 ? lower : 0
    case 0xE3: return second == 0x80 ? 0 : lower
    case 0xEF: return second >= 0xBC || second == 0xBF ? 0 : lower
    case 0xF0: return second == 0x9F ? 0 : lower
    default: return lower
    }
  }

  /// The length of the character that starts with `byte`.
  @inline(__always)
  static func length(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
