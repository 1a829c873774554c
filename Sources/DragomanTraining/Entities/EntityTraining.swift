package import DragomanLanguage

/// Trains the entity model.
package struct EntityTraining {
  /// How to train.
  package struct Settings: Sendable {
    /// The settings of the learner.
    package var learner: SequenceTrainer.Settings
    /// One sentence in so many is added in capitals; 0 for none.
    package var capitalStep = 8
    /// One sentence in so many is added without accents; 0 for none.
    package var bareStep = 12
    /// One sentence with names in so many is added with other names; 0 for none.
    package var swapStep = 6

    /// The settings of the shipped model.
    package init() {
      learner = SequenceTrainer.Settings()
      learner.minimumCount = 2
      learner.penalty = 0.0001
      learner.epochs = 12
      // Larger steps overshoot: 0.7 F1 less on held-out fifths of the training data.
      learner.rate = 0.03
    }
  }

  private let analyzer: FrenchAnalyzer
  private let gazetteer: EntityGazetteer
  private let settings: Settings

  /// Prepares training over a lexicon and a gazetteer.
  package init(analyzer: FrenchAnalyzer, gazetteer: EntityGazetteer, settings: Settings = Settings()) {
    self.analyzer = analyzer
    self.gazetteer = gazetteer
    self.settings = settings
  }

  /// Trains on all corpora.
  ///
  /// - Parameter progress: Told the number of the epoch and the mean loss of a token after each.
  /// - Returns: The model file.
  package func train(_ corpora: [EntityCorpus], progress: (Int, Double) -> Void = { _, _ in }) -> [UInt8] {
    var trainer = SequenceTrainer(
      labels: EntityLabel.names, settings: settings.learner, permits: EntityLabel.permits)
    var reader = EntityFeatureReader(analyzer: analyzer, gazetteer: gazetteer)
    for corpus in corpora {
      add(corpus, to: &trainer, &reader)
      if settings.capitalStep > 0 {
        add(EntityVariants.copies(corpus, as: .capitals, every: settings.capitalStep), to: &trainer, &reader)
      }
      if settings.bareStep > 0 {
        let copies = EntityVariants.copies(
          corpus, as: .noAccents, every: settings.bareStep, from: settings.bareStep / 2)
        add(copies, to: &trainer, &reader)
      }
      if settings.swapStep > 0 {
        var swap = EntityNameSwap(corpus, seed: settings.learner.seed)
        add(swap.swapped(corpus, every: settings.swapStep), to: &trainer, &reader)
      }
    }
    return trainer.train(progress: progress)
  }

  private func add(_ corpus: EntityCorpus, to trainer: inout SequenceTrainer, _ reader: inout EntityFeatureReader) {
    // Tokens and features of the sentence at hand; nil features for a token that can be no part of a name.
    var sentence: [[UInt64]?] = []
    reader.read(corpus.sentences.map(\.tokens), corpus: corpus.number) { number, token, features in
      if token == 0 { sentence.removeAll(keepingCapacity: true) }
      sentence.append(features)
      let labels = corpus.sentences[number].labels
      if token == labels.count - 1 { learn(sentence, labels, &trainer) }
    }
  }

  private func learn(_ features: [[UInt64]?], _ labels: [Int], _ trainer: inout SequenceTrainer) {
    var labels = labels
    // An entity that the model cannot see at run time must not teach it anything.
    for mention in EntityCorpus.mentions(ofLabels: labels) where mention.tokens.contains(where: { features[$0] == nil })
    {
      for token in mention.tokens { labels[token] = EntityLabel.outside }
    }
    for (index, label) in labels.enumerated() {
      var mask: UInt64 = features[index] == nil ? 1 << UInt64(EntityLabel.outside) : .max
      if index == labels.count - 1 { mask &= EntityLabel.closed }
      trainer.addToken(features: features[index] ?? [], label: label, allowed: mask)
    }
    trainer.endSentence()
  }
}
