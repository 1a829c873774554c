/// What tells a form from the others in the table's slots: its first sixteen bytes, its length and a hash.
///
/// Two forms of up to sixteen bytes are the same where these are, so that for nearly all words of French a look at
/// the slot is enough.
struct FormKey {
  /// The first eight bytes, and the next eight; zero behind the end of a shorter form.
  let head: UInt64
  let rest: UInt64
  /// The number of bytes.
  let length: UInt32
  /// A hash of all bytes.
  let hash: UInt32

  /// How many bytes a key holds itself.
  static let size = 16

  /// The key of the bytes in `range`.
  ///
  /// - Precondition: `range` is not empty.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let count = range.count
    head = Self.word(bytes, range.lowerBound, min(8, count))
    rest = count > 8 ? Self.word(bytes, range.lowerBound + 8, min(8, count - 8)) : 0
    length = UInt32(truncatingIfNeeded: count)
    var hash = Self.mix(head ^ 0x9E37_79B9_7F4A_7C15, rest ^ 0xFF51_AFD7_ED55_8CCD &+ UInt64(length))
    var index = range.lowerBound + Self.size
    while index < range.upperBound {
      hash = Self.mix(
        hash ^ Self.word(bytes, index, min(8, range.upperBound - index)), 0xC4CE_B9FE_1A85_EC53)
      index += 8
    }
    self.hash = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// Both halves of a product, folded: every bit of either factor reaches every bit of the result.
  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// One to eight bytes as one number; bytes beyond `count` are zero.
  @inline(__always)
  static func word(_ bytes: Span<UInt8>, _ index: Int, _ count: Int) -> UInt64 {
    if index + 8 <= bytes.count {
      // Eight bytes are there by the check above; those not asked for are shifted out.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      return word & (UInt64.max &>> UInt64(64 - 8 * count))
    }
    var word: UInt64 = 0
    for step in 0..<count { word |= UInt64(bytes[index + step]) << UInt64(8 * step) }
    return word
  }

  /// Whether the bytes behind those that keys hold are the same in two stretches of equal length.
  static func sameTails(_ a: Span<UInt8>, _ start: Int, _ b: Span<UInt8>, _ other: Int, count: Int) -> Bool {
    var step = size
    while step < count {
      let width = min(8, count - step)
      if word(a, start + step, width) != word(b, other + step, width) { return false }
      step += 8
    }
    return true
  }
}
