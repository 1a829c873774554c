/// Compiles what treebanks tell of single forms into the file that ``WordList`` maps.
package struct WordListBuilder {
  /// The longest ending, in bytes, that decides on the lemma of an unknown word.
  static let longestEnding = 8

  private struct Key: Hashable {
    let form: String
    let part: PartOfSpeech
  }

  private var counts: [Key: Int] = [:]
  private var lemmas: [Key: [String: Int]] = [:]
  private var features: [Key: [UInt32: Int]] = [:]
  private var frequent: [String: UInt64] = [:]
  private var clusters: [String: [UInt16]] = [:]
  private var rules: [String: [Rule: Int]] = [:]

  /// What turns a form into its lemma.
  private struct Rule: Hashable {
    let strip: Int
    let append: String
  }

  /// An empty list.
  package init() {}

  /// Counts a form of a treebank's word list; less than nothing takes it off again.
  package mutating func count(_ form: String, _ part: PartOfSpeech, _ count: Int) {
    let key = Key(form: form, part: part)
    counts[key] = max(0, (counts[key] ?? 0) + count)
  }

  /// Adds that a form has a lemma as this part of speech.
  package mutating func add(form: String, _ part: PartOfSpeech, lemma: String, count: Int) {
    let key = Key(form: form, part: part)
    counts[key] = counts[key] ?? 0
    lemmas[key, default: [:]][lemma, default: 0] += count
  }

  /// Adds that a form had these features as this part of speech.
  package mutating func add(form: String, _ part: PartOfSpeech, features value: MorphologicalFeatures) {
    guard value.rawValue >> 21 == 0 else { return }
    features[Key(form: form, part: part), default: [:]][value.rawValue, default: 0] += 1
  }

  /// Sets the labels that a frequent form, in lower case, may have.
  package mutating func setFrequent(_ form: String, labels: UInt64) { frequent[form] = labels }

  /// Sets the clusters of a form in lower case, at most four.
  package mutating func setClusters(_ form: String, _ values: [UInt16]) { clusters[form] = values }

  /// Learns from a form in lower case and its lemma how endings change.
  package mutating func learnEnding(_ form: [UInt8], _ part: PartOfSpeech, lemma: [UInt8]) {
    var common = 0
    while common < min(form.count, lemma.count), form[common] == lemma[common] { common += 1 }
    // Letters are whole.
    while common > 0,
      common < lemma.count && lemma[common] & 0xC0 == 0x80 || common < form.count && form[common] & 0xC0 == 0x80
    {
      common -= 1
    }
    let rule = Rule(strip: form.count - common, append: String(decoding: lemma[common...], as: UTF8.self))
    for length in 1...Self.longestEnding where length < form.count && form[form.count - length] & 0xC0 != 0x80 {
      let ending = String(decoding: form.suffix(length), as: UTF8.self)
      rules["\(part.rawValue) \(ending)", default: [:]][rule, default: 0] += 1
    }
  }

  /// The finished image.
  ///
  /// - Complexity: O(*n* log *n*).
  package func build() -> [UInt8] {
    var lemmaNumbers: [String: Int] = [:]
    var lemmaStarts: [UInt32] = [0]
    var lemmaBytes: [UInt8] = []
    func number(of lemma: String) -> UInt64 {
      if let known = lemmaNumbers[lemma] { return UInt64(known) }
      let number = lemmaNumbers.count
      lemmaNumbers[lemma] = number
      lemmaBytes += Array(lemma.utf8)
      lemmaStarts.append(UInt32(lemmaBytes.count))
      return UInt64(number)
    }
    var entriesOfForm: [UInt64: [(count: Int, part: UInt8, word: UInt64)]] = [:]
    for key in counts.keys.sorted(by: { ($0.form, $0.part.rawValue) < ($1.form, $1.part.rawValue) }) {
      let count = min(counts[key] ?? 0, 0x3FFF)
      let lemma = Self.best(lemmas[key] ?? [:]) ?? ""
      let marked = Self.best(features[key] ?? [:]) ?? 0
      if count == 0, lemma.isEmpty, marked == 0 { continue }
      let word = UInt64(key.part.rawValue) | UInt64(count) << 5 | number(of: lemma) << 19 | UInt64(marked) << 43
      entriesOfForm[FeatureHash.of(bytes: key.form.utf8), default: []].append((count, key.part.rawValue, word))
    }
    let hashes = entriesOfForm.keys.sorted()
    var starts: [UInt32] = [0]
    var words: [UInt64] = []
    for hash in hashes {
      words += (entriesOfForm[hash] ?? []).sorted { ($1.count, $0.part) < ($0.count, $1.part) }.map(\.word)
      starts.append(UInt32(words.count))
    }
    let endings = endingTable(number)
    let frequentTable = frequent.map { (FeatureHash.of(bytes: $0.key.utf8), $0.value) }.sorted { $0.0 < $1.0 }
    let clusterTable = clusters.map { form, values in
      let packed = values.prefix(4).enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(16 * $1.offset) }
      return (FeatureHash.of(bytes: form.utf8), packed)
    }.sorted { $0.0 < $1.0 }

    var image = ImageWriter(magic: WordList.magic, version: WordList.formatVersion)
    image.add(hashes)
    image.add(starts)
    image.add(words)
    image.add(lemmaStarts)
    image.add(lemmaBytes)
    image.add(frequentTable.map(\.0))
    image.add(frequentTable.map(\.1))
    image.add(clusterTable.map(\.0))
    image.add(clusterTable.map(\.1))
    image.add(endings.map(\.0))
    image.add(endings.map(\.1))
    return image.finish()
  }

  /// The best rule of each ending, left out where a shorter ending leads to the same.
  private func endingTable(_ number: (String) -> UInt64) -> [(UInt64, UInt64)] {
    var best: [String: Rule] = [:]
    for (ending, counted) in rules {
      let total = counted.values.reduce(0, +)
      if total < 2 { continue }
      best[ending] =
        counted.min { ($1.value, $0.key.strip, $0.key.append) < ($0.value, $1.key.strip, $1.key.append) }?.key
    }
    var table: [(UInt64, UInt64)] = []
    for (ending, rule) in best.sorted(by: { $0.key < $1.key }) {
      let parts = ending.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let part = UInt64(parts[0]) else { continue }
      var shorter = parts[1].unicodeScalars.dropFirst()
      var isCovered = false
      while !shorter.isEmpty {
        if let other = best["\(part) \(String(shorter))"] {
          isCovered = other == rule
          break
        }
        shorter = shorter.dropFirst()
      }
      if isCovered { continue }
      table.append(
        (FeatureHash.of(part, FeatureHash.of(bytes: parts[1].utf8)), UInt64(rule.strip) | number(rule.append) << 8))
    }
    return table.sorted { $0.0 < $1.0 }
  }

  private static func best<Value: Comparable>(_ counted: [Value: Int]) -> Value? {
    counted.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
