/// Under which keys terms are compared when entries are looked through for duplicates.
///
/// This module has no dictionary; who has one can give keys that see through inflection.
public struct TermKeys {
  /// The key of a term in any language with case, accents, hyphens and spaces left aside.
  public var folded: (String) -> UInt64
  /// The keys of French terms with inflection left aside, given their parts of speech as the glossary has them.
  public var lemmas: ([(term: String, partOfSpeech: String?)]) -> [UInt64]

  /// Keys as given.
  public init(
    folded: @escaping (String) -> UInt64,
    lemmas: @escaping ([(term: String, partOfSpeech: String?)]) -> [UInt64]
  ) {
    self.folded = folded
    self.lemmas = lemmas
  }

  /// The key of one French term, see ``lemmas``, which is faster for many.
  public func lemma(_ term: String, _ partOfSpeech: String?) -> UInt64 { lemmas([(term, partOfSpeech)])[0] }

  /// Keys that leave only case, hyphens and spaces aside.
  public static var plain: TermKeys {
    func key(_ term: String) -> UInt64 {
      hash(term.lowercased().utf8.lazy.filter { $0 != 0x20 && $0 != 0x2D })
    }
    return TermKeys(folded: key, lemmas: { terms in terms.map { key($0.term) } })
  }

  /// A hash of bytes that is the same in every run (FNV-1a, mixed at the end).
  ///
  /// Two different terms of a million have the same one with a probability of about 1 in 10^7, so that a duplicate is
  /// told from the hash alone.
  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
    return hash ^ hash >> 32
  }

  /// The key of two keys, in this order.
  static func joined(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let hash = (left ^ (right &* 0x9e37_79b9_7f4a_7c15 &+ left << 6 &+ left >> 2)) &* 0xd6e8_feb8_6659_fd93
    return hash ^ hash >> 29
  }
}
