public import DragomanLanguage
import Glibc

/// How likely each phrase of a text, or of a corpus, is a term.
public struct Termhood: Sendable {
  let frequencies: WordFrequencies
  let model: TermhoodModel

  /// Creates it from general French and weights.
  package init(frequencies: WordFrequencies, model: TermhoodModel) {
    self.frequencies = frequencies
    self.model = model
  }

  /// What comes with the program.
  ///
  /// - Throws: `FileError` when it is not where the program was installed, or is damaged.
  public static func shipped() throws(FileError) -> Termhood {
    Termhood(frequencies: try .shipped(), model: try .shipped())
  }

  /// What is written as a name is listed: as likely as the names of bodies that the model of names finds.
  private static let leastOfNames: Float = 1.4

  /// A phrase with its log odds.
  struct Scored {
    var phrase: Int
    var logOdds: Float
    var values: [Float]

    /// Between 0 and 1; above a half where it is worth listing.
    var score: Double { Double(1 / (1 + expf(-logOdds))) }
  }

  /// The phrases that are worth listing, the likeliest first.
  ///
  /// Of a corpus as many are taken as promise the best F1 (``CorpusCut``).
  ///
  /// - Complexity: O(*n* log *n*) in the number of phrases.
  func terms(of reader: PhraseReader, _ weights: TermhoodModel.Weights) -> [Scored] {
    terms(of: reader, weights, isCorpus: isCorpus(reader)).terms
  }

  /// The phrases that are worth listing, the likeliest first, and the log odds from which on something is.
  func terms(
    of reader: PhraseReader, _ weights: TermhoodModel.Weights, isCorpus: Bool
  ) -> (terms: [Scored], cut: CorpusCut) {
    let features = TermhoodFeatures(reader, frequencies)
    let all = reader.table.phrases.indices.map { weights.logOdds(features.values(of: $0)) }
    let cut = isCorpus ? CorpusCut(all) : CorpusCut()
    var terms: [Scored] = []
    for phrase in reader.table.phrases.indices {
      var logOdds = all[phrase] + (cut.shift - cut.least)
      if reader.table.phrases[phrase].isNamed { logOdds = max(logOdds, Self.leastOfNames) }
      // Worked out again for the few that are listed: kept for all, the values of a corpus would take its memory.
      if logOdds > 0 { terms.append(Scored(phrase: phrase, logOdds: logOdds, values: features.values(of: phrase))) }
    }
    return (terms.sorted { (-$0.logOdds, $0.phrase) < (-$1.logOdds, $1.phrase) }, cut)
  }

  /// Whether what was read is weighed as a corpus.
  func isCorpus(_ reader: PhraseReader) -> Bool { reader.wordCount > TermhoodModel.wordsOfCorpus }

  /// The weights for a text of so many words.
  func weights(wordCount: Int) -> TermhoodModel.Weights {
    wordCount > TermhoodModel.wordsOfCorpus ? model.corpus : model.text
  }
}
