@testable import DragomanLanguage

/// The shipped models, opened once for all tests.
private let shippedTagger = Result { () throws in
  FrenchTagger(models: try FrenchModels.shipped(lexicon: try FrenchText.lexicon))
}

/// A text read by the whole French chain and the tagger, for tests to look at.
struct TaggedText {
  /// A syntactic word with what was found.
  struct Word: Equatable {
    let form: String
    let lemma: String
    let tag: String
    let features: String
  }

  /// The repaired text.
  let layer: TextLayer
  /// The tokens of all paragraphs.
  private(set) var tokens: [AnalyzedToken] = []
  /// The words of each token.
  private(set) var words: [[Word]] = []
  /// The index after the last token of each sentence.
  private(set) var sentenceEnds: [Int] = []

  static var tagger: FrenchTagger {
    get throws { try shippedTagger.get() }
  }

  init(_ text: String) throws { try self.init(validUTF8: Array(text.utf8)) }

  init(validUTF8 bytes: [UInt8]) throws {
    let tagger = try Self.tagger
    let analyzer = FrenchAnalyzer(lexicon: try FrenchText.lexicon)
    layer = analyzer.repair(TextLayer(SourceText(validUTF8: bytes)))
    var workspace = AnalysisWorkspace(for: analyzer)
    var tagging = TaggingWorkspace(for: tagger)
    var tokens: [AnalyzedToken] = []
    var words: [[Word]] = []
    var ends: [Int] = []
    let layer = layer
    analyzer.forEachParagraph(of: layer, workspace: &workspace) { workspace in
      tagger.analyze(layer, workspace.tokens, into: &tagging)
      ends += tagging.sentenceEnds.map { $0 + tokens.count }
      for token in tagging.tokens {
        tokens.append(token)
        words.append(
          tagging.analyses(of: token).map {
            Word(
              form: $0.form ?? layer.string(token.span), lemma: $0.lemma, tag: $0.partOfSpeech.tag,
              features: $0.features.conllu)
          })
      }
    }
    self.tokens = tokens
    self.words = words
    sentenceEnds = ends
  }

  /// The letters of each token.
  var forms: [String] { tokens.map { layer.string($0.span) } }

  /// The words as `form/lemma/TAG`, parted by spaces.
  var summary: String {
    words.joined().map { "\($0.form)/\($0.lemma)/\($0.tag)" }.joined(separator: " ")
  }

  /// The text of each sentence.
  var sentences: [String] {
    var start = 0
    return sentenceEnds.map { end in
      defer { start = end }
      return layer.string(TextSpan(start: tokens[start].start, end: tokens[end - 1].end))
    }
  }

  /// The tag of the first token that is `form`.
  func tag(of form: String) -> String? {
    forms.firstIndex(of: form).map { words[$0].map(\.tag).joined(separator: "+") }
  }
}
