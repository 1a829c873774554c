/// How much of some texts the glossaries cover, and what they leave uncovered most often.
public struct CoverageReport: Sendable, Equatable {
  /// A number of words and how many of them stand in an aligned term.
  public struct Share: Sendable, Equatable {
    /// All words.
    public var total = 0
    /// Those that an aligned term holds.
    public var covered = 0
    /// The covered part of the whole; 0 where there is none.
    public var ratio: Double { total == 0 ? 0 : Double(covered) / Double(total) }

    mutating func count(_ isCovered: Bool) {
      total += 1
      if isCovered { covered += 1 }
    }
  }

  /// What sort of thing an uncovered stretch may be.
  public enum CandidateClass: String, Sendable, CaseIterable {
    case person, place, organization, event
    /// A word in capitals.
    case acronym
    /// Another word with a capital inside a sentence.
    case name
    /// A noun with an adjective or with another noun behind *de*.
    case phrase
    case noun, adjective, verb
  }

  /// Something that an entry might be written for.
  public struct Candidate: Sendable, Equatable {
    /// The stretch: the dictionary form of single words, the words as they stand of others.
    public var text: String
    /// How often it occurs uncovered.
    public var count: Int
    /// In how many texts.
    public var texts: Int
  }

  /// How many texts were read.
  public var texts = 0
  /// All words.
  public var words = Share()
  /// Words that are not only grammar: no articles, prepositions, pronouns, conjunctions.
  public var contentWords = Share()
  /// Words with a capital that does not only begin a sentence.
  public var names = Share()
  /// The uncovered candidates by class, the commonest first, those of one count in the order of their bytes.
  public var candidates: [CandidateClass: [Candidate]] = [:]
}
