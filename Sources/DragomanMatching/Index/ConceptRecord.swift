/// A concept entry as matching sees it: its French terms to find and its English terms to offer.
///
/// This is a view of a concept entry, made when an index is compiled; the glossary remains the model.
public struct ConceptRecord: Sendable, Equatable {
  /// The id of the concept entry.
  public var id: String
  /// What kind of thing it is; nil where the glossary does not say and it must be guessed.
  public var termClass: TermClass?
  /// The French terms, the dictionary form first.
  public var french: [TermRecord]
  /// The English terms to offer, the default first; deprecated ones are left out.
  public var english: [TermRecord]
  /// The translator's notes.
  public var notes: [String]
  /// Whether the place is a capital, whose name the press uses for the government.
  public var isCapital: Bool
  /// What the entry says beside its terms: its state, its part in the grammar of offices, terms of office.
  public var facts: [ConceptFact]

  /// Creates a record.
  public init(
    id: String, termClass: TermClass?, french: [TermRecord], english: [TermRecord], notes: [String] = [],
    isCapital: Bool = false, facts: [ConceptFact] = []
  ) {
    self.id = id
    self.termClass = termClass
    self.french = french
    self.english = english
    self.notes = notes
    self.isCapital = isCapital
    self.facts = facts
  }
}

/// One term of a concept, with what matching needs to know of it.
public struct TermRecord: Sendable, Equatable {
  /// The part of speech, as glossaries mark it.
  public enum PartOfSpeech: UInt8, Sendable {
    case unmarked, noun, verb, adjective, adverb, other
  }
  /// The kind of term, as glossaries mark it.
  public enum TermType: UInt8, Sendable {
    case unmarked, fullForm, acronym, abbreviation, shortForm, variant, phrase
  }

  /// The sex of a person, which honorifics show.
  enum Sex: UInt8, Sendable {
    case male, female
  }

  /// The term as the glossary writes it.
  public var text: String
  /// Its part of speech.
  public var partOfSpeech: PartOfSpeech
  /// What kind of term it is.
  public var type: TermType
  /// The sex of the person whose name it is; nil where its glossary does not say.
  var sex: Sex?
  /// Whether it lives in the plural.
  public var isPlural: Bool
  /// How it must be written to count; nil where the general rules hold.
  public var policy: MatchPolicy?

  /// Creates a term.
  public init(
    _ text: String, partOfSpeech: PartOfSpeech = .unmarked, type: TermType = .unmarked, isPlural: Bool = false,
    policy: MatchPolicy? = nil
  ) {
    self.text = text
    self.partOfSpeech = partOfSpeech
    self.type = type
    self.isPlural = isPlural
    self.policy = policy
  }

  /// The same term in another spelling.
  func spelt(_ text: String) -> TermRecord {
    var term = self
    term.text = text
    return term
  }
}

/// The records of one glossary.
public struct GlossaryRecords: Sendable {
  /// The name that term lists give.
  public var name: String
  /// Whose entry wins where two hold the same term: the lower tier.
  public var tier: UInt32
  /// The concepts, in the order of the file.
  public var concepts: [ConceptRecord]
  /// Whether the glossary only helps to put others' terms into English and lists nothing itself.
  public var isSupport: Bool

  /// Creates the records of a glossary.
  public init(name: String, tier: UInt32, concepts: [ConceptRecord], isSupport: Bool = false) {
    self.name = name
    self.tier = tier
    self.concepts = concepts
    self.isSupport = isSupport
  }
}
