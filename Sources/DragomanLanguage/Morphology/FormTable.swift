/// The distinct forms of the texts read so far, each looked up in the lexicon once.
///
/// A text repeats its words: of ten tokens nine have been met before. The table makes the second meeting cheap:
/// one hash, one comparison. Forms are numbered from 0 in order of first appearance; numbers are valid for this
/// table only.
///
/// Forms get their number while a text is cut into tokens; what the lexicon says of them is asked when the
/// paragraph is cut (``lookUpNewForms()``), so that cutting alone needs no lexicon.
public struct FormTable: ~Copyable {
  @usableFromInline struct Entry {
    @usableFromInline let offset: UInt32
    @usableFromInline let length: UInt32
    var firstReading: UInt32 = 0
    var readingCount: UInt16 = 0
    let kind: Token.Kind
    var origin: ReadingOrigin = .unknown
  }

  // What other modules ask of nearly every word of a text is there for them to see through.
  @usableFromInline var letters: [UInt8] = []
  @usableFromInline var entries: [Entry] = []
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
  /// Room for the tokens that wait for their numbers, see ``number(_:from:in:)``.
  private var waiting: [Waiting] = []

  /// Where a form is found by the hash of its key; 8 bytes, for those of a long text fill the cache.
  private struct Slot {
    var hash: UInt32 = 0
    /// The number of the form plus one, zero where the slot is free.
    var number: UInt32 = 0
  }

  /// A token that waits for its number.
  private struct Waiting {
    let key: FormKey
    /// The number plus one of the first form with the hash of the key; zero where there is none, or it is another form.
    var found: UInt32 = 0
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

  /// Gives the tokens from `first` on the numbers of their forms.
  ///
  /// In steps of many tokens: going through the slots of all and then through their keys, with next to nothing between
  /// two looks, lets the processor wait for many at once. Most lie far from each other, and what is made of one depends
  /// on no other.
  /// - Complexity: O(letters of the tokens).
  mutating func number(_ tokens: inout [Token], from first: Int, in bytes: Span<UInt8>) {
    var start = first
    while start < tokens.count {
      let end = min(start + Self.step, tokens.count)
      number(&tokens, start..<end, in: bytes)
      start = end
    }
  }

  /// So many tokens get their numbers together.
  private static let step = 128

  private mutating func number(_ tokens: inout [Token], _ range: Range<Int>, in bytes: Span<UInt8>) {
    // What waits at hand, so that it is this loop's alone.
    var waiting: [Waiting] = []
    swap(&waiting, &self.waiting)
    waiting.removeAll(keepingCapacity: true)
    waiting.append(addingCapacity: range.count) { room in
      for position in range {
        room.append(Waiting(key: FormKey(bytes, Int(tokens[position].start)..<Int(tokens[position].end))))
      }
    }
    findCandidates(of: &waiting)
    rejectOthers(of: &waiting)
    var places = tokens.mutableSpan
    for next in waiting.indices {
      let position = range.lowerBound + next
      if waiting[next].found != 0 {
        places[position].form = waiting[next].found - 1
      } else {
        let token = places[position]
        places[position].form = number(
          waiting[next].key, bytes, Int(token.start)..<Int(token.end), kind: token.kind)
      }
    }
    swap(&waiting, &self.waiting)
  }

  /// Finds the first form with the hash of each key, nearly always that of the key.
  private func findCandidates(of waiting: inout [Waiting]) {
    let slots = slots.span
    let mask = slots.count &- 1
    var waiting = waiting.mutableSpan
    for next in waiting.indices {
      let hash = waiting[next].key.hash
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].hash != hash, slots[slot].number != 0 { slot = (slot &+ 1) & mask }
      waiting[next].found = slots[slot].number
    }
  }

  /// Takes back what was found where the key is another, or does not tell by itself.
  private func rejectOthers(of waiting: inout [Waiting]) {
    let keys = keys.span
    var waiting = waiting.mutableSpan
    for next in waiting.indices where waiting[next].found != 0 {
      let key = waiting[next].key
      if key.length > FormKey.size || keys[Int(waiting[next].found) - 1] != key { waiting[next].found = 0 }
    }
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
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    // In the order of the numbers: frequent words come early in a text, and so stand where their hashes say.
    for number in keys.indices {
      let hash = keys[number].hash
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(hash: hash, number: UInt32(number + 1))
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
  @inlinable
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
