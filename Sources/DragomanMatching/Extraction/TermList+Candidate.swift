public import DragomanLanguage

extension TermList {
  /// What is known of a term that no glossary holds: its words, and why it is taken for a term.
  public struct Candidate: Sendable {
    /// The words of the dictionary form, in order; articles and prepositions are words, too. Empty for names.
    public var words: [Word]
    /// How likely it is a term, from 0 to 1.
    public var score: Double
    /// Its place among the candidates of the list, from 1: the likeliest first.
    public var rank: Int
    /// What speaks for and against it, the strongest first.
    public var evidence: [Evidence]
    /// Other forms of it in the text, each with how often it stands there.
    public var variants: [Variant]

    /// Creates the description of a candidate.
    public init(
      words: [Word], score: Double, rank: Int = 0, evidence: [Evidence] = [], variants: [Variant] = []
    ) {
      self.words = words
      self.score = score
      self.rank = rank
      self.evidence = evidence
      self.variants = variants
    }
  }

  /// A word of a candidate's dictionary form.
  public struct Word: Sendable, Equatable {
    /// As the dictionary form has it: singular where the head of the phrase and what agrees with it are concerned.
    public var form: String
    /// The dictionary form of the word itself, after the conventions of Universal Dependencies.
    public var lemma: String
    /// The part of speech.
    public var partOfSpeech: PartOfSpeech
    /// Gender, number, … as they are in the text, which may have the plural of ``form``.
    public var features: MorphologicalFeatures
    /// Where it stands in the source text at the first occurrence.
    public var span: TextSpan

    /// Creates a word.
    public init(
      form: String, lemma: String, partOfSpeech: PartOfSpeech, features: MorphologicalFeatures, span: TextSpan
    ) {
      self.form = form
      self.lemma = lemma
      self.partOfSpeech = partOfSpeech
      self.features = features
      self.span = span
    }
  }

  /// Something that speaks for or against a candidate.
  public struct Evidence: Sendable, Equatable {
    /// What it is, e.g. `rare`, `quoted`, `introduced`.
    public var kind: String
    /// What it adds to the log odds; negative where it speaks against the candidate.
    public var weight: Double

    /// Creates a piece of evidence.
    public init(kind: String, weight: Double) {
      self.kind = kind
      self.weight = weight
    }
  }

  /// Another form of a candidate.
  public struct Variant: Sendable, Equatable {
    /// The words of the text.
    public var text: String
    /// How often it stands there.
    public var frequency: Int

    /// Creates a variant.
    public init(text: String, frequency: Int) {
      self.text = text
      self.frequency = frequency
    }
  }
}

extension TermList.Term {
  /// Whether no glossary has an entry for it.
  var isUnlisted: Bool { status == .candidate && concept == nil }
}

extension TermList {
  /// Numbers the candidates, the likeliest first; names that have no score yet get that of ``NameWorth``.
  ///
  /// - Complexity: O(*n* log *n*) in the number of terms.
  mutating func rankCandidates() {
    var ranked: [(score: Double, place: Int)] = []
    for place in terms.indices where terms[place].isUnlisted {
      let score =
        terms[place].candidate?.score
        ?? NameWorth.inText(confidence: terms[place].confidence, frequency: terms[place].frequency)
      ranked.append((score, place))
    }
    ranked.sort { (-$0.score, $0.place) < (-$1.score, $1.place) }
    for (number, (score, place)) in ranked.enumerated() {
      if terms[place].candidate == nil { terms[place].candidate = Candidate(words: [], score: score) }
      terms[place].candidate?.rank = number + 1
    }
  }
}
