package import DragomanLanguage

/// Measures the tagger on a treebank, read as raw text.
package struct TaggerEvaluation {
  private let analyzer: FrenchAnalyzer
  private let tagger: FrenchTagger

  /// The treebanks that figures are measured on, below the data folder.
  package static let measured = TaggerCorpus.measured

  /// An evaluation of these models.
  ///
  /// - Parameters:
  ///   - certainty: See ``FrenchTagger/init(models:certainty:breadth:)``.
  ///   - breadth: Likewise.
  package init(models: FrenchModels, certainty: Double? = nil, breadth: Double? = nil) {
    analyzer = FrenchAnalyzer(lexicon: models.lexicon)
    tagger = FrenchTagger(models: models, certainty: certainty ?? 10, breadth: breadth ?? 12)
  }

  /// The score on a treebank whose sentences follow each other in one paragraph, parted by a space.
  ///
  /// - Parameter isRaw: False gives the tagger the tokens and sentences of the treebank.
  package func score(_ sentences: [TreebankSentence], isRaw: Bool) -> WordScore {
    let gold = Self.gold(sentences)
    return WordScore(gold: gold.scored, found: isRaw ? found(in: gold.text) : found(of: sentences))
  }

  /// A treebank as text and as the evaluation sees it.
  static func gold(_ sentences: [TreebankSentence]) -> (text: String, scored: ScoredText) {
    var text = ""
    var scored = ScoredText()
    var place = 0
    for sentence in sentences {
      let start = place
      for token in sentence.tokens {
        let size = Self.size(of: token.form.utf8)
        scored.tokens.append(
          .init(
            start: place, end: place + size,
            words: token.words.map {
              ScoredWord(
                form: $0.form, lemma: $0.lemma, partOfSpeech: $0.partOfSpeech == "PART" ? "ADV" : $0.partOfSpeech,
                features: $0.features)
            }))
        place += size
        text += token.form
        if token.precedesSpace { text += " " }
      }
      if sentence.tokens.last?.precedesSpace == false { text += " " }
      scored.sentences.append(start..<place)
    }
    return (text, scored)
  }

  private func found(in text: String) -> ScoredText {
    let source = TextLayer(SourceText(text))
    let raw = source.bytes
    // How many bytes that are no white space stand before each place.
    var solid = [Int](repeating: 0, count: raw.count + 1)
    var index = 0
    while index < raw.count {
      let length = Self.spaceLength(raw, index)
      for step in 0..<max(length, 1) {
        solid[index + step + 1] = solid[index + step] + (length == 0 ? 1 : 0)
      }
      index += max(length, 1)
    }
    let layer = analyzer.repair(source)
    var scored = ScoredText()
    var workspace = AnalysisWorkspace(for: analyzer)
    var tagging = TaggingWorkspace(for: tagger)
    analyzer.forEachParagraph(of: layer, workspace: &workspace) { workspace in
      tagger.analyze(layer, workspace.tokens, into: &tagging)
      var start = 0
      for end in tagging.sentenceEnds {
        for token in tagging.tokens[start..<end] {
          let span = layer.source(of: token.span)
          scored.tokens.append(
            .init(
              start: solid[Int(span.start)], end: solid[Int(span.end)],
              words: tagging.analyses(of: token).map { Self.scored($0, layer.string(token.span)) }))
        }
        let first = layer.source(of: tagging.tokens[start].span)
        let last = layer.source(of: tagging.tokens[end - 1].span)
        scored.sentences.append(solid[Int(first.start)]..<solid[Int(last.end)])
        start = end
      }
    }
    return scored
  }

  private func found(of sentences: [TreebankSentence]) -> ScoredText {
    var scored = ScoredText()
    var place = 0
    var tagging = TaggingWorkspace(for: tagger)
    for sentence in sentences {
      var bytes: [UInt8] = []
      var spans: [TextSpan] = []
      for token in sentence.tokens {
        let start = bytes.count
        bytes += Array(TaggerCorpus.repaired(token.form).utf8)
        spans.append(TextSpan(start, bytes.count))
        bytes.append(0x20)
      }
      tagger.tag(bytes, tokens: spans, sentenceEnds: [spans.count], into: &tagging)
      let start = place
      for (token, analyzed) in zip(sentence.tokens, tagging.tokens) {
        let size = Self.size(of: token.form.utf8)
        scored.tokens.append(
          .init(
            start: place, end: place + size,
            words: tagging.analyses(of: analyzed).map { Self.scored($0, token.form) }))
        place += size
      }
      scored.sentences.append(start..<place)
    }
    return scored
  }

  private static func scored(_ word: WordAnalysis, _ form: String) -> ScoredWord {
    ScoredWord(
      form: word.form ?? form, lemma: word.lemma, partOfSpeech: word.partOfSpeech.tag, features: word.features.conllu)
  }

  private static func size(of form: String.UTF8View) -> Int {
    let bytes = Array(form)
    var size = 0
    var index = 0
    while index < bytes.count {
      let length = spaceLength(bytes, index)
      if length == 0 { size += 1 }
      index += max(length, 1)
    }
    return size
  }

  /// The length of the white space at `index`, no-break spaces among it; 0 where there is none.
  private static func spaceLength(_ bytes: [UInt8], _ index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2: return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xAF ? 3 : 0
    default: return 0
    }
  }
}
