import Glibc

/// How common words are in general French, and how often terms are made of them: what tells *stator* from *chose*.
///
/// Mapped from a file that `dragoman-train train candidates` writes. Lemmas are kept as hashes; looking up is a binary
/// search, done once for each distinct lemma of a text.
package final class WordFrequencies: MappedResource {
  package static let kind = "frequency list"
  static let magic: StaticString = "DRGFREQ\n"
  static let formatVersion: UInt32 = 2
  static let sectionCount = 2
  /// The name of the file, below `French/` in the resources.
  package static let fileName = "frequencies.bin"

  /// The kinds of French that are counted apart.
  package enum Register: Int, CaseIterable, Sendable {
    /// Everyday sentences and speech.
    case everyday
    /// News, encyclopaedia, web.
    case press
    /// Debates of parliaments.
    case debate
    /// Acts and regulations.
    case law
  }

  /// Whether a word belongs to a field, as a reader judged it by itself.
  package enum Generality: UInt8, CaseIterable, Sendable {
    /// Nobody looked at it: it is not common in the texts at hand.
    case unjudged
    /// A word of every text: *augmentation*, *important*.
    case general
    /// A word of many fields, in some of which it is a term: *contrôle*, *durée*.
    case shared
    /// A word that is a term where its field is spoken of: *rotor*, *amnistie*.
    case ofField
  }

  /// What is known of a lemma.
  package struct Entry: Sendable, Equatable {
    /// Per register, how rare the lemma is: minus the decimal logarithm of its share of all words, in steps of 1/32.
    package var rarity: SIMD4<UInt8>
    /// In how many terms of published term lists it is the noun that the rest belongs to, at most 255.
    package var asHead: UInt8
    /// In how many it stands elsewhere, at most 255.
    package var asModifier: UInt8
    /// In how few documents it stands: minus the decimal logarithm of their share, in steps of 1/32.
    package var narrowness: UInt8
    /// How much it keeps to these documents, at most 63: the binary logarithm of how many would have it if its
    /// occurrences were strewn by chance, for each that has it (residual IDF, Church and Gale 1995), in steps of 1/12.
    package var burstiness: UInt8
    /// What a reader said of it.
    package var generality: Generality

    /// Creates an entry.
    package init(
      rarity: SIMD4<UInt8>, asHead: UInt8, asModifier: UInt8, narrowness: UInt8 = 255, burstiness: UInt8 = 0,
      generality: Generality = .unjudged
    ) {
      self.rarity = rarity
      self.asHead = asHead
      self.asModifier = asModifier
      self.narrowness = narrowness
      self.burstiness = min(burstiness, 63)
      self.generality = generality
    }

    /// The share of all words that the lemma has in a register.
    package func share(in register: Register) -> Double { pow(10, -Double(rarity[register.rawValue]) / 32) }

    var packed: UInt64 {
      var word = UInt64(asHead) << 32 | UInt64(asModifier) << 40 | UInt64(narrowness) << 48
      for place in 0..<4 { word |= UInt64(rarity[place]) << UInt64(8 * place) }
      return word | UInt64(burstiness) << 56 | UInt64(generality.rawValue) << 62
    }

    init(packed: UInt64) {
      rarity = .zero
      asHead = UInt8(truncatingIfNeeded: packed >> 32)
      asModifier = UInt8(truncatingIfNeeded: packed >> 40)
      narrowness = UInt8(truncatingIfNeeded: packed >> 48)
      burstiness = UInt8(packed >> 56 & 63)
      generality = Generality(rawValue: UInt8(packed >> 62)) ?? .unjudged
      for place in 0..<4 { rarity[place] = UInt8(truncatingIfNeeded: packed >> UInt64(8 * place)) }
    }
  }

  private let hashes: MappedArray<UInt64>
  private let entries: MappedArray<UInt64>

  /// The entry of a lemma that was never seen.
  package let unknown: Entry

  /// The number of lemmas.
  package var count: Int { hashes.count }

  /// The frequencies that come with the program.
  ///
  /// - Throws: `FileError` when they are not where the program was installed, or are damaged.
  package static func shipped() throws(FileError) -> WordFrequencies {
    try WordFrequencies(path: ResourceLocator.french(fileName))
  }

  package init(_ file: MappedFile) throws(Image.Damage) {
    let image = try Image(
      file, magic: Self.magic, version: Self.formatVersion, sections: Self.sectionCount, verifyingChecksum: true)
    hashes = try image.section(0, of: UInt64.self)
    entries = try image.section(1, of: UInt64.self)
    guard hashes.count == entries.count, entries.count > 0 else {
      throw Image.Damage("its tables do not fit together")
    }
    // The key that no lemma has.
    unknown = Entry(packed: entries[0])
  }

  /// The key of a lemma: nouns, adjectives, verbs and names of the same letters are apart; *œuvre* and *oeuvre* are one.
  package static func key(_ lemma: String, _ part: PartOfSpeech) -> UInt64 {
    var bytes = WordFolding.lowercase(Array(lemma.utf8))
    if let place = bytes.indices.dropLast().first(where: { bytes[$0] == 0xC5 && bytes[$0 + 1] == 0x93 }) {
      bytes.replaceSubrange(place...place + 1, with: [0x6F, 0x65])
    }
    return FeatureHash.of(UInt64(part.rawValue), FeatureHash.of(bytes: bytes))
  }

  /// What is known of a lemma; nil where it was never seen.
  ///
  /// - Complexity: O(log lemmas).
  package func entry(_ key: UInt64) -> Entry? {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == key ? Entry(packed: entries[low]) : nil
  }

  /// A file of frequencies.
  ///
  /// - Parameter unknown: The entry of a lemma that was never seen.
  /// - Complexity: O(*n* log *n*).
  package static func image(of entries: [UInt64: Entry], unknown: Entry) -> [UInt8] {
    let keys = [0] + entries.keys.filter { $0 != 0 }.sorted()
    var writer = ImageWriter(magic: magic, version: formatVersion)
    writer.add(keys)
    writer.add(keys.map { ($0 == 0 ? unknown : entries[$0] ?? unknown).packed })
    return writer.finish()
  }
}
