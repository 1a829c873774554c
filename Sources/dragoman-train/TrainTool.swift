import ArgumentParser

/// `dragoman-train`: makes and measures the models that `dragoman` ships.
@main
struct TrainTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman-train",
    abstract: "Trains the French models, measures them, and clusters words.",
    subcommands: [TrainGroup.self, EvaluateGroup.self, ClusterCommand.self])
}

/// `dragoman-train train`: all models where nothing else is said.
struct TrainGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains the French models.",
    subcommands: [
      AllCommand.self, TaggerCommand.self, NamesCommand.self, EntitiesCommand.self, TranslationsCommand.self,
      CandidatesCommand.self,
    ],
    defaultSubcommand: AllCommand.self)
}

/// `dragoman-train evaluate`: on treebanks where nothing else is said.
struct EvaluateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measures the French models.",
    subcommands: [EvaluateCommand.self, EvaluateEntities.self, EvaluateCandidates.self],
    defaultSubcommand: EvaluateCommand.self)
}
