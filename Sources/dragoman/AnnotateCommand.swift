public import ArgumentParser
import DragomanDocuments
import DragomanMatching
public import DragomanRendering

extension AnnotationFormat: ExpressibleByArgument {}

/// `dragoman annotate`: the article with its English equivalents.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Writes a French text with the English equivalents of its terms.",
    discussion: """
      The text itself stays as it is: taking the annotations away gives it back. The page needs nothing from
      elsewhere and works without scripts.
      """)

  @Argument(help: "A text or HTML file; - or none reads standard input.") var input = "-"
  @Option(name: .shortAndLong, help: "Write to this file, atomically, instead of standard output.")
  var output: String?
  @Option(help: "html, markdown, text, xliff, tei or json.") var format = AnnotationFormat.html
  @Option(
    name: .customLong("class"), parsing: .singleValue,
    help: ArgumentHelp(TermClass.helpText))
  var classes: [TermClass] = []
  @Option(help: "Which terms to mark: all, aligned or candidate.") var status = StatusChoice.all
  @Option(
    name: .customLong("as-of"),
    help: "The date for which holders of offices are named, YYYY-MM-DD; the default is the date found in the text.")
  var asOf: ISODate?
  @Option(help: "us, uk, un or eu: which of several equivalents comes first, and how it is spelt.")
  var variety: EnglishVariety?
  @OptionGroup(title: "Glossaries") var glossaries: GlossaryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func run() throws {
    let session = try ExtractionSession(glossaries, common, analysis: .full, variety: variety)
    let result = try session.extract(input, asOf: asOf?.text)
    for warning in result.document.warnings {
      common.warn("\(input):\(warning.line ?? 1):1: warning: \(warning.message)")
    }
    let list = result.list.filtered(
      by: TermSelection(
        statuses: status.statuses, classes: classes.isEmpty ? Set(TermClass.allCases) : Set(classes)))
    try OutputFile.write(to: output) { write in
      try Annotator(format: format).annotate(result.document, with: list, to: write)
    }
    if list.terms.isEmpty { throw ExitCode(1) }
  }
}
