/// Compiles glossaries for a receiver: what its matcher does not do by itself is written out.
///
/// ```swift
/// var compiler = ReceiverCompiler(.deepl, inflection: .french(lexicon))
/// compiler.add(glossary)
/// let compilation = try compiler.finish()
/// ```
public struct ReceiverCompiler {
  /// A compiled glossary.
  public struct Compilation: Sendable {
    /// The file.
    public var bytes: [UInt8]
    /// How many entries or rows the receiver counts in it.
    public var count: Int
    /// How many concepts they come from.
    public var conceptCount: Int
    /// What the receiver cannot hold; alike ones are one, with their number.
    public var diagnostics: [Diagnostic]
  }

  private let receiver: GlossaryReceiver
  private let inflection: TermInflection
  private let job: ReceiverJob
  private var concepts: [ReceiverConcept] = []
  private var identifiers: Set<String> = []
  private var numbers = IdentifierNumbers()
  private var report = TBXFitting.Report()

  /// A compiler.
  ///
  /// - Parameters:
  ///   - inflection: The forms of source terms, and how target terms render them.
  ///   - source: The language of the texts.
  ///   - target: The language that they are put into.
  public init(
    _ receiver: GlossaryReceiver, inflection: TermInflection, source: LanguageTag = .french,
    target: LanguageTag = .english
  ) {
    self.receiver = receiver
    self.inflection = inflection
    job = ReceiverJob(source: source, target: target, rendering: inflection.rendering)
  }

  /// Adds a glossary; where two hold the same term, the one that was added first wins.
  public mutating func add(_ glossary: Glossary) {
    for entry in glossary.entries {
      let base = entry.id ?? "c\(concepts.count + 1)"
      let id = identifiers.contains(base) ? numbers.numbered(base) { identifiers.contains($0) } : base
      identifiers.insert(id)
      if let concept = ReceiverConcept(entry, named: id, job, inflection, &report) { concepts.append(concept) }
    }
  }

  /// Writes the file.
  ///
  /// - Throws: When a text holds a character that the format cannot.
  public consuming func finish() throws(GlossaryError) -> Compilation {
    var report = report
    let (bytes, count) = try receiver.format.write(concepts, job, &report)
    return Compilation(
      bytes: bytes, count: count, conceptCount: concepts.count, diagnostics: report.diagnostics)
  }
}
