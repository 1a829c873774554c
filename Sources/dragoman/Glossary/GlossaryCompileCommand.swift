import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanMatching

/// `dragoman glossary compile`: glossaries for the matcher of another program.
struct GlossaryCompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Writes glossaries for another program, with all that its matcher does not do by itself.",
    discussion: """
      Convert keeps what a glossary says; compile is for use. What the receiver would not find is written out: inflected \
      forms with their agreement (garanties écrites) and the English that fits them, stems, other capitals (Otan), \
      synonyms. What it cannot hold is told on standard error.

      RECEIVERS
        omegat    table with tabs (.utf8); other capitals, and forms that its stemmer misses
        memoq     CSV for a term base; stems with |, other forms as synonyms, forbidden terms
        trados    MultiTerm XML (UTF-16); synonyms, unlike forms, forbidden terms
        phrase    XLSX for a term base; stems with |, other forms as synonyms
        weblate   TBX 2008; an entry for each form and equivalent, forbidden terms
        deepl     TSV; a row for each form, one equivalent, at most 10 MiB
        google    CSV; a row for each form, one equivalent, at most 10 MiB
        xbench    table with tabs; a row for each pair of synonyms

      EXAMPLES
        dragoman glossary compile mine.tbx --for omegat -o glossary/mine.utf8
        dragoman glossary compile mine.tbx clients.tbx --for deepl -o deepl.tsv --strict
      """)

  /// A receiver by its name.
  struct ReceiverName: ExpressibleByArgument {
    static let allValueStrings = GlossaryReceiver.allCases.map(\.rawValue)
    let receiver: GlossaryReceiver

    init?(argument: String) {
      guard let receiver = GlossaryReceiver(rawValue: argument.lowercased()) else { return nil }
      self.receiver = receiver
    }
  }

  @Argument(help: "Glossary files; the first wins where two hold the same term. - or none reads standard input.")
  var files: [String] = []
  @Option(name: .customLong("for"), help: "omegat, memoq, trados, phrase, weblate, deepl, google or xbench.")
  var receiver: ReceiverName
  @Option(name: .customLong("from-language"), help: "The language of the texts (fr).")
  var sourceLanguage: String?
  @Option(name: .customLong("to-language"), help: "The language that they are put into (en).")
  var targetLanguage: String?
  @Flag(help: "Fail, with exit status 1, when the receiver cannot hold everything; it is written all the same.")
  var strict = false
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    _ = try InputPaths.of(files)
    for tag in [source, target] where !tag.isWellFormed {
      throw ValidationError("expected a language tag such as ‘fr’ or ‘en-GB’, found ‘\(tag)’")
    }
    if source.isSameLanguage(as: target) {
      throw ValidationError("expected two languages, found ‘\(source)’ twice")
    }
  }

  private var source: LanguageTag { sourceLanguage.map { LanguageTag($0) } ?? .french }
  private var target: LanguageTag { targetLanguage.map { LanguageTag($0) } ?? .english }

  func run() throws {
    let isKnownPair = source.isFrench && target.isEnglish
    if !isKnownPair { common.warn("only French into English is inflected; terms are written as they stand") }
    var compiler = ReceiverCompiler(
      receiver.receiver, inflection: isKnownPair ? .french(try FrenchLexicon.shipped()) : .none, source: source,
      target: target)
    var lost = !isKnownPair
    try GlossaryRun.forEach(InputPaths.of(files), common) { path in
      let reading = try GlossaryReader.read(.opening(path))
      for diagnostic in reading.diagnostics { common.warn(diagnostic.description(in: path)) }
      lost = lost || reading.diagnostics.contains { $0.severity > .note }
      compiler.add(reading.glossary)
    }
    let compilation = try compiler.finish()
    try OutputFile.write(to: output.output) { write in try write(compilation.bytes) }
    let place = files.count > 1 ? "glossaries" : files.first ?? "-"
    for diagnostic in compilation.diagnostics { common.warn(diagnostic.description(in: place)) }
    common.inform(
      "\(compilation.conceptCount) concepts in \(compilation.count) entries for \(receiver.receiver.rawValue)")
    lost = lost || compilation.diagnostics.contains { $0.severity > .note }
    if strict, lost { throw ExitCode(1) }
  }
}
