import ArgumentParser

/// `dragoman glossary`: the glossaries behind the lists.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Lists, searches, checks, edits, compares, merges, converts and compiles glossaries.",
    discussion: """
      EXAMPLES
        dragoman glossary search "etat*"                 blind to case and accents
        dragoman glossary show office-prime-minister
        dragoman glossary validate mine.tbx
        dragoman glossary lint mine.tbx
        dragoman glossary add mine.tbx --fr trêve --en truce
        dragoman glossary edit mine.tbx c14
        dragoman glossary reject 'point presse'          a candidate that is not to be offered again
        dragoman glossary log mine.tbx
        dragoman glossary diff old.tbx mine.tbx
        dragoman glossary merge --base base.tbx mine.tbx yours.tbx -o mine.tbx
        dragoman glossary convert old.tbx new.tbx --to tbx
        dragoman glossary compile mine.tbx --for omegat -o mine.utf8
      """,
    subcommands: [
      GlossaryListCommand.self, GlossarySearchCommand.self, GlossaryShowCommand.self,
      GlossaryStatsCommand.self, GlossaryAddCommand.self, GlossaryEditCommand.self, GlossaryRemoveCommand.self,
      GlossaryRejectCommand.self,
      GlossaryDiffCommand.self, GlossaryMergeCommand.self, GlossaryLogCommand.self, GlossaryStaleCommand.self,
      GlossaryValidateCommand.self, GlossaryLintCommand.self, GlossaryCoverageCommand.self,
      GlossaryTestCommand.self, GlossaryConvertCommand.self, GlossaryCompileCommand.self,
    ])
}

/// Where the output of a subcommand goes.
struct GlossaryOutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "Write to this file, atomically, instead of standard output.")
  var output: String?
}

/// How a subcommand writes rows.
enum GlossaryRowFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, tsv
}
