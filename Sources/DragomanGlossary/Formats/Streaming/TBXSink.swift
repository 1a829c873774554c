import DragomanXML

/// Writes TBX entry by entry, in the dialect that the first entries need until one needs more.
struct TBXSink: EntrySink {
  private let options: GlossaryWriter
  private let edition: GlossaryEdition
  private let output: ([UInt8]) throws -> Void
  private var guess: TBXDialectSurvey?
  private var survey: TBXDialectSurvey
  private var identifiers = IdentifierHashes()
  private var isUnsuited = false
  private var open: OpenFile?
  /// The first entries, until there are enough to tell the dialect.
  private var waiting: [ConceptEntry] = []

  private static let sampleCount = 1_000

  /// A file that has been begun.
  private final class OpenFile {
    var fitting: TBXFitting
    var serializer: TBXSerializer

    init(_ fitting: TBXFitting, _ serializer: consuming TBXSerializer) {
      self.fitting = fitting
      self.serializer = serializer
    }
  }

  /// A sink in TBX.
  ///
  /// - Parameter known: What is known of all entries.
  init(_ options: GlossaryWriter, known: TBXDialectSurvey?, _ output: @escaping ([UInt8]) throws -> Void) {
    self.options = options
    self.output = output
    edition = options.format == .tbx2008 ? .tbx2008 : .tbx2019
    guess = known
    survey = TBXDialectSurvey(edition: edition)
  }

  mutating func take(_ entry: ConceptEntry, _ frame: Glossary) throws {
    note(entry)
    if isUnsuited { return }
    if open == nil, guess == nil {
      survey.look(at: entry)
      waiting.append(entry)
      if waiting.count == Self.sampleCount { try writeWaiting(frame) }
      return
    }
    try write(entry, frame)
  }

  private mutating func writeWaiting(_ frame: Glossary) throws {
    guess = survey
    for entry in waiting { try write(entry, frame) }
    waiting = []
  }

  /// An entry as the target holds it. What is known to fit has been looked at when it was met first.
  private mutating func fitted(_ entry: ConceptEntry, _ file: OpenFile) -> ConceptEntry {
    let known = file.fitting.unchanged.count
    if file.fitting.fits(entry), file.fitting.unchanged.count == known { return entry }
    survey.look(at: entry)
    return file.fitting.fit(entry, named: entry.id)
  }

  private mutating func write(_ entry: ConceptEntry, _ frame: Glossary) throws {
    let file = try open ?? begin(frame)
    open = file
    var fitted = fitted(entry, file)
    if edition == .tbx2008 {
      fitted.putFirst(options.targetLanguage)
      fitted.putFirst(options.sourceLanguage)
    }
    try file.serializer.write(fitted)
    if file.serializer.xml.count > 1 << 18 { try output(file.serializer.xml.takeBytes()) }
  }

  /// Notes the identifiers of an entry.
  private mutating func note(_ entry: ConceptEntry) {
    if entry.id == nil { isUnsuited = true }
    var all: [String] = []
    entry.collectIdentifiers(of: edition, into: &all)
    for id in all where !isXMLName(id) || !identifiers.insert(id) { isUnsuited = true }
  }

  private mutating func begin(_ frame: Glossary) throws -> OpenFile {
    var fitting = TBXFitting(
      frame, edition: edition, style: options.format == .tbxDCT ? .dct : .dca, dialect: options.dialect,
      guess ?? survey)
    fitting.identifiers = .trusting
    let fitted = fitting.fitBeginning()
    var serializer = TBXSerializer(edition, fitted.style)
    try serializer.begin(fitted, hasEntries: true)
    return OpenFile(fitting, serializer)
  }

  mutating func finish(_ frame: Glossary) throws -> StreamOutcome {
    if open == nil, guess == nil, !isUnsuited { try writeWaiting(frame) }
    guard let file = open, let guess, !isUnsuited else { return .unsuited }
    guard survey.agrees(with: guess) else { return .again(.dialect(survey)) }
    var rest = TBXFitting(
      frame, edition: edition, style: options.format == .tbxDCT ? .dct : .dca, dialect: options.dialect, guess)
    rest.identifiers = file.fitting.identifiers
    rest.report = file.fitting.report
    var fitted = frame
    rest.fitEnd(of: &fitted)
    var others: [String] = []
    for node in frame.back { node.collectIdentifiers(into: &others) }
    for element in frame.header.elements { MarkupNode.element(element).collectIdentifiers(into: &others) }
    for id in others where !isXMLName(id) || !identifiers.insert(id) { return .unsuited }
    guard rest.identifiers.trusted.isSubset(of: identifiers) else { return .unsuited }
    try file.serializer.end(fitted, hasEntries: true)
    var bytes = file.serializer.xml.takeBytes()
    bytes.append(0x0A)
    try output(bytes)
    return .written(rest.dialect, rest.report.diagnostics)
  }
}
