import ArgumentParser
import DragomanLanguage
import DragomanTraining

/// `dragoman-train evaluate treebanks`: measures models on treebanks.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "treebanks",
    abstract: "Measures the French models on treebanks, with the metrics of CoNLL 2018.",
    discussion: """
      The treebanks are read as raw text, their sentences parted by a space, and compared by characters: F1 in percent. \
      Features are those that the tagger gives: gender, number, person, mood, tense and verb form. Without files, the \
      development parts below the data folder are measured.
      """)

  @Argument(help: "CoNLL-U files, also gzipped.") var treebanks: [String] = []
  @OptionGroup var folders: DataOptions
  @OptionGroup var tagger: TaggerOptions
  @Flag(help: "Give the tokens and sentences of the treebank to the tagger.") var givenTokens = false
  @Option(help: "From which lead on (log ratio) a tag stands without looking at combinations of forms.")
  var certainty: Double?
  @Option(help: "Up to which lag (log ratio) a tag is followed through the sentence.") var breadth: Double?
  @Option(help: "Measure the treebanks written otherwise.") var variation: WritingVariant?
  @Flag(help: "Show each feature by itself.") var features = false
  @Option(help: "How many of the commonest confusions to show.") var confusions = 0

  func run() throws {
    let lexicon = try FrenchLexicon.shipped()
    let evaluation = TaggerEvaluation(
      models: try tagger.open(lexicon: lexicon), certainty: certainty, breadth: breadth)
    let data = DataFolder(path: folders.data)
    for name in treebanks.isEmpty ? TaggerEvaluation.measured : treebanks {
      let sentences = try data.treebank(name)
      let score = evaluation.score(variation.map { sentences.map($0.applied) } ?? sentences, isRaw: !givenTokens)
      print("\(name): \(score.line)")
      if features { print("  \(score.featureLine)") }
      if confusions > 0 {
        print("  cut otherwise: \(score.missedTokens.joined(separator: " | "))")
        print("  found instead: \(score.strayTokens.joined(separator: " | "))")
      }
      for (confusion, forms) in score.confusions.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) })
        .prefix(confusions)
      {
        print("  \(forms.count) \(confusion): \(forms.prefix(20).joined(separator: " "))")
      }
      for (confusion, count) in score.lemmaConfusions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
        .prefix(confusions)
      {
        print("  \(count) \(confusion)")
      }
    }
  }
}

extension WritingVariant: ExpressibleByArgument {}
