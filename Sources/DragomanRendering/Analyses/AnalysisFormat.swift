/// How an analysis is written.
public enum AnalysisFormat: String, Sendable, CaseIterable {
  /// CoNLL-U: ten columns, a line for each word.
  case conllu
  /// Two columns: token and name tag (IOB2).
  case conll
  /// One object for each input.
  case json
}
