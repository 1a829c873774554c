/// A hash of short byte strings, eight bytes at a step.
package enum WordHash {
  /// The hash of all bytes.
  package static func hash(_ bytes: Span<UInt8>) -> UInt32 {
    let count = bytes.count
    return hash(
      bytes, 0..<count, head: count > 0 ? word(bytes, 0, min(8, count)) : 0,
      rest: count > 8 ? word(bytes, 8, min(8, count - 8)) : 0)
  }

  /// The hash of the bytes in `range`, of which `head` are the first eight and `rest` the next.
  @inline(__always)
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>, head: UInt64, rest: UInt64) -> UInt32 {
    let length = UInt64(truncatingIfNeeded: range.count)
    var hash = mix(head ^ 0x9E37_79B9_7F4A_7C15, rest ^ 0xFF51_AFD7_ED55_8CCD &+ length)
    if range.count > 16 { hash = hashTail(bytes, range, hash) }
    return UInt32(truncatingIfNeeded: hash ^ hash &>> 32)
  }

  /// Adds the bytes behind the first sixteen.
  @inline(never)
  private static func hashTail(_ bytes: Span<UInt8>, _ range: Range<Int>, _ first: UInt64) -> UInt64 {
    var hash = first
    var index = range.lowerBound + 16
    while index < range.upperBound {
      hash = mix(hash ^ word(bytes, index, min(8, range.upperBound - index)), 0xC4CE_B9FE_1A85_EC53)
      index += 8
    }
    return hash
  }

  /// Both halves of a product, folded: every bit of either factor reaches every bit of the result.
  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The eight bytes from `index` on as one number, the first the lowest.
  ///
  /// - Precondition: `index` is not negative, and eight bytes stand there.
  @inline(__always)
  static func load(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    precondition(index >= 0 && index &+ 8 <= bytes.count, "no eight bytes there")
    // Eight bytes are there by the check above.
    return unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
  }

  /// One to eight bytes as one number, the first the lowest; bytes beyond `count` are zero.
  ///
  /// - Precondition: `0 <= index <= bytes.count`.
  @inline(__always)
  static func word(_ bytes: Span<UInt8>, _ index: Int, _ count: Int) -> UInt64 {
    // `index` is inside or right behind the bytes, so the sum is far from overflowing.
    guard index &+ 8 <= bytes.count else { return lastWord(bytes, index, count) }
    // Eight bytes are there by the check above; those not asked for are shifted out.
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
    return word & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
  }

  /// The same where fewer than eight bytes are left.
  @inline(never)
  private static func lastWord(_ bytes: Span<UInt8>, _ index: Int, _ count: Int) -> UInt64 {
    var word: UInt64 = 0
    for step in 0..<count { word |= UInt64(bytes[index + step]) << UInt64(8 * step) }
    return word
  }
}
