/// Names and what they may name, mapped from a compiled file: countries, cities, given names, surnames, companies.
///
/// A name is a run of tokens, compared without case and accents. The file keeps a hash of each name and of each of
/// its beginnings, so that the longest name at a token is found in one walk. Immutable and shared.
package final class EntityGazetteer: MappedResource {
  package static let kind = "gazetteer"
  static let magic: StaticString = "DRGNAME\n"
  static let formatVersion: UInt32 = 1
  /// Marks the beginning of a longer name.
  static let continues: UInt32 = 1 << 31

  /// The hash of no token, from which that of a name starts.
  static let start: UInt64 = 0x6E61_6D65

  private let keys: MappedArray<UInt32>
  private let values: MappedArray<UInt32>
  private let mask: Int

  package init(_ file: MappedFile) throws(Image.Damage) {
    let image = try Image(
      file, magic: Self.magic, version: Self.formatVersion, sections: 2, verifyingChecksum: true)
    keys = try image.section(0, of: UInt32.self)
    values = try image.section(1, of: UInt32.self)
    guard keys.count > 0, keys.count & (keys.count - 1) == 0, values.count == keys.count else {
      throw Image.Damage("expected a power of two of slots, found \(keys.count) and \(values.count)")
    }
    mask = keys.count - 1
    // Looking up ends at a free slot.
    guard (0..<keys.count).contains(where: { keys[$0] == 0 }) else { throw Image.Damage("its table is full") }
  }

  /// What is known of the name or beginning with this hash: its types, and whether it continues; 0 for nothing.
  @inline(__always)
  func value(_ hash: UInt64) -> UInt32 {
    let key = Self.key(hash)
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }

  /// The hash of a name with one token more, `fold` being the hash of its folded letters.
  @inline(__always)
  static func extend(_ name: UInt64, _ fold: UInt64) -> UInt64 { FeatureHash.of(7, name, fold) }

  /// What a slot keeps of a hash; never zero.
  static func key(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) | 1 }
}

extension EntityGazetteer {
  /// What a name may name; several at once.
  package struct Types: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let givenName = Types(rawValue: 1 << 0)
    package static let surname = Types(rawValue: 1 << 1)
    /// A proper noun of the dictionary that is neither.
    package static let properNoun = Types(rawValue: 1 << 2)
    /// A full name.
    package static let person = Types(rawValue: 1 << 3)
    package static let country = Types(rawValue: 1 << 4)
    package static let place = Types(rawValue: 1 << 5)
    package static let organization = Types(rawValue: 1 << 6)
    package static let acronym = Types(rawValue: 1 << 7)
    package static let event = Types(rawValue: 1 << 8)
    package static let instrument = Types(rawValue: 1 << 9)
    package static let demonym = Types(rawValue: 1 << 10)
    /// An office or rank, which may stand in small letters.
    package static let title = Types(rawValue: 1 << 11)
    /// A seat of power.
    package static let seat = Types(rawValue: 1 << 12)
    package static let company = Types(rawValue: 1 << 13)
    package static let medium = Types(rawValue: 1 << 14)
    /// A work, product, prize or competition.
    package static let work = Types(rawValue: 1 << 15)
    /// A name that also stands in small letters (*gilets jaunes*).
    package static let lowerName = Types(rawValue: 1 << 16)
    /// A word that names of organizations are made with (*Airlines*, *Partido*), no name by itself.
    package static let organizationWord = Types(rawValue: 1 << 17)
    /// A word that names of places are made with (*Creek*, *Djebel*), no name by itself.
    package static let placeWord = Types(rawValue: 1 << 18)

    /// The types of a value of the table.
    static let mask: UInt32 = (1 << 19) - 1
  }
}
