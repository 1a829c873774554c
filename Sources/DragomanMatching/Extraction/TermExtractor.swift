public import DragomanDocuments
public import DragomanLanguage

/// Finds the terms and names of a document. Immutable and shared; one call works on one document.
public struct TermExtractor: Sendable {
  let analyzer: FrenchAnalyzer
  let matcher: GlossaryMatcher
  /// In which ways an occurrence may differ from the dictionary form.
  let kinds: MatchKinds
  /// Whether names that no glossary holds are looked for.
  let findsNames: Bool
  /// Judges the noun phrases that no glossary holds; nil where they are not looked for.
  let termhood: Termhood?
  /// Who reads the noun phrases that no glossary holds.
  let purpose: CandidatePurpose
  /// Whether what glossaries have English for is listed; else only candidates are.
  let listsAligned: Bool
  /// Whether the list says why each occurrence is in it, and why near misses are not.
  let explains: Bool
  /// The variety of English to prefer; nil for what the glossaries put first.
  let variety: EnglishVariety?
  /// What finds names; nil where they are told by their look.
  let recognizer: EntityRecognizer?
  /// What guesses at the English of candidates; nil where nobody wants guesses.
  let suggester: EnglishSuggester?
  /// Chooses among the parts of speech that a form can have; nil leaves all of them possible.
  let tagger: FrenchTagger?

  /// Creates an extractor over a compiled index.
  ///
  /// - Parameters:
  ///   - analyzer: The analyser that the index was compiled with.
  ///   - index: The compiled glossaries.
  ///   - findsNames: Whether names that no glossary holds are looked for.
  ///   - termhood: Judges noun phrases that no glossary holds; nil, or no `tagger`, to leave them out.
  ///   - purpose: Who reads them.
  ///   - listsAligned: Whether what glossaries have English for is listed; else only candidates are, and nothing is worked
  ///     out of the places of other terms.
  ///   - explains: Whether the list says why each occurrence is in it, and why near misses are not.
  ///   - variety: The variety of English to prefer; nil for what the glossaries put first.
  ///   - kinds: In which ways an occurrence may differ from the dictionary form.
  ///   - tagger: Refuses terms where the text uses their word as another part of speech.
  ///   - recognizer: What finds names; nil to tell them by their look, which is faster and sees less.
  ///   - suggester: What guesses at the English of candidates; nil for candidates without English.
  public init(
    analyzer: FrenchAnalyzer, index: GlossaryIndex, findsNames: Bool = true, termhood: Termhood? = nil,
    purpose: CandidatePurpose = .terminology, listsAligned: Bool = true,
    explains: Bool = false, variety: EnglishVariety? = nil, kinds: MatchKinds = .all, tagger: FrenchTagger? = nil,
    recognizer: EntityRecognizer? = nil, suggester: EnglishSuggester? = nil
  ) {
    self.suggester = suggester
    self.tagger = tagger
    self.analyzer = analyzer
    self.findsNames = findsNames
    self.termhood = tagger == nil ? nil : termhood
    self.purpose = purpose
    self.listsAligned = listsAligned
    self.explains = explains
    self.variety = variety
    self.recognizer = findsNames ? recognizer : nil
    matcher = GlossaryMatcher(index: index)
    self.kinds = kinds
  }

  /// What was found in a document, to be turned into a ``TermList``.
  public struct Findings: Sendable {
    let document: Document
    let text: TextLayer
    var all: [Finding] = []
    var candidates = CandidateNames()
    var designations = DesignationTable()
    var refused: [Refused] = []
    var memory = DocumentMemory()
    /// The words of the text, where it was asked what stands near a term.
    var words: FoldedWords?
    /// The noun phrases that no entry covers; nil where nobody asked.
    var phrases: PhraseReader?
    /// The number of tokens read.
    public var tokenCount = 0
    /// The number of sentences read.
    public var sentenceCount = 0
    /// The number of occurrences found.
    public var count: Int { all.count }
  }

  /// Reads the document and finds its terms.
  ///
  /// - Parameter isPartOfCorpus: Whether its noun phrases are only counted, for ``CorpusTally`` to choose among them.
  /// - Complexity: O(*n*).
  public func find(in document: Document, isPartOfCorpus: Bool = false) -> Findings {
    let text = analyzer.repair(document.prose)
    var findings = Findings(document: document, text: text)
    // Texts have an occurrence in some fifty bytes; growing step by step would copy them several times. What stays
    // unused of so much room is never touched.
    findings.all.reserveCapacity(text.bytes.count / 32)
    var analysis = AnalysisWorkspace(for: analyzer)
    var workspace = MatchWorkspace()
    workspace.explains = explains
    workspace.signs = ContextSigns(index: matcher.index, text: text.bytes)
    let variants = VariantMatcher(index: matcher.index, kinds: kinds, view: workspace.view)
    let tracer = MentionTracer(index: matcher.index, kinds: kinds, view: workspace.view)
    if termhood != nil {
      findings.phrases = PhraseReader(
        lexicon: analyzer.lexicon, readsSingleWords: isPartOfCorpus, isForTranslation: purpose == .translation)
    }
    let tagging = tagger.map { Tagging($0) }
    let leftOut = document.furniture.compactMap { piece in
      piece.proseSpan.map { text.derived($0, from: document.prose) }
    }
    var entities = recognizer.map {
      DocumentEntities(of: text, leavingOut: leftOut, $0, analyzer, workspace: &analysis)
    }
    analyzer.forEachParagraph(of: text, leavingOut: leftOut, workspace: &analysis) { analysis in
      findings.tokenCount += analysis.tokens.count
      var start = 0
      tagging?.beginParagraph()
      let firstSentence = findings.sentenceCount
      for end in analysis.sentenceEnds {
        read(start..<end, &analysis, &workspace, variants, tracer, tagging, &entities, &findings)
        start = end
        findings.sentenceCount += 1
      }
      if termhood != nil { tagging?.read(analysis, findings.text, firstSentence, &findings.phrases) }
    }
    if var signs = workspace.signs {
      workspace.signs = nil
      dropUnmeant(&findings, &signs)
    }
    if !isPartOfCorpus, let phrases = findings.phrases, let termhood {
      CandidateSelection(
        lexicon: analyzer.lexicon, termhood: termhood, reader: phrases, text: text, purpose: purpose
      ).list(in: &findings)
    }
    CandidateLinking(index: matcher.index).link(&findings)
    if explains { explainFurniture(leftOut, &analysis, &workspace, &findings) }
    return findings
  }

