import Glibc

/// What French words, terms and places are in English: counted in bilingual texts, listed by public termbases; and
/// which English words there are, how frequent they are, and which follow each other.
///
/// Serves to guess, never to vouch: what it says is a suggestion that names its source. Immutable, shared, mapped.
package final class TranslationLexicon: MappedResource {
  package static let kind = "translation lexicon"
  static let magic: StaticString = "DRGTRAN\n"
  static let formatVersion: UInt32 = 1

  /// The sections, in order.
  enum Section: Int, CaseIterable {
    /// UTF-8 of the English.
    case strings
    /// Per French key its hash, ascending; and where its entries begin, with an end.
    case keys, starts
    /// Per entry: offset of its English, its length and source (`length << 8 | source`), share in millionths.
    case entries
    /// Per English word its hash, ascending, and the logarithm of its count.
    case words, wordCounts
    /// The same for two words in a row.
    case pairs, pairCounts
  }

  static let entryWidth = 3

  /// Where an equivalent comes from.
  package enum Source: UInt8, Sendable, CaseIterable {
    case parallelText, euroVoc, franceTerme, canadianLaw, cldr, exonyms, glossaries

    /// What readers are told.
    package var name: String {
      switch self {
      case .parallelText: "parallel texts"
      case .euroVoc: "EuroVoc"
      case .franceTerme: "FranceTerme"
      case .canadianLaw: "Canadian federal law"
      case .cldr: "Unicode CLDR"
      case .exonyms: "exonym table"
      case .glossaries: "words of the glossaries"
      }
    }
  }

  /// An English equivalent of a key.
  package struct Equivalent: Sendable, Equatable {
    package let english: String
    package let source: Source
    /// In parallel texts, how often the key is put so, from 0 to 1; 1 for what a table lists.
    package let share: Double
  }

  /// What a key stands for; the raw value goes into its hash.
  package enum KeyKind: UInt8, Sendable {
    case word, term, place
  }

  private let strings: MappedArray<UInt8>
  private let keys: MappedArray<UInt64>
  private let starts: MappedArray<UInt32>
  private let entries: MappedArray<UInt32>
  private let words: MappedArray<UInt32>
  private let wordCounts: MappedArray<UInt8>
  private let pairs: MappedArray<UInt32>
  private let pairCounts: MappedArray<UInt8>
  /// The number of words that were counted, at least 1.
  private let total: Double

  package init(_ file: MappedFile) throws(Image.Damage) {
    let image = try Image(
      file, magic: Self.magic, version: Self.formatVersion, sections: Section.allCases.count,
      verifyingChecksum: true)
    strings = try image.section(Section.strings.rawValue, of: UInt8.self)
    keys = try image.section(Section.keys.rawValue, of: UInt64.self)
    starts = try image.section(Section.starts.rawValue, of: UInt32.self)
    entries = try image.section(Section.entries.rawValue, of: UInt32.self)
    words = try image.section(Section.words.rawValue, of: UInt32.self)
    wordCounts = try image.section(Section.wordCounts.rawValue, of: UInt8.self)
    pairs = try image.section(Section.pairs.rawValue, of: UInt32.self)
    pairCounts = try image.section(Section.pairCounts.rawValue, of: UInt8.self)
    guard starts.count == keys.count + 1, entries.count % Self.entryWidth == 0, words.count == wordCounts.count,
      pairs.count == pairCounts.count, Self.isAscending(starts),
      Int(starts[keys.count]) * Self.entryWidth == entries.count
    else { throw Image.Damage("its tables do not fit together") }
    for entry in stride(from: 0, to: entries.count, by: Self.entryWidth)
    where Int(entries[entry]) + Int(entries[entry + 1] >> 8) > strings.count
      || Source(rawValue: UInt8(truncatingIfNeeded: entries[entry + 1])) == nil
    {
      throw Image.Damage("an entry leads outside of it")
    }
    var total = 1.0
    for index in 0..<wordCounts.count { total += Self.count(wordCounts[index]) }
    self.total = total
  }

  private static func isAscending(_ values: MappedArray<UInt32>) -> Bool {
    (1..<max(values.count, 1)).allSatisfy { values[$0 - 1] <= values[$0] }
  }

  // MARK: French

  /// The equivalents of a word, term or place, the likeliest first.
  ///
  /// - Complexity: O(log *n*) in the number of keys.
  package func equivalents(_ kind: KeyKind, _ key: String) -> [Equivalent] {
    guard let place = keys.index(ofHash: Self.hash(kind, key)) else { return [] }
    return (Int(starts[place])..<Int(starts[place + 1])).map { number in
      let entry = number * Self.entryWidth
      let start = Int(entries[entry])
      return Equivalent(
        english: String(decoding: strings.copy(start..<start + Int(entries[entry + 1] >> 8)), as: UTF8.self),
        source: Source(rawValue: UInt8(truncatingIfNeeded: entries[entry + 1])) ?? .parallelText,
        share: Double(entries[entry + 2]) / 1e6)
    }
  }

  // MARK: English

  /// Whether a word in lower case is English.
  ///
  /// - Complexity: O(log *n*) in the number of words.
  package func isEnglish(_ word: String) -> Bool { words.index(ofHash: Self.hash(word)) != nil }

  /// How often a word in lower case was counted; 0 where it is only listed, or not known.
  package func count(_ word: String) -> Double {
    words.index(ofHash: Self.hash(word)).map { Self.count(wordCounts[$0]) } ?? 0
  }

  /// The logarithm of the probability of words in lower case that follow each other at the start of a text.
  ///
  /// - Complexity: O(1) for each word.
  package func logProbability(of words: some Sequence<String>) -> Double {
    var sum = 0.0
    var before: (word: String, count: Double)?
    for word in words {
      let count = count(word)
      let alone = (count + 0.2) / total
      if let before {
        let seen = pairs.index(ofHash: Self.hash(before.word, word)).map { Self.count(pairCounts[$0]) } ?? 0
        let weight = 20.0
        sum += log((seen + weight * alone) / (before.count + weight))
      } else {
        sum += log(alone)
      }
      before = (word, count)
    }
    return sum
  }

  // MARK: Hashes and counts

  static func hash(_ kind: KeyKind, _ key: String) -> UInt64 {
    var hash = start(UInt64(kind.rawValue) + 1)
    add(key, to: &hash)
    return hash ^ hash >> 31
  }

  static func hash(_ word: String) -> UInt32 {
    var hash = start(0)
    add(word, to: &hash)
    return UInt32(truncatingIfNeeded: (hash ^ hash >> 31) >> 16)
  }

  /// The hash of two words with a blank between them.
  private static func hash(_ first: String, _ second: String) -> UInt32 {
    var hash = start(0)
    add(first, to: &hash)
    add(" ", to: &hash)
    add(second, to: &hash)
    return UInt32(truncatingIfNeeded: (hash ^ hash >> 31) >> 16)
  }

  // FNV-1a (Fowler, Noll and Vo, public domain).
  private static func start(_ seed: UInt64) -> UInt64 { 0xcbf2_9ce4_8422_2325 ^ seed &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  private static func add(_ text: String, to hash: inout UInt64) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// Eighths of the binary logarithm of a count plus one.
  static func code(_ count: Int) -> UInt8 { UInt8(clamping: Int((log(Double(count + 1)) / 0.0866434).rounded())) }

  private static func count(_ code: UInt8) -> Double { counts[Int(code)] }
  private static let counts = (0..<256).map { exp(Double($0) * 0.0866434) - 1 }
}

extension TranslationLexicon {
  /// The file, below `French/` in the resources.
  package static let fileName = "translations.bin"

  /// The lexicon that comes with the program.
  ///
  /// - Throws: `FileError` when it is not where the program was installed, or is damaged.
  package static func shipped() throws(FileError) -> TranslationLexicon {
    try TranslationLexicon(path: ResourceLocator.french(fileName))
  }
}
