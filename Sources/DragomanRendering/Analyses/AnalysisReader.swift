public import DragomanDocuments
public import DragomanLanguage

/// Reads documents, or sentences whose tokens are given, with the French models.
///
/// Immutable. The names of a document are found before its sentences are handed over: what a name is in one is told
/// by all.
public struct AnalysisReader: Sendable {
  private let analyzer: FrenchAnalyzer
  private let tagger: FrenchTagger
  private let recognizer: EntityRecognizer

  /// A reader with these models.
  public init(models: FrenchModels, recognizer: EntityRecognizer) {
    self.recognizer = recognizer
    analyzer = FrenchAnalyzer(lexicon: models.lexicon)
    tagger = FrenchTagger(models: models)
  }

  /// Calls `body` for each sentence of a document, page furniture included.
  ///
  /// - Throws: What `body` throws.
  /// - Complexity: O(*n*).
  public func forEachSentence(of document: Document, _ body: (AnalyzedSentence) throws -> Void) throws {
    let text = analyzer.repair(document.prose)
    var workspace = AnalysisWorkspace(for: analyzer)
    var tagging = TaggingWorkspace(for: tagger)
    var entities = DocumentEntities(of: text, leavingOut: [], recognizer, analyzer, workspace: &workspace)
    var failure: (any Error)?
    analyzer.forEachParagraph(of: text, workspace: &workspace) { workspace in
      guard failure == nil else { return }
      tagger.analyze(text, workspace.tokens, into: &tagging)
      var start = 0
      for end in tagging.sentenceEnds {
        do {
          try body(Self.sentence(start..<end, text, document.source, tagging, &entities))
        } catch {
          failure = error
          return
        }
        start = end
      }
    }
    if let failure { throw failure }
  }

  private static func sentence(
    _ range: Range<Int>, _ text: TextLayer, _ source: SourceText, _ tagging: borrowing TaggingWorkspace,
    _ entities: inout DocumentEntities
  ) -> AnalyzedSentence {
    entities.beginSentence()
    var tokens: [AnalyzedSentence.Token] = []
    tokens.reserveCapacity(range.count)
    for index in range {
      let token = tagging.tokens[index]
      let span = text.source(of: token.span)
      let next = index + 1 < tagging.tokens.count ? tagging.tokens[index + 1].start : token.end + 1
      tokens.append(
        .init(
          form: source.bytes[span.range], span: span, precedesSpace: token.end < next,
          words: tagging.analyses(of: token), nameTag: entities.tag(of: token.span)))
    }
    return AnalyzedSentence(tokens: tokens)
  }

  /// Calls `body` for each of the sentences, their tokens and words kept and the rest predicted.
  ///
  /// - Throws: What `body` throws.
  /// - Complexity: O(*n*).
  public func forEachSentence(of sentences: [TreebankSentence], _ body: (AnalyzedSentence) throws -> Void) throws {
    var tagging = TaggingWorkspace(for: tagger)
    let nameTags = nameTags(of: sentences)
    var number = 0
    for sentence in sentences {
      var bytes: [UInt8] = []
      var spans: [TextSpan] = []
      var counts: [Int] = []
      var firsts: [Int] = []
      for token in sentence.tokens {
        firsts.append(spans.count)
        // Words that the tagger would not find in the token are tagged as if they stood alone.
        let isKnown = token.words.count == 1 || tagger.wordCount(of: Array(token.form.utf8)) == token.words.count
        for form in isKnown ? [token.form] : token.words.map(\.form) {
          let start = bytes.count
          bytes += analyzer.repair(TextLayer(SourceText(form))).bytes
          // A form of white space only would leave nothing to look at.
          if bytes.count == start { bytes.append(0x5F) }
          spans.append(TextSpan(start, bytes.count))
          counts.append(isKnown ? token.words.count : 1)
          bytes.append(0x20)
        }
      }
      tagger.tag(bytes, tokens: spans, wordCounts: counts, sentenceEnds: [spans.count], into: &tagging)
      var tokens: [AnalyzedSentence.Token] = []
      for (token, first) in zip(sentence.tokens, firsts) {
        var words = Array(tagging.analyses(of: tagging.tokens[first]))
        if counts[first] != token.words.count {
          for more in stride(from: 1, to: token.words.count, by: 1) {
            words += tagging.analyses(of: tagging.tokens[first + more])
          }
        }
        // The words are those of the input, whatever the tagger makes of them.
        while words.count < token.words.count { words.append(words[words.count - 1]) }
        words.removeLast(words.count - max(token.words.count, 1))
        for (index, word) in token.words.enumerated() where token.words.count > 1 && index < words.count {
          words[index] = words[index].replacing(form: word.form)
        }
        tokens.append(
          .init(
            form: Array(token.form.utf8)[...], span: nil, precedesSpace: token.precedesSpace, words: words[...],
            nameTag: nameTags[number], miscellany: Self.withoutName(token.miscellany)))
        number += 1
      }
      try body(AnalyzedSentence(tokens: tokens, comments: sentence.comments))
    }
  }

  /// The name tags of all tokens.
  private func nameTags(of sentences: [TreebankSentence]) -> [String] {
    var workspace = AnalysisWorkspace(for: analyzer)
    var entities = EntityWorkspace(for: recognizer)
    for sentence in sentences {
      entities.append(sentence: sentence.tokens.map { workspace.intern(token: Array($0.form.utf8)) })
    }
    entities.recognize(recognizer, forms: workspace.forms)
    return EntityMention.tags(entities.mentions, count: entities.tokenCount)
  }

  /// What the input said of a token, less the name tag that is predicted anew.
  private static func withoutName(_ miscellany: String) -> String {
    miscellany.split(separator: "|").filter { !$0.hasPrefix("NER=") && !$0.hasPrefix("Origin=") }.joined(separator: "|")
  }
}
