package import DragomanLanguage
import DragomanMatching

/// Learns what makes a noun phrase a term: from acts that define their terms, and from news and debates in which
/// glossaries know the terms.
package struct CandidateTraining {
  let texts: TaggedText
  let data: DataFolder

  /// Prepares training.
  package init(analyzer: FrenchAnalyzer, tagger: FrenchTagger, data: DataFolder) {
    texts = TaggedText(analyzer: analyzer, tagger: tagger)
    self.data = data
  }

  /// Counts general French and the words of published terms.
  ///
  /// - Throws: `FileError` for data that is not there.
  package func frequencies() throws -> [UInt8] {
    var training = FrequencyTraining()
    func count(_ lines: [String], _ register: WordFrequencies.Register) {
      texts.read(lines) { tagging, _ in
        for token in tagging.tokens {
          guard let word = tagging.analyses(of: token).first else { continue }
          training.add(word.lemma, word.partOfSpeech, to: register)
        }
      }
    }
    count(try french("parallel/tatoeba.tsv.gz").map(\.text), .everyday)
    for name in ["parisstories.train", "rhapsodie.train"] {
      for sentence in try data.treebank("ud/\(name).conllu.gz") {
        for word in sentence.tokens.flatMap(\.words) {
          training.add(word.lemma, PartOfSpeech(tag: word.partOfSpeech) ?? .other, to: .everyday)
        }
      }
    }
    count(try news(), .press)
    for row in try rows("ud/gsd-lexicon.tsv.gz") where row.count > 3 {
      guard let number = Int(row[3]), number > 0 else { continue }
      training.add(row[1], PartOfSpeech(tag: row[2]) ?? .other, count: number, to: .press)
    }
    count(try french("parallel/europarl_raw3k.tsv.gz").map(\.text), .debate)
    for name in ["law_international", "law_general"] {
      count(try french("parallel/\(name).tsv.gz").map(\.text), .law)
    }
    for words in texts.words(try publishedTerms()) { training.add(term: words) }
    return training.image()
  }

  /// Learns the weights.
  ///
  /// - Parameters:
  ///   - frequencies: General French.
  ///   - glossaryTerms: The French terms of the glossaries.
  ///   - judged: Words and phrases of texts of several fields that were judged one by one.
  /// - Throws: `FileError` for data that is not there.
  package func model(
    _ frequencies: WordFrequencies, glossaryTerms: [String], judged: JudgedTerms
  ) throws -> [UInt8] {
    let known = Set(texts.words(glossaryTerms).map { $0.map(\.lemma).joined(separator: " ") })
    let published = known.union(texts.words(try publishedTerms()).map { $0.map(\.lemma).joined(separator: " ") })
    let text = try textWeights(frequencies, known)
    let corpus = try corpusWeights(frequencies, published, judged)
    return TermhoodModel.image { kind in kind == .inText ? text : corpus[kind] ?? text }
  }

  /// The weights for single texts, in which the terms of glossaries tell more; every phrase is an example.
  private func textWeights(_ frequencies: WordFrequencies, _ known: Set<String>) throws -> TermhoodModel.Weights {
    let law = try lawExamples(
      nil, leastTerms: 15, mostBytes: 200_000, Self.inText(frequencies, leavingOut: .law))
    var listed: [LogisticRegression.Example] = []
    let sources: [(lines: [String], register: WordFrequencies.Register)] = [
      (try news(), .press), (try french("parallel/europarl_raw3k.tsv.gz").map(\.text), .debate),
      (try french("parallel/law_international.tsv.gz").map(\.text), .law),
    ]
    for source in sources {
      let step = max(source.lines.count / 3, Self.stretch)
      for start in stride(from: 0, to: source.lines.count, by: step).prefix(3) {
        let lines = Array(source.lines[start..<min(start + Self.stretch, source.lines.count)])
        listed += examples(lines, nil, Self.inText(frequencies, leavingOut: source.register)) {
          known.contains($0.lemmas)
        }
      }
    }
    let share = Self.weight(listed) / max(Self.weight(law), 1)
    let balanced = law.map { example in
      var weighed = example
      weighed.weight *= share * Self.shareOfLaw
      return weighed
    }
    var text = LogisticRegression(penalty: 3e-4, cutsForBestF1: true).fit(balanced + listed)
    text.bias += Self.leadOfTexts
    return text
  }

  /// How many lines of a source are learned from as one text.
  private static let stretch = 3000

  /// What is added to the log odds in a single text, where most terms stand once and frequency tells little: with it
  /// two thirds of the terms that annotated articles have beyond a halved glossary are listed.
  private static let leadOfTexts: Float = 4.4

  /// How much the acts that define their terms weigh against texts whose terms are those of the glossaries.
  private static let shareOfLaw = 3.0

  private static func weight(_ examples: [LogisticRegression.Example]) -> Double {
    examples.reduce(0) { $0 + $1.weight }
  }

  /// Acts and regulations that define their terms.
  func lawExamples(
    _ published: Set<String>?, leastTerms: Int, mostBytes: Int, _ measuring: (PhraseReader) -> Measurer
  ) throws -> [LogisticRegression.Example] {
    var defined: [String: Set<String>] = [:]
    for row in try rows("terms/law_defined_terms.tsv") where row.count > 5 {
      for document in row[5].split(separator: ";") {
        let name = document.drop { $0 == " " }
        for term in [row[0]] + row[2].split(separator: ";").map(String.init) {
          let plain = WordFolding.lowercase(Array(Self.straight(term).utf8))
          defined[String(name), default: []].insert(String(decoding: plain, as: UTF8.self))
        }
      }
    }
    var documents: [String: [String]] = [:]
    var sizes: [String: Int] = [:]
    for name in ["law_international", "law_general"] {
      for line in try french("parallel/\(name).tsv.gz") where defined[line.document]?.count ?? 0 >= leastTerms {
        guard sizes[line.document, default: 0] < mostBytes else { continue }
        sizes[line.document, default: 0] += line.text.utf8.count
        documents[line.document, default: []].append(line.text)
      }
    }
    var examples: [LogisticRegression.Example] = []
    for (document, lines) in documents.sorted(by: { $0.key < $1.key }) where sizes[document] ?? 0 > 25_000 {
      let terms = defined[document] ?? []
      examples += self.examples(lines, published, measuring) { !terms.isDisjoint(with: $0.forms) }
    }
    return examples
  }

  /// A phrase of a text, as those see it who know which are terms.
  private struct Phrase {
    var lemmas: String
    var forms: Set<String>
  }

  /// Gives the numbers of a phrase, told whether it was counted among published terms; nil where it is no example.
  typealias Measurer = (_ phrase: Int, _ isPublished: Bool) -> [Float]?

  /// Measures phrases as those of a single text.
  private static func inText(
    _ frequencies: WordFrequencies, leavingOut register: WordFrequencies.Register
  ) -> (PhraseReader) -> Measurer {
    { reader in
      let features = TermhoodFeatures(reader, frequencies, leavingOut: register)
      // A term must not be told by having been counted itself.
      return { features.values(of: $0, takenOff: $1) }
    }
  }

  /// The phrases of a text.
  ///
  /// - Parameters:
  ///   - published: Published terms: one that `isTerm` does not know may be a term all the same, and is left out. Nil to
  ///     take all phrases as they are.
  ///   - isTerm: Whether a phrase is known for a term.
  private func examples(
    _ lines: [String], _ published: Set<String>?, _ measuring: (PhraseReader) -> Measurer, isTerm: (Phrase) -> Bool
  ) -> [LogisticRegression.Example] {
    let (reader, text) = texts.phrases(lines)
    let numbers = measuring(reader)
    return (0..<reader.phraseCount).compactMap { number in
      let phrase = Phrase(lemmas: reader.lemmas(of: number), forms: reader.forms(of: number, in: text))
      let isPublished = published?.contains(phrase.lemmas) ?? false
      let isKnown = isTerm(phrase)
      guard !isPublished || isKnown, let values = numbers(number, isPublished) else { return nil }
      return LogisticRegression.Example(values: values, isTerm: isKnown, weight: 1)
    }
  }

  /// French sentences of a parallel text, with their documents.
  func french(_ name: String) throws -> [(document: String, text: String)] {
    try rows(name).filter { $0.count > 2 && $0[0] != "doc" }.map { ($0[0], Self.straight($0[2])) }
  }

  /// Sentences of news, put together from their tokens.
  func news() throws -> [String] {
    try data.columns("ner/winer-fr.train.conll").map { sentence in
      var line = ""
      for (token, _) in sentence {
        if !line.isEmpty, line.utf8.last != 0x27, token != ",", token != "." { line += " " }
        line += Self.straight(token)
      }
      return line
    }
  }

  private func publishedTerms() throws -> [String] {
    var terms: [String] = []
    for name in ["eurovoc", "franceterme", "law_defined_terms"] {
      for row in try rows("terms/\(name).tsv").dropFirst() {
        var forms = [row[0]]
        if row.count > 2 { forms += row[2].split(separator: ";").map(String.init) }
        for form in forms {
          // What is in brackets, and the feminine behind a comma, are no part of the term.
          let term = String(form.prefix { $0 != "(" && $0 != "," })
          if !term.isEmpty, term.utf8.count < 90 { terms.append(term) }
        }
      }
    }
    return terms
  }

  func rows(_ name: String) throws -> [[String]] {
    try data.bytes(name).split(separator: 0x0A).map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  static func straight(_ text: String) -> String {
    String(text.map { $0 == "\u{2019}" ? "'" : $0 }).split(separator: "\r").joined()
  }
}
