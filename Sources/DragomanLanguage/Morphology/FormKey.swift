/// What tells a form from the others in the table's slots: its first sixteen bytes, its length and a hash.
///
/// Two forms of up to sixteen bytes are the same where these are, so that for nearly all words of French a look at
/// the slot is enough.
struct FormKey: Equatable {
  /// The first eight bytes, and the next eight; zero behind the end of a shorter form.
  let head: UInt64
  let rest: UInt64
  /// The number of bytes.
  let length: UInt32
  /// A hash of all bytes.
  let hash: UInt32

  /// Whether the two say the same; forms of up to ``size`` bytes are then the same.
  @inline(__always)
  static func == (a: FormKey, b: FormKey) -> Bool {
    // One branch, which is nearly always taken.
    (a.head ^ b.head) | (a.rest ^ b.rest) | UInt64(a.length ^ b.length) == 0
  }

  /// How many bytes a key holds itself.
  static let size = 16

  /// The key of the bytes in `range`.
  ///
  /// - Precondition: `range` is not empty.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let count = range.count
    let start = range.lowerBound
    if start &+ Self.size <= bytes.count {
      // No branch on the length, which changes from word to word: what stands behind the end is masked out.
      head = WordHash.load(bytes, start) & Self.mask(count)
      rest = WordHash.load(bytes, start &+ 8) & Self.mask(count &- 8)
    } else {
      head = Self.word(bytes, start, min(8, count))
      rest = count > 8 ? Self.word(bytes, start + 8, min(8, count - 8)) : 0
    }
    length = UInt32(truncatingIfNeeded: count)
    hash = WordHash.hash(bytes, range, head: head, rest: rest)
  }

  /// The bits of the lowest bytes, up to eight of them.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 { UInt64.max >> (64 &- 8 &* min(max(count, 0), 8)) }

  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ index: Int, _ count: Int) -> UInt64 {
    WordHash.word(bytes, index, count)
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
