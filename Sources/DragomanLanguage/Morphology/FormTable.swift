/// The distinct forms of the texts read so far, each looked up in the lexicon once.
///
/// A text repeats its words: of ten tokens nine have been met before. The table makes the second meeting cheap:
/// one hash, one comparison. Forms are numbered from 0 in order of first appearance; numbers are valid for this
/// table only.
public struct FormTable: ~Copyable {
  private struct Entry {
    let offset: UInt32
    let length: UInt32
    let shape: CaseShape
    let origin: ReadingOrigin
    let firstReading: UInt32
    let readingCount: UInt32
  }

  private let lexicon: FrenchLexicon
  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  private var allReadings: [Reading] = []
  /// Open addressing: number of the form plus one, zero where free, beside its hash and first bytes.
  private var slots: [Slot]

  private struct Slot {
    /// The first eight bytes of the form, zero behind a shorter one.
    var head: UInt64 = 0
    var number: UInt32 = 0
    var hash: UInt32 = 0
  }

  /// An empty table over a lexicon.
  public init(lexicon: FrenchLexicon) {
    self.lexicon = lexicon
    slots = [Slot](repeating: Slot(), count: 1 << 15)
  }

  /// The number of distinct forms.
  public var count: Int { entries.count }

  /// The number of the form made of the bytes in `range`.
  ///
  /// - Complexity: O(length); the first time O(lexicon look-up).
  mutating func intern(_ bytes: Span<UInt8>, _ range: Range<Int>, kind: Token.Kind) -> UInt32 {
    let head = Self.word(bytes, range.lowerBound, min(8, range.count))
    let hash = Self.hash(bytes, range, head)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let found = slots[slot]
      if found.number == 0 { return insert(bytes, range, head: head, hash: hash, slot: slot, kind: kind) }
      // The hash holds the length of short forms; of longer ones the rest must be compared.
      if found.hash == hash, found.head == head, range.count <= 8 || equalsRest(bytes, range, found.number - 1) {
        return found.number - 1
      }
      slot = (slot + 1) & mask
    }
  }

  /// A multiplicative hash over eight bytes at a step. For forms of up to eight bytes different lengths with the
  /// same bytes cannot meet, as no form holds a zero byte that padding could be taken for.
  @inline(__always)
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>, _ head: UInt64) -> UInt32 {
    var hash = (UInt64(truncatingIfNeeded: range.count) &* 0x9E37_79B9_7F4A_7C15 ^ head) &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 32
    var index = range.lowerBound + 8
    while index < range.upperBound {
      hash = (hash ^ word(bytes, index, min(8, range.upperBound - index))) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      index += 8
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 29)
  }

  /// Up to eight bytes as one number; bytes beyond `count` are zero.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ index: Int, _ count: Int) -> UInt64 {
    if index + 8 <= bytes.count {
      // Eight bytes are there by the check above; those not asked for are masked away.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      return count == 8 ? word : word & (1 << UInt64(8 * count) - 1)
    }
    var word: UInt64 = 0
    for step in 0..<count { word |= UInt64(bytes[index + step]) << UInt64(8 * step) }
    return word
  }

  /// Whether the bytes behind the first eight are those of a form.
  private func equalsRest(_ bytes: Span<UInt8>, _ range: Range<Int>, _ form: UInt32) -> Bool {
    let entry = entries[Int(form)]
    guard Int(entry.length) == range.count else { return false }
    let own = letters.span
    var step = 8
    while step < range.count {
      let count = min(8, range.count - step)
      if Self.word(bytes, range.lowerBound + step, count) != Self.word(own, Int(entry.offset) + step, count) {
        return false
      }
      step += 8
    }
    return true
  }

  private mutating func insert(
    _ bytes: Span<UInt8>, _ range: Range<Int>, head: UInt64, hash: UInt32, slot: Int, kind: Token.Kind
  ) -> UInt32 {
    let offset = letters.count
    for index in range { letters.append(bytes[index]) }
    let shape = CaseShape(bytes, range)
    let (origin, readings) = LexicalLookup(lexicon: lexicon).readings(
      of: Array(letters[offset...]), shape: shape, kind: kind)
    entries.append(
      Entry(
        offset: UInt32(offset), length: UInt32(range.count), shape: shape, origin: origin,
        firstReading: UInt32(allReadings.count), readingCount: UInt32(readings.count)))
    allReadings += readings
    slots[slot] = Slot(head: head, number: UInt32(entries.count), hash: hash)
    if entries.count * 2 > slots.count { grow() }
    return UInt32(entries.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where entry.number != 0 {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// The letters of a form.
  public func bytes(_ form: UInt32) -> ArraySlice<UInt8> {
    let entry = entries[Int(form)]
    return letters[Int(entry.offset)..<Int(entry.offset + entry.length)]
  }

  /// The form as a string.
  public func string(_ form: UInt32) -> String { String(decoding: bytes(form), as: UTF8.self) }

  /// All readings of a form; empty where nothing is known.
  public func readings(_ form: UInt32) -> ArraySlice<Reading> {
    let entry = entries[Int(form)]
    return allReadings[Int(entry.firstReading)..<Int(entry.firstReading + entry.readingCount)]
  }

  /// How the form uses capitals.
  public func shape(_ form: UInt32) -> CaseShape { entries[Int(form)].shape }

  /// How its readings were come by.
  public func origin(_ form: UInt32) -> ReadingOrigin { entries[Int(form)].origin }
}
