/// How the analysis of a word was come by.
public enum AnalysisOrigin: String, Sendable {
  /// The lexicon or the treebanks have the form as this part of speech.
  case dictionary
  /// The lemma was made by a rule for the ending of an unknown word.
  case guesser
  /// The part of speech is the model's alone; the form stands for its lemma.
  case model
}

/// What the tagger found a syntactic word to be.
public struct WordAnalysis: Sendable, Equatable {
  /// The form; for a word of a contraction, the form that it would have alone. Nil for the form of the token.
  public let form: String?
  /// The dictionary form, after the conventions of Universal Dependencies.
  public let lemma: String
  /// The part of speech.
  public let partOfSpeech: PartOfSpeech
  /// What is known of gender, number, person, tense, mood and verb form.
  public let features: MorphologicalFeatures
  /// How it was come by.
  public let origin: AnalysisOrigin
  /// The features of a noun or verb that its form does not tell: the words around it may.
  let open: MorphologicalFeatures.Agreeing

  /// An analysis.
  init(
    form: String?, lemma: String, partOfSpeech: PartOfSpeech, features: MorphologicalFeatures, origin: AnalysisOrigin,
    open: MorphologicalFeatures.Agreeing = []
  ) {
    self.form = form
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.features = features
    self.origin = origin
    self.open = open
  }

  /// The same of a word that is written otherwise.
  public func replacing(form: String) -> WordAnalysis {
    WordAnalysis(
      form: form, lemma: lemma, partOfSpeech: partOfSpeech, features: features, origin: origin, open: open)
  }

  /// The same with other features.
  func replacing(features: MorphologicalFeatures) -> WordAnalysis {
    WordAnalysis(
      form: form, lemma: lemma, partOfSpeech: partOfSpeech, features: features, origin: origin, open: open)
  }
}

/// A token as Universal Dependencies cut it: one or several of the tokenizer's, or a part of one.
public struct AnalyzedToken: Sendable {
  /// Offset of the first byte in the repaired text.
  public var start: UInt32
  /// Offset after the last byte.
  public var end: UInt32
  /// The first of the tokenizer's tokens in it.
  public var firstToken: UInt32
  /// How many of them lie in it, in part or as a whole.
  public var tokenCount: UInt16
  /// How many syntactic words it has.
  public internal(set) var wordCount: UInt16 = 1
  /// The number of the form in the workspace.
  var form: UInt32 = 0
  /// The number of the first of its analyses in the workspace.
  var analysis: UInt32 = 0

  /// Where it stands in the repaired text.
  public var span: TextSpan { TextSpan(start: start, end: end) }
}
