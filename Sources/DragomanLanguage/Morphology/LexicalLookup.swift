/// Finds the readings of a form as texts write it: capitals at sentence start, headlines in capitals,
/// accents left out on capitals, oe for œ.
///
/// Holds the buffers that looking up needs, so that a form costs no allocation.
struct LexicalLookup {
  let lexicon: FrenchLexicon
  private var lower: [UInt8] = []
  private var folded: [UInt8] = []
  private var spelled: [UInt8] = []
  private var words: [Int] = []
  /// Whether the last form was looked up without its case and accents.
  private var hasFolded = false

  init(lexicon: FrenchLexicon) {
    self.lexicon = lexicon
  }

  /// Appends the readings of `form` to `list`.
  ///
  /// - Returns: How they were come by.
  mutating func append(
    _ form: ArraySlice<UInt8>, shape: CaseShape, kind: Token.Kind, to list: inout ReadingList
  ) -> ReadingOrigin {
    switch kind {
    case .number: return pattern(form, .numeral, &list)
    case .punctuation: return pattern(form, .punctuation, &list)
    case .symbol: return pattern(form, .symbol, &list)
    case .clitic: return clitic(form, &list)
    case .word, .elided: break
    }
    let start = list.count
    hasFolded = false
    lexicon.appendReadings(of: form, to: &list)
    let isKnown = list.count > start
    switch shape {
    case .none: return isKnown ? .dictionary : .unknown
    case .lower:
      if isKnown { return .dictionary }
      // Only a form that is no word at all is taken for another with its accents left out: *marche* is
      // never *marché*, but *haitien* can only be *haïtien*.
      return folding(form, &list) ? .reaccented : .unknown
    case .initial, .mixed:
      WordFolding.lowercase(form, into: &lower)
      lexicon.appendReadings(of: lower[...], to: &list, unlessFrom: start)
      if form.count == 1, form.first == 0x41 { lexicon.appendReadings(of: [0xC3, 0xA0], to: &list, unlessFrom: start) }
      if list.count > start { return isKnown ? .dictionary : .recased }
      return folding(lower[...], &list) ? .reaccented : .unknown
    case .allCapitals:
      if !folding(form, &list, from: start) { return .unknown }
      return isKnown ? .dictionary : .recased
    }
  }

  /// Appends the readings of all words that equal `form` when case and accents are left aside.
  ///
  /// - Parameter start: Where the readings of the form begin in the list; nil where there are none yet.
  /// - Returns: Whether the form has readings now.
  private mutating func folding(_ form: ArraySlice<UInt8>, _ list: inout ReadingList, from start: Int? = nil) -> Bool {
    let start = start ?? list.count
    hasFolded = true
    WordFolding.fold(form, into: &folded)
    lexicon.findWords(foldingTo: folded, limit: FrenchLexicon.foldingLimit, into: &words)
    keepWordsWithAccents(of: form)
    for word in words {
      lexicon.spell(word, into: &spelled)
      lexicon.appendReadings(word: word, form: spelled[...], to: &list, unlessFrom: start)
    }
    return list.count > start
  }

  /// Capitals that bear accents have all that they need: *MARCHÉ* is not *marche*. Where no word is left (*PRÉSIDENTIEL
  /// RÉELU*), nothing is taken away.
  private mutating func keepWordsWithAccents(of form: ArraySlice<UInt8>) {
    guard words.count > 1, form.contains(where: { $0 >= 0x80 }) else { return }
    WordFolding.lowercase(form, into: &lower)
    var kept: [Int] = []
    for word in words {
      lexicon.spell(word, into: &spelled)
      WordFolding.lowercase(&spelled, from: 0)
      if spelled == lower { kept.append(word) }
    }
    if !kept.isEmpty { words = kept }
  }

  /// The words that the last form was taken for without case and accents; none where it was found otherwise.
  var spellings: [[UInt8]] {
    guard hasFolded else { return [] }
    return words.map { word in
      var form: [UInt8] = []
      lexicon.spell(word, into: &form)
      return form
    }
  }

  private func pattern(_ form: ArraySlice<UInt8>, _ part: PartOfSpeech, _ list: inout ReadingList) -> ReadingOrigin {
    let lemma = list.addLemma(form, stem: form.count, suffix: EmptyCollection())
    list.append(lemma, part, MorphologicalFeatures(), unlessFrom: nil)
    return .pattern
  }

  /// A pronoun behind its verb: `-t-il` is *il*.
  private mutating func clitic(_ form: ArraySlice<UInt8>, _ list: inout ReadingList) -> ReadingOrigin {
    let start = list.count
    let pronoun = form.split(separator: 0x2D).last ?? []
    WordFolding.lowercase(pronoun, into: &lower)
    lexicon.appendReadings(of: lower[...], to: &list)
    func isPronoun(_ reading: CompactReading) -> Bool {
      reading.partOfSpeech == .pronoun || reading.partOfSpeech == .adverb
    }
    if list.readings[start...].contains(where: isPronoun) { list.keep(from: start, where: isPronoun) }
    return .dictionary
  }
}
