import DragomanXML

/// Reads the entries of a TBX file side by side.
///
/// What comes out is what reading one entry after the other gives: entries, diagnostics and errors, in the same order and
/// with the same places. A part in which anything stands that reaches beyond it is read again, or all from there on.
struct TBXParts<Context, Output: Sendable> {
  private let context: @Sendable () -> Context
  private let kept: KeptCategories
  private let look: @Sendable (Context) -> (([ConceptEntry]) -> Void)?
  private let finish: @Sendable (Context, [ConceptEntry]) -> Output
  /// How many bytes a part has, about.
  var partLength = Parts.partLength

  /// - Parameters:
  ///   - context: Makes what a thread keeps from part to part.
  ///   - kept: Which data categories are of use.
  ///   - look: What looks at the entries as they have been read, on the thread that has read them; nil where they are kept.
  ///   - finish: What is made of a part: of the entries that are kept, or of those that have been looked at. It is called for
  ///     parts that are not used, too.
  private init(
    context: @escaping @Sendable () -> Context, kept: KeptCategories,
    look: @escaping @Sendable (Context) -> (([ConceptEntry]) -> Void)?,
    finish: @escaping @Sendable (Context, [ConceptEntry]) -> Output
  ) {
    (self.context, self.kept, self.look, self.finish) = (context, kept, look, finish)
  }

  /// What a part holds.
  struct PartReading: Sendable {
    fileprivate let output: Output
    fileprivate let ledger: TBXLedger
  }

  /// What a thread keeps.
  struct WorkerContext {
    fileprivate var texts = TextCache()
    fileprivate var room = EntryRoom()
    fileprivate let own: Context
  }

  private typealias Parts = XMLParts<WorkerContext, PartReading>

  /// Reads on from the entry whose start is the current event of a reader, and leaves the reader behind what has been
  /// read; where nothing can be read in parts, it stays where it is.
  ///
  /// - Parameter take: Gets what has been made of the entries, part by part, and all that stands before them but the
  ///   entries.
  func run(
    _ reader: inout TBXModelReader, _ take: (Output, inout TBXModelReader) throws(XMLError) -> Void
  ) throws(XMLError) {
    guard let cutter = XMLCutter.cutting(&reader.xml, partLength: partLength) else { return }
    let root = reader.root
    let checksIdentifiers = reader.ledger.checksIdentifiers
    var frame = reader.glossary
    frame.entries = []
    // Comments before the first entry are its own; they stay with the reader until its part has been read.
    let comments = reader.pending
    let start = reader.xml.byteOffset
    let parts = Parts(context: { [context] in WorkerContext(own: context()) }) {
      [self, frame] worker, part throws(XMLError) in
      let ledger = TBXLedger(checksIdentifiers: checksIdentifiers, ofPart: true)
      var reader = try TBXModelReader(
        part.reader(), root: root, frame, ledger, worker.texts, keeping: kept, look: look(worker.own))
      if part.start.byteOffset == start { reader.pending = comments }
      swap(&reader.room, &worker.room)
      guard let (output, end) = try self.output(of: &reader, worker.own) else { return nil }
      swap(&reader.room, &worker.room)
      worker.texts = reader.texts
      return (PartReading(output: output, ledger: reader.ledger), end)
    }
    var own: Context?
    let rest = try parts.run(cutter, width: Parts.width) { reading, part throws(XMLError) in
      let isFirst = part.start.byteOffset == start
      if reader.ledger.merge(reading.ledger) {
        if isFirst { reader.pending = [] }
        try take(reading.output, &reader)
        return true
      }
      let context = own ?? self.context()
      own = context
      var again = try TBXModelReader(
        part.reader(), root: root, frame, reader.ledger, reader.texts, keeping: kept, look: look(context))
      if isFirst { again.pending = comments }
      guard let (output, _) = try self.output(of: &again, context) else { return false }
      if isFirst { reader.pending = [] }
      reader.ledger = again.ledger
      try take(output, &reader)
      return true
    }
    reader.replaceReader(rest)
  }

  /// What is made of a part; nil where it cannot be read by itself.
  private func output(
    of reader: inout TBXModelReader, _ context: Context
  ) throws(XMLError) -> (Output, XMLPartEnd)? {
    do throws(XMLError) {
      let part = try reader.readPart()
      let output = finish(context, part?.entries ?? [])
      return part.map { (output, $0.end) }
    } catch {
      _ = finish(context, [])
      throw error
    }
  }
}

extension TBXParts<Void, [ConceptEntry]> {
  /// Reads entries side by side and keeps them in their order.
  static func eachEntry(
    partLength: Int = XMLParts<WorkerContext, PartReading>.partLength
  ) -> (inout TBXModelReader) throws(XMLError) -> Void {
    var parts = TBXParts(context: {}, kept: .all, look: { _ in nil }, finish: { _, entries in entries })
    parts.partLength = partLength
    return { [parts] reader throws(XMLError) in
      try parts.run(&reader) { entries, reader throws(XMLError) in
        for entry in entries { try reader.keep(entry) }
      }
    }
  }
}

extension TBXParts where Context: EntryCollector, Output == Context.Output {
  /// Has collectors look at the entries, one on each thread.
  init(collecting collector: @escaping @Sendable () -> Context) {
    self.init(
      context: collector, kept: Context.keptCategories, look: { collector in { collector.add($0) } },
      finish: { collector, _ in collector.finish() })
  }
}

extension TBXModelReader {
  /// Reads a part of the entries to its end.
  ///
  /// - Returns: The entries that are kept; nil where the part cannot be told apart from what follows, or changes what stands
  ///   beside the entries.
  mutating func readPart() throws(XMLError) -> (entries: [ConceptEntry], end: XMLPartEnd)? {
    let frame = glossary
    try readContainer()
    showWaiting()
    var entries: [ConceptEntry] = []
    swap(&entries, &glossary.entries)
    guard let end = xml.partEnd, glossary == frame, pending.isEmpty, scratch.isEmpty, strayLanguages.isEmpty else {
      return nil
    }
    return (entries, end)
  }
}
