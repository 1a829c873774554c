import DragomanMatching

extension TermList.Term {
  /// The English for a reader: the equivalents, or, where the text denies the term (*non-élargissement*), what it
  /// says there. Each guess has a question mark before it and says how it was made.
  var readableEnglish: String {
    if isGuessed { return suggestions.map { "? \($0.english) (\($0.method.description))" }.joined(separator: "; ") }
    return (isDenied ? "here: " : "") + english.joined(separator: "; ")
  }

  /// Whether the English is only guessed.
  var isGuessed: Bool { status == .candidate && !suggestions.isEmpty }
}
