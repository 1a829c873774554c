import DragomanLanguage
import DragomanMatching

/// Raw text with what the shipped tagger makes of it.
struct TaggedText {
  let analyzer: FrenchAnalyzer
  let tagger: FrenchTagger

  /// Tags paragraphs and calls `body` for each with the tagger's workspace.
  ///
  /// - Returns: The repaired text.
  @discardableResult
  func read(_ lines: [String], _ body: (borrowing TaggingWorkspace, [UInt8]) -> Void) -> TextLayer {
    let text = analyzer.repair(TextLayer(SourceText(lines.joined(separator: "\n\n"))))
    var analysis = AnalysisWorkspace(for: analyzer)
    var tagging = TaggingWorkspace(for: tagger)
    analyzer.forEachParagraph(of: text, workspace: &analysis) { paragraph in
      tagger.analyze(text, paragraph.tokens, sentenceEnds: paragraph.sentenceEnds, into: &tagging)
      body(tagging, text.bytes)
    }
    return text
  }

  /// The noun phrases of lines that are read as one text.
  ///
  /// - Parameter readsSingleWords: Whether adjectives and verbs are read by themselves as well.
  func phrases(_ lines: [String], readsSingleWords: Bool = false) -> (reader: PhraseReader, text: TextLayer) {
    var reader = PhraseReader(lexicon: analyzer.lexicon, readsSingleWords: readsSingleWords)
    var sentence = 0
    let text = read(lines) { tagging, bytes in
      reader.read(tagging, bytes, firstSentence: sentence)
      sentence += tagging.sentenceEnds.count
    }
    return (reader, text)
  }

  /// The lemmas of each line, articles left out, with what each is.
  func words(_ lines: [String]) -> [[WordAnalysis]] {
    var result: [[WordAnalysis]] = []
    read(lines) { tagging, _ in
      var words: [WordAnalysis] = []
      for token in tagging.tokens {
        // Of a contraction the preposition.
        if let first = tagging.analyses(of: token).first, first.partOfSpeech != .determiner { words.append(first) }
      }
      result.append(words)
    }
    return result
  }
}
