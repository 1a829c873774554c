import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanRendering

/// `dragoman glossary diff`: what differs between two versions of a glossary.
struct GlossaryDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what differs between two versions of a glossary, by concept, term and data category.",
    discussion: """
      Layout, the order of entries in the file and spellings that mean the same are no differences. Concepts are \
      compared by identifier, terms by language and text; what was renumbered or reworded is found by likeness.

      EXAMPLES
        dragoman glossary diff old.tbx new.tbx
          term 2 of concept c14: admitted → preferred  [en ‘High Representative’ administrativeStatus]
        dragoman glossary diff --format html -o changes.html old.tbx new.tbx
        git show HEAD:offices.tbx | dragoman glossary diff - offices.tbx
        git difftool --no-prompt --extcmd 'dragoman glossary diff' HEAD~5 -- offices.tbx

      Exit status: 0, whether the glossaries differ or not; with --exit-code 1 when they differ; 2 error.
      """)

  /// How the differences are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Argument(help: "The old version; - reads standard input.") var old: String
  @Argument(help: "The new version; - reads standard input.") var new: String
  @Option(help: "text (one change on a line), json or html.") var format = Format.text
  @Flag(help: "End with exit status 1 when the glossaries differ.") var exitCode = false
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError("standard input can be read only once") }
  }

  func run() throws {
    let diff = GlossaryDiff(
      from: try GlossaryReader.read(FileBytes.read(old), path: old).glossary,
      to: try GlossaryReader.read(FileBytes.read(new), path: new).glossary)
    try OutputFile.write(to: output.output) { write in
      switch format {
      case .text:
        let usesColor = output.output == nil && common.usesColor
        try GlossaryDiffWriter.writeText(diff, usesColor: usesColor, to: write)
      case .json: try GlossaryDiffWriter.writeJSON(diff, old: old, new: new, to: write)
      case .html: try GlossaryDiffWriter.writeHTML(diff, old: old, new: new, to: write)
      }
    }
    common.inform(
      "\(diff.addedConcepts) concepts added, \(diff.removedConcepts) removed, \(diff.changedConcepts) changed")
    if exitCode, !diff.changes.isEmpty { throw ExitCode(1) }
  }
}
