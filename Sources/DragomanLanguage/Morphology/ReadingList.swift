/// A reading as a ``FormTable`` keeps it: a record of fixed width whose lemma stands in the table's letters.
package struct CompactReading {
  /// Where the lemma stands in the lemmas of its ``ReadingList``.
  let lemma: Range<UInt32>
  /// The part of speech.
  package let partOfSpeech: PartOfSpeech
  /// Whether the lemma may have a letter in upper case.
  package let mayHaveCapitals: Bool
  /// Gender, number, tense, …
  package let features: MorphologicalFeatures

  /// Whether the lemma is that of the reading before, as is usual for the readings of a verb form.
  package func sharesLemma(with other: CompactReading) -> Bool { lemma == other.lemma }
}

/// The readings of many forms, one behind the other, without a string or an array for each.
///
/// What is asked of most forms (parts of speech, features, the letters of the lemma) is read from here; a
/// ``Reading`` is made only for those who show it.
struct ReadingList {
  /// The readings, in the order in which they were added.
  private(set) var readings: [CompactReading] = []
  /// The letters of all lemmas.
  private var lemmas: [UInt8] = []

  /// The number of readings.
  var count: Int { readings.count }

  /// Takes away all readings; the room is used again.
  mutating func removeAll() {
    readings.removeAll(keepingCapacity: true)
    lemmas.removeAll(keepingCapacity: true)
  }

  /// A lemma that readings may share.
  struct Lemma {
    fileprivate let range: Range<UInt32>
    fileprivate let mayHaveCapitals: Bool
  }

  /// Adds a lemma: the first `stem` bytes of `form`, then `suffix`.
  mutating func addLemma(_ form: ArraySlice<UInt8>, stem: Int, suffix: some Sequence<UInt8>) -> Lemma {
    let start = lemmas.count
    lemmas.append(contentsOf: form.prefix(stem))
    for byte in suffix { lemmas.append(byte) }
    var mayHaveCapitals = false
    for position in start..<lemmas.count {
      let byte = lemmas[position]
      // Capitals of ASCII, of Latin-1 behind 0xC3, and whatever has other first bytes.
      if byte &- 0x41 < 26 || byte >= 0xC4
        || byte >= 0x80 && byte < 0x9F && position > start && lemmas[position - 1] == 0xC3
      {
        mayHaveCapitals = true
        break
      }
    }
    return Lemma(range: UInt32(start)..<UInt32(lemmas.count), mayHaveCapitals: mayHaveCapitals)
  }

  /// Adds a reading.
  ///
  /// - Parameter start: A reading that stands in the list from here on already is not added again; nil adds it
  ///   anyway.
  mutating func append(
    _ lemma: Lemma, _ partOfSpeech: PartOfSpeech, _ features: MorphologicalFeatures, unlessFrom start: Int?
  ) {
    let reading = CompactReading(
      lemma: lemma.range, partOfSpeech: partOfSpeech, mayHaveCapitals: lemma.mayHaveCapitals, features: features)
    if let start, holds(reading, from: start) { return }
    readings.append(reading)
  }

  private func holds(_ reading: CompactReading, from start: Int) -> Bool {
    for position in start..<readings.count {
      let other = readings[position]
      guard other.partOfSpeech == reading.partOfSpeech, other.features == reading.features,
        other.lemma.count == reading.lemma.count
      else { continue }
      if lemmas[range(other)] == lemmas[range(reading)] { return true }
    }
    return false
  }

  /// Takes away the readings from `start` on for which `isWanted` is false.
  mutating func keep(from start: Int, where isWanted: (CompactReading) -> Bool) {
    var end = start
    for position in start..<readings.count where isWanted(readings[position]) {
      readings[end] = readings[position]
      end += 1
    }
    readings.removeLast(readings.count - end)
  }

  private func range(_ reading: CompactReading) -> Range<Int> {
    Int(reading.lemma.lowerBound)..<Int(reading.lemma.upperBound)
  }

  /// The letters of a reading's lemma.
  func lemma(_ reading: CompactReading) -> ArraySlice<UInt8> { lemmas[range(reading)] }

  /// The reading with its lemma as a string.
  func reading(_ reading: CompactReading) -> Reading {
    Reading(
      lemma: String(decoding: lemma(reading), as: UTF8.self), partOfSpeech: reading.partOfSpeech,
      features: reading.features)
  }
}
