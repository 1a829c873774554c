import DragomanLanguage

/// Copies of a corpus in other writing, so that the model does not lean on case, accents and apostrophes.
package enum EntityVariants {
  /// Every `step`-th sentence from `start` on, written otherwise.
  package static func copies(
    _ corpus: EntityCorpus, as variant: WritingVariant, every step: Int = 1, from start: Int = 0
  ) -> EntityCorpus {
    EntityCorpus(
      number: corpus.number,
      sentences: stride(from: start, to: corpus.sentences.count, by: step).map {
        variant.applied(to: corpus.sentences[$0])
      })
  }
}
