/// The sections of a compiled glossary index, in order, and its fixed-width records.
///
/// All numbers are little-endian; strings are UTF-8 in one section, found by offset and length.
enum IndexLayout {
  static let magic: StaticString = "DRGINDX\n"
  static let formatVersion: UInt32 = 24

  /// The sections by number.
  enum Section: Int, CaseIterable {
    /// UTF-8 of all strings.
    case strings
    /// Open addressing over the keys: number of the symbol plus one, zero where free.
    case keySlots
    /// Per slot a byte of the hash of its key, zero where it is free: most words of a text are no key, and these
    /// few bytes say so.
    case keyTags
    /// Per symbol: hash of the key, offset, length.
    case symbols
    /// Per symbol: the trie node that it leads to from the root, or `noNode`.
    case roots
    /// Per symbol: the first symbols of the terms that hold it farther back and allow words in them, a bit for each, see
    /// `TrieNode.mask`.
    case heads
    /// Per trie node, see `TrieNode`.
    case nodes
    /// Per edge: the symbol, sorted within a node; which node it leads to follows from its place.
    case edges
    /// Per pattern, see `PatternRecord`.
    case patterns
    /// Per concept, see `GlossaryIndex`.
    case concepts
    /// Offset and length of each string that concepts refer to.
    case texts
    /// Per glossary: text number of its name, tier of priority.
    case glossaries
    /// Per fact about a concept: concept, kind, text; sorted by concept.
    case facts
    /// How many concepts and patterns only help to put others into English.
    case supportCounts
  }

  static let noNode = UInt32.max
  static let symbolWidth = 3
  static let patternWidth = 4
  static let conceptWidth = 8
  static let factWidth = 3
}

/// How a pattern must be written to count.
struct PatternFlags: OptionSet {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Capitalised elements need their capital in the text.
  static let needsCapitals = PatternFlags(rawValue: 1 << 0)
  /// An acronym: all capitals, or press casing.
  static let isAcronym = PatternFlags(rawValue: 1 << 1)
  /// A lower-case adjective of belonging: not to be read as the noun.
  static let needsLowerCase = PatternFlags(rawValue: 1 << 2)
  /// The term is a verb or a phrase.
  static let isVerbal = PatternFlags(rawValue: 1 << 3)
  /// The first French term of its concept.
  static let isHead = PatternFlags(rawValue: 1 << 4)
  /// A modifier may stand after its first word.
  static let allowsInsertion = PatternFlags(rawValue: 1 << 5)
  /// A short form of a name (a surname): asks for more proof.
  static let isShortForm = PatternFlags(rawValue: 1 << 6)
  /// The dictionary form is in the plural.
  static let isPlural = PatternFlags(rawValue: 1 << 7)
  /// A fixed expression that is no term: it hides the terms in it.
  static let isBlocker = PatternFlags(rawValue: 1 << 8)
  /// The term is an adjective or adverb.
  static let isAdjective = PatternFlags(rawValue: 1 << 9)
  /// A capital, whose name may stand for a government.
  static let isCapital = PatternFlags(rawValue: 1 << 10)
  /// A name without its article (*Caire*), which stands in *du*, *au*, *des* or *aux* before it.
  static let needsContraction = PatternFlags(rawValue: 1 << 11)
  /// The name of a man.
  static let isMan = PatternFlags(rawValue: 1 << 12)
  /// The name of a woman.
  static let isWoman = PatternFlags(rawValue: 1 << 13)
  /// Its entry names words that tell which concept, or which of its equivalents, is meant, or equivalents by gender.
  static let hasContextSigns = PatternFlags(rawValue: 1 << 14)
  /// The glossary says that the term is a noun.
  static let isNoun = PatternFlags(rawValue: 1 << 16)
  /// A word that is a term in one sense and an everyday word in another.
  static let hasOrdinarySense = PatternFlags(rawValue: 1 << 17)
  /// The glossary says that the term is neither noun nor verb, adjective or adverb: a formula.
  static let isFormula = PatternFlags(rawValue: 1 << 18)
  /// It is never listed, and only helps to put the terms beside it into English.
  static let isSilent = PatternFlags(rawValue: 1 << 20)
  /// A state beside it belongs to it: an office or an institution.
  static let takesState = PatternFlags(rawValue: 1 << 21)
  /// Its glossary says how it must be written: see ``MatchPolicy``.
  static let hasPolicy = PatternFlags(rawValue: 1 << 22)
  /// It is of a glossary that lists nothing itself.
  static let isSupport = PatternFlags(rawValue: 1 << 23)
  /// The dictionary form ends with a plus sign, which no element of the trie shows: *OPEP+*.
  static let endsWithPlus = PatternFlags(rawValue: 1 << 24)

  // The role and the class of the concept stand in the highest bits, so that they need not be asked of the concept,
  // which lies far from its patterns.
  private static let classShift: UInt32 = 28
  private static let roleShift: UInt32 = 25
  private static let roles: [MatchingRole] = [
    .none, .office, .envoy, .mission, .monarch, .institution, .modifier, .template,
  ]

  /// What the concept does in the grammar of offices.
  var role: MatchingRole { Self.roles[Int(rawValue >> Self.roleShift & 7)] }

  /// The flag of a role.
  init(_ role: MatchingRole) { rawValue = UInt32(Self.roles.firstIndex(of: role) ?? 0) << Self.roleShift }

  /// The number of the class of the concept.
  var classNumber: Int { Int(rawValue >> Self.classShift) }

  /// The flags with the number of the class of their concept.
  func withClass(_ number: UInt32) -> PatternFlags { PatternFlags(rawValue: rawValue | number << Self.classShift) }
}
