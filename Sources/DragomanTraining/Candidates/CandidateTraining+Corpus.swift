import DragomanLanguage
import DragomanMatching
import Glibc

extension CandidateTraining {
  /// A text whose words and phrases were judged.
  private struct JudgedText {
    var name: String
    var register: WordFrequencies.Register?
    var lines: () throws -> [String]
  }

  /// How strongly weights are drawn to zero: single words were judged by the thousand, phrases by the hundred.
  private static let penaltyOfWords = 0.05
  private static let penaltyOfPhrases = 0.016
  /// How much the acts that define their terms weigh against the phrases that were judged.
  private static let shareOfActs = 8.0
  /// How many of the terms are phrases: two thirds of those in FranceTerme, three quarters in EuroVoc. Single words were
  /// judged more generously.
  private static let shareOfPhrases: Float = 0.65

  /// The weights for corpora.
  ///
  /// Two teachers, who know different things: a reader judged words and phrases of texts of several fields, and acts say
  /// which of their phrases are terms. That somebody defines a term in an act is rarer by far than that something is one,
  /// so the acts have a bias of their own. In the end all is moved until as many terms are expected in news and debates
  /// as there are, and as many of them are phrases as of published terms.
  func corpusWeights(
    _ frequencies: WordFrequencies, _ published: Set<String>, _ judged: JudgedTerms
  ) throws -> [TermhoodModel.Kind: TermhoodModel.Weights] {
    var examples: [TermhoodModel.Kind: [LogisticRegression.Example]] = [:]
    var general: [[Float]] = []
    var kinds: [TermhoodModel.Kind] = []
    for text in judgedTexts {
      let reader = texts.phrases(try text.lines(), readsSingleWords: true).reader
      let features = CorpusFeatures(reader, frequencies, leavingOut: text.register)
      for (kind, own) in self.examples(reader, features, judged.texts[text.name] ?? [:]) {
        examples[kind, default: []] += own
      }
      guard let register = text.register, register != .law else { continue }
      for phrase in 0..<reader.phraseCount where reader.isLooked(at: phrase) {
        general.append(features.values(of: phrase))
        kinds.append(reader.kind(of: phrase))
      }
    }
    var weights: [TermhoodModel.Kind: TermhoodModel.Weights] = [:]
    let words = [TermhoodModel.Kind.noun, .adjective, .verb]
    for kind in words { weights[kind] = LogisticRegression(penalty: Self.penaltyOfWords).fit(examples[kind] ?? []) }
    weights[.phrase] = try phraseWeights(frequencies, published, examples[.phrase] ?? [])
    let odds = zip(general, kinds).map { (isPhrase: $1 == .phrase, odds: weights[$1]?.logOdds($0) ?? 0) }
    let all = Float(odds.count) * CorpusCut.shareOfTerms
    /// What is to be added for a part of all terms to be expected among what `isWanted` says.
    func shift(_ part: Float, where isWanted: (Bool) -> Bool) -> Float {
      let own = odds.filter { isWanted($0.isPhrase) }.map(\.odds)
      return CorpusCut.shift(own, toShare: part * all / Float(max(own.count, 1)))
    }
    let ofPhrases = shift(Self.shareOfPhrases) { $0 }
    let ofWords = shift(1 - Self.shareOfPhrases) { !$0 }
    for kind in weights.keys { weights[kind]?.bias += kind == .phrase ? ofPhrases : ofWords }
    return weights
  }

  private func phraseWeights(
    _ frequencies: WordFrequencies, _ published: Set<String>, _ judged: [LogisticRegression.Example]
  ) throws -> TermhoodModel.Weights {
    let acts = try lawExamples(published, leastTerms: 12, mostBytes: 300_000) { reader in
      let features = CorpusFeatures(reader, frequencies, leavingOut: .law)
      return { phrase, _ in
        guard reader.kind(of: phrase) == .phrase else { return nil }
        var values = features.values(of: phrase)
        // Acts write what they define in capitals, as no other text does.
        values[CorpusFeatures.Feature.capital.rawValue] = 0
        return values
      }
    }
    let share = judged.reduce(0) { $0 + $1.weight } * Self.shareOfActs / Double(max(acts.count, 1))
    var all = judged.map { example in
      var own = example
      own.values.append(0)
      return own
    }
    all += acts.map { example in
      LogisticRegression.Example(values: example.values + [1], isTerm: example.isTerm, weight: share)
    }
    var weights = LogisticRegression(penalty: Self.penaltyOfPhrases).fit(all)
    weights.weights.removeLast()
    weights.means.removeLast()
    return weights
  }

