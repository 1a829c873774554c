import ArgumentParser
import DragomanLanguage
import DragomanTraining
import Foundation

/// `dragoman-train cluster`: sorts words into classes by what stands around them in raw text.
struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Clusters the words of raw French text by their neighbours, at four granularities.",
    discussion: "Without files, the texts below the data folder whose licences allow it are read.")

  @Argument(help: "Text files, one sentence or paragraph on a line.") var texts: [String] = []
  @OptionGroup var folders: DataOptions
  @Option(name: .shortAndLong, help: "The file to write: form and clusters, parted by tabs.") var output =
    "clusters.tsv"
  @Option(help: "Words seen less often have no cluster.") var minimumCount = 4
  @Option(help: "How often all words are gone through.") var rounds = 6

  func run() throws {
    let lexicon = try FrenchLexicon.shipped()
    let data = DataFolder(path: folders.data)
    var training = ClusterTraining(lexicon: lexicon)
    for (name, column) in texts.isEmpty ? ClusterTraining.sources : texts.map({ ($0, 0) }) {
      training.read(try data.bytes(name), column: column)
    }
    let clusters = training.cluster(minimumCount: minimumCount, rounds: rounds) {
      FileHandle.standardError.write(Data("\($0)\n".utf8))
    }
    try FileBytes.write(output, WordClusters.text(clusters))
  }
}
