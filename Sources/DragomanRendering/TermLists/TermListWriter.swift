public import DragomanDocuments
public import DragomanMatching

/// Writes the term lists of one or more inputs in one format.
///
/// ```swift
/// var writer = TermListWriter(format: .json) { try output.write($0) }
/// try writer.append(list, document: document)
/// try writer.finish()
/// ```
///
/// Bytes come in chunks, in order; nothing is kept of a list once it is written, but for
/// TBX, whose lists make one glossary.
public struct TermListWriter: ~Copyable {
  private var renderer: any TermListRenderer
  private let sink: ByteSink
  /// Whether readers see one row for each term, and denied ones need rows of their own.
  private let separatesDenials: Bool
  private var isBegun = false

  /// Creates a writer that hands its output to `write`.
  public init(
    format: TermListFormat, options: TermListOptions = TermListOptions(),
    to write: @escaping ([UInt8]) throws -> Void
  ) {
    let sink = ByteSink(write)
    self.sink = sink
    separatesDenials =
      switch format {
      case .table, .csv, .tsv, .markdown, .html: true
      // JSON says of each occurrence what it denies; a file of entries holds entries.
      case .json, .jsonl, .tbx: false
      }
    renderer =
      switch format {
      case .table: TableRenderer(options, into: sink)
      case .json: JSONRenderer(isArray: options.hasSeveralInputs, into: sink)
      case .jsonl: JSONLinesRenderer(into: sink)
      case .csv: DelimitedRenderer(.commas, into: sink)
      case .tsv: DelimitedRenderer(.tabs, into: sink)
      case .markdown: MarkdownRenderer(hasSeveralInputs: options.hasSeveralInputs, into: sink)
      case .html: HTMLListRenderer(into: sink)
      case .tbx: TBXRenderer(into: sink)
      }
  }

  /// Writes one list. The lists come in the order of the inputs.
  ///
  /// - Parameter document: The text of the list, from which formats with a column of contexts cut them.
  /// - Throws: What the closure that takes the output throws.
  /// - Complexity: O(*n*) in the number of occurrences.
  public mutating func append(_ list: TermList, document: Document? = nil) throws {
    try beginOnce()
    try renderer.append(separatesDenials ? list.separatingDenials() : list, document: document)
    try sink.checkpoint()
  }

  /// Writes what is left. A writer that is not finished has not written everything.
  ///
  /// - Throws: What the closure that takes the output throws.
  public consuming func finish() throws {
    try beginOnce()
    try renderer.finish()
    try sink.flush()
  }

  private mutating func beginOnce() throws {
    guard !isBegun else { return }
    isBegun = true
    try renderer.begin()
  }
}
