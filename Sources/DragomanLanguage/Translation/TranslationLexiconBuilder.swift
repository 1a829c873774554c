/// Puts together the file that ``TranslationLexicon`` maps.
package struct TranslationLexiconBuilder {
  private struct Entry {
    let english: String
    let source: TranslationLexicon.Source
    let share: Double
  }

  private var entries: [UInt64: [Entry]] = [:]
  private var words: [String: Int] = [:]
  private var pairs: [String: Int] = [:]

  /// A builder of an empty lexicon.
  package init() {}

  /// Adds an equivalent behind those that the key has already; one that it has is passed over.
  package mutating func add(
    _ kind: TranslationLexicon.KeyKind, _ key: String, _ english: String, _ source: TranslationLexicon.Source,
    share: Double = 1
  ) {
    guard !key.isEmpty, !english.isEmpty, english.utf8.count < 1 << 20 else { return }
    let hash = TranslationLexicon.hash(kind, key)
    if entries[hash]?.contains(where: { $0.english == english }) == true { return }
    entries[hash, default: []].append(Entry(english: english, source: source, share: share))
  }

  /// Counts an English word in lower case; 0 only lists it.
  package mutating func count(word: String, _ count: Int) { words[word, default: 0] += count }

  /// Counts two English words in a row, in lower case, a space between them.
  package mutating func count(pair: String, _ count: Int) { pairs[pair, default: 0] += count }

  /// The finished file; the same entries give the same bytes.
  ///
  /// - Complexity: O(*n* log *n*).
  package func finish() -> [UInt8] {
    var strings: [UInt8] = []
    var keys: [UInt64] = []
    var starts: [UInt32] = []
    var rows: [UInt32] = []
    var places: [String: UInt32] = [:]
    for (hash, list) in entries.sorted(by: { $0.key < $1.key }) {
      keys.append(hash)
      starts.append(UInt32(rows.count / TranslationLexicon.entryWidth))
      for entry in list {
        let place = places[entry.english] ?? UInt32(strings.count)
        if places.updateValue(place, forKey: entry.english) == nil { strings += entry.english.utf8 }
        rows += [
          place, UInt32(entry.english.utf8.count) << 8 | UInt32(entry.source.rawValue),
          UInt32((min(max(entry.share, 0), 1) * 1e6).rounded()),
        ]
      }
    }
    starts.append(UInt32(rows.count / TranslationLexicon.entryWidth))
    var image = ImageWriter(magic: TranslationLexicon.magic, version: TranslationLexicon.formatVersion)
    image.add(strings)
    image.add(keys)
    image.add(starts)
    image.add(rows)
    for table in [words, pairs] {
      var counts: [UInt32: Int] = [:]
      for (word, count) in table { counts[TranslationLexicon.hash(word), default: 0] += count }
      let sorted = counts.sorted { $0.key < $1.key }
      image.add(sorted.map(\.key))
      image.add(sorted.map { TranslationLexicon.code($0.value) })
    }
    return image.finish()
  }
}
