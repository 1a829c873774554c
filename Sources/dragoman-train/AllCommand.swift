import ArgumentParser
import DragomanLanguage
import Foundation

/// `dragoman-train train`: makes all models that ship, each with those that it builds on.
struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Rebuilds all models, one after the other, as they ship.",
    discussion: """
      Each is trained as its own command does with its default settings. The same data, glossaries, lists and packages \
      give the same bytes. The lexicon of forms is no model: `dragoman-lexicon` compiles it.
      """)

  @OptionGroup var folders: DataOptions
  @Option(help: "The folder with the glossaries.") var glossaries = "Glossaries"
  @Option(name: .shortAndLong, help: "The folder to write the models to.")
  var output = "Sources/DragomanLanguage/Resources/French"

  func run() throws {
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let data = ["--data", folders.data]
    let names = "\(output)/entities.names"
    // The phrases that the last two count are read with the tagger that the first one makes.
    try train(TaggerCommand.self, data + ["--output", output])
    try train(NamesCommand.self, ["--glossaries", glossaries, "--output", names])
    try train(EntitiesCommand.self, data + ["--names", names, "--model", "\(output)/entities.model"])
    try train(
      TranslationsCommand.self,
      data + ["--models", output, "--output", "\(output)/\(TranslationLexicon.fileName)"])
    try train(
      CandidatesCommand.self, data + ["--models", output, "--glossaries", glossaries, "--output", output])
  }

  /// Runs one of the commands, with its default settings but for these arguments.
  private func train<Command: ParsableCommand>(_ command: Command.Type, _ arguments: [String]) throws {
    let clock = ContinuousClock()
    let start = clock.now
    var step = try Command.parse(arguments)
    try step.run()
    print("\(Command.configuration.commandName ?? ""): \((clock.now - start).components.seconds) s")
  }
}
