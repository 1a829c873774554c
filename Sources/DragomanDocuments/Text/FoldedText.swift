/// A short stretch of text made comparable: lower case, no accents, plain quotes, single spaces, all ASCII.
///
/// The patterns of the furniture tables are written in this alphabet. `©` is kept as `0xA9`, every other
/// scalar without an ASCII likeness is `0xFF`.
struct FoldedText {
  /// The folded bytes.
  private(set) var bytes: [UInt8] = []
  /// Where the stretch starts in its text.
  private var start = 0
  /// For each folded byte, and for the end, the distance from the start that it comes from, doubled; odd where it
  /// stands for a capital.
  private var places: [UInt32] = []

  static let copyright: UInt8 = 0xA9
  static let unknown: UInt8 = 0xFF

  init(_ source: [UInt8], _ range: Range<Int>) {
    start = range.lowerBound
    bytes.reserveCapacity(range.count)
    places.reserveCapacity(range.count + 1)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte > 0x20 && byte < 0x80 {
        let isCapital = byte &- 0x41 < 26
        bytes.append(isCapital ? byte | 0x20 : byte)
        places.append(place(index, isCapital))
        index += 1
        continue
      }
      if byte == 0x20 {
        if bytes.last != 0x20 {
          bytes.append(0x20)
          places.append(place(index, false))
        }
        index += 1
        continue
      }
      let scalar = UTF8Scalar(source, at: index)
      if scalar.isSpace || scalar.value == 0x0A || scalar.value == 0x0D {
        if bytes.last != 0x20 { append(0x20, at: index, capital: false) }
      } else if scalar.value < 0x80 {
        append(scalar.value, at: index, capital: false)
      } else if !(0x300...0x36F).contains(scalar.value) {
        append(Self.fold(scalar), at: index, capital: scalar.isUppercase)
      }
      index += scalar.length
    }
    places.append(place(range.upperBound, false))
  }

  @inline(__always)
  private func place(_ offset: Int, _ isCapital: Bool) -> UInt32 {
    UInt32(truncatingIfNeeded: offset - start) << 1 | (isCapital ? 1 : 0)
  }

  /// The offset that a folded byte, or the end, comes from.
  func offset(_ index: Int) -> Int { start + Int(places[index] >> 1) }

  /// Whether a folded byte stands for a capital.
  func isCapital(_ index: Int) -> Bool { places[index] & 1 != 0 }

  /// Appends up to three bytes, packed with the first one highest.
  private mutating func append(_ packed: UInt32, at offset: Int, capital: Bool) {
    for shift in [UInt32(16), 8, 0] where packed >> shift > 0 {
      bytes.append(UInt8(truncatingIfNeeded: packed >> shift))
      places.append(place(offset, capital))
    }
  }

  /// What a scalar outside ASCII folds to, packed; the base letters are those of the Unicode decompositions.
  private static func fold(_ scalar: UTF8Scalar) -> UInt32 {
    switch scalar.value {
    case 0xA9: 0xA9
    case 0xAB, 0x201C, 0x201E: 0x22  // "
    case 0xBB, 0x201D: 0x22  // "
    case 0x2018, 0x2019, 0x2BC, 0x2032: 0x27  // '
    case 0x2010...0x2015, 0x2212: 0x2D  // -
    case 0x2026: 0x2E2E2E  // ...
    case 0x203A, 0x2192, 0x21D2, 0x25B6, 0x25BA, 0x279C, 0x27A1, 0x27A4, 0x25B8, 0x2794: 0x3E  // >
    case 0xB7, 0x2022, 0x25CF, 0x25AA, 0x25A0, 0x2666: 0x2A  // *
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: 0x61  // a
    case 0xC6, 0xE6: 0x6165  // ae
    case 0xC7, 0xE7, 0x106...0x10D: 0x63  // c
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: 0x65  // e
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: 0x69  // i
    case 0xD1, 0xF1, 0x143...0x148: 0x6E  // n
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: 0x6F  // o
    case 0x152, 0x153: 0x6F65  // oe
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: 0x75  // u
    case 0xDD, 0xFD, 0xFF, 0x178: 0x79  // y
    case 0x15A...0x161, 0x218, 0x219: 0x73  // s
    case 0x179...0x17E: 0x7A  // z
    case 0x11E, 0x11F: 0x67  // g
    case 0x141, 0x142: 0x6C  // l
    case 0x10E...0x111: 0x64  // d
    case 0x162...0x165, 0x21A, 0x21B: 0x74  // t
    case 0x158...0x159: 0x72  // r
    default: 0xFF
    }
  }

  var count: Int { bytes.count }

  /// Whether the folded text at `index` is `pattern`, where `#` stands for one or more digits.
  /// - Returns: The index after the match, or nil.
  func match(_ pattern: [UInt8], at index: Int) -> Int? {
    var place = index
    for byte in pattern {
      guard place < bytes.count else { return nil }
      if byte == 0x23 {
        guard Self.isDigit(bytes[place]) else { return nil }
        while place < bytes.count, Self.isDigit(bytes[place]) { place += 1 }
      } else {
        guard bytes[place] == byte else { return nil }
        place += 1
      }
    }
    return place
  }

  /// Whether no letter or digit continues the word that ends at `index`.
  func isWordEnd(_ index: Int) -> Bool {
    guard index > 0, index < bytes.count else { return true }
    return !(Self.isWordByte(bytes[index]) && Self.isWordByte(bytes[index - 1]))
  }

  /// Whether `pattern` occurs as whole words.
  func contains(_ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first else { return true }
    for index in bytes.indices where bytes[index] == first || first == 0x23 {
      if isWordEnd(index), let end = match(pattern, at: index), isWordEnd(end) { return true }
    }
    return false
  }

  /// The first index that holds more than bullets, arrows, dashes and opening brackets.
  var contentStart: Int {
    let isDecoration: (UInt8) -> Bool = { byte in
      switch byte {
      case 0x20, 0x3E, 0x2A, 0x2D, 0x7C, 0x22, 0x5B, 0x28, 0x2F, 0x23, 0x2B, Self.unknown: true
      default: false
      }
    }
    return bytes.firstIndex { !isDecoration($0) } ?? bytes.count
  }

  /// Whether only punctuation, arrows and spaces follow `index`.
  func isDone(_ index: Int) -> Bool {
    bytes[min(index, bytes.count)...].allSatisfy { !Self.isWordByte($0) && $0 != Self.copyright }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isWordByte(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || isDigit(byte) }
}

extension FoldedText {
  /// Where its words begin, by their first two bytes: a quick look before any of many patterns is looked for.
  struct WordStarts {
    private var bits = SIMD4<UInt64>.zero

    fileprivate mutating func insert(_ first: UInt8, _ second: UInt8) {
      let bit = Self.bit(first, second)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Whether a pattern may stand in the text as whole words; where not, it does not.
    func mayHold(_ pattern: [UInt8]) -> Bool {
      // Any number may stand for its sign.
      guard pattern.count > 1, pattern[0] != 0x23, pattern[1] != 0x23 else { return true }
      let bit = Self.bit(pattern[0], pattern[1])
      return bits[bit >> 6] & 1 << UInt64(bit & 63) != 0
    }

    private static func bit(_ first: UInt8, _ second: UInt8) -> Int {
      Int(first &* 31 &+ second)
    }
  }

  /// The first two bytes of all places where a word may begin.
  var wordStarts: WordStarts {
    var starts = WordStarts()
    for index in bytes.indices.dropLast() where isWordEnd(index) { starts.insert(bytes[index], bytes[index + 1]) }
    return starts
  }
}
