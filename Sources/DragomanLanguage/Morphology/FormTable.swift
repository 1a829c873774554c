/// The distinct forms of the texts read so far, each looked up in the lexicon once.
///
/// A text repeats its words: of ten tokens nine have been met before. The table makes the second meeting cheap:
/// one hash, one comparison. Forms are numbered from 0 in order of first appearance; numbers are valid for this
/// table only.
///
/// Forms get their number while a text is cut into tokens; what the lexicon says of them is asked when the
/// paragraph is cut (``lookUpNewForms()``), so that cutting alone needs no lexicon.
public struct FormTable: ~Copyable {
  private struct Entry {
    let offset: UInt32
    let length: UInt32
    var firstReading: UInt32 = 0
    var readingCount: UInt16 = 0
    let kind: Token.Kind
    var origin: ReadingOrigin = .unknown
  }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  // Beside the entries, for it is asked of every word of a text.
  @usableFromInline var shapes: [CaseShape] = []
  private var list = ReadingList()
  private var lookup: LexicalLookup
  /// How many forms have been looked up.
  private var lookedUp = 0
  /// Open addressing.
  private var slots: [Slot]
  /// The keys of the forms, by number: frequent words come early in a text, and lie together.
  private var keys: [FormKey] = []
  /// A sum of what was looked at ahead: were it not kept, the look would not be taken.
  private var lastSeen: UInt64 = 0
  /// The keys of the tokens that wait for their numbers, see ``number(_:in:)``.
  private var noted: [FormKey] = []

  /// Where a form is found by the hash of its key; 8 bytes, for those of a long text fill the cache.
  private struct Slot {
    var hash: UInt32 = 0
    /// The number of the form plus one, zero where the slot is free.
    var number: UInt32 = 0
  }

  /// An empty table over a lexicon.
  public init(lexicon: FrenchLexicon) {
    lookup = LexicalLookup(lexicon: lexicon)
    slots = [Slot](repeating: Slot(), count: 1 << 12)
  }

  /// The lexicon that forms are looked up in.
  var lexicon: FrenchLexicon { lookup.lexicon }

  /// The number of distinct forms.
  public var count: Int { entries.count }

  /// The number of the form made of the bytes in `range`.
  ///
  /// A form that is new has no readings before ``lookUpNewForms()``.
  /// - Precondition: `range` is not empty.
  /// - Complexity: O(length).
  mutating func intern(_ bytes: Span<UInt8>, _ range: Range<Int>, kind: Token.Kind) -> UInt32 {
    number(FormKey(bytes, range), bytes, range, kind: kind)
  }

  /// Notes the form of the token that comes next, to be numbered with the others by ``number(_:in:)``.
  @inline(__always)
  mutating func note(_ bytes: Span<UInt8>, _ range: Range<Int>) { noted.append(FormKey(bytes, range)) }

  /// Gives the last tokens, as many as were noted, the numbers of their forms.
  ///
  /// Going through all slots and then through all keys lets the processor wait for many at once: most lie far from each
  /// other, and what is made of one depends on no other.
  /// - Complexity: O(letters of the tokens).
  mutating func number(_ tokens: inout [Token], in bytes: Span<UInt8>) {
    let first = tokens.count - noted.count
    // A look at all slots, and then at all keys, with nothing that depends on what is seen, before any is compared.
    let mask = slots.count &- 1
    var seen: UInt64 = 0
    for key in noted { seen &+= UInt64(slots[Int(truncatingIfNeeded: key.hash) & mask].number) }
    // For now with the number plus one.
    for position in noted.indices { tokens[first + position].form = candidate(noted[position]) }
    if !keys.isEmpty {
      for position in noted.indices { seen &+= keys[max(1, Int(tokens[first + position].form)) - 1].head }
    }
    lastSeen = seen
    for position in noted.indices {
      let key = noted[position]
      let token = tokens[first + position]
      if token.form != 0, key.length <= FormKey.size, keys[Int(token.form) - 1] == key {
        tokens[first + position].form = token.form - 1
      } else {
        tokens[first + position].form = number(key, bytes, Int(token.start)..<Int(token.end), kind: token.kind)
      }
    }
    noted.removeAll(keepingCapacity: true)
  }

  /// The number plus one of the first form with the hash of a key, nearly always that of the key; zero where there is
  /// none.
  @inline(__always)
  private func candidate(_ key: FormKey) -> UInt32 {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while slots[slot].hash != key.hash, slots[slot].number != 0 { slot = (slot &+ 1) & mask }
    return slots[slot].number
  }

  private mutating func number(
    _ key: FormKey, _ bytes: Span<UInt8>, _ range: Range<Int>, kind: Token.Kind
  ) -> UInt32 {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let found = slots[slot]
      if found.number == 0 { return insert(bytes, range, key, slot: slot, kind: kind) }
      let form = found.number &- 1
      if found.hash == key.hash, keys[Int(form)] == key, key.length <= FormKey.size || hasTail(form, bytes, range) {
        return form
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Whether a long form whose key is that of the bytes in `range` is the same to its end.
  @inline(never)
  private func hasTail(_ form: UInt32, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    FormKey.sameTails(
      letters.span, Int(entries[Int(form)].offset), bytes, range.lowerBound, count: range.count)
  }

  @inline(never)
  private mutating func insert(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ key: FormKey, slot: Int, kind: Token.Kind
  ) -> UInt32 {
    let offset = letters.count
    for index in range { letters.append(bytes[index]) }
    shapes.append(CaseShape(bytes, range))
    entries.append(Entry(offset: UInt32(offset), length: UInt32(range.count), kind: kind))
    keys.append(key)
    slots[slot] = Slot(hash: key.hash, number: UInt32(entries.count))
    if entries.count * 8 > slots.count * 5 { grow() }
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

  /// Asks the lexicon for the readings of all forms that came in since the last call.
  ///
  /// - Complexity: O(letters of the new forms).
  mutating func lookUpNewForms() {
    while lookedUp < entries.count {
      let entry = entries[lookedUp]
      let form = letters[Int(entry.offset)..<Int(entry.offset + entry.length)]
      let first = list.count
      let origin = lookup.append(form, shape: shapes[lookedUp], kind: entry.kind, to: &list)
      entries[lookedUp].firstReading = UInt32(first)
      entries[lookedUp].readingCount = UInt16(list.count - first)
      entries[lookedUp].origin = origin
      lookedUp += 1
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
  ///
  /// - Complexity: O(letters of the lemmas), as each gets its string.
  public func readings(_ form: UInt32) -> [Reading] { compactReadings(form).map(list.reading) }

  /// All readings of a form, without strings.
  package func compactReadings(_ form: UInt32) -> ArraySlice<CompactReading> {
    let entry = entries[Int(form)]
    return list.readings[Int(entry.firstReading)..<Int(entry.firstReading) + Int(entry.readingCount)]
  }

  /// The letters of a reading's lemma.
  package func lemma(_ reading: CompactReading) -> ArraySlice<UInt8> { list.lemma(reading) }

  /// How the form uses capitals.
  @inlinable
  public func shape(_ form: UInt32) -> CaseShape { shapes[Int(form)] }

  /// How its readings were come by.
  public func origin(_ form: UInt32) -> ReadingOrigin { entries[Int(form)].origin }
}
