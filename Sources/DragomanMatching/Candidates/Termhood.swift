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
    var kind: TermhoodModel.Kind
    var values: [Float]

    /// Between 0 and 1; above a half where it is worth listing.
    var score: Double { Double(1 / (1 + expf(-logOdds))) }
  }

  /// What speaks for and against a phrase, the strongest first.
  func evidence(_ term: Scored) -> [TermList.Evidence] { model.evidence(term.kind, term.values) }

  /// The phrases that are worth listing, the likeliest first, and the log odds from which on something is.
  ///
  /// Of a corpus as many are taken as promise the best F1 (``CorpusCut``).
  ///
  /// - Complexity: O(*n* log *n*) in the number of phrases.
  func terms(of reader: PhraseReader) -> (terms: [Scored], cut: CorpusCut) {
    reader.wordCount > TermhoodModel.wordsOfCorpus ? corpusTerms(reader) : (textTerms(reader), CorpusCut())
  }

  private func textTerms(_ reader: PhraseReader) -> [Scored] {
    let features = TermhoodFeatures(reader, frequencies)
    let weights = model[.inText]
    var terms: [Scored] = []
    for phrase in reader.table.phrases.indices {
      let values = features.values(of: phrase)
      var logOdds = weights.logOdds(values)
      if reader.table.phrases[phrase].isNamed { logOdds = max(logOdds, Self.leastOfNames) }
      if logOdds > 0 { terms.append(Scored(phrase: phrase, logOdds: logOdds, kind: .inText, values: values)) }
    }
    return Self.sorted(terms)
  }

  private func corpusTerms(_ reader: PhraseReader) -> (terms: [Scored], cut: CorpusCut) {
    let features = CorpusFeatures(reader, frequencies, look: model.look)
    var values = [Float](repeating: 0, count: CorpusFeatures.count)
    let all = reader.table.phrases.indices.map { phrase in
      let kind = Self.kind(reader.table.phrases[phrase])
      guard reader.table.phrases[phrase].frequency >= kind.leastFrequency,
        kind != .noun || isWord(phrase, of: reader)
      else { return Self.never }
      features.write(phrase, to: &values)
      return model[kind].logOdds(values)
    }
    let cut = CorpusCut(all)
    var terms: [Scored] = []
    for phrase in reader.table.phrases.indices {
      let entry = reader.table.phrases[phrase]
      var logOdds = Self.rank(entry, all[phrase] + (cut.shift - cut.least))
      // Tables and headings have capitals, too; a noun that says what is named tells them from names.
      if entry.isNamed, isNamedClass(phrase, of: reader) { logOdds = max(logOdds, Self.leastOfNames) }
      guard logOdds > 0 else { continue }
      // Worked out again for the few that are listed: kept for all, the values of a corpus would take its memory.
      features.write(phrase, to: &values)
      terms.append(Scored(phrase: phrase, logOdds: logOdds, kind: Self.kind(entry), values: values))
    }
    return (Self.sorted(terms), cut)
  }

  /// Fewer letters than these are an abbreviation where no dictionary has the word: *ref*, *fmes*.
  private static let fewLetters = 5

  /// Whether a single noun can be a word at all: what no dictionary has is a symbol or a slip where it is short, unless
  /// it is written in capitals.
  private func isWord(_ phrase: Int, of reader: PhraseReader) -> Bool {
    guard let noun = reader.table.words(of: phrase).first else { return false }
    let facts = reader.vocabulary.facts[Int(noun.facts)]
    let lemma = reader.vocabulary.lemmas[Int(noun.lemma)]
    return facts.isAcronym || lemma.isWord && (facts.isKnown || lemma.text.utf8.count >= Self.fewLetters)
  }

  /// What is listed by itself, ranked: a single adjective or verb is surer than it is useful, and published lists hold
  /// next to none of them.
  private static func rank(_ phrase: PhraseTable.Phrase, _ logOdds: Float) -> Float {
    switch kind(phrase) {
    case .adjective, .verb: min(logOdds, 0) + max(logOdds, 0) / 2
    default: logOdds
    }
  }

  private static func kind(_ phrase: PhraseTable.Phrase) -> TermhoodModel.Kind {
    TermhoodModel.Kind(inCorpus: phrase.shape, contentCount: Int(phrase.contentCount))
  }

  /// The log odds of what is not even looked at.
  private static let never: Float = -30

  private func isNamedClass(_ phrase: Int, of reader: PhraseReader) -> Bool {
    let words = reader.table.words(of: phrase)
    let noun = words[words.startIndex + Int(reader.table.phrases[phrase].head)]
    return NamedClass.of(reader.vocabulary.lemmas[Int(noun.lemma)].text) != .term
  }

  private static func sorted(_ terms: [Scored]) -> [Scored] {
    terms.sorted { (-$0.logOdds, $0.phrase) < (-$1.logOdds, $1.phrase) }
  }
}
