package import DragomanLanguage

/// Trains the tagger and gathers its word list.
package struct TaggerTraining {
  /// The finished files, by name.
  package struct Result {
    package let words: [UInt8]
    package let tagger: [UInt8]
    package let boundaries: [UInt8]
  }

  private let data: DataFolder
  private let lexicon: FrenchLexicon
  private let settings: SequenceTrainer.Settings
  private let copies: TreebankCopies

  /// Training from a data folder.
  ///
  /// - Parameter copies: Which sentences are learned again in other writing.
  package init(
    data: DataFolder, lexicon: FrenchLexicon, settings: SequenceTrainer.Settings,
    copies: TreebankCopies = TreebankCopies()
  ) {
    self.data = data
    self.lexicon = lexicon
    self.settings = settings
    self.copies = copies
  }

  /// Trains.
  ///
  /// - Parameters:
  ///   - isMeasured: Whether what is measured on is taken off the counts of the word list, as only then figures are
  ///     what an unknown text would get.
  ///   - clusters: The clusters of words; none for a tagger without.
  ///   - progress: Told what is done.
  /// - Throws: `FileError` when data cannot be read.
  package func train(
    isMeasured: Bool, clusters: [(form: String, values: [UInt16])], progress: (String) -> Void
  ) throws -> Result {
    let corpora = try TaggerCorpus.sources.map { source in
      (source, try data.treebank(source.file).map(TaggerCorpus.repaired))
    }
    let measured = try data.treebank(TaggerCorpus.countedMeasuring).map(TaggerCorpus.repaired)
    let listed = Self.lines(try data.bytes(TaggerCorpus.wordList))
    let names = Set(corpora.flatMap { $0.1 }.flatMap(\.tokens).map { TagLabel.name(of: $0.words) }).sorted()
    let words = WordListTraining(corpora: corpora, listed: listed, labels: names, clusters: clusters)
    progress("\(corpora.reduce(0) { $0 + $1.1.count }) sentences, \(names.count) labels")
    let trainingList = try WordList(
      image: words.image(
        subtracting: measured + (try data.treebank(TaggerCorpus.countedTraining).map(TaggerCorpus.repaired)),
        endings: []))

    var trainer = SequenceTrainer(labels: names, settings: settings)
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    // A tagger with an empty model knows the traits of forms all the same.
    let empty = try SequenceModel(image: SequenceModelWriter(labels: names, scale: 1).finish())
    let blank = FrenchTagger(
      models: FrenchModels(lexicon: lexicon, words: trainingList, tagger: empty, boundaries: empty))
    var traits = TraitsCache(tagger: blank)
    for (source, sentences) in corpora {
      for sentence in sentences {
        traits.add(sentence, number, to: &trainer)
        trainer.endSentence(weight: source.weight)
      }
      for sentence in copies.sentences(of: sentences) {
        traits.add(sentence, number, isCopy: true, to: &trainer)
        trainer.endSentence(weight: source.weight * copies.weight)
      }
    }
    let tagger = trainer.train { epoch, loss in progress("epoch \(epoch): loss \(loss)") }
    progress("tagger: \(tagger.count) bytes")
    // Spoken language has no sentences to learn from here, and all questions end alike.
    let written = corpora.prefix(2).map(\.1)
    let texts = written.map { ($0, 1, false) } + written.map { (copies.stretches(of: $0), copies.weight, true) }
    let boundaries = BoundaryTraining(tagger: blank, settings: settings).train(texts, progress: progress)
    progress("sentences: \(boundaries.count) bytes")
    let endings = Self.lines(try data.bytes("ud/dicollecte-lexicon.tsv.gz")).compactMap { line in
      line.count >= 3 ? PartOfSpeech(tag: String(line[2])).map { (String(line[0]), String(line[1]), $0) } : nil
    }.filter { form, _, part in
      [.noun, .adjective, .verb, .adverb].contains(part) && WordFolding.lowercased(form) == form
    }
    let list = words.image(subtracting: isMeasured ? measured : [], endings: endings)
    progress("words: \(list.count) bytes")
    return Result(words: list, tagger: tagger, boundaries: boundaries)
  }

  private static func lines(_ bytes: [UInt8]) -> [[Substring]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }
}

/// Traits of the forms met so far.
private struct TraitsCache {
  let tagger: FrenchTagger
  private var known: [String: TaggerForm] = [:]
  private var collector = FeatureCollector()

  init(tagger: FrenchTagger) { self.tagger = tagger }

  private mutating func traits(_ form: String) -> TaggerForm {
    if let traits = known[form] { return traits }
    let traits = tagger.traits(of: Array(form.utf8))
    known[form] = traits
    return traits
  }

  mutating func add(
    _ sentence: TreebankSentence, _ number: [String: Int], isCopy: Bool = false, to trainer: inout SequenceTrainer
  ) {
    let forms = sentence.tokens.map { traits($0.form) }
    for (index, token) in sentence.tokens.enumerated() {
      collector.features.removeAll(keepingCapacity: true)
      TaggerFeatures.all(forms, index, into: &collector)
      trainer.addToken(
        features: collector.features, label: number[TagLabel.name(of: token.words)] ?? 0,
        allowed: forms[index].profile.labels, isCopy: isCopy)
    }
  }
}
