public import DragomanLanguage

/// The aligned French–English term list of one document: what `extract` prints.
///
/// Spans are UTF-8 byte offsets into the source text of the document.
public struct TermList: Sendable {
  /// The name of the JSON form that this type is written to.
  public static let schema = "dragoman.termlist/1"

  /// Where the text comes from.
  public var source: Source
  /// Page furniture that was put aside.
  public var removed: [Removed]
  /// One element per concept, in order of first appearance unless sorted otherwise.
  public var terms: [Term]
  /// Terms that stand in the text and are not listed there, with the reason; nil where nobody asked.
  public var refused: [Refused]?
  /// Candidates that reject lists kept out; nil where there was none.
  public var rejected: [String]?

  /// Creates a term list.
  public init(source: Source, removed: [Removed], terms: [Term]) {
    self.source = source
    self.removed = removed
    self.terms = terms
  }

  /// The document that was read.
  public struct Source: Sendable {
    /// The path as given on the command line; `-` for standard input.
    public var path: String
    /// SHA-256 of the input bytes, lower-case hexadecimal.
    public var sha256: String
    /// The language of the text (BCP 47).
    public var language: String
    /// The encoding of the input (IANA).
    public var encoding: String
    /// The headline.
    public var title: String?
    /// The date of the document, ISO 8601.
    public var date: String?

    /// Creates the description of a source.
    public init(
      path: String, sha256: String, language: String, encoding: String, title: String?, date: String?
    ) {
      self.path = path
      self.sha256 = sha256
      self.language = language
      self.encoding = encoding
      self.title = title
      self.date = date
    }
  }

  /// A stretch that was not read as part of the article.
  public struct Removed: Sendable {
    /// Where it stands.
    public var span: TextSpan
    /// Why, e.g. `player-widget`.
    public var reason: String

    /// Creates the record of a removed stretch.
    public init(span: TextSpan, reason: String) {
      self.span = span
      self.reason = reason
    }
  }

  /// How sure the list is of a term.
  public enum Status: String, Sendable, CaseIterable {
    /// A glossary concept with an English term.
    case aligned
    /// An entity or term that no glossary holds.
    case candidate
  }

  /// One concept found in the text.
  public struct Term: Sendable {
    /// The dictionary form.
    public var french: String
    /// What kind of thing it is.
    public var termClass: TermClass
    /// The equivalents, the one to use first; of a term that the text denies, what it says instead; of a candidate,
    /// what ``suggestions`` says.
    public var english: [String]
    /// Whether a glossary vouches for the equivalents.
    public var status: Status
    /// The id of the concept entry; nil for candidates.
    public var concept: String?
    /// The name of the glossary that holds it; nil for candidates.
    public var glossary: String?
    /// The translator's notes of the entry.
    public var notes: [String]
    /// Where it stands, in order.
    public var occurrences: [Occurrence]
    /// How the English of a candidate was guessed; what no glossary vouches for stands in ``english`` only with one.
    public var suggestions: [Suggestion] = []
    /// Whether the text denies it in all these places, and ``english`` says what it says instead.
    public var isDenied = false
    /// Of a candidate, its words and why it is taken for a term; nil for what a glossary holds.
    public var candidate: Candidate?

    /// How sure the surest of its occurrences is.
    public var confidence: Double { occurrences.reduce(0) { max($0, $1.confidence) } }
    /// Whether readers should be told to look twice: no occurrence is more likely than not.
    public var isDoubtful: Bool { !occurrences.isEmpty && confidence <= 0.6 }
    /// The dictionary form for a reader, who must not take a denied term for the term itself.
    public var readableFrench: String { isDenied ? french + ", negated" : french }
    /// What was counted of it over a corpus; nil in the list of one document.
    public var corpus: CorpusCounts?
    /// How often it occurs.
    public var frequency: Int { corpus?.frequency ?? occurrences.count }

