public import DragomanDocuments
public import DragomanLanguage

/// Finds the terms and names of a document. Immutable and shared; one call works on one document.
public struct TermExtractor: Sendable {
  let analyzer: FrenchAnalyzer
  let matcher: GlossaryMatcher
  let variants: VariantMatcher
  /// Whether names that no glossary holds are looked for.
  let findsNames: Bool
  /// Whether the list says why each occurrence is in it, and why near misses are not.
  let explains: Bool
  /// The variety of English to prefer; nil for what the glossaries put first.
  let variety: EnglishVariety?

  /// Creates an extractor over a compiled index.
  ///
  /// - Parameters:
  ///   - analyzer: The analyser that the index was compiled with.
  ///   - index: The compiled glossaries.
  ///   - findsNames: Whether names that no glossary holds are looked for.
  ///   - explains: Whether the list says why each occurrence is in it, and why near misses are not.
  ///   - variety: The variety of English to prefer; nil for what the glossaries put first.
  ///   - kinds: In which ways an occurrence may differ from the dictionary form.
  public init(
    analyzer: FrenchAnalyzer, index: GlossaryIndex, findsNames: Bool = true, explains: Bool = false,
    variety: EnglishVariety? = nil, kinds: MatchKinds = .all
  ) {
    self.analyzer = analyzer
    self.findsNames = findsNames
    self.explains = explains
    self.variety = variety
    matcher = GlossaryMatcher(index: index)
    variants = VariantMatcher(index: index, kinds: kinds)
  }

  /// What was found in a document, to be turned into a ``TermList``.
  public struct Findings {
    let document: Document
    let text: TextLayer
    var all: [Finding] = []
    var candidates = CandidateNames()
    var designations = DesignationTable()
    var refused: [Refused] = []
    var memory = DocumentMemory()
    /// The number of tokens read.
    public var tokenCount = 0
    /// The number of sentences read.
    public var sentenceCount = 0
    /// The number of occurrences found.
    public var count: Int { all.count }
  }

  /// Reads the document and finds its terms.
  ///
  /// - Complexity: O(*n*).
  public func find(in document: Document) -> Findings {
    let text = analyzer.repair(document.prose)
    var findings = Findings(document: document, text: text)
    // News has an occurrence in some hundred bytes; growing step by step would copy them several times.
    findings.all.reserveCapacity(text.bytes.count / 100)
    var analysis = AnalysisWorkspace(for: analyzer)
    var workspace = MatchWorkspace()
    workspace.explains = explains
    let leftOut = document.furniture.compactMap { piece in
      piece.proseSpan.map { text.derived($0, from: document.prose) }
    }
    analyzer.forEachParagraph(of: text, leavingOut: leftOut, workspace: &analysis) { analysis in
      findings.tokenCount += analysis.tokens.count
      var start = 0
      for end in analysis.sentenceEnds {
        read(start..<end, &analysis, &workspace, &findings)
        start = end
        findings.sentenceCount += 1
      }
    }
    if explains { explainFurniture(leftOut, &analysis, &workspace, &findings) }
    return findings
  }

  /// Finds the terms of one sentence.
  private func read(
    _ tokens: Range<Int>, _ analysis: inout AnalysisWorkspace, _ workspace: inout MatchWorkspace,
    _ findings: inout Findings
  ) {
    workspace.unitBuilder.build(from: &analysis, tokens, text: findings.text.bytes)
    let units = workspace.unitBuilder.units
    matcher.findAll(units, analysis.forms, &workspace)
    variants.find(units, analysis.forms, &workspace)
    // The units are built anew in the same room for the next sentence.
    defer { workspace.view.units = [] }
    // Judging looks at the whole sentence, which is only worth it where there is something to judge.
    if workspace.found.isEmpty, !findsNames, findings.memory.isEmpty,
      !workspace.sentenceStarts.contains(.opensDesignation)
    {
      return
    }
    let sentence = SentenceReader(
      index: matcher.index, units: units, tokens: analysis.tokens,
      judge: MatchJudge(index: matcher.index, units: units, forms: analysis.forms), findsNames: findsNames,
      kinds: variants.kinds)
    sentence.read(analysis.forms, &workspace, number: UInt32(findings.sentenceCount), into: &findings)
  }
}
