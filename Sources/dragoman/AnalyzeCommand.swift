import ArgumentParser
import DragomanDocuments
import DragomanLanguage
import DragomanRendering

/// How an analysis is written. CoNLL-U needs one reading for each word and comes with the tagger.
enum AnalysisFormat: String, ExpressibleByArgument, CaseIterable {
  case json
}

/// `dragoman analyze`: what the French analyser saw.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Shows the sentences, tokens and dictionary readings of French texts.",
    discussion: "Every reading that the dictionary has is shown; none is chosen yet.")

  @Argument(help: "Text or HTML files; - or none reads standard input.") var inputs: [String] = []
  @Option(name: .shortAndLong, help: "Write to this file, atomically, instead of standard output.")
  var output: String?
  @Option(help: "json") var format = AnalysisFormat.json
  @OptionGroup(title: "General") var common: CommonOptions

  func run() throws {
    let paths = inputs.isEmpty ? ["-"] : inputs
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    let documents = try paths.map { path in
      let document = try DocumentReader().read(try FileBytes.read(path), path: path)
      for warning in document.warnings {
        common.warn("\(path):\(warning.line ?? 1):1: warning: \(warning.message)")
      }
      return document
    }
    try OutputFile.write(to: output) { write in
      var writer = AnalysisWriter(to: write)
      if paths.count > 1 { writer.beginInputs() }
      for (path, document) in zip(paths, documents) {
        try writer.append(document, path: path, analyzer: analyzer)
      }
      if paths.count > 1 { writer.endInputs() }
      try writer.finish()
    }
  }
}
