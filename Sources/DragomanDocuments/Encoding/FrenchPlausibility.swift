/// Tells which single-byte encoding makes a French text of some bytes.
///
/// The general detector knows these encodings by statistics over many languages and takes one for another
/// on short texts. French is more particular: few letters, each in its place.
struct FrenchPlausibility {
  /// The higher, the more of the text is French as typesetters write it; 0 says nothing.
  let score: Int

  init(_ bytes: [UInt8], as encoding: SingleByteEncoding) {
    let table = encoding.upperHalf
    func scalar(_ index: Int) -> UInt32 {
      guard bytes.indices.contains(index) else { return 0x20 }
      return bytes[index] < 0x80 ? UInt32(bytes[index]) : table[Int(bytes[index]) - 0x80]
    }
    var score = 0
    var judged = 0
    for index in bytes.indices where bytes[index] >= 0x80 {
      score += Self.plausibility(of: scalar(index), after: scalar(index - 1), before: scalar(index + 1))
      judged += 1
      if judged == 20_000 { break }
    }
    self.score = score
  }

  private static func plausibility(of scalar: UInt32, after previous: UInt32, before next: UInt32) -> Int {
    if lowerCase.contains(scalar) {
      // Within a word, or a word of one letter (`à`).
      if isLetter(previous) || isLetter(next) { return isUpperCase(next) ? -1 : 2 }
      return scalar == 0xE0 && isSpace(next) ? 2 : 0
    }
    if upperCase.contains(scalar) {
      if isLowerCase(previous) { return -2 }
      return isLetter(next) || isSpace(next) ? 2 : 0
    }
    switch scalar {
    case 0: return -5
    case 0x80...0x9F: return -4
    case 0xAB: return isSpace(next) || isLetter(next) ? (isLetter(previous) ? -1 : 2) : 0
    case 0xBB: return isLetter(next) ? -1 : 2
    case 0x2019: return isLetter(previous) && isLetter(next) ? 2 : 0
    case 0x201C, 0x2018: return isLetter(previous) ? -1 : 1
    case 0x201D: return isLetter(next) ? -1 : 1
    case 0x20AC: return isLetter(previous) || isLetter(next) ? -2 : 2
    case 0x2026: return isLetter(previous) ? 1 : 0
    case 0x2013, 0x2014: return isSpace(previous) || isSpace(next) ? 1 : 0
    case 0xA0: return isLetter(previous) && isLetter(next) ? 0 : 1
    case 0xB0, 0xA7, 0xA9, 0xAE, 0xBD, 0xB2, 0x2022: return isLetter(previous) && isLetter(next) ? -1 : 1
    // Letters of names in other languages: no evidence either way.
    case 0xC0...0xFF where scalar != 0xD7 && scalar != 0xF7: return 0
    default: return -1
    }
  }

  /// `à â æ ç è é ê ë î ï ô ù û ü ÿ œ`
  private static let lowerCase: Set<UInt32> = [
    0xE0, 0xE2, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEE, 0xEF, 0xF4, 0xF9, 0xFB, 0xFC, 0x153,
  ]
  /// `À Â Ç È É Ê Î Ô Œ`
  private static let upperCase: Set<UInt32> = [0xC0, 0xC2, 0xC7, 0xC8, 0xC9, 0xCA, 0xCE, 0xD4, 0x152]

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0xA0 || (0x09...0x0D).contains(scalar)
  }
  private static func isLowerCase(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || lowerCase.contains(scalar)
  }
  private static func isUpperCase(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || upperCase.contains(scalar)
  }
  private static func isLetter(_ scalar: UInt32) -> Bool { isLowerCase(scalar) || isUpperCase(scalar) }
}
