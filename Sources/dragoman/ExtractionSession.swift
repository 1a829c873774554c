import DragomanDocuments
import DragomanLanguage
import DragomanMatching

/// Lexicon and glossaries, opened once and shared by all inputs of a run.
struct ExtractionSession: Sendable {
  let extractor: TermExtractor
  /// Cuts texts into words, as the glossaries were cut.
  let analyzer: FrenchAnalyzer
  /// What opening took.
  let timings: Timings

  /// Opens what is needed.
  ///
  /// - Throws: `FileError`, `GlossaryError`, or a usage error.
  init(
    _ glossaries: GlossaryOptions, _ common: CommonOptions, analysis: AnalysisChoice, kinds: MatchKinds = .all,
    candidates purpose: CandidatePurpose? = nil, listsAligned: Bool = true, explains: Bool = false,
    variety: EnglishVariety? = nil,
    suggests: Bool = true
  ) throws {
    var timings = Timings()
    let start = Timings.nowOfAllThreads()
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    self.analyzer = analyzer
    let files = try glossaries.files()
    common.inform(files.paths.count == 1 ? "using 1 glossary" : "using \(files.paths.count) glossaries")
    let opened = try IndexStore(analyzer: analyzer).index(
      of: files, skippingBroken: glossaries.skipBrokenGlossaries)
    for warning in opened.warnings { common.warn(warning) }
    common.inform(
      "\(opened.index.conceptCount) concepts, \(opened.index.patternCount) French terms, "
        + (opened.isFresh ? "compiled" : "from the cache"))
    let tagger = analysis == .full ? FrenchTagger(models: try FrenchModels.shipped(lexicon: analyzer.lexicon)) : nil
    extractor = TermExtractor(
      analyzer: analyzer, index: opened.index, findsNames: analysis == .full,
      termhood: purpose != nil && analysis == .full ? try Termhood.shipped() : nil, purpose: purpose ?? .terminology,
      listsAligned: listsAligned, explains: explains, variety: variety, kinds: kinds, tagger: tagger,
      recognizer: analysis == .full ? try EntityRecognizer.shipped() : nil,
      suggester: suggests
        ? try tagger.map { try EnglishSuggester(analyzer: analyzer, tagger: $0, index: opened.index) } : nil)
    timings.compile = opened.compileSeconds ?? 0
    timings.load = Timings.nowOfAllThreads() - start - timings.compile
    self.timings = timings
  }

  /// An input with its term list.
  struct Result: Sendable {
    let document: Document
    let list: TermList
    let timings: Timings
    /// What was found, for a corpus; nil for a document of its own.
    var findings: TermExtractor.Findings?
  }

  /// Reads one input and finds its terms.
  ///
  /// - Throws: `FileError`, `DocumentError`.
  func extract(_ path: String, asOf date: String?, isPartOfCorpus: Bool = false) throws -> Result {
    var timings = Timings()
    let start = Timings.now()
    let bytes = try FileBytes.read(path)
    let document = try DocumentReader().read(bytes, path: path)
    timings.bytes = document.source.bytes.count
    let read = Timings.now()
    timings.load = read - start
    let findings = extractor.find(in: document, isPartOfCorpus: isPartOfCorpus)
    let found = Timings.now()
    timings.work = found - read
    timings.tokens = findings.tokenCount
    timings.hits = findings.count
    let kept = isPartOfCorpus ? findings : nil
    // Given away: in a long text they take much memory.
    var list = extractor.termList(
      consume findings, path: path, sha256: SHA256.hexadecimalDigest(of: bytes),
      asOf: date ?? document.date ?? HistoryOptions.today())
    if let date { list.source.date = date }
    timings.output = Timings.now() - found
    return Result(document: document, list: list, timings: timings, findings: kept)
  }
}
