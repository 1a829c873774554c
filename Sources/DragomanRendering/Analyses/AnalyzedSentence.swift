public import DragomanLanguage

/// A sentence of an analysis, ready to be written.
public struct AnalyzedSentence: Sendable {
  /// A token of it.
  public struct Token: Sendable {
    /// The form as the source has it.
    public var form: ArraySlice<UInt8>
    /// Where it stands in the source; nil where tokens were given without a text.
    public var span: TextSpan?
    /// Whether white space stands behind it.
    public var precedesSpace: Bool
    /// Its syntactic words, at least one.
    public var words: ArraySlice<WordAnalysis>
    /// Its tag as a part of a name: `O`, `B-PER`, `I-PER`, …
    public var nameTag: String
    /// What more the input said of it in the column MISC.
    public var miscellany: String

    /// Creates a token.
    public init(
      form: ArraySlice<UInt8>, span: TextSpan?, precedesSpace: Bool, words: ArraySlice<WordAnalysis>,
      nameTag: String = "O",
      miscellany: String = ""
    ) {
      self.form = form
      self.span = span
      self.precedesSpace = precedesSpace
      self.words = words
      self.nameTag = nameTag
      self.miscellany = miscellany
    }
  }

  /// The tokens, in order, at least one.
  public var tokens: [Token]
  /// The comments that stood before it in the input, with their `#`; nil for a sentence found in a text.
  public var comments: [String]?

  /// Creates a sentence.
  public init(tokens: [Token], comments: [String]? = nil) {
    self.tokens = tokens
    self.comments = comments
  }
}
