import DragomanXML

/// What reading a glossary gives: the glossary, and what had to be put right on the way.
public struct GlossaryReading: Sendable {
  /// The glossary.
  public var glossary: Glossary
  /// What was noticed, in the order of the file.
  public var diagnostics: [Diagnostic]

  /// The reading with what had been noticed before it.
  func after(_ earlier: [Diagnostic]) -> Self { Self(glossary: glossary, diagnostics: earlier + diagnostics) }
}

/// Reads glossaries of every known format into the model.
///
/// The format is told from the content, never from the file's name. Files that break their format's rules are
/// read all the same, as far as they can be, with diagnostics.
///
/// ```swift
/// let reading = try GlossaryReader.read(bytes, path: "offices.tbx")
/// let french = reading.glossary.entries.flatMap { $0.terms(in: .french) }
/// ```
public enum GlossaryReader {
  /// Reads a glossary.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - path: The name of the file, for messages only.
  /// - Returns: The glossary, with diagnostics for what had to be put right or left out.
  /// - Throws: When nothing can be returned: the file is empty, not well-formed, refused as unsafe, or in no known
  ///   format.
  /// - Complexity: O(*n*) in the length of the file.
  public static func read(
    _ bytes: [UInt8], path: String, options: GlossaryReadingOptions = GlossaryReadingOptions()
  ) throws(GlossaryError) -> GlossaryReading {
    try read(GlossaryInput(bytes, path: path), options: options)
  }

  /// Reads a glossary of which only the model has to be in memory, see ``read(_:path:options:)``.
  public static func read(
    _ input: GlossaryInput, options: GlossaryReadingOptions = GlossaryReadingOptions()
  ) throws(GlossaryError) -> GlossaryReading {
    let sign = ContentSign(input)
    // What is in no known format is told by the reader of XML.
    let reader = GlossaryFormats.reader(for: sign)?.0 ?? TBXReader()
    return try reader.read(input, sign, options)
  }

  /// Reads a glossary and hands out what collectors make of its entries, in the order of the file.
  ///
  /// Of a TBX file some entries are in memory at a time, and a large one is read on several threads.
  ///
  /// - Parameters:
  ///   - collector: Makes the collector of a thread; called on that thread.
  ///   - take: Gets what a collector has made of some thousand entries, in the order of the file, on this thread.
  /// - Returns: The glossary without its entries, and the diagnostics.
  /// - Throws: As ``read(_:options:)``; what was made of entries before the place of the error has been handed out by then.
  package static func forEachPart<Collector: EntryCollector>(
    of input: GlossaryInput, collecting collector: @escaping @Sendable () -> Collector,
    _ take: @escaping (Collector.Output) -> Void
  ) throws(GlossaryError) -> GlossaryReading {
    let sign = ContentSign(input)
    let reader = GlossaryFormats.reader(for: sign)?.0 ?? TBXReader()
    if let reader = reader as? TBXReader { return try reader.read(input, collecting: collector, taking: take) }
    var reading = try reader.read(input, sign, GlossaryReadingOptions())
    let own = collector()
    var rest = reading.glossary.entries[...]
    while !rest.isEmpty {
      own.add(Array(rest.prefix(partSize)))
      take(own.finish())
      rest = rest.dropFirst(partSize)
    }
    reading.glossary.entries = []
    return reading
  }

  /// How many entries are handed out at a time where nothing else decides it.
  static var partSize: Int { 1_024 }
}

extension GlossaryError {
  /// The XML module's error in the terms of this module.
  ///
  /// - Parameter bytes: The first bytes of the file; what does not even begin like XML is told apart from broken XML.
  init(_ error: XMLError, path: String?, bytes: [UInt8] = []) {
    if error.kind == .notWellFormed, !ContentSign.beginsLikeXML(bytes) {
      self.init(
        .unrecognized, "expected a glossary, found text that is not XML", path: path,
        position: FilePosition(line: 1, column: 1), hint: Self.knownFormats)
      return
    }
    let kind: Kind
    var hint: String?
    switch error.kind {
    case .notWellFormed: kind = .notWellFormed
    case .entityDeclaration:
      kind = .unsafe
      hint = "remove the declarations from the document type"
    case .limitExceeded: kind = .limitExceeded
    case .unsupportedEncoding: kind = .unsupportedEncoding
    case .empty: kind = .empty
    case .unrecognizedGlossary:
      kind = .unrecognized
      hint = Self.knownFormats
    case .notReadable: kind = .notReadable
    case .writing: kind = .notWritable
    default: kind = Kind(rawValue: error.kind.rawValue)
    }
    self.init(
      kind, error.message, path: path ?? error.path, position: error.position.map { FilePosition($0) },
      hint: hint)
  }

  private static let knownFormats =
    "known are TBX, CSV, TSV, XLSX, TMX, SKOS, XLIFF, MultiTerm XML, FranceTerme, UTX, GlossML, PO, Apertium and HTML with ITS"
}

extension XMLError.Kind {
  /// Well-formed XML that is no glossary; never leaves this module.
  static let unrecognizedGlossary = Self(rawValue: "unrecognizedGlossary")
}

extension FilePosition {
  /// The place without its byte offset.
  init(_ position: XMLPosition) { self.init(line: position.line, column: position.column) }
}
