import ArgumentParser
import DragomanLanguage
import DragomanTraining
import Foundation

/// `dragoman-train train tagger`: makes the shipped models of words and sentences.
struct TaggerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger",
    abstract: "Trains the tagger, word list and sentence model and writes them where the program ships them.",
    discussion: "The same data, options and seed give the same bytes.")

  @OptionGroup var folders: DataOptions
  @Option(name: .shortAndLong, help: "The folder to write the models to.")
  var output = "Sources/DragomanLanguage/Resources/French"
  @Option(help: "How often all sentences are gone through.") var epochs = 8
  @Option(help: "Where the order of the sentences comes from.") var seed: UInt64 = 1
  @Option(help: "How many models, each with the sentences in another order, are averaged.") var runs = 3
  @Option(help: "How strongly weights are drawn to zero.") var penalty: Float = 0.0001
  @Option(help: "Features seen less often are left out.") var minimumCount: UInt32 = 2
  @Option(
    help: "One sentence in so many is added in capitals, with accents and without, and without accents; 0 for none.")
  var copies = 6
  @Option(help: "How much such a copy counts, as a share of its sentence.") var copyWeight: Float = 0.5
  @Flag(help: "Keep what is measured on out of the word list: for figures, not for shipping.") var measured = false
  @Option(help: "Word clusters, as `dragoman-train cluster` writes them.") var clusters: String?

  func run() throws {
    var settings = SequenceTrainer.Settings()
    settings.epochs = epochs
    settings.seed = seed
    settings.runs = runs
    settings.penalty = penalty
    settings.minimumCount = minimumCount
    let lexicon = try FrenchLexicon.shipped()
    let data = DataFolder(path: folders.data)
    let result = try TaggerTraining(
      data: data, lexicon: lexicon, settings: settings, copies: TreebankCopies(step: copies, weight: copyWeight)
    ).train(
      isMeasured: measured, clusters: try clusters.map { WordClusters.read(try data.bytes($0)) } ?? []
    ) { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
    try FileBytes.write("\(output)/\(FrenchModels.wordListName)", result.words)
    try FileBytes.write("\(output)/\(FrenchModels.taggerName)", result.tagger)
    try FileBytes.write("\(output)/\(FrenchModels.boundariesName)", result.boundaries)
  }
}