  /// What was judged of a text, weighed so that phrases that are seen once count as often as they stand there.
  private func examples(
    _ reader: PhraseReader, _ features: CorpusFeatures, _ judged: [TermhoodModel.Kind: [String: Bool]]
  ) -> [TermhoodModel.Kind: [LogisticRegression.Example]] {
    /// Once, two or three times, oftener.
    func stratum(_ phrase: Int) -> Int { min(2, reader.frequency(of: phrase) / 2) }
    var all = [0, 0, 0]
    var known = [0, 0, 0]
    var found: [(phrase: Int, kind: TermhoodModel.Kind, isTerm: Bool)] = []
    for phrase in 0..<reader.phraseCount {
      let kind = reader.kind(of: phrase)
      if kind == .phrase { all[stratum(phrase)] += 1 }
      let lemmas = String(decoding: WordFolding.lowercase(Array(reader.lemmas(of: phrase).utf8)), as: UTF8.self)
      guard let isTerm = judged[kind]?[lemmas] else { continue }
      if kind == .phrase { known[stratum(phrase)] += 1 }
      found.append((phrase, kind, isTerm))
    }
    var examples: [TermhoodModel.Kind: [LogisticRegression.Example]] = [:]
    for (phrase, kind, isTerm) in found {
      let place = stratum(phrase)
      examples[kind, default: []].append(
        LogisticRegression.Example(
          values: features.values(of: phrase), isTerm: isTerm,
          weight: kind == .phrase ? Double(all[place]) / Double(max(known[place], 1)) : 1))
    }
    return examples
  }

  private var judgedTexts: [JudgedText] {
    func treebank(_ name: String, _ start: String) -> JudgedText {
      JudgedText(name: name, register: nil) { try self.sequoia(start) }
    }
    func acts(_ name: String, _ documents: [String]) -> JudgedText {
      JudgedText(name: name, register: .law) { try self.acts(documents) }
    }
    return [
      treebank("medicines", "emea"), treebank("affairs", "frwiki"),
      acts(
        "energy",
        [
          "regulations/SOR-2024-272", "regulations/SOR-2018-66", "regulations/SOR-86-131",
          "regulations/C.R.C.,_c._1603",
          "acts/O-7",
        ]),
      acts(
        "animals",
        [
          "regulations/C.R.C.,_c._296", "acts/A-11.2", "acts/M-7.01", "regulations/C.R.C.,_c._1609",
          "regulations/SOR-93-53", "acts/S-1.1",
        ]),
      acts(
        "navigation",
        [
          "regulations/C.R.C.,_c._1416", "regulations/C.R.C.,_c._1486", "regulations/C.R.C.,_c._1564",
          "regulations/SOR-2011-10", "regulations/SOR-2012-69",
        ]),
      acts(
        "health",
        [
          "regulations/SOR-98-282", "regulations/SOR-2019-192", "regulations/SOR-2022-18", "acts/Q-1.1", "acts/H-5.67",
          "acts/C-24.5",
        ]),
      JudgedText(name: "debates", register: .debate) {
        try self.french("parallel/europarl_raw3k.tsv.gz").map(\.text)
      },
      JudgedText(name: "news", register: .press) { try self.news() },
    ]
  }

  /// The sentences of a part of Sequoia.
  private func sequoia(_ start: String) throws -> [String] {
    try data.treebank("ud/sequoia.train.conllu.gz").compactMap { sentence in
      guard sentence.comments.contains(where: { $0.hasPrefix("# sent_id = \(start)") }),
        let text = sentence.comments.first(where: { $0.hasPrefix("# text = ") })
      else { return nil }
      return Self.straight(String(text.dropFirst("# text = ".count)))
    }
  }

  private func acts(_ documents: [String]) throws -> [String] {
    var lines: [String: [String]] = [:]
    for name in ["law_international", "law_general"] {
      for line in try french("parallel/\(name).tsv.gz") where documents.contains(line.document) {
        lines[line.document, default: []].append(line.text)
      }
    }
    return documents.flatMap { lines[$0] ?? [] }
  }
}
