package import DragomanLanguage

extension PhraseReader {
  /// The number of distinct phrases.
  package var phraseCount: Int { table.phrases.count }

  /// What a phrase is in a corpus.
  package func kind(of phrase: Int) -> TermhoodModel.Kind {
    let entry = table.phrases[phrase]
    return TermhoodModel.Kind(inCorpus: entry.shape, contentCount: Int(entry.contentCount))
  }

  /// Whether a phrase of a corpus stands there often enough to be judged.
  package func isLooked(at phrase: Int) -> Bool {
    table.phrases[phrase].frequency >= kind(of: phrase).leastFrequency
  }

  /// How often a phrase stands in the text.
  package func frequency(of phrase: Int) -> Int { Int(table.phrases[phrase].frequency) }

  /// The lemmas of a phrase, articles left out, with a blank between them.
  package func lemmas(of phrase: Int) -> String {
    table.words(of: phrase).filter { $0.kind != .article }.map { vocabulary.lemmas[Int($0.lemma)].text }
      .joined(separator: " ")
  }

  /// What the letters of a phrase's words are known by, for ``WordLook``.
  package func placesOfLook(of phrase: Int) -> [UInt16] {
    let head = Int(table.phrases[phrase].head)
    return zip(0..., table.words(of: phrase)).flatMap { place, word in
      word.kind.carriesMeaning
        ? WordLook.places(of: vocabulary.lemmas[Int(word.lemma)].text, place == head ? .head : .modifier) : []
    }
  }

  /// The distinct forms of a phrase in the text, in lower case.
  package func forms(of phrase: Int, in text: TextLayer) -> Set<String> {
    var forms: Set<String> = []
    table.forEachOccurrence(of: phrase) { occurrence in
      guard occurrence.second.isEmpty else { return }
      forms.insert(
        WordFolding.lowercased(text.string(occurrence.span)))
    }
    return forms
  }
}
