/// A syntactic word as CoNLL-U writes it; the columns of the syntax are not kept.
public struct TreebankWord: Sendable, Equatable {
  /// The form; for a word of a contraction, the form that it would have alone (*de* in *du*).
  public var form: String
  /// The dictionary form; `_` where there is none.
  public var lemma: String
  /// The part of speech of Universal Dependencies (UPOS); `_` where there is none.
  public var partOfSpeech: String
  /// The features, `Gender=Fem|Number=Plur`; `_` for none.
  public var features: String

  /// Creates a word.
  public init(form: String, lemma: String = "_", partOfSpeech: String = "_", features: String = "_") {
    self.form = form
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.features = features
  }
}

/// A surface token of a treebank with its syntactic words: one, or those of a contraction (*du*: *de*, *le*).
public struct TreebankToken: Sendable, Equatable {
  /// The form as the text has it.
  public var form: String
  /// The words, at least one.
  public var words: [TreebankWord]
  /// Whether white space stands behind it.
  public var precedesSpace: Bool
  /// The rest of the column MISC, without SpaceAfter; empty for none.
  public var miscellany: String

  /// Creates a token.
  public init(form: String, words: [TreebankWord], precedesSpace: Bool = true, miscellany: String = "") {
    self.form = form
    self.words = words
    self.precedesSpace = precedesSpace
    self.miscellany = miscellany
  }
}

/// A sentence of a treebank.
public struct TreebankSentence: Sendable, Equatable {
  /// The comment lines before it, with their `#`.
  public var comments: [String]
  /// The tokens, in order.
  public var tokens: [TreebankToken]
  /// The line of the file on which it starts, counted from 1.
  public var line: Int

  /// Creates a sentence.
  public init(comments: [String] = [], tokens: [TreebankToken] = [], line: Int = 1) {
    self.comments = comments
    self.tokens = tokens
    self.line = line
  }
}

/// A treebank file that is not as its format wants it.
public struct TreebankError: Error, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What was expected and what was found.
  public let reason: String

  /// Creates an error.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }

  /// `line N: reason`
  public var description: String { "line \(line): \(reason)" }
}
