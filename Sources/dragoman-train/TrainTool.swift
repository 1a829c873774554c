import ArgumentParser

/// `dragoman-train`: makes and measures the models that `dragoman` ships.
@main
struct TrainTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman-train",
    abstract: "Trains the French models, measures them, and clusters words.",
    subcommands: [TrainCommand.self, EvaluateCommand.self, ClusterCommand.self])
}