  /// Leaves out what its entry lists only beside certain words, where none of them stands near.
  private func dropUnmeant(_ findings: inout Findings, _ signs: inout ContextSigns) {
    var designations = findings.designations
    let bytes = findings.text.bytes
    func isUnmeant(_ finding: Finding) -> Bool {
      !finding.isCandidate && finding.designation == nil
        && !signs.isMeant(finding) { designations.statute(at: $0, in: bytes) != nil }
    }
    if explains {
      for finding in findings.all where isUnmeant(finding) {
        findings.refused.append(
          Findings.Refused(
            pattern: finding.pattern, span: TextSpan(start: finding.first.start, end: finding.end),
            reason: .everydaySense))
      }
    }
    findings.all.removeAll(where: isUnmeant)
    findings.words = signs.words
    findings.designations = designations
  }

  /// Finds the terms of one sentence.
  private func read(
    _ tokens: Range<Int>, _ analysis: inout AnalysisWorkspace, _ workspace: inout MatchWorkspace,
    _ variants: VariantMatcher, _ tracer: MentionTracer, _ tagging: Tagging?, _ entities: inout DocumentEntities?,
    _ findings: inout Findings
  ) {
    workspace.unitBuilder.build(from: &analysis, tokens, text: findings.text.bytes)
    let units = workspace.unitBuilder.units
    matcher.findAll(units, analysis.forms, &workspace)
    variants.find(analysis.forms, &workspace)
    // The units are built anew in the same room for the next sentence.
    defer { workspace.view.clear() }
    // Judging looks at the whole sentence, which is only worth it where there is something to judge.
    if workspace.found.isEmpty, !findsNames, termhood == nil, findings.memory.isEmpty,
      !workspace.view.has(.opensDesignation)
    {
      return
    }
    let tags = tagging.flatMap { tagging in
      hasOpenMatch(units, analysis.forms, &workspace) ? tagging.tags(analysis, findings.text) : nil
    }
    let sentence = SentenceReader(
      judge: MatchJudge(
        index: matcher.index, units: units, view: workspace.view, forms: analysis.forms, tags: tags),
      tokens: analysis.tokens, findsNames: findsNames, kinds: kinds,
      entities: tokens.isEmpty ? nil : entities?.take(upTo: analysis.tokens[tokens.upperBound - 1].end))
    sentence.read(analysis.forms, &workspace, tracer, number: UInt32(findings.sentenceCount), into: &findings)
  }

  /// Whether some match is a single word that the dictionary knows as several parts of speech, or begins with a word
  /// that may be the verb of its clause.
  private func hasOpenMatch(
    _ units: [Unit], _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    for position in workspace.found.indices {
      let match = workspace.found[position]
      let traits = workspace.traits(units[match.first].form, forms, matcher.index)
      if match.unitCount == 1 ? traits.isAmbiguous : traits.contains([.canBeNoun, .canBeFiniteVerb]) { return true }
    }
    return false
  }
}

/// The tagger with its buffers, asked at most once for each paragraph, and only where a term was found.
private final class Tagging {
  private let tagger: FrenchTagger
  private var workspace: TaggingWorkspace
  private var current: SentenceTags?

  init(_ tagger: FrenchTagger) {
    self.tagger = tagger
    workspace = TaggingWorkspace(for: tagger)
  }

  func beginParagraph() { current = nil }

  /// Reads the noun phrases of the paragraph at hand.
  func read(
    _ analysis: borrowing AnalysisWorkspace, _ text: TextLayer, _ firstSentence: Int, _ phrases: inout PhraseReader?
  ) {
    _ = tags(analysis, text)
    phrases?.read(workspace, text.bytes, firstSentence: firstSentence)
  }

  func tags(_ analysis: borrowing AnalysisWorkspace, _ text: TextLayer) -> SentenceTags {
    if let current { return current }
    tagger.analyze(text, analysis.tokens, sentenceEnds: analysis.sentenceEnds, into: &workspace)
    let tags = SentenceTags(workspace, tokenCount: analysis.tokens.count)
    current = tags
    return tags
  }
}
