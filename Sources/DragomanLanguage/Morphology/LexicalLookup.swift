/// Finds the readings of a form as texts write it: capitals at sentence start, headlines in capitals,
/// accents left out on capitals, oe for œ.
struct LexicalLookup {
  let lexicon: FrenchLexicon

  /// The readings of `form` and how they were come by.
  func readings(
    of form: [UInt8], shape: CaseShape, kind: Token.Kind
  ) -> (ReadingOrigin, [Reading]) {
    switch kind {
    case .number: return (.pattern, [pattern(form, .numeral)])
    case .punctuation: return (.pattern, [pattern(form, .punctuation)])
    case .symbol: return (.pattern, [pattern(form, .symbol)])
    case .clitic: return clitic(form)
    case .word, .elided: break
    }
    let asWritten = lexicon.readings(of: form)
    switch shape {
    case .none: return asWritten.isEmpty ? (.unknown, []) : (.dictionary, asWritten)
    case .lower:
      if !asWritten.isEmpty { return (.dictionary, asWritten) }
      // Only a form that is no word at all is taken for another with its accents left out: *marche* is
      // never *marché*, but *haitien* can only be *haïtien*.
      return folding(form)
    case .initial, .mixed:
      let lower = WordFolding.lowercase(form)
      var found = asWritten
      merge(lexicon.readings(of: lower), into: &found)
      if form == [0x41] { merge(lexicon.readings(of: Array("à".utf8)), into: &found) }
      if !found.isEmpty { return (asWritten.isEmpty ? .recased : .dictionary, found) }
      return folding(lower)
    case .allCapitals:
      var found = asWritten
      for candidate in lexicon.formsFolding(to: WordFolding.fold(form)) {
        merge(lexicon.readings(of: candidate), into: &found)
      }
      if found.isEmpty { return (.unknown, []) }
      return (asWritten.isEmpty ? .recased : .dictionary, found)
    }
  }

  private func folding(_ form: [UInt8]) -> (ReadingOrigin, [Reading]) {
    var found: [Reading] = []
    for candidate in lexicon.formsFolding(to: WordFolding.fold(form)) {
      merge(lexicon.readings(of: candidate), into: &found)
    }
    return found.isEmpty ? (.unknown, []) : (.reaccented, found)
  }

  private func merge(_ more: [Reading], into readings: inout [Reading]) {
    for reading in more where !readings.contains(reading) { readings.append(reading) }
  }

  private func pattern(_ form: [UInt8], _ part: PartOfSpeech) -> Reading {
    Reading(lemma: String(decoding: form, as: UTF8.self), partOfSpeech: part, features: MorphologicalFeatures())
  }

  /// A pronoun behind its verb: `-t-il` is *il*.
  private func clitic(_ form: [UInt8]) -> (ReadingOrigin, [Reading]) {
    let pronoun = form.split(separator: 0x2D).last.map(Array.init) ?? []
    let readings = lexicon.readings(of: WordFolding.lowercase(pronoun))
    let pronouns = readings.filter { $0.partOfSpeech == .pronoun || $0.partOfSpeech == .adverb }
    return (.dictionary, pronouns.isEmpty ? readings : pronouns)
  }
}
