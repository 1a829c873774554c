import ArgumentParser

/// `dragoman glossary`: the glossaries behind the lists.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Lists, searches, checks and converts glossaries.",
    subcommands: [])
}
