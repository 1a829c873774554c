import ArgumentParser

/// `dragoman analyze`: what the French analyser saw.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "analyze", abstract: "Shows what the French analyser saw.")
}
