import DragomanXML

/// What a conversion gives beside the file: what was read and written, and what was lost on the way.
public struct GlossaryConversion: Sendable {
  /// How many entries were read.
  public var conceptCount: Int
  /// The dialect that was written; `nil` for formats that have none.
  public var dialect: GlossaryDialect?
  /// What reading reported.
  public var readingDiagnostics: [Diagnostic]
  /// What writing reported.
  public var writingDiagnostics: [Diagnostic]
}

/// Converts TBX to TBX or to a table entry by entry, in memory that does not depend on their number.
///
/// What has to be known of all entries before the first is written (the smallest dialect, the columns) is taken
/// from what the file declares and from its first entries. Where that proves wrong, the file is read again.
public struct StreamingConversion {
  private let writer: GlossaryWriter
  private let options: GlossaryReadingOptions
  private let canBeginAgain: Bool
  private let open: () throws -> GlossaryInput

  /// A conversion.
  ///
  /// - Parameters:
  ///   - canBeginAgain: Whether the input can be opened, and the output begun, a second time; else the whole glossary
  ///     is read before anything is written.
  ///   - open: Opens the input.
  public init(
    _ writer: GlossaryWriter, reading options: GlossaryReadingOptions = GlossaryReadingOptions(),
    canBeginAgain: Bool = true, opening open: @escaping () throws -> GlossaryInput
  ) {
    self.writer = writer
    self.options = options
    self.canBeginAgain = canBeginAgain
    self.open = open
  }

  /// Converts.
  ///
  /// - Parameter output: Begins to write the file and gives what takes its bytes; called again where what has been
  ///   written is to be dropped. What takes the bytes is called on another thread, while this one reads: it may not be
  ///   isolated to an actor.
  /// - Throws: What opening and writing throw; `GlossaryError`.
  public func run(
    _ output: (_ body: (_ write: @escaping ([UInt8]) throws -> Void) throws -> Void) throws -> Void
  ) throws -> GlossaryConversion {
    var input = try open()
    let canStream = canBeginAgain && [.tbx, .tbxDCT, .tbx2008, .csv, .tsv].contains(writer.format)
    if canStream, TBXReader().format(of: ContentSign(input)) != nil {
      var known: StreamSurvey?
      // The second run knows all that the first has found out.
      for _ in 0..<2 {
        var result: GlossaryConversion?
        do {
          try output { write in
            let (reading, count, outcome) = try convert(input, known, write)
            switch outcome {
            case .written(let dialect, let diagnostics):
              result = GlossaryConversion(
                conceptCount: count, dialect: dialect, readingDiagnostics: reading.diagnostics,
                writingDiagnostics: diagnostics)
            case .again(let survey):
              known = survey
              throw Restart()
            case .unsuited:
              known = nil
              throw Restart()
            }
          }
        } catch is Restart {}
        if let result { return result }
        input = try open()
        if known == nil { break }
      }
    }
    let reading = try GlossaryReader.read(input, options: options)
    let writing = try writer.write(reading.glossary)
    try output { write in try write(writing.bytes) }
    return GlossaryConversion(
      conceptCount: reading.glossary.entries.count, dialect: writing.dialect,
      readingDiagnostics: reading.diagnostics, writingDiagnostics: writing.diagnostics)
  }

  /// What has been written is to be dropped.
  private struct Restart: Error {}

  private func convert(
    _ input: GlossaryInput, _ known: StreamSurvey?, _ write: @escaping ([UInt8]) throws -> Void
  ) throws -> (GlossaryReading, count: Int, StreamOutcome) {
    var sink: any EntrySink
    // The sink of TBX looks at identifiers itself, and gives up on those that have to be reported.
    let isTable = writer.format == .csv || writer.format == .tsv
    if isTable {
      var columns: [TableColumn]?
      if case .columns(let found) = known { columns = found }
      sink = TableSink(writer, columns: columns, write)
    } else {
      var dialect: TBXDialectSurvey?
      if case .dialect(let found) = known { dialect = found }
      sink = TBXSink(writer, known: dialect, write)
    }
    let queue = EntryQueue(sink)
    // Nothing of what the queue does may outlive this function: it writes to the output.
    defer { queue.drain() }
    var count = 0
    do throws(XMLError) {
      var xml = try input.xmlReader()
      var prolog: [MarkupNode] = []
      let root = try TBXRoot(recognizing: &xml, prolog: &prolog)
      let reader = TBXModelReader(
        xml, root: root, prolog: prolog, checkingIdentifiers: isTable,
        dividing: TBXParts<Void, [ConceptEntry]>.eachEntry()
      ) { entry, frame throws(XMLError) in
        count += 1
        if !queue.add(entry, frame) {
          throw XMLError(kind: .writing, message: "the entry cannot be written")
        }
      }
      let reading = try reader.readGlossary()
      return (reading, count, try outcome(of: queue, reading.glossary))
    } catch {
      queue.drain()
      throw inOwnTerms(queue.failure ?? error, input)
    }
  }

  private func outcome(of queue: EntryQueue, _ frame: Glossary) throws(XMLError) -> StreamOutcome {
    guard let outcome = queue.finish(frame) else {
      throw XMLError(kind: .writing, message: "the glossary cannot be written")
    }
    return outcome
  }

  private func inOwnTerms(_ error: any Error, _ input: GlossaryInput) -> any Error {
    (error as? XMLError).map { GlossaryError($0, path: input.path, bytes: input.head) } ?? error
  }
}
