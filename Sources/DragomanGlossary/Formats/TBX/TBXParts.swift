import DragomanXML

/// Reads the entries of a TBX file side by side.
///
/// What comes out is what reading one entry after the other gives: entries, diagnostics and errors, in the same order and
/// with the same places. A part in which anything stands that reaches beyond it is read again, or all from there on.
struct TBXParts<Context, Output: Sendable> {
  private let context: @Sendable () -> Context
  private let process: @Sendable (inout Context, [ConceptEntry]) -> Output
  /// How many bytes a part has, about.
  var partLength = Parts.partLength

  /// - Parameters:
  ///   - context: Makes what a thread keeps from call to call of `process`.
  ///   - process: What is made of the entries of a part, on the thread that has read them.
  init(
    context: @escaping @Sendable () -> Context, _ process: @escaping @Sendable (inout Context, [ConceptEntry]) -> Output
  ) {
    self.context = context
    self.process = process
  }

  /// What a part holds.
  struct PartReading: Sendable {
    fileprivate let output: Output
    fileprivate let ledger: TBXLedger
  }

  /// What a thread keeps.
  struct WorkerContext {
    fileprivate var texts = TextCache()
    fileprivate var own: Context
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
      [frame, process] context, part throws(XMLError) in
      let ledger = TBXLedger(checksIdentifiers: checksIdentifiers, ofPart: true)
      var reader = try TBXModelReader(part.reader(), root: root, frame, ledger, context.texts)
      if part.start.byteOffset == start { reader.pending = comments }
      guard let (entries, end) = try reader.readPart() else { return nil }
      context.texts = reader.texts
      return (PartReading(output: process(&context.own, entries), ledger: reader.ledger), end)
    }
    var own: Context?
    let rest = try parts.run(cutter, width: Parts.width) { reading, part throws(XMLError) in
      let isFirst = part.start.byteOffset == start
      if reader.ledger.merge(reading.ledger) {
        if isFirst { reader.pending = [] }
        try take(reading.output, &reader)
        return true
      }
      var again = try TBXModelReader(part.reader(), root: root, frame, reader.ledger, reader.texts)
      if isFirst { again.pending = comments }
      guard let (entries, _) = try again.readPart() else { return false }
      if isFirst { reader.pending = [] }
      reader.ledger = again.ledger
      var context = own.take() ?? self.context()
      try take(process(&context, entries), &reader)
      own = context
      return true
    }
    reader.replaceReader(rest)
  }
}

extension TBXParts<Void, [ConceptEntry]> {
  /// Reads entries side by side and keeps them in their order.
  static func eachEntry(
    partLength: Int = XMLParts<WorkerContext, PartReading>.partLength
  ) -> (inout TBXModelReader) throws(XMLError) -> Void {
    var parts = TBXParts(context: {}) { _, entries in entries }
    parts.partLength = partLength
    return { [parts] reader throws(XMLError) in
      try parts.run(&reader) { entries, reader throws(XMLError) in
        for entry in entries { try reader.keep(entry) }
      }
    }
  }
}

extension TBXModelReader {
  /// Reads a part of the entries to its end.
  ///
  /// - Returns: Nil where it cannot be told apart from what follows, or changes what stands beside the entries.
  mutating func readPart() throws(XMLError) -> ([ConceptEntry], XMLPartEnd)? {
    let frame = glossary
    try readContainer()
    var entries: [ConceptEntry] = []
    swap(&entries, &glossary.entries)
    guard let end = xml.partEnd, glossary == frame, pending.isEmpty, scratch.isEmpty, strayLanguages.isEmpty else {
      return nil
    }
    return (entries, end)
  }
}
