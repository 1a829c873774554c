/// A reading as a ``FormTable`` keeps it: a record of fixed width whose lemma stands in the table's letters.
package struct CompactReading {
  /// Where the lemma stands in the lemmas of its ``ReadingList``.
  let lemma: Range<UInt32>
  /// The part of speech.
  package let partOfSpeech: PartOfSpeech
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

  /// Adds a reading whose lemma is `form` with its end replaced.
  ///
  /// - Parameters:
  ///   - stem: How many bytes of `form` stay.
  ///   - suffix: What stands behind them in the lemma.
  ///   - start: A reading that stands in the list from here on already is not added again; nil adds it anyway.
  mutating func append(
    _ form: [UInt8], stem: Int, suffix: some Sequence<UInt8>, _ partOfSpeech: PartOfSpeech,
    _ features: MorphologicalFeatures, unlessFrom start: Int?
  ) {
    let lemma = lemmas.count
    for position in 0..<stem { lemmas.append(form[position]) }
    for byte in suffix { lemmas.append(byte) }
    var range = UInt32(lemma)..<UInt32(lemmas.count)
    if let last = readings.last, lemmas[self.range(last)] == lemmas[lemma...] {
      lemmas.removeLast(range.count)
      range = last.lemma
    }
    let reading = CompactReading(lemma: range, partOfSpeech: partOfSpeech, features: features)
    if let start, holds(reading, from: start) {
      if range.lowerBound == lemma { lemmas.removeLast(range.count) }
    } else {
      readings.append(reading)
    }
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
