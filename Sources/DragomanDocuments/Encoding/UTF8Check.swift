/// How well an input holds up as UTF-8.
struct UTF8Check {
  /// Well-formed sequences of two bytes and more.
  private(set) var sequences = 0
  /// Offsets of the bytes that belong to no well-formed sequence.
  private(set) var damaged: [Int] = []

  var isValid: Bool { damaged.isEmpty }

  /// Damaged UTF-8 rather than another encoding: Latin letters in other encodings hardly ever happen to form
  /// well-formed sequences, so even a slight majority of them is proof.
  var isMostlyValid: Bool { sequences > damaged.count }

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = Self.sequenceLength(span, at: index)
      if length > 0 { sequences += 1 } else { damaged.append(index) }
      index += max(length, 1)
    }
  }

  /// The length of the well-formed sequence at `index` (Unicode standard, table 3-7), or 0.
  private static func sequenceLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for place in (index + 2)..<max(index + length, index + 2) where bytes[place] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The bytes with a question mark for every damaged one: one byte for one byte, so that all offsets stay those of the
  /// file.
  func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for offset in damaged { result[offset] = UInt8(ascii: "?") }
    return result
  }
}
