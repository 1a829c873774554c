import DragomanMatching

extension TermList.Term {
  /// The English for a reader: the equivalents, or, where the text denies the term (*non-élargissement*), what it
  /// says there.
  var readableEnglish: String { (isDenied ? "here: " : "") + english.joined(separator: "; ") }
}
