import ArgumentParser
import DragomanLanguage

/// Where training data lie.
struct DataOptions: ParsableArguments {
  @Option(help: "The folder with the treebanks, names and raw texts.") var data = "../shared/data"
}

/// Where the models of words and sentences are.
struct TaggerOptions: ParsableArguments {
  @Option(help: "A folder with the models of words and sentences; those that ship by default.") var models: String?

  /// Opens them.
  ///
  /// - Throws: `FileError` naming the file that is not there or is damaged.
  func open(lexicon: FrenchLexicon) throws -> FrenchModels {
    if let models {
      try FrenchModels.inFolder(models, lexicon: lexicon)
    } else {
      try FrenchModels.shipped(lexicon: lexicon)
    }
  }
}
