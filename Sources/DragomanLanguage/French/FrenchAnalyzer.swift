/// The French chain, in order: repair, paragraphs, tokens, sentences, readings.
///
/// Immutable and shared; the buffers are in an ``AnalysisWorkspace`` that the caller owns. ``FrenchTagger`` chooses among
/// the readings and changes none of the layers before it.
///
/// ```swift
/// let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
/// var workspace = AnalysisWorkspace(for: analyzer)
/// let text = analyzer.repair(TextLayer(SourceText("L’Otan s'élargit.")))
/// analyzer.forEachParagraph(of: text, workspace: &workspace) { paragraph in … }
/// ```
public struct FrenchAnalyzer: Sendable {
  /// The lexicon that gives the readings.
  public let lexicon: FrenchLexicon
  private let unicodeRepair: UnicodeRepair
  private let tokenizer: Tokenizer
  private let splitter = SentenceSplitter()
  /// A paragraph of more bytes is looked at in pieces of whole sentences: what is kept of each token would else take more
  /// memory than there may be.
  var longestPiece = 1 << 18

  /// Creates an analyser over a lexicon.
  public init(lexicon: FrenchLexicon) {
    self.lexicon = lexicon
    tokenizer = Tokenizer(lexicon: lexicon)
    unicodeRepair = UnicodeRepair(isWord: { lexicon.contains($0) })
  }

  /// The text with uniform typography, as a layer over `text`.
  public func repair(_ text: TextLayer) -> TextLayer { unicodeRepair.repair(text) }

  /// Calls `body` for each paragraph of a repaired text, its tokens and sentences standing in the workspace; for one of very
  /// many bytes more than once, with some of its sentences each time.
  ///
  /// - Parameters:
  ///   - text: A repaired text.
  ///   - leftOut: Spans of it to pass over, in order, never overlapping; sentences end at their borders.
  ///   - workspace: The buffers to use.
  ///   - body: Receives the workspace; its tokens are those of the paragraph.
  /// - Complexity: O(*n*).
  public func forEachParagraph(
    of text: TextLayer, leavingOut leftOut: [TextSpan] = [], workspace: inout AnalysisWorkspace,
    _ body: (inout AnalysisWorkspace) -> Void
  ) {
    let bytes = text.bytes.span
    var nextLeftOut = 0
    func analyze(_ range: Range<Int>, _ workspace: inout AnalysisWorkspace) {
      var start = range.lowerBound
      while start < range.upperBound {
        let end = cut(bytes, start..<range.upperBound)
        workspace.tokens.removeAll(keepingCapacity: true)
        workspace.sentenceEnds.removeAll(keepingCapacity: true)
        tokenizer.tokenize(bytes, start..<end, into: &workspace.tokens, forms: &workspace.forms)
        start = end
        guard !workspace.tokens.isEmpty else { continue }
        splitter.split(
          workspace.tokens, 0..<workspace.tokens.count, bytes, into: &workspace.sentenceEnds)
        if end < range.upperBound, let next = workspace.dropLastSentence() { start = next }
        workspace.forms.lookUpNewForms()
        body(&workspace)
      }
    }
    for paragraph in LineLayout(text.bytes).paragraphs {
      var start = Int(paragraph.start)
      let end = Int(paragraph.end)
      while nextLeftOut < leftOut.count, Int(leftOut[nextLeftOut].start) < end {
        let gap = leftOut[nextLeftOut].range
        if gap.lowerBound > start { analyze(start..<gap.lowerBound, &workspace) }
        start = max(start, gap.upperBound)
        if gap.upperBound > end { break }
        nextLeftOut += 1
      }
      if start < end { analyze(start..<end, &workspace) }
    }
  }

  /// Where a piece of a paragraph ends: behind white space, where there is any near, else between two characters.
  private func cut(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard range.count > longestPiece else { return range.upperBound }
    let limit = range.lowerBound + longestPiece
    var end = limit
    while end > max(range.lowerBound, limit - 1_024) {
      if bytes[end - 1] == 0x20 { return end }
      end -= 1
    }
    end = limit
    while end > range.lowerBound + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
