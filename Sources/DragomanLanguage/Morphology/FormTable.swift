/// The distinct forms of the texts read so far, each looked up in the lexicon once.
///
/// A text repeats its words: of ten tokens nine have been met before. The table makes the second meeting cheap:
/// one hash, one comparison. Forms are numbered from 0 in order of first appearance; numbers are valid for this
/// table only.
public struct FormTable {
  private struct Entry {
    let offset: UInt32
    let length: UInt32
    let hash: UInt32
    let shape: CaseShape
    let origin: ReadingOrigin
    let firstReading: UInt32
    let readingCount: UInt32
  }

  private let lexicon: FrenchLexicon
  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  private var allReadings: [Reading] = []
  /// Open addressing: number of the form plus one, zero where free.
  private var slots: [UInt32]

  /// An empty table over a lexicon.
  public init(lexicon: FrenchLexicon) {
    self.lexicon = lexicon
    slots = [UInt32](repeating: 0, count: 1 << 14)
  }

  /// The number of distinct forms.
  public var count: Int { entries.count }

  /// The number of the form made of the bytes in `range`.
  ///
  /// - Complexity: O(length); the first time O(lexicon look-up).
  mutating func intern(_ bytes: Span<UInt8>, _ range: Range<Int>, kind: Token.Kind) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for index in range { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    hash ^= hash >> 15
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let form = slots[slot] - 1
      let entry = entries[Int(form)]
      if entry.hash == hash, Int(entry.length) == range.count, equals(bytes, range, at: Int(entry.offset)) {
        return form
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(bytes, range, hash: hash, slot: slot, kind: kind)
  }

  private func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, at offset: Int) -> Bool {
    var position = offset
    for index in range {
      if letters[position] != bytes[index] { return false }
      position += 1
    }
    return true
  }

  private mutating func insert(
    _ bytes: Span<UInt8>, _ range: Range<Int>, hash: UInt32, slot: Int, kind: Token.Kind
  ) -> UInt32 {
    let offset = letters.count
    for index in range { letters.append(bytes[index]) }
    let shape = CaseShape(bytes, range)
    let (origin, readings) = LexicalLookup(lexicon: lexicon).readings(
      of: Array(letters[offset...]), shape: shape, kind: kind)
    entries.append(
      Entry(
        offset: UInt32(offset), length: UInt32(range.count), hash: hash, shape: shape, origin: origin,
        firstReading: UInt32(allReadings.count), readingCount: UInt32(readings.count)))
    allReadings += readings
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return UInt32(entries.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (form, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(form + 1)
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
