import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanTraining
import Glibc

/// Where the shipped files of the entity model are, and what they are made from.
struct EntityFiles: ParsableArguments {
  @Option(help: "The folder with the training data, which has a subfolder ner.") var data = "../shared/data"
  @Option(help: "The compiled names.") var names = "Sources/DragomanLanguage/Resources/French/entities.names"
  @Option(help: "The entity model.") var model = "Sources/DragomanLanguage/Resources/French/entities.model"
}

/// `dragoman-train train names`: compiles the lists of names that the entity model looks up.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Compiles the names that the entity model looks up.")

  @Option(help: "The folder with the lists of names.") var lists = "Sources/dragoman-train/Names"
  @Option(help: "The folder with the glossaries.") var glossaries = "Glossaries"
  @Option(name: .shortAndLong, help: "The file to write.")
  var output = "Sources/DragomanLanguage/Resources/French/entities.names"

  func run() throws {
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    var names = NameLists(analyzer: analyzer)
    try names.add(listsIn: lists)
    for name in try FileBytes.names(inFolder: glossaries) where name.hasSuffix(".tbx") {
      let path = "\(glossaries)/\(name)"
      names.add(try GlossaryReader.read(try FileBytes.read(path), path: path).glossary)
    }
    let image = names.finish()
    try FileBytes.write(output, image)
    print("\(names.count) names, \(image.count) bytes: \(output)")
  }
}

/// `dragoman-train train entities`: trains the entity model.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "Trains the entity model and measures it on the development files.",
    discussion: "WiNER-fr is CC BY, Sequoia LGPL-LR; WikiNEuRal is non-commercial and serves only to measure.")

  @OptionGroup var files: EntityFiles
  @Option(help: "How often the data is gone through.") var epochs = 12
  @Option(help: "The size of the first steps.") var rate: Float = 0.03
  @Option(help: "How strongly weights are drawn to zero.") var penalty: Float = 0.0001
  @Option(help: "Features seen less often are left out.") var minimumCount: UInt32 = 2
  @Option(help: "One sentence in so many is added in capitals; 0 for none.") var capitals = 8
  @Option(help: "One sentence in so many is added without accents; 0 for none.") var bare = 12
  @Option(help: "One sentence with names in so many is added with other names; 0 for none.") var swap = 6
  @Option(help: "Where the order of the sentences and the other names come from.") var seed: UInt64 = 1
  @Option(help: "How many models, each with the sentences in another order, are averaged.") var runs = 1
  @Option(help: "Train on one corpus only, winer or sequoia, to measure how it carries over to the others.")
  var only: String?

  func run() throws {
    let folder = DataFolder(path: files.data)
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    let gazetteer = try EntityGazetteer(path: files.names)
    var settings = EntityTraining.Settings()
    settings.learner.epochs = epochs
    settings.learner.rate = rate
    settings.learner.penalty = penalty
    settings.learner.minimumCount = minimumCount
    settings.learner.runs = runs
    settings.capitalStep = capitals
    settings.bareStep = bare
    settings.swapStep = swap
    settings.learner.seed = seed
    let corpora = try [("winer", UInt64(0)), ("sequoia", 1)].filter { only == nil || only == $0.0 }.map {
      let file = $0.0 == "winer" ? "ner/winer-fr.train.conll" : "ner/sequoia-ne.train.conll"
      return try EntityCorpus(file, in: folder, number: only == nil ? $0.1 : 0)
    }
    let image = EntityTraining(analyzer: analyzer, gazetteer: gazetteer, settings: settings).train(corpora) {
      print("epoch \($0): loss \($1)")
    }
    try FileBytes.write(files.model, image)
    print("\(image.count) bytes: \(files.model)")
    try EvaluateEntities.measure(files, EvaluateEntities.developmentFiles)
  }
}

/// `dragoman-train evaluate entities`: precision, recall and F1 of the entity model.
struct EvaluateEntities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Prints precision, recall and F1 (exact span and type) of the entity model, by type and together.")

  /// The files that no model is trained on.
  static let developmentFiles = [
    "ner/winer-fr.dev.conll", "ner/sequoia-ne.dev.conll", "ner/wikineural-fr.dev.conll",
  ]

  @OptionGroup var files: EntityFiles
  @Argument(help: "Files of tokens and IOB2 tags; none for the development files of the data folder.")
  var inputs: [String] = []
  @Option(help: "Measure the files written otherwise.") var variation: WritingVariant?

  func run() throws { try Self.measure(files, inputs.isEmpty ? Self.developmentFiles : inputs, variation) }

  static func measure(_ files: EntityFiles, _ inputs: [String], _ variation: WritingVariant? = nil) throws {
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    let recognizer = try EntityRecognizer(
      model: SequenceModel(path: files.model), gazetteer: EntityGazetteer(path: files.names), name: files.model)
    let folder = DataFolder(path: files.data)
    for input in inputs {
      var corpus = try EntityCorpus(input, in: folder, number: 0)
      if let variation { corpus = EntityVariants.copies(corpus, as: variation) }
      var evaluation = EntityEvaluation()
      evaluation.run(corpus, recognizer, analyzer: analyzer)
      print(Self.row(input, evaluation.micro))
      for type in EntityType.allCases { print(Self.row("  \(type.name)", evaluation.counts[Int(type.rawValue)])) }
    }
  }

  private static func row(_ name: String, _ counts: EntityEvaluation.Counts) -> String {
    func percent(_ value: Double) -> String {
      let thousandths = Int((value * 10000).rounded())
      let rest = String(thousandths % 100)
      return "\(thousandths / 100).\(rest.count < 2 ? "0" : "")\(rest)"
    }
    let padded = name + String(repeating: " ", count: max(1, 34 - name.count))
    return "\(padded)P \(percent(counts.precision))  R \(percent(counts.recall))  F1 \(percent(counts.f1))"
      + "  (\(counts.gold) gold)"
  }
}
