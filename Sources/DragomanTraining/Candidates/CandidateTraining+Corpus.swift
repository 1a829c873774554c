import DragomanLanguage
import DragomanMatching
import Glibc

extension CandidateTraining {
  /// How strongly weights are drawn to zero, against so many examples.
  private static let pull = 20.0

  /// What is learned of corpora.
  struct CorpusModel {
    var weights: [TermhoodModel.Kind: TermhoodModel.Weights]
    /// The weights of ``WordLook``.
    var look: [Float]
  }

  /// The weights for corpora, learned from what a reader judged.
  ///
  /// - Parameters:
  ///   - counts: General French, from which each text is left out while it is learned from.
  ///   - judged: What was judged.
  func corpusModel(_ counts: FrequencyTraining, _ judged: JudgedTerms) throws -> CorpusModel {
    Self.model(try judgedTexts.map { try examples($0, counts, judged) })
  }

  /// The weights for corpora that examples of several texts give.
  ///
  /// What letters tell of the words of a text is learned from the other texts only: it would otherwise know the words
  /// by heart, and seem surer than it is of a field that nobody judged.
  static func model(_ texts: [JudgedExamples]) -> CorpusModel {
    let texts = texts.map { text in
      text.looked(at: LookTraining.weights(texts.filter { $0.name != text.name }.flatMap(\.all)))
    }
    var weights: [TermhoodModel.Kind: TermhoodModel.Weights] = [:]
    for kind in TermhoodModel.Kind.allCases where kind != .inText {
      let examples = texts.flatMap { $0.examples[kind] ?? [] }.map { judged in
        // What stands for many counts for more, but is no better known for that.
        var own = judged.example
        own.weight = own.weight.squareRoot()
        return own
      }
      let regression = LogisticRegression(penalty: pull / Double(max(examples.count, 1)))
      weights[kind] = regression.fit(examples).mixed(with: regression.fit(examples.map(Self.withoutGenerality)))
    }
    return CorpusModel(weights: weights, look: LookTraining.weights(texts.flatMap(\.all)))
  }

  /// An example as if nobody had judged its words by themselves. Words and texts were judged by one reader, whose whims
  /// are in both: on what had been judged before the words were, half of each was best.
  private static func withoutGenerality(_ example: LogisticRegression.Example) -> LogisticRegression.Example {
    var own = example
    for place in CorpusFeatures.generality { own.values[place] = 0 }
    return own
  }

  /// What was judged of a text. The weight of an example is how many of the text's words or phrases it stands for.
  func examples(
    _ text: JudgedText, _ counts: FrequencyTraining, _ judged: JudgedTerms
  ) throws -> JudgedExamples {
    let known = judged.texts[text.name] ?? [:]
    let reader = texts.phrases(try text.lines(), readsSingleWords: true).reader
    let documents = text.register.map { counts.documents(of: $0) } ?? text.documents
    let frequencies = try WordFrequencies(image: counts.image(leavingOut: documents))
    let features = CorpusFeatures(reader, frequencies, leavingOut: text.register)
    var strata: [Stratum: (all: Int, found: [(phrase: Int, judgement: JudgedTerms.Judgement)])] = [:]
    for phrase in 0..<reader.phraseCount where reader.isLooked(at: phrase) {
      let kind = reader.kind(of: phrase)
      let stratum = Stratum(kind: kind, frequency: min(2, reader.frequency(of: phrase) / 2))
      strata[stratum, default: (0, [])].all += 1
      let lemmas = WordFolding.lowercased(reader.lemmas(of: phrase))
      if let judgement = known[kind]?[lemmas] { strata[stratum]?.found.append((phrase, judgement)) }
    }
    var examples: [TermhoodModel.Kind: [JudgedExample]] = [:]
    for (stratum, (all, found)) in strata.sorted(by: { $0.key < $1.key }) {
      examples[stratum.kind, default: []] += found.map { phrase, judgement in
        JudgedExample(
          example: LogisticRegression.Example(
            values: features.values(of: phrase), isTerm: judgement == .term, weight: Double(all) / Double(found.count)),
          places: reader.placesOfLook(of: phrase))
      }
    }
    return JudgedExamples(name: text.name, examples: examples)
  }

  /// What is judged and counted together: words or phrases of a kind that stand in the text once, twice or thrice, or
  /// oftener.
  private struct Stratum: Hashable, Comparable {
    var kind: TermhoodModel.Kind
    var frequency: Int

    static func < (first: Stratum, second: Stratum) -> Bool {
      (first.kind.rawValue, first.frequency) < (second.kind.rawValue, second.frequency)
    }
  }
}
