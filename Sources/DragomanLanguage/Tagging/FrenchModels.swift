/// The trained models that come with the program.
public final class FrenchModels: Sendable {
  /// The lexicon that the models were trained with.
  package let lexicon: FrenchLexicon
  /// Single forms as the treebanks have them.
  package let words: WordList
  /// Labels of words in their context.
  package let tagger: SequenceModel
  /// Where sentences start.
  package let boundaries: SequenceModel

  /// The names of the files, below `French/` in the resources.
  package static let wordListName = "words.bin"
  package static let taggerName = "tagger.model"
  package static let boundariesName = "sentences.model"

  /// Puts opened models together.
  package init(lexicon: FrenchLexicon, words: WordList, tagger: SequenceModel, boundaries: SequenceModel) {
    self.lexicon = lexicon
    self.words = words
    self.tagger = tagger
    self.boundaries = boundaries
  }

  /// The models that come with the program.
  ///
  /// - Throws: `FileError` naming the file that is not where the program was installed, or is damaged.
  public static func shipped(lexicon: FrenchLexicon) throws(FileError) -> FrenchModels {
    FrenchModels(
      lexicon: lexicon, words: try WordList(path: ResourceLocator.french(wordListName)),
      tagger: try SequenceModel(path: ResourceLocator.french(taggerName)),
      boundaries: try SequenceModel(path: ResourceLocator.french(boundariesName)))
  }

  /// Models in a folder of their own.
  ///
  /// - Throws: `FileError` naming the file that is not there or is damaged.
  package static func inFolder(_ folder: String, lexicon: FrenchLexicon) throws(FileError) -> FrenchModels {
    FrenchModels(
      lexicon: lexicon, words: try WordList(path: "\(folder)/\(wordListName)"),
      tagger: try SequenceModel(path: "\(folder)/\(taggerName)"),
      boundaries: try SequenceModel(path: "\(folder)/\(boundariesName)"))
  }
}
