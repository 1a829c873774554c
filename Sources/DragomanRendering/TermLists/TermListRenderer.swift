import DragomanDocuments
import DragomanMatching

/// One format of the term list.
///
/// A renderer is asked for the head, then once for each list, then for the foot. It appends to its sink and
/// calls ``ByteSink/checkpoint()`` between terms, so that a long list never lies whole in memory.
protocol TermListRenderer {
  /// Writes what comes before the first list.
  mutating func begin() throws
  /// Writes one list; `document` is its text, where at hand, for contexts.
  mutating func append(_ list: TermList, document: Document?) throws
  /// Writes what comes after the last list.
  mutating func finish() throws
}

extension TermListRenderer {
  func begin() throws {}
  func finish() throws {}
}
