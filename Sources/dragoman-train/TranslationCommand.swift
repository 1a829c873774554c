import ArgumentParser
import DragomanLanguage
import DragomanTraining
import Foundation

/// `dragoman-train train translations`: compiles the translation lexicon that suggestions rest on.
struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract:
      "Counts what French words are in bilingual texts and compiles them with termbases, names and a word list.",
    discussion: """
      Word lists are SCOWL's (Debian packages wamerican and wbritish-large); place names are the Unicode CLDR's (Debian \
      package unicode-cldr-core) and those of exonyms.tsv.
      """)

  @OptionGroup var folders: DataOptions
  @OptionGroup var tagger: TaggerOptions
  @Option(help: "A list of English words, one a line (repeatable).")
  var wordList = ["/usr/share/dict/american-english", "/usr/share/dict/british-english-large"]
  @Option(help: "The folder common of the Unicode CLDR.") var cldr = "/usr/share/unicode/cldr/common"
  @Option(help: "The folder with exonyms.tsv.") var lists = "Sources/dragoman-train/Names"
  @Option(name: .shortAndLong, help: "The file to write.")
  var output = "Sources/DragomanLanguage/Resources/French/\(TranslationLexicon.fileName)"

  func run() throws {
    let lexicon = try FrenchLexicon.shipped()
    let reader = FrenchPhraseReader(
      analyzer: FrenchAnalyzer(lexicon: lexicon),
      tagger: FrenchTagger(models: try tagger.open(lexicon: lexicon)))
    var training = try TranslationTraining(data: DataFolder(path: folders.data), reader: reader, wordLists: wordList)
    for (file, weight) in [
      ("law_international", 1), ("law_general", 1), ("europarl_raw3k", 2), ("europarl_tok10k_silver", 2),
      ("tatoeba", 1),
    ] { try training.addTexts("parallel/\(file).tsv.gz", weight: weight) }
    try training.addTerms("terms/eurovoc.tsv", .euroVoc)
    try training.addTerms("terms/franceterme.tsv", .franceTerme)
    try training.addTerms("terms/law_defined_terms.tsv", .canadianLaw)
    let exonyms = try String(decoding: FileBytes.read("\(lists)/exonyms.tsv"), as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == 2 }
    training.addPlaces(exonyms.map { (french: $0[0], english: $0[1]) }, .exonyms)
    training.addPlaces(try CLDRNames(folder: cldr).places(), .cldr)
    let image = training.finish()
    try FileBytes.write(output, image)
    print("\(image.count) bytes: \(output)")
  }
}
