package import DragomanLanguage
package import DragomanMatching

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
  /// - Parameter judged: Words that were judged by themselves.
  /// - Throws: `FileError` for data that is not there.
  package func frequencies(_ judged: JudgedWords) throws -> FrequencyTraining {
    var training = FrequencyTraining()
    func count(_ lines: [String], _ register: WordFrequencies.Register, _ document: String) {
      texts.read(lines) { tagging, _ in
        for token in tagging.tokens {
          guard let word = tagging.analyses(of: token).first else { continue }
          training.add(word.lemma, word.partOfSpeech, to: register, document: document)
        }
      }
    }
    /// Text that does not say where its documents end is cut into stretches.
    func count(_ lines: [String], _ register: WordFrequencies.Register, by size: Int) {
      for start in stride(from: 0, to: lines.count, by: size) {
        count(Array(lines[start..<min(start + size, lines.count)]), register, "\(register) \(start)")
      }
    }
    count(try french("parallel/tatoeba.tsv.gz").map(\.text), .everyday, by: 200)
    for name in ["parisstories.train", "rhapsodie.train"] {
      for sentence in try data.treebank("ud/\(name).conllu.gz") {
        for word in sentence.tokens.flatMap(\.words) {
          training.add(word.lemma, PartOfSpeech(tag: word.partOfSpeech) ?? .other, to: .everyday)
        }
      }
    }
    count(try news(), .press, by: 25)
    for row in try rows("ud/gsd-lexicon.tsv.gz") where row.count > 3 {
      guard let number = Int(row[3]), number > 0 else { continue }
      training.add(row[1], PartOfSpeech(tag: row[2]) ?? .other, count: number, to: .press)
    }
    count(try french("parallel/europarl_raw3k.tsv.gz").map(\.text), .debate, by: 25)
    for name in ["law_international", "law_general"] {
      let documents = Dictionary(grouping: try french("parallel/\(name).tsv.gz"), by: \.document)
      for (document, lines) in documents.sorted(by: { $0.key < $1.key }) { count(lines.map(\.text), .law, document) }
    }
    for words in texts.words(try publishedTerms()) { training.add(term: words) }
    training.add(judged)
    return training
  }

  /// Learns the weights.
  ///
  /// - Parameters:
  ///   - counts: General French.
  ///   - glossaryTerms: The French terms of the glossaries.
  ///   - judged: Words and phrases of texts of several fields that were judged one by one.
  ///   - kept: A model whose weights for single texts are kept; nil to learn them.
  /// - Throws: `FileError` for data that is not there.
  package func model(
    _ counts: FrequencyTraining, glossaryTerms: [String], judged: JudgedTerms, keeping kept: TermhoodModel? = nil
  ) throws -> [UInt8] {
    let text: TermhoodModel.Weights
    if let kept {
      text = kept[.inText]
    } else {
      let known = Set(texts.words(glossaryTerms).map { $0.map(\.lemma).joined(separator: " ") })
      text = try textWeights(try WordFrequencies(image: counts.image()), known)
    }
    let corpus = try corpusModel(counts, judged)
    return TermhoodModel.image(look: corpus.look) { kind in kind == .inText ? text : corpus.weights[kind] ?? text }
  }

  /// The weights for single texts, in which the terms of glossaries tell more; every phrase is an example.
  private func textWeights(_ frequencies: WordFrequencies, _ known: Set<String>) throws -> TermhoodModel.Weights {
    let law = try lawExamples(frequencies)
    var listed: [LogisticRegression.Example] = []
    let sources: [(lines: [String], register: WordFrequencies.Register)] = [
      (try news(), .press), (try french("parallel/europarl_raw3k.tsv.gz").map(\.text), .debate),
      (try french("parallel/law_international.tsv.gz").map(\.text), .law),
    ]
    for source in sources {
      let step = max(source.lines.count / 3, Self.stretch)
      for start in stride(from: 0, to: source.lines.count, by: step).prefix(3) {
        let lines = Array(source.lines[start..<min(start + Self.stretch, source.lines.count)])
        listed += examples(lines, frequencies, leavingOut: source.register) {
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
  private static let leadOfTexts: Float = 4.55

  /// How much the acts that define their terms weigh against texts whose terms are those of the glossaries.
  private static let shareOfLaw = 3.0

  private static func weight(_ examples: [LogisticRegression.Example]) -> Double {
    examples.reduce(0) { $0 + $1.weight }
  }

  /// Acts and regulations that define at least so many terms, of each at most so many bytes.
  private func lawExamples(
    _ frequencies: WordFrequencies, leastTerms: Int = 15, mostBytes: Int = 200_000
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
      examples += self.examples(lines, frequencies, leavingOut: .law) { !terms.isDisjoint(with: $0.forms) }
    }
    return examples
  }

  /// A phrase of a text, as those see it who know which are terms.
  private struct Phrase {
    var lemmas: String
    var forms: Set<String>
  }

  /// The phrases of a text.
  ///
  /// - Parameters:
  ///   - register: The register that the text belongs to.
  ///   - isTerm: Whether a phrase is known for a term.
  private func examples(
    _ lines: [String], _ frequencies: WordFrequencies, leavingOut register: WordFrequencies.Register,
    isTerm: (Phrase) -> Bool
  ) -> [LogisticRegression.Example] {
    let (reader, text) = texts.phrases(lines)
    let features = TermhoodFeatures(reader, frequencies, leavingOut: register)
    return (0..<reader.phraseCount).map { number in
      let phrase = Phrase(lemmas: reader.lemmas(of: number), forms: reader.forms(of: number, in: text))
      return LogisticRegression.Example(values: features.values(of: number), isTerm: isTerm(phrase), weight: 1)
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
