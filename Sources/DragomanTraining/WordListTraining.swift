import DragomanLanguage

/// Gathers the word list that tagger and lemmatiser look single forms up in.
struct WordListTraining {
  /// The treebanks, with their sentences.
  let corpora: [(source: TaggerCorpus.Source, sentences: [TreebankSentence])]
  /// The lines of the treebank's word list: form, lemma, tag, count.
  let listed: [[Substring]]
  /// The names of the labels, in order.
  let labels: [String]
  /// The clusters of words.
  let clusters: [(form: String, values: [UInt16])]

  /// Forms met so often in training may have only the labels that they had there.
  static let frequentFrom = 200

  /// The word list.
  ///
  /// - Parameters:
  ///   - subtracted: Sentences whose words are taken off the counts: what is trained on must look as unknown as what
  ///     will be read.
  ///   - endings: Form, lemma and part of speech of the lexicon, to learn endings from; none for a list that only
  ///     the tagger uses.
  func image(subtracting subtracted: [TreebankSentence], endings: [(form: String, lemma: String, PartOfSpeech)])
    -> [UInt8]
  {
    var builder = WordListBuilder()
    for line in listed where line.count == 4 {
      guard let part = PartOfSpeech(tag: String(line[2])), let count = Int(line[3]) else { continue }
      let form = TaggerCorpus.repaired(String(line[0]))
      builder.count(form, part, count)
      // Of closed classes the list keeps lemmas of an older convention.
      if !Self.isClosed(part) { builder.add(form: form, part, lemma: String(line[1]), count: count) }
    }
    for sentence in subtracted {
      for word in sentence.tokens.flatMap(\.words) {
        if let part = PartOfSpeech(tag: word.partOfSpeech) { builder.count(word.form, part, -1) }
      }
    }
    var seen: [String: (mask: UInt64, count: Int)] = [:]
    let number = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($0.element, $0.offset) })
    for (source, sentences) in corpora {
      for token in sentences.flatMap(\.tokens) {
        if let label = number[TagLabel.name(of: token.words)] {
          let form = WordFolding.lowercased(token.form)
          let before = seen[form] ?? (0, 0)
          seen[form] = (before.mask | 1 << UInt64(label), before.count + 1)
        }
        guard token.words.count == 1, let word = token.words.first,
          let part = PartOfSpeech(tag: word.partOfSpeech), word.lemma != "_" || word.form == "_"
        else { continue }
        if source.isReference || !Self.isClosed(part) {
          let form = Self.isClosed(part) ? WordFolding.lowercased(word.form) : word.form
          builder.add(form: form, part, lemma: word.lemma, count: source.isReference ? 2 : 1)
          if source.isReference { builder.add(form: form, part, features: Self.features(word.features)) }
        }
      }
    }
    for (form, entry) in seen where entry.count >= Self.frequentFrom { builder.setFrequent(form, labels: entry.mask) }
    for (form, values) in clusters { builder.setClusters(form, values) }
    for (form, lemma, part) in endings { builder.learnEnding(Array(form.utf8), part, lemma: Array(lemma.utf8)) }
    return builder.build()
  }

  private static func isClosed(_ part: PartOfSpeech) -> Bool {
    switch part {
    case .pronoun, .determiner, .adposition, .auxiliary, .coordinatingConjunction, .subordinatingConjunction: true
    default: false
    }
  }

  /// Those of the features that the analysis tells.
  static func features(_ text: String) -> MorphologicalFeatures {
    var features = MorphologicalFeatures()
    for pair in text.split(separator: "|") {
      let halves = pair.split(separator: "=")
      guard halves.count == 2, MorphologicalFeatures.knows(String(halves[0]), String(halves[1])) else { continue }
      features.set(String(halves[0]), String(halves[1]))
    }
    return features
  }
}
