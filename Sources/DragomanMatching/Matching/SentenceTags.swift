import DragomanLanguage

/// What the tagger found the words of a paragraph to be, by the tokens that matching works on.
struct SentenceTags {
  /// The part of speech of each token of the paragraph; of a token that is none of its own, what the longer one is;
  /// nil where nothing was tagged.
  private(set) var parts: [PartOfSpeech?] = []

  /// Reads the parts of speech of a paragraph from the tagger.
  init(_ tagging: borrowing TaggingWorkspace, tokenCount: Int) {
    parts = [PartOfSpeech?](repeating: nil, count: tokenCount)
    for token in tagging.tokens {
      // A contraction is a preposition first; no term starts with one.
      guard let part = tagging.analyses(of: token).first?.partOfSpeech else { continue }
      for place in Int(token.firstToken)..<min(Int(token.firstToken) + Int(token.tokenCount), tokenCount) {
        parts[place] = part
      }
    }
  }
}