    /// Creates a term.
    public init(
      french: String, termClass: TermClass, english: [String], status: Status, concept: String?,
      glossary: String?, notes: [String] = [], occurrences: [Occurrence]
    ) {
      self.french = french
      self.termClass = termClass
      self.english = english
      self.status = status
      self.concept = concept
      self.glossary = glossary
      self.notes = notes
      self.occurrences = occurrences
    }
  }

  /// One place where a term stands.
  public struct Occurrence: Sendable {
    /// The stretches of the source text; several when discontinuous.
    public var spans: [TextSpan]
    /// The surface for reading, parts joined by ` … `.
    public var text: String
    /// The number of its sentence, from 0.
    public var sentence: Int
    /// The English for this very occurrence, where it differs.
    public var inContext: String?
    /// How the surface differs from the dictionary form.
    public var match: [MatchLabel]
    /// How sure it is that the entry is meant here, from 0 to 1: below 1 where the text leaves a doubt.
    public var confidence: Double = 1
    /// What the text uses the only word of the term as, where the dictionary knows it as several parts of speech; nil
    /// where nothing had to be chosen. The term is listed because this agrees with it.
    public var partOfSpeech: PartOfSpeech?
    /// Other entries inside this one (*sécurité* in *Conseil de sécurité*), which are not listed for this place.
    public var contains: [OtherEntry] = []
    /// Other entries for the very same words, among which this one was chosen.
    public var alternatives: [OtherEntry] = []
    /// Who held the office on the day that the list is for; nil where that is not known for certain.
    public var holder: Holder? {
      get { storedHolder.first }
      set { storedHolder = newValue.map { [$0] } ?? [] }
    }
    /// None or one: most occurrences have none, and a long text has many, which should not keep room for it.
    private var storedHolder: [Holder] = []
    /// How it came to be listed, step by step; empty where nobody asked.
    public var derivation: [String] = []

    /// Creates an occurrence.
    public init(spans: [TextSpan], text: String, sentence: Int, inContext: String?, match: [MatchLabel]) {
      self.spans = spans
      self.text = text
      self.sentence = sentence
      self.inContext = inContext
      self.match = match
    }
  }

  /// Somebody who held an office.
  public struct Holder: Sendable, Equatable {
    /// The name in English.
    public var name: String
    /// The id of the person's concept entry.
    public var concept: String
    /// The id of the office's concept entry, with the code of its state where it has one.
    public var office: String
    /// The first day of the time for which this is checked, ISO 8601.
    public var from: String
    /// The last day of the time for which this is checked, ISO 8601.
    public var until: String

    /// Creates the mention of a holder.
    public init(name: String, concept: String, office: String, from: String, until: String) {
      self.name = name
      self.concept = concept
      self.office = office
      self.from = from
      self.until = until
    }
  }

  /// A term that stands in the text and is not listed there.
  public struct Refused: Sendable {
    /// Where it stands.
    public var span: TextSpan
    /// The words of the text.
    public var text: String
    /// The id of the concept entry.
    public var concept: String
    /// Its dictionary form.
    public var french: String
    /// Why it is not listed.
    public var reason: Refusal

    /// Creates the mention of a refused term.
    public init(span: TextSpan, text: String, concept: String, french: String, reason: Refusal) {
      self.span = span
      self.text = text
      self.concept = concept
      self.french = french
      self.reason = reason
    }
  }

  /// An entry that was found but not listed in its own right.
  public struct OtherEntry: Sendable, Equatable {
    /// The id of the concept entry.
    public var concept: String
    /// Its dictionary form.
    public var french: String
    /// Its default equivalent.
    public var english: String?
    /// Where it stands.
    public var span: TextSpan

    /// Creates the mention of an entry.
    public init(concept: String, french: String, english: String?, span: TextSpan) {
      self.concept = concept
      self.french = french
      self.english = english
      self.span = span
    }
  }
}
