/// What treebanks tell of single forms: how often each was which part of speech, with which lemma; to which
/// clusters of words it belongs; and how unknown words are led back to their lemma.
///
/// Mapped from a file that `dragoman-train` writes. Forms are kept as hashes: looking up is a search among sorted ones,
/// done once for each distinct form of a text.
package final class WordList: MappedResource {
  package static let kind = "word list"
  static let magic: StaticString = "DRGWORD\n"
  static let formatVersion: UInt32 = 1
  static let sectionCount = 11

  /// A part of speech that a form has in the treebanks.
  package struct Entry: Equatable, Sendable {
    package let partOfSpeech: PartOfSpeech
    /// How often the form was it, in the list of the treebank; 0 where only the lemma is known.
    package let count: Int
    package let lemma: String
    /// The features that it mostly has; none where the list does not tell.
    package let features: MorphologicalFeatures
  }

  private let hashes: MappedArray<UInt64>
  private let starts: MappedArray<UInt32>
  private let entryWords: MappedArray<UInt64>
  private let lemmaStarts: MappedArray<UInt32>
  private let lemmaBytes: MappedArray<UInt8>
  private let frequentHashes: MappedArray<UInt64>
  private let frequentLabels: MappedArray<UInt64>
  private let clusterHashes: MappedArray<UInt64>
  private let clusters: MappedArray<UInt64>
  private let endingHashes: MappedArray<UInt64>
  private let endingRules: MappedArray<UInt64>

  package init(_ file: MappedFile) throws(Image.Damage) {
    let image = try Image(
      file, magic: Self.magic, version: Self.formatVersion, sections: Self.sectionCount, verifyingChecksum: true)
    hashes = try image.section(0, of: UInt64.self)
    starts = try image.section(1, of: UInt32.self)
    entryWords = try image.section(2, of: UInt64.self)
    lemmaStarts = try image.section(3, of: UInt32.self)
    lemmaBytes = try image.section(4, of: UInt8.self)
    frequentHashes = try image.section(5, of: UInt64.self)
    frequentLabels = try image.section(6, of: UInt64.self)
    clusterHashes = try image.section(7, of: UInt64.self)
    clusters = try image.section(8, of: UInt64.self)
    endingHashes = try image.section(9, of: UInt64.self)
    endingRules = try image.section(10, of: UInt64.self)
    guard starts.count == hashes.count + 1, frequentHashes.count == frequentLabels.count,
      clusterHashes.count == clusters.count, endingHashes.count == endingRules.count, lemmaStarts.count > 0
    else { throw Image.Damage("its tables do not fit together") }
    // A file with the right checksum was written by a builder; these keep a wrong one from trapping.
    guard Int(starts[hashes.count]) <= entryWords.count,
      Int(lemmaStarts[lemmaStarts.count - 1]) <= lemmaBytes.count
    else { throw Image.Damage("its tables point outside") }
  }

  /// What the treebanks tell of a form, by falling count; empty where they do not have it.
  ///
  /// - Complexity: O(log forms).
  package func entries(of form: some Sequence<UInt8>) -> [Entry] {
    places(of: form).map { index in
      let word = entryWords[index]
      return Entry(
        partOfSpeech: Self.partOfSpeech(word), count: Self.count(word),
        lemma: lemma(Int(word >> 19 & 0xFF_FFFF)),
        features: MorphologicalFeatures(rawValue: UInt32(word >> 43)))
    }
  }

  /// Adds to `counts` how often a form was each part of speech, by the raw value of the part.
  ///
  /// - Precondition: `counts` has a place for every part of speech.
  /// - Complexity: O(1) look-ups.
  func addCounts(of form: some Sequence<UInt8>, to counts: inout [Int]) {
    for index in places(of: form) {
      let word = entryWords[index]
      counts[Int(Self.partOfSpeech(word).rawValue)] += Self.count(word)
    }
  }

  /// Where the entries of a form stand; nowhere for one that the list does not have.
  private func places(of form: some Sequence<UInt8>) -> Range<Int> {
    guard let place = hashes.index(ofHash: FeatureHash.of(bytes: form)) else { return 0..<0 }
    let first = Int(starts[place])
    let last = Int(starts[place + 1])
    return first <= last && last <= entryWords.count ? first..<last : 0..<0
  }

  private static func partOfSpeech(_ word: UInt64) -> PartOfSpeech {
    PartOfSpeech(rawValue: UInt8(word & 31)) ?? .other
  }

  private static func count(_ word: UInt64) -> Int { Int(word >> 5 & 0x3FFF) }

  /// The labels that a frequent form, in lower case, had in training; nil for any other form.
  package func frequentLabels(of form: some Sequence<UInt8>) -> UInt64? {
    frequentHashes.index(ofHash: FeatureHash.of(bytes: form)).map { frequentLabels[$0] }
  }

  /// The clusters of a form in lower case, its digits as 0, four of 16 bits from coarse to fine, each from 1 on; 0 where it has none.
  package func clusters(of form: some Sequence<UInt8>) -> UInt64 {
    clusterHashes.index(ofHash: FeatureHash.of(bytes: form)).map { clusters[$0] } ?? 0
  }

  /// The lemma of an unknown form in lower case, by the longest ending that has a rule; nil where none has.
  package func lemma(guessedFor form: [UInt8], _ part: PartOfSpeech) -> String? {
    for length in stride(from: min(WordListBuilder.longestEnding, form.count - 1), to: 0, by: -1) {
      let key = FeatureHash.of(UInt64(part.rawValue), FeatureHash.of(bytes: form.suffix(length)))
      guard let place = endingHashes.index(ofHash: key) else { continue }
      let strip = Int(endingRules[place] & 0xFF)
      guard strip <= form.count else { continue }
      return String(decoding: form.dropLast(strip), as: UTF8.self) + lemma(Int(endingRules[place] >> 8))
    }
    return nil
  }

  private func lemma(_ number: Int) -> String {
    guard number + 1 < lemmaStarts.count else { return "" }
    let start = Int(lemmaStarts[number])
    let end = Int(lemmaStarts[number + 1])
    guard start <= end, end <= lemmaBytes.count else { return "" }
    return String(decoding: lemmaBytes.copy(start..<end), as: UTF8.self)
  }
}
