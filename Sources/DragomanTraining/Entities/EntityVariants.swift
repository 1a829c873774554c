import DragomanLanguage

/// Copies of a corpus in other writing, so that the model does not lean on case, accents and apostrophes.
enum EntityVariants {
  /// Every `step`-th sentence in capitals, as headlines are set.
  static func inCapitals(_ corpus: EntityCorpus, every step: Int) -> EntityCorpus {
    changed(corpus, every: step, from: 0) { String(decoding: $0, as: UTF8.self).uppercased() }
  }

  /// Every `step`-th sentence without accents, as capitals often stand.
  static func withoutAccents(_ corpus: EntityCorpus, every step: Int) -> EntityCorpus {
    changed(corpus, every: step, from: step / 2) { form in
      var result = ""
      for scalar in String(decoding: form, as: UTF8.self).unicodeScalars {
        let folded = WordFolding.fold(Array(String(scalar).utf8))
        let isCapital = scalar.properties.isUppercase
        let letters = String(decoding: folded, as: UTF8.self)
        result +=
          scalar.isASCII || !scalar.properties.isAlphabetic
          ? String(scalar) : isCapital ? letters.uppercased() : letters
      }
      return result
    }
  }

  private static func changed(
    _ corpus: EntityCorpus, every step: Int, from start: Int, _ change: ([UInt8]) -> String
  ) -> EntityCorpus {
    let chosen = stride(from: start, to: corpus.sentences.count, by: step).map { corpus.sentences[$0] }
    return EntityCorpus(
      number: corpus.number,
      sentences: chosen.map { sentence in
        EntityCorpus.Sentence(tokens: sentence.tokens.map { Array(change($0).utf8) }, labels: sentence.labels)
      })
  }
}
