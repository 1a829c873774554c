@testable import DragomanLanguage

/// The shipped lexicon, opened once for all tests.
private let shippedLexicon = Result { () throws(FileError) in try FrenchLexicon.shipped() }

/// A text read by the whole French chain, for tests to look at.
struct FrenchText {
  /// The repaired text.
  let layer: TextLayer
  /// The tokens of all paragraphs.
  private(set) var tokens: [Token] = []
  /// The index after the last token of each sentence.
  private(set) var sentenceEnds: [Int] = []

  init(_ text: String) throws {
    try self.init(validUTF8: Array(text.utf8))
  }

  init(validUTF8 bytes: [UInt8]) throws {
    let analyzer = FrenchAnalyzer(lexicon: try Self.lexicon)
    layer = analyzer.repair(TextLayer(SourceText(validUTF8: bytes)))
    var workspace = AnalysisWorkspace(for: analyzer)
    var tokens: [Token] = []
    var ends: [Int] = []
    analyzer.forEachParagraph(of: layer, workspace: &workspace) { workspace in
      ends += workspace.sentenceEnds.map { $0 + tokens.count }
      tokens += workspace.tokens
    }
    self.tokens = tokens
    sentenceEnds = ends
  }

  /// The lexicon that the program ships.
  static var lexicon: FrenchLexicon {
    get throws { try shippedLexicon.get() }
  }

  /// The letters of each token.
  var words: [String] { tokens.map { layer.string($0.span) } }

  /// The text of each sentence.
  var sentences: [String] {
    var start = 0
    return sentenceEnds.map { end in
      defer { start = end }
      return layer.string(TextSpan(start: tokens[start].start, end: tokens[end - 1].end))
    }
  }
}
