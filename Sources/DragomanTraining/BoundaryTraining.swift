import DragomanLanguage

/// Trains the model that finds sentence starts, on the sentences of treebanks run together as in a text.
struct BoundaryTraining {
  /// So many tokens make a sequence.
  private static let sequenceLength = 400

  let tagger: FrenchTagger
  let settings: SequenceTrainer.Settings

  /// The finished model.
  ///
  /// - Parameter corpora: Sentences with how much they count; copies of others, in other writing, with a mark.
  func train(
    _ corpora: [(sentences: [TreebankSentence], weight: Float, areCopies: Bool)], progress: (String) -> Void
  ) -> [UInt8] {
    var trainer = SequenceTrainer(labels: BoundaryFeatures.labels, settings: settings)
    for (sentences, weight, areCopies) in corpora {
      var tokens: [(form: TaggerForm.Profile, isStart: Bool, spaceBefore: Bool)] = []
      var spaceBefore = true
      for sentence in sentences {
        for (index, token) in sentence.tokens.enumerated() {
          tokens.append((tagger.traits(of: Array(token.form.utf8)).profile, index == 0, spaceBefore))
          spaceBefore = token.precedesSpace || index == sentence.tokens.count - 1
        }
        if tokens.count >= Self.sequenceLength {
          add(tokens, weight, isCopy: areCopies, to: &trainer)
          tokens.removeAll(keepingCapacity: true)
        }
      }
      add(tokens, weight, isCopy: areCopies, to: &trainer)
    }
    return trainer.train { epoch, loss in progress("sentences, epoch \(epoch): loss \(loss)") }
  }

  private func add(
    _ tokens: [(form: TaggerForm.Profile, isStart: Bool, spaceBefore: Bool)], _ weight: Float,
    isCopy: Bool, to trainer: inout SequenceTrainer
  ) {
    var collector = FeatureCollector()
    for index in tokens.indices {
      collector.features.removeAll(keepingCapacity: true)
      guard index > 0 else {
        trainer.addToken(features: [], label: 1, allowed: 2)
        continue
      }
      if BoundaryFeatures.isCandidate(tokens[index].form, behind: tokens[index - 1].form) {
        BoundaryFeatures(
          before2: index > 1 ? tokens[index - 2].form : TaggerForm.border.profile, before: tokens[index - 1].form,
          here: tokens[index].form,
          after: index + 1 < tokens.count ? tokens[index + 1].form : TaggerForm.border.profile,
          spaceBefore: tokens[index].spaceBefore,
          spaceAfter: index + 1 < tokens.count && tokens[index + 1].spaceBefore
        ).collect(into: &collector)
        trainer.addToken(features: collector.features, label: tokens[index].isStart ? 1 : 0, isCopy: isCopy)
      } else {
        trainer.addToken(features: [], label: tokens[index].isStart ? 1 : 0, allowed: 1)
      }
    }
    trainer.endSentence(weight: weight)
  }
}
