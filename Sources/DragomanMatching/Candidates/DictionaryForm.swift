import DragomanLanguage

/// Makes the French dictionary form of a noun phrase: the noun and what agrees with it in the singular, complements as
/// the text has them, no article, no capital of a sentence's start.
struct DictionaryForm {
  let lexicon: FrenchLexicon
  let vocabulary: PhraseVocabulary
  let text: TextLayer

  /// The words of the dictionary form.
  ///
  /// - Parameters:
  ///   - words: Those of an occurrence.
  ///   - head: The place of the noun among them.
  ///   - isName: Whether it is a name, which stays as it stands.
  func words(_ words: ArraySlice<PhraseWord>, head: Int, isName: Bool = false) -> [TermList.Word] {
    let noun = words[words.startIndex + head]
    let gender = vocabulary.facts[Int(noun.facts)].features
    var isHeadGroup = true
    var result: [TermList.Word] = []
    for (place, word) in zip(0..., words) {
      let facts = vocabulary.facts[Int(word.facts)]
      var form = text.string(word.span)
      switch word.kind {
      case .of, .ofThe, .toThe, .preposition: isHeadGroup = false
      default: break
      }
      let lemma = vocabulary.lemmas[Int(word.lemma)].text
      if !isName {
        if word.kind != .name, !facts.isAcronym, Self.startsWithCapital(form), !Self.startsWithCapital(lemma),
          place == 0 || Self.isInCapitals(form)
        {
          form = WordFolding.lowercased(form)
        }
        if words.count == 1, word.kind == .adjective || word.kind == .participle || word.kind == .verb {
          form = lemma
        } else if isHeadGroup, facts.features.isPlural || place == head {
          form = singular(form, lemma: lemma, facts, gender)
        }
      }
      result.append(
        TermList.Word(
          form: form, lemma: lemma, partOfSpeech: facts.partOfSpeech, features: facts.features,
          span: text.source(of: word.span)))
    }
    return result
  }

  /// The dictionary form as one string: its words with what stands between them in the text.
  func string(_ forms: [TermList.Word], _ words: ArraySlice<PhraseWord>) -> String {
    var result = ""
    var last: UInt32?
    for (form, word) in zip(forms, words) {
      if let last { result += last < word.start ? " " : "" }
      result += form.form
      last = word.end
    }
    return result
  }

  /// The singular of a noun, adjective or participle, in the gender of the phrase.
  private func singular(
    _ form: String, lemma: String, _ facts: PhraseVocabulary.Facts, _ noun: MorphologicalFeatures
  ) -> String {
    guard facts.features.isPlural else { return form }
    switch facts.partOfSpeech {
    case .noun:
      // The lemma of a feminine may be the masculine: *ambassadrices*, *ambassadeur*.
      if !facts.features.isFeminine || WordFolding.lowercased(lemma) == lemma && form.hasPrefix(lemma) { return lemma }
      return withoutS(form, facts) ?? lemma
    case .adjective, .verb:
      if facts.features.isFeminine || noun.isFeminine { return withoutS(form, facts) ?? form }
      if facts.partOfSpeech == .adjective { return lemma }
      return withoutS(form, facts) ?? form
    default: return form
    }
  }

  /// A form without the s or x of the plural, where the lexicon knows it.
  private func withoutS(_ form: String, _ facts: PhraseVocabulary.Facts) -> String? {
    guard form.utf8.last == 0x73 || form.utf8.last == 0x78 else { return nil }
    let shorter = Array(form.utf8.dropLast())
    return lexicon.contains(shorter) || !facts.isKnown ? String(decoding: shorter, as: UTF8.self) : nil
  }

  private static func startsWithCapital(_ form: String) -> Bool {
    guard let first = form.unicodeScalars.first else { return false }
    return first.properties.isUppercase
  }

  private static func isInCapitals(_ form: String) -> Bool {
    form.utf8.count > 1 && form.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }
}
