/// A word of a French phrase, analysed: what a suggestion is composed from.
package struct AnalyzedWord: Sendable, Equatable {
  /// The word; that which a contraction stands for (*de*, *le* of *du*).
  package let form: String
  package let lemma: String
  package let partOfSpeech: PartOfSpeech
  package let features: MorphologicalFeatures
  /// Where its token stands in the repaired phrase; both words of a contraction stand at the same place.
  package let span: TextSpan
  /// The key under which ``TranslationLexicon`` has the word; nil for words that are not translated alone.
  ///
  /// A participle stands under its masculine singular as an adjective does: *écrites*, *écrit*.
  package let key: String?

  /// Creates an analysed word.
  package init(
    form: String, lemma: String, partOfSpeech: PartOfSpeech, features: MorphologicalFeatures = MorphologicalFeatures(),
    span: TextSpan = TextSpan(start: 0, end: 0)
  ) {
    self.form = form
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.features = features
    self.span = span
    key = Self.key(form, lemma, partOfSpeech, features)
  }

  /// Whether it qualifies a noun: an adjective or a participle.
  package var isAdjectival: Bool { partOfSpeech == .adjective || isParticiple }

  /// Whether it is a participle.
  package var isParticiple: Bool { Self.isParticiple(partOfSpeech, features) }

  private static func isParticiple(_ partOfSpeech: PartOfSpeech, _ features: MorphologicalFeatures) -> Bool {
    partOfSpeech == .verb && features.isParticiple
  }

  /// Whether it begins with a capital.
  package var isCapitalized: Bool { form.first?.isUppercase ?? false }

  private static func key(
    _ form: String, _ lemma: String, _ partOfSpeech: PartOfSpeech, _ features: MorphologicalFeatures
  ) -> String? {
    switch partOfSpeech {
    case .noun: WordFolding.lowercased(lemma) + "/n"
    case .adjective: WordFolding.lowercased(lemma) + "/a"
    case .verb:
      isParticiple(partOfSpeech, features)
        ? WordFolding.lowercased(participle(form, features)) + "/a" : WordFolding.lowercased(lemma) + "/v"
    case .adverb: WordFolding.lowercased(lemma) + "/r"
    case .properNoun: WordFolding.lowercased(form) + "/p"
    case .numeral: WordFolding.lowercased(lemma) + "/m"
    case .other: WordFolding.lowercased(form) + "/n"
    default: nil
    }
  }

  /// The masculine singular of a participle, as far as its ending tells.
  private static func participle(_ participle: String, _ features: MorphologicalFeatures) -> String {
    var form = Substring(participle)
    if features.isPlural, form.hasSuffix("s") { form = form.dropLast() }
    if features.isFeminine, form.hasSuffix("e") { form = form.dropLast() }
    return String(form)
  }
}

extension [AnalyzedWord] {
  /// The key under which ``TranslationLexicon`` has a term of these words: its lemmas without articles.
  package var termKey: String {
    var lemmas: [String] = []
    for word in self where word.partOfSpeech != .determiner && word.partOfSpeech != .punctuation {
      lemmas.append(WordFolding.folded(word.lemma))
    }
    return lemmas.joined(separator: " ")
  }
}

/// Analyses phrases that stand alone, such as the terms of a termbase. One task uses it for any number of them.
package final class FrenchPhraseReader {
  private let analyzer: FrenchAnalyzer
  private let tagger: FrenchTagger
  private var analysis: AnalysisWorkspace
  private var tagging: TaggingWorkspace

  /// A reader with buffers of its own.
  package init(analyzer: FrenchAnalyzer, tagger: FrenchTagger) {
    self.analyzer = analyzer
    self.tagger = tagger
    analysis = AnalysisWorkspace(for: analyzer)
    tagging = TaggingWorkspace(for: tagger)
  }

  /// The words of a text, in order.
  ///
  /// - Complexity: O(*n*) in its length.
  package func words(of text: String) -> [AnalyzedWord] {
    var words: [AnalyzedWord] = []
    read(text) { _, _, found in words += found }
    return words
  }

  /// Calls `body` for each paragraph of a text with its tokens, the repaired text and the words.
  package func read(_ text: String, _ body: (inout AnalysisWorkspace, TextLayer, [AnalyzedWord]) -> Void) {
    let text = analyzer.repair(TextLayer(SourceText(text)))
    analyzer.forEachParagraph(of: text, workspace: &analysis) { analysis in
      tagger.analyze(text, analysis.tokens, sentenceEnds: [analysis.tokens.count], into: &tagging)
      var words: [AnalyzedWord] = []
      for token in tagging.tokens {
        let form = text.string(token.span)
        for word in tagging.analyses(of: token) {
          words.append(
            AnalyzedWord(
              form: word.form ?? form, lemma: word.lemma, partOfSpeech: word.partOfSpeech, features: word.features,
              span: token.span))
        }
      }
      body(&analysis, text, words)
    }
  }
}
