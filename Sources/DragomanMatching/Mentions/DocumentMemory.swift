/// What a text has said so far and later mentions lean on: full names that may be reduced (*l'Alliance atlantique*,
/// then *l'Alliance*), and the acronyms that it defines.
struct DocumentMemory {
  /// A full mention.
  struct Mention: Equatable {
    let pattern: UInt32
    let termClass: TermClass
    /// How many of its words the reduced form keeps, and where in the name: a surname stands last.
    let keptWords: Int
    let keepsEnd: Bool
  }

  /// What an acronym stands for in this text.
  enum Meaning: Equatable {
    /// A concept of the glossaries, by one of its patterns.
    case pattern(UInt32)
    /// A name that no glossary holds: glossaries that know the acronym mean something else.
    case other
  }

  private var reduced: [[UInt8]: Mention] = [:]
  /// The first words of the reduced forms.
  private var firstWords: Set<[UInt8]> = []
  private var acronyms: [[UInt8]: Meaning] = [:]

  /// Whether there is anything to lean on.
  var isEmpty: Bool { reduced.isEmpty && acronyms.isEmpty }
  /// Whether an acronym was defined.
  var hasAcronyms: Bool { !acronyms.isEmpty }

  /// Notes a full mention under its reduced form; the latest one counts.
  mutating func note(_ mention: Mention, as key: [UInt8]) {
    reduced[key] = mention
    firstWords.insert(Array(key.prefix { $0 != 0x20 }))
  }

  /// Whether a reduced form begins with a word.
  func knows(_ word: [UInt8]) -> Bool { firstWords.contains(word) }

  /// The full mention that a reduced form stands for.
  func mention(_ key: [UInt8]) -> Mention? { reduced[key] }

  /// Notes what an acronym stands for from here on.
  mutating func define(_ acronym: [UInt8], as meaning: Meaning) { acronyms[acronym] = meaning }

  /// What the text said that an acronym stands for; nil where it said nothing.
  func meaning(_ acronym: [UInt8]) -> Meaning? { acronyms[acronym] }
}
