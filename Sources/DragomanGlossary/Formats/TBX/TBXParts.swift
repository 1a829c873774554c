import DragomanXML

/// Reads the entries of a TBX file side by side.
///
/// What comes out is what reading one entry after the other gives: entries, diagnostics and errors, in the same order and
/// with the same places. A part in which anything stands that reaches beyond it is read again, or all from there on.
struct TBXParts<Output: Sendable> {
  private let process: @Sendable ([ConceptEntry]) -> Output
  /// How many bytes a part has, about.
  var partLength = XMLParts<TextCache, Output>.partLength

  /// - Parameter process: What is made of the entries of a part, on the thread that has read them.
  init(_ process: @escaping @Sendable ([ConceptEntry]) -> Output) { self.process = process }

  /// What a part holds.
  private struct PartReading: Sendable {
    let output: Output
    let ledger: TBXLedger
  }

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
    let parts = XMLParts<TextCache, PartReading>(context: { TextCache() }) {
      [frame, process] texts, xml throws(XMLError) in
      let ledger = TBXLedger(checksIdentifiers: checksIdentifiers, ofPart: true)
      var part = TBXModelReader(xml, root: root, frame, ledger, texts)
      guard let (entries, end) = try part.readPart() else { return nil }
      texts = part.texts
      return (PartReading(output: process(entries), ledger: part.ledger), end)
    }
    let rest = try parts.run(cutter, width: XMLParts<TextCache, PartReading>.width) { reading, part throws(XMLError) in
      if reader.ledger.merge(reading.ledger) {
        try take(reading.output, &reader)
        return true
      }
      var again = try TBXModelReader(part.reader(), root: root, frame, reader.ledger, reader.texts)
      guard let (entries, _) = try again.readPart() else { return false }
      reader.ledger = again.ledger
      try take(process(entries), &reader)
      return true
    }
    reader.replaceReader(rest)
  }
}

extension TBXParts where Output == [ConceptEntry] {
  /// Reads entries side by side and keeps them in their order.
  static func eachEntry(
    partLength: Int = XMLParts<TextCache, Output>.partLength
  ) -> (inout TBXModelReader) throws(XMLError) -> Void {
    var parts = TBXParts { $0 }
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
