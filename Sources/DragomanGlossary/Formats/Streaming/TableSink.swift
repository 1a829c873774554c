/// Writes CSV or TSV entry by entry, with the columns that the first entries need until one needs more.
struct TableSink: EntrySink {
  private let options: GlossaryWriter
  private let output: ([UInt8]) throws -> Void
  private var columns: [TableColumn]?
  private var known: Set<TableColumn> = []
  private var survey = TermTable.ColumnSurvey()
  private var fitting: FormatCapacity.Fitting
  /// The first entries, until there are enough to tell the columns.
  private var waiting: [ConceptEntry] = []
  private var bytes: [UInt8] = []
  private var lastIdentifier: String?
  private var count = 0

  private static let sampleCount = 1_000

  /// A sink in a table.
  ///
  /// - Parameter columns: The columns that all entries need, where that is known.
  init(_ options: GlossaryWriter, columns: [TableColumn]?, _ output: @escaping ([UInt8]) throws -> Void) {
    self.options = options
    self.output = output
    fitting = FormatCapacity.Fitting(capacity: DelimitedWriter.capacity, options: options)
    if let columns { begin(columns) }
  }

  mutating func take(_ entry: ConceptEntry, _ frame: Glossary) throws {
    guard let fitted = fitting.fit(entry) else { return }
    survey.look(at: fitted)
    guard columns != nil else {
      waiting.append(fitted)
      if waiting.count == Self.sampleCount { try writeWaiting() }
      return
    }
    try write(fitted)
  }

  private mutating func begin(_ columns: [TableColumn]) {
    self.columns = columns
    known = Set(columns)
    DelimitedWriter.append(columns.map(\.heading), options.format, to: &bytes)
  }

  private mutating func writeWaiting() throws {
    begin(survey.columns)
    for entry in waiting { try write(entry) }
    waiting = []
  }

  private mutating func write(_ entry: ConceptEntry) throws {
    count += 1
    let id = TermTable.identifier(of: entry, number: count, after: lastIdentifier)
    lastIdentifier = id
    for row in TermTable.rows(of: entry, named: id, columns ?? []) {
      DelimitedWriter.append(row, options.format, to: &bytes)
    }
    if bytes.count > 1 << 18 {
      try output(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  mutating func finish(_ frame: Glossary) throws -> StreamOutcome {
    if columns == nil { try writeWaiting() }
    let needed = survey.columns
    guard needed == columns else { return .again(.columns(needed)) }
    fitting.reportFrame(of: frame)
    try output(bytes)
    return .written(nil, fitting.report.diagnostics)
  }
}
