public import DragomanLanguage

/// Suggests English for terms and names that no glossary holds. Immutable and shared; a ``SuggestionSession`` does
/// the work of one task.
///
/// Everything it says is a guess and names its method and parts. It says nothing rather than something bad.
public struct EnglishSuggester: Sendable {
  let analyzer: FrenchAnalyzer
  let tagger: FrenchTagger
  let index: GlossaryIndex
  let lexicon: TranslationLexicon
  let names: NameSuggester
  let words: GlossaryWords
  let cognates = CognateRules()

  /// What is less likely to be acceptable is not said.
  static let leastConfidence = 0.3
  /// The same for names, of which English has several good versions and dictionaries one.
  static let leastOfNames = 0.2
  /// No term has more suggestions.
  static let most = 3

  /// A suggester that composes from the terms of `index`, with the tables that come with the program.
  ///
  /// - Throws: `FileError` when a table is not where the program was installed, or is damaged.
  public init(analyzer: FrenchAnalyzer, tagger: FrenchTagger, index: GlossaryIndex) throws(FileError) {
    self.analyzer = analyzer
    self.tagger = tagger
    self.index = index
    lexicon = try TranslationLexicon.shipped()
    words = GlossaryWords(
      index: index, english: EnglishWordReader(lexicon: lexicon), cacheFolder: IndexStore.defaultCacheFolder())
    names = NameSuggester(transcriber: try NameTranscriber.shipped(), lexicon: lexicon)
  }

  /// A session with buffers of its own.
  public func makeSession() -> SuggestionSession { SuggestionSession(self) }
}

/// Makes suggestions for any number of terms, one after the other.
public final class SuggestionSession {
  private let suggester: EnglishSuggester
  private let reader: FrenchPhraseReader
  private var matching = MatchWorkspace()
  private lazy var glossaryWords = suggester.words.words(reader)

  init(_ suggester: EnglishSuggester) {
    self.suggester = suggester
    reader = FrenchPhraseReader(analyzer: suggester.analyzer, tagger: suggester.tagger)
  }

  /// The suggestions for a French term in its dictionary form, the likeliest first.
  ///
  /// - Parameters:
  ///   - french: The term.
  ///   - termClass: What it names.
  ///   - spelling: How the places are written of which the text speaks.
  /// - Complexity: O(*n*²) in the number of its words, which is bounded.
  public func suggestions(
    for french: String, _ termClass: TermClass, _ spelling: SpellingRegion = SpellingRegion()
  ) -> [Suggestion] {
    switch termClass {
    case .person: return suggester.names.person(french, spelling).map { [$0] } ?? []
    case .place, .metonym:
      if let name = suggester.names.place(french, spelling) { return [name] }
      return french.contains(" ") ? phrase(french, isName: true) : []
    case .organization, .instrument, .event:
      if let name = suggester.names.foreignBody(french) { return [name] }
      return phrase(french, isName: french.first?.isUppercase ?? false)
    default:
      return phrase(french, isName: french.split(separator: " ").filter { $0.first?.isUppercase ?? false }.count > 1)
    }
  }

  /// - Parameter isName: Whether it is a name, whose words English writes with capitals.
  private func phrase(_ french: String, isName: Bool) -> [Suggestion] {
    guard french.utf8.count < 200 else { return [] }
    var result: [Suggestion] = []
    // Learning words needs the reader, so it cannot wait until the reader is at work.
    _ = glossaryWords
    reader.read(french) { analysis, text, words in
      guard result.isEmpty, !words.isEmpty else { return }
      matching.unitBuilder.build(from: &analysis, 0..<analysis.tokens.count, text: text.bytes)
      let terms = self.terms(words, analysis.forms)
      result = suggestions(for: words, terms, isName: isName)
    }
    return result.map { suggestion in
      var suggestion = suggestion
      if isName { suggestion.english = Self.inTitleCase(suggestion.english) }
      return suggestion
    }
  }

  private func suggestions(
    for words: [AnalyzedWord], _ terms: [Range<Int>: [PieceEquivalents.Choice]], isName: Bool
  ) -> [Suggestion] {
    let pieces = PieceEquivalents(
      lexicon: suggester.lexicon, glossaryWords: glossaryWords, cognates: suggester.cognates, terms: terms, words: words
    )
    let surface = words.map(\.form).joined(separator: " ")
    if words.count > 1 {
      let listed = suggester.lexicon.equivalents(.term, words.termKey)
      if !listed.isEmpty {
        return listed.prefix(EnglishSuggester.most).map {
          Suggestion(
            english: $0.english, method: .termbase,
            parts: [Suggestion.Part(french: surface, english: $0.english, source: $0.source.name)],
            confidence: listed.count == 1 && $0.source != .canadianLaw ? 0.75 : 0.6)
        }
      }
    } else {
      return single(words[0])
    }
    guard let structure = PhraseStructure(words, termEnds: termEnds(words, terms)) else { return [] }
    let composer = PhraseComposer(structure: structure, pieces: pieces, isName: isName)
    let found = composer.renderings()
    guard let best = found.first else { return [] }
    // The small words of a name say nothing about how hard it is.
    let count = isName ? min(words.count { $0.key != nil }, 3) : words.count
    let confidence = SuggestionConfidence(composer, found, wordCount: count)
    guard confidence.best >= (isName ? EnglishSuggester.leastOfNames : EnglishSuggester.leastConfidence) else {
      return []
    }
    var suggestions = [
      Suggestion(english: best.english, method: .composition, parts: best.parts, confidence: confidence.best)
    ]
    for rendering in found.dropFirst().prefix(EnglishSuggester.most - 1) where confidence.isWorthSaying(rendering) {
      suggestions.append(
        Suggestion(
          english: rendering.english, method: .composition, parts: rendering.parts, confidence: confidence.other))
    }
    return suggestions
  }

