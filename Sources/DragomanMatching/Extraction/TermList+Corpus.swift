public import DragomanLanguage

extension TermList {
  /// What was counted of a term over the documents of a corpus.
  public struct CorpusCounts: Sendable, Equatable {
    /// How often it occurs in all of them.
    public var frequency: Int
    /// In how many it occurs.
    public var documents: Int
    /// The path of the first of them.
    public var firstPath: String
    /// Where it stands there first.
    public var firstSpan: TextSpan

    /// Creates counts.
    public init(frequency: Int, documents: Int, firstPath: String, firstSpan: TextSpan) {
      self.frequency = frequency
      self.documents = documents
      self.firstPath = firstPath
      self.firstSpan = firstSpan
    }
  }
}
