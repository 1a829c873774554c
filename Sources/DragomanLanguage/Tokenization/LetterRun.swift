/// Runs over the small letters that nearly all French is made of, eight bytes at a step.
enum LetterRun {
  /// Where the run of lower-case letters that starts at `index` ends, at most `end`: those of ASCII and Latin-1
  /// (é, ç, ï …); any other letter ends the run.
  ///
  /// - Precondition: `index <= end <= bytes.count`.
  @inline(__always)
  static func end(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, index + 8 <= bytes.count {
      // Eight bytes are there by the check above.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let others = notLower(word)
      index += others.trailingZeroBitCount >> 3
      if others == 0 { continue }
      if bytes[index] == 0xC3, index + 1 < bytes.count, isLowerLatin1(bytes[index + 1]) {
        index += 2
      } else {
        return min(index, end)
      }
    }
    return index < end ? endByByte(bytes, index, end) : end
  }

  /// The same for the last bytes of a text.
  @inline(never)
  private static func endByByte(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end {
      if bytes[index] &- 0x61 < 26 {
        index += 1
      } else if bytes[index] == 0xC3, index + 1 < bytes.count, isLowerLatin1(bytes[index + 1]) {
        index += 2
      } else {
        break
      }
    }
    return min(index, end)
  }

  /// The highest bit of each byte that is no letter from a to z.
  @inline(__always)
  private static func notLower(_ word: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    // Without their highest bits, no sum of two bytes reaches the next byte.
    let low = word & ~high
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let behindZ = low &+ 0x0505_0505_0505_0505
    return ~(fromA & ~behindZ & ~word) & high
  }

  /// Whether a byte behind 0xC3 makes a lower-case letter.
  @inline(__always)
  private static func isLowerLatin1(_ second: UInt8) -> Bool {
    second >= 0x9F && second <= 0xBF && second != 0xB7
  }
}
