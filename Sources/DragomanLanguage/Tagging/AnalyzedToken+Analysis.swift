extension AnalyzedToken {
  /// A number that tokens of one workspace share where form and label, hence all analyses, are the same.
  package var analysisNumber: Int { Int(analysis) }
}