  /// What a single word is.
  private func single(_ word: AnalyzedWord) -> [Suggestion] {
    if word.partOfSpeech == .properNoun || word.partOfSpeech == .other { return [] }
    let french = word.lemma
    let learned = (glossaryWords?.equivalents(forWord: word) ?? []).filter { $0.share >= 0.5 }
    let counted =
      learned
      + suggester.lexicon.equivalents(forWord: word).filter { found in
        found.share >= 0.2 && !learned.contains { $0.english == found.english }
      }
    if !counted.isEmpty {
      return counted.prefix(2).map {
        Suggestion(
          english: $0.english, method: .parallel,
          parts: [Suggestion.Part(french: french, english: $0.english, source: $0.source.name)],
          confidence: Self.rounded(min(0.8, 0.2 + 0.7 * $0.share)))
      }
    }
    return suggester.cognates.candidates(of: word, suggester.lexicon).prefix(1).map {
      Suggestion(
        english: $0, method: .cognate, parts: [Suggestion.Part(french: french, english: $0, source: "ending")],
        confidence: 0.5)
    }
  }

  // MARK: Terms inside

  /// The terms of the glossaries in the phrase at hand, by the words that they cover.
  private func terms(
    _ words: [AnalyzedWord], _ forms: borrowing FormTable
  ) -> [Range<Int>: [PieceEquivalents.Choice]] {
    let index = suggester.index
    let units = matching.unitBuilder.units
    GlossaryMatcher(index: index).findAll(units, forms, &matching)
    var found: [Range<Int>: [PieceEquivalents.Choice]] = [:]
    for match in matching.found.sorted(by: { ($0.first, $0.end, $0.pattern) < ($1.first, $1.end, $1.pattern) })
    where match.gap.isEmpty && fits(match, units, forms) {
      // *de marbre* is unmoved; a palace of marble is not.
      guard let range = Self.range(of: match, units, words), range.count < words.count || words.count == 1,
        words[range.lowerBound].partOfSpeech != .adposition
      else { continue }
      let concept = index.concept(ofPattern: match.pattern)
      guard !found[range, default: []].contains(where: { $0.source == index.glossaryName(index.glossary(concept)) })
      else { continue }
      for (rank, english) in index.english(concept).prefix(3).enumerated() {
        guard !PieceEquivalents.isGloss(english), !found[range, default: []].contains(where: { $0.english == english })
        else { continue }
        // *Ecological NTC*: letters stand for the whole only.
        if range.count > 1, range.count < words.count, english.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
          continue
        }
        found[range, default: []].append(
          PieceEquivalents.Choice(
            english: english, share: [0.6, 0.25, 0.15][rank], source: index.glossaryName(index.glossary(concept))))
      }
    }
    matching.view.clear()
    return found
  }

  /// Whether the words are written as the term asks.
  private func fits(_ match: TermMatch, _ units: [Unit], _ forms: borrowing FormTable) -> Bool {
    let flags = suggester.index.flags(ofPattern: match.pattern)
    if flags.contains(.isBlocker) || flags.contains(.isVerbal) { return false }
    let capitals = suggester.index.capitals(ofPattern: match.pattern)
    for unit in match.first..<match.end where unit - match.first < 32 && capitals & 1 << UInt32(unit - match.first) != 0
    {
      if forms.shape(units[unit].form) == .lower { return false }
    }
    return true
  }

  /// The words that a match covers; nil where it cuts one.
  private static func range(of match: TermMatch, _ units: [Unit], _ words: [AnalyzedWord]) -> Range<Int>? {
    let start = units[match.first].start
    let end = units[match.end - 1].end
    guard let first = words.firstIndex(where: { $0.span.start == start }),
      let last = words.lastIndex(where: { $0.span.end == end }), first <= last
    else { return nil }
    return first..<last + 1
  }

  /// Per word, the end of the longest known term of several words that begins there, else its own number.
  private func termEnds(_ words: [AnalyzedWord], _ terms: [Range<Int>: [PieceEquivalents.Choice]]) -> [Int] {
    words.indices.map { start in
      var end = terms.keys.filter { $0.lowerBound == start && $0.count > 1 }.map(\.upperBound).max() ?? start
      guard words[start].partOfSpeech == .noun || words[start].partOfSpeech == .properNoun else { return end }
      var longer = words.count
      while longer > max(end, start + 1) {
        if start > 0 || longer < words.count, words[longer - 1].key != nil,
          !words[start..<longer].contains(where: { $0.partOfSpeech == .punctuation }),
          !suggester.lexicon.equivalents(.term, Array(words[start..<longer]).termKey).isEmpty
        {
          end = longer
        }
        longer -= 1
      }
      return end
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  private static let smallWords = RuleWords.smallWordsOfTitles.set

  /// Capitals as names have them.
  static func inTitleCase(_ english: String) -> String {
    return english.split(separator: " ").map { word in
      smallWords.contains(String(word)) || word.contains(where: \.isUppercase)
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}
