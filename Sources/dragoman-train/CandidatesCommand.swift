import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanMatching
import DragomanTraining

/// What candidates are learned from, and measured on.
struct CandidateInputs: ParsableArguments {
  @OptionGroup var folders: DataOptions
  @OptionGroup var tagger: TaggerOptions
  @Option(help: "The words and phrases that were judged.") var judged = "Sources/dragoman-train/Judged/terms.tsv"
  @Option(help: "Common words that were judged.") var words = "Sources/dragoman-train/Judged/words.tsv"

  func training() throws -> CandidateTraining {
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    return CandidateTraining(
      analyzer: analyzer, tagger: FrenchTagger(models: try tagger.open(lexicon: analyzer.lexicon)),
      data: DataFolder(path: folders.data))
  }

  func judgedTerms() throws -> JudgedTerms { try JudgedTerms(try FileBytes.read(judged), path: judged) }

  func judgedWords() throws -> JudgedWords { try JudgedWords(try FileBytes.read(words), path: words) }
}

/// `dragoman-train train candidates`: counts general French and learns what makes a noun phrase a term.
struct CandidatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Counts general French and learns what makes a noun phrase a term.",
    discussion: """
      Writes frequencies.bin and termhood.model. Read are: Tatoeba, spoken treebanks, WiNER-fr, the GSD word list, \
      Europarl, Canadian law; EuroVoc, FranceTerme and defined terms of law; the glossaries; words and phrases that \
      were judged one by one. The same data give the same bytes.
      """)

  @OptionGroup var inputs: CandidateInputs
  @Option(help: "The folder with the glossaries.") var glossaries = "Glossaries"
  @Option(help: "A model whose weights for single texts are kept: they move with every plain word in the glossaries.")
  var keepingTextsOf: String?
  @Option(name: .shortAndLong, help: "The folder to write to.") var output = "Sources/DragomanLanguage/Resources/French"

  func run() throws {
    let training = try inputs.training()
    let counts = try training.frequencies(try inputs.judgedWords())
    let image = counts.image()
    try FileBytes.write("\(output)/\(WordFrequencies.fileName)", image)
    let frequencies = try WordFrequencies(image: image)
    print("\(frequencies.count) lemmas, \(image.count) bytes: \(output)/\(WordFrequencies.fileName)")
    let kept = try keepingTextsOf.map { try TermhoodModel(path: $0) }
    var terms: [String] = []
    // Only the weights for single texts are learned from them.
    for name in try kept == nil ? FileBytes.names(inFolder: glossaries) : [] where name.hasSuffix(".tbx") {
      let path = "\(glossaries)/\(name)"
      for entry in try GlossaryReader.read(try FileBytes.read(path), path: path).glossary.entries {
        terms += entry.terms(in: .french).map(\.text)
      }
    }
    let model = try training.model(
      counts, glossaryTerms: terms, judged: try inputs.judgedTerms(), keeping: kept)
    try FileBytes.write("\(output)/\(TermhoodModel.fileName)", model)
    let texts = kept == nil ? "learned with \(terms.count) terms" : "weights for texts kept"
    print("\(texts), \(model.count) bytes: \(output)/\(TermhoodModel.fileName)")
  }
}

/// `dragoman-train evaluate candidates`: measures on each judged text what is learned from the others.
struct EvaluateCandidates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Prints, for each judged text left out of the training, F1 of the list and precision of the first 50.",
    discussion: """
      What was judged stands for what was not, by kind and frequency. Settings are chosen by these figures, not by \
      lists of terms that are for measuring only.
      """)

  @OptionGroup var inputs: CandidateInputs

  func run() throws {
    let training = try inputs.training()
    let counts = try training.frequencies(try inputs.judgedWords())
    let scores = try training.heldOut(counts, try inputs.judgedTerms())
    func show(_ name: String, _ numbers: [Double]) {
      print(
        "\(name): "
          + zip(["F1", "best", "first 50", "listed per term"], numbers)
          .map { "\($0) \(($1 * 1000).rounded() / 1000)" }.joined(separator: ", "))
    }
    for score in scores { show(score.name, [score.f1, score.bestF1, score.first50, score.listed]) }
    func mean(_ number: (HeldOutScore) -> Double) -> Double { scores.map(number).reduce(0, +) / Double(scores.count) }
    show("mean", [mean(\.f1), mean(\.bestF1), mean(\.first50), mean(\.listed)])
  }
}
