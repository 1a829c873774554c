import DragomanLanguage

/// The treebanks that the tagger is trained and measured on. All are below `ud/` in the data folder.
enum TaggerCorpus {
  /// A treebank to train on.
  struct Source {
    let file: String
    /// How much a sentence counts.
    let weight: Float
    /// Whether its lemmas and features follow the conventions that the analysis is to follow.
    let isReference: Bool
  }

  /// Those whose licences allow a model that ships; the spoken ones are without punctuation inside sentences and
  /// count less.
  static let sources = [
    Source(file: "ud/sequoia.train.conllu.gz", weight: 1, isReference: true),
    Source(file: "ud/gsd-dev.part1-train.conllu.gz", weight: 1.5, isReference: true),
    Source(file: "ud/fqb.extra.conllu.gz", weight: 0.7, isReference: false),
    Source(file: "ud/parisstories.train.conllu.gz", weight: 0.5, isReference: false),
    Source(file: "ud/rhapsodie.train.conllu.gz", weight: 0.5, isReference: false),
  ]

  /// Those that figures are measured on; the last may not be trained on.
  static let measured = [
    "ud/sequoia.dev.conllu.gz", "ud/gsd-dev.part2-dev.conllu.gz", "ud/partut.dev.conllu.gz",
  ]

  /// The word list of the treebank GSD, and the parts of the treebank that are counted in it.
  static let wordList = "ud/gsd-lexicon.tsv.gz"
  static let countedTraining = "ud/gsd-dev.part1-train.conllu.gz"
  static let countedMeasuring = "ud/gsd-dev.part2-dev.conllu.gz"

  /// A form as the repaired text has it: straight apostrophes, plain spaces.
  static func repaired(_ form: String) -> String {
    var result = ""
    for scalar in form.unicodeScalars {
      switch scalar.value {
      case 0x2019, 0x2018, 0x02BC: result.unicodeScalars.append("'")
      case 0xA0, 0x202F: result.unicodeScalars.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A sentence with repaired forms.
  static func repaired(_ sentence: TreebankSentence) -> TreebankSentence {
    var sentence = sentence
    for token in sentence.tokens.indices {
      sentence.tokens[token].form = repaired(sentence.tokens[token].form)
      for word in sentence.tokens[token].words.indices {
        sentence.tokens[token].words[word].form = repaired(sentence.tokens[token].words[word].form)
      }
    }
    return sentence
  }
}
