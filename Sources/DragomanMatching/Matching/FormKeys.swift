import DragomanLanguage

/// The keys under which a form can stand for an element of a term.
///
/// An element of a term has one key, a form of the text several, one for each way to read it:
/// - a lemma, for words that inflect (`garanties` → `garantie`);
/// - the lemma with a mark, for elements that stand in the plural or the feminine in the dictionary form and stay
///   so (`affaires étrangères`, `droite`): only such forms carry it;
/// - the letters themselves, for words that do not inflect or are not known;
/// - the folded letters with a mark, for proper names and acronyms, where accents and press casing vary
///   (`Otan`, `OTAN`, `Šefčovič`, `Sefcovic`).
enum FormKeys {
  /// Marks the key of an element that must be plural.
  static let pluralMark: UInt8 = 0x01
  /// Marks the key of an element that is feminine though its lemma is masculine (*droite*, not *droit*; *Union
  /// européenne*): only feminine forms carry it.
  static let feminineMark: UInt8 = 0x03
  /// Marks the key of a name.
  static let nameMark: UInt8 = 0x02
  /// Stands for any determiner.
  static let anyDeterminer: [UInt8] = [0x04]

  /// Stands for *à* and *de* at the end of a term, with and without the article of what follows: *mettre fin* à, *au*.
  static let openTo: [UInt8] = [0x05]
  static let openOf: [UInt8] = [0x06]

  private static let des = Array("des".utf8)
  private static let du = Array("du".utf8)
  private static let aux = Array("aux".utf8)
  private static let au = Array("au".utf8)
  private static let toward = Array("à".utf8)
  private static let of = Array("de".utf8)
  private static let le = Array("le".utf8)
  private static let se = Array("se".utf8)
  /// What stands before the number of a law or a decree, however it is written; of *n°* the sign is no word.
  private static let numberSigns = ["n", "nº", "no", "no.", "numéro"].map { Array($0.utf8) }
  private static let reflexives: [[UInt8]] = [
    Array("nous".utf8), Array("vous".utf8), Array("me".utf8), Array("te".utf8),
  ]

  /// Buffers that making keys needs, so that a form costs no allocation.
  struct Buffers {
    fileprivate var lower: [UInt8] = []
    fileprivate var key: [UInt8] = []
  }

  /// Calls `body` with each key of a form of the text; the same key may come more than once.
  static func forEachKey(
    of form: UInt32, in forms: borrowing FormTable, _ buffers: inout Buffers, _ body: ([UInt8]) -> Void
  ) {
    let letters = forms.bytes(form)
    let shape = forms.shape(form)
    buffers.lower.removeAll(keepingCapacity: true)
    buffers.lower.append(contentsOf: letters)
    if shape != .lower { WordFolding.lowercase(&buffers.lower, from: 0) }
    if buffers.lower.last == 0x27 { buffers.lower = elided(buffers.lower) }
    SpellingReform.unify(&buffers.lower)
    let own = buffers.lower
    body(own)
    if shape != .lower {
      setNameKey(letters, &buffers.key)
      body(buffers.key)
    }
    let readings = forms.compactReadings(form)
    var isDeterminer = false
    var hasPlural = false
    var hasFeminine = false
    for (position, reading) in readings.enumerated() {
      // *trois réseaux* is as good an object as *des réseaux*.
      if reading.partOfSpeech == .determiner || reading.partOfSpeech == .numeral { isDeterminer = true }
      let before = readings.startIndex + position - 1
      if position == 0 || !reading.sharesLemma(with: readings[before]) {
        buffers.key.removeAll(keepingCapacity: true)
        buffers.key.append(contentsOf: forms.lemma(reading))
        if reading.mayHaveCapitals { WordFolding.lowercase(&buffers.key, from: 0) }
        SpellingReform.unify(&buffers.key)
        if buffers.key != own { body(buffers.key) }
        hasPlural = false
        hasFeminine = false
      }
      if !hasPlural, isPlural(reading.features) {
        withMark(pluralMark, &buffers.key, body)
        hasPlural = true
      }
      if !hasFeminine, reading.features.isFeminine {
        withMark(feminineMark, &buffers.key, body)
        hasFeminine = true
      }
    }
    // The plural of *conseiller du président* is *conseillers des présidents*.
    let isShort = own.count <= 3
    if isShort, own == des { body(du) }
    if isShort, own == aux { body(au) }
    if own == toward || isShort && (own == au || own == aux) { body(openTo) }
    if isShort, own == of || own == du || own == des { body(openOf) }
    // *en nous acquittant de* is *s'acquitter de*.
    if own.count == 2 || own.count == 4, reflexives.contains(own) { body(se) }
    // *ouverte* aux *négociations* has no object.
    if isDeterminer && own != aux && own != au || isShort && own == le { body(anyDeterminer) }
    if own.first == UInt8(ascii: "n"), own.count <= 7, numberSigns.contains(own) {
      for sign in numberSigns where sign != own { body(sign) }
    }
    OrdinalSpelling.forEachOther(of: letters, body)
    if readings.isEmpty, letters.last != 0x27 { guess(own, isName: shape != .lower, &buffers.key, body) }
  }

  private static func withMark(_ mark: UInt8, _ key: inout [UInt8], _ body: ([UInt8]) -> Void) {
    key.append(mark)
    body(key)
    key.removeLast()
  }

  /// The key of one element of a term.
  ///
  /// - Parameters:
  ///   - form: The element's form in `forms`.
  ///   - part: The part of speech of the whole term, used when it has one element.
  static func key(ofElement form: UInt32, in forms: borrowing FormTable, part: TermRecord.PartOfSpeech?)
    -> [UInt8]
  {
    let letters = forms.bytes(form)
    var lower = Array(letters)
    WordFolding.lowercase(&lower, from: 0)
    if lower.last == 0x27 { return elided(lower) }
    let shape = forms.shape(form)
    // A word with other accents than one of the lexicon is another word: *bété* is no *bête*.
    let isOther = forms.origin(form) == .reaccented && letters.contains { $0 >= 0x80 }
    let readings = isOther ? [] : forms.compactReadings(form)
    let isCapital = shape == .initial || shape == .allCapitals || shape == .mixed
    let isAcronym = shape == .allCapitals && letters.count > 1
    let isOnlyName =
      isCapital && readings.allSatisfy { $0.partOfSpeech == .properNoun || isOfVerb($0, inTermThatIs: part) }
    let isNumber = shape == .none && readings.allSatisfy { $0.partOfSpeech == .numeral }
    // The name of a thing that is no common word: capitals and accents vary, inflection does not.
    if isAcronym || isOnlyName || isNumber || shape == .mixed {
      var key: [UInt8] = []
      setNameKey(letters, &key)
      return key
    }
    if readings.contains(where: isFunctionWord) { return lower }
    guard let chosen = choose(readings, in: forms, lower: lower, part: part) else {
      SpellingReform.unify(&lower)
      return lower
    }
    var lemma = Array(forms.lemma(chosen))
    if chosen.mayHaveCapitals { WordFolding.lowercase(&lemma, from: 0) }
    SpellingReform.unify(&lemma)
    SpellingReform.unify(&lower)
    let isAlwaysPlural = readings.allSatisfy { $0.partOfSpeech != chosen.partOfSpeech || isPlural($0.features) }
    if isAlwaysPlural {
      lemma.append(pluralMark)
    } else if chosen.features.isFeminine, lemma != lower {
      lemma.append(feminineMark)
    }
    return lemma
  }

  /// The key of the last element of a term that ends with *à* or *de*; nil for any other form.
  static func key(ofOpenEnd form: UInt32, in forms: borrowing FormTable) -> [UInt8]? {
    let letters = forms.bytes(form)
    return letters.elementsEqual(toward)
      ? openTo : letters.elementsEqual(of) || letters.elementsEqual("d'".utf8) ? openOf : nil
  }

  /// Whether an element is an article, for which another determiner may stand where a verb governs its noun
  /// (*lever les sanctions*, *lever ses sanctions*).
  static func isArticle(_ form: UInt32, in forms: borrowing FormTable) -> Bool {
    ["le", "la", "les", "l'", "un", "une", "des", "son", "sa", "ses"].contains(
      forms.string(form).lowercased())
  }

  /// Folded letters without dots, marked as a name.
  static func nameKey(_ letters: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    setNameKey(letters[...], &key)
    return key
  }

  /// Replaces `key` by the name key of the letters.
  private static func setNameKey(_ letters: ArraySlice<UInt8>, _ key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    appendNameKey(letters, to: &key)
  }

  /// Appends the name key of the letters.
  static func appendNameKey(_ letters: ArraySlice<UInt8>, to key: inout [UInt8]) {
    let start = key.count
    key.append(nameMark)
    WordFolding.appendFolded(letters, to: &key)
    var end = start
    for position in start..<key.count where key[position] != 0x2E {
      key[end] = key[position]
      end += 1
    }
    key.removeLast(key.count - end)
  }

  private static func elided(_ lower: [UInt8]) -> [UInt8] {
    let text = String(decoding: lower, as: UTF8.self)
    return Array((Elision.fullForms[text] ?? text).utf8)
  }

  private static func isPlural(_ features: MorphologicalFeatures) -> Bool {
    features.isPlural && !features.isFinite
  }

  /// Whether a verb alone has the reading, which tells nothing of a name: *Axa* is no form of *axer*, and *Axe* none of
  /// the name. A participle in a longer name is its adjective.
  private static func isOfVerb(_ reading: CompactReading, inTermThatIs part: TermRecord.PartOfSpeech?) -> Bool {
    guard part != .verb, reading.partOfSpeech == .verb || reading.partOfSpeech == .auxiliary else { return false }
    return reading.features.isFinite || part == .noun
  }

  private static func isFunctionWord(_ reading: CompactReading) -> Bool {
    switch reading.partOfSpeech {
    case .adposition, .determiner, .coordinatingConjunction, .subordinatingConjunction: true
    default: false
    }
  }

  /// The reading that a dictionary form is meant in: its own lemma before others, nouns before adjectives
  /// before verbs, unless the term says what it is.
  private static func choose(
    _ readings: ArraySlice<CompactReading>, in forms: borrowing FormTable, lower: [UInt8],
    part: TermRecord.PartOfSpeech?
  ) -> CompactReading? {
    var best: (rank: Int, reading: CompactReading)?
    for reading in readings {
      var rank: Int
      switch reading.partOfSpeech {
      case .noun: rank = 1
      case .adjective: rank = 2
      case .verb, .auxiliary: rank = 3
      case .properNoun: rank = 4
      default: rank = 5
      }
      switch (part, reading.partOfSpeech) {
      case (.noun, .noun), (.verb, .verb), (.verb, .auxiliary), (.adjective, .adjective), (.adverb, .adverb):
        rank -= 10
      default: break
      }
      if isSame(reading, as: lower, in: forms) { rank -= 3 }
      if best == nil || rank < (best?.rank ?? 0) { best = (rank, reading) }
    }
    return best?.reading
  }

  /// Whether the lemma of a reading in small letters is this one.
  private static func isSame(_ reading: CompactReading, as lower: [UInt8], in forms: borrowing FormTable) -> Bool {
    let lemma = forms.lemma(reading)
    guard reading.mayHaveCapitals else { return lemma.elementsEqual(lower) }
    return WordFolding.lowercase(Array(lemma)) == lower
  }

  /// Keys of an unknown form: the endings of regular plurals and feminines taken off.
  private static func guess(
    _ lower: [UInt8], isName: Bool, _ key: inout [UInt8], _ body: ([UInt8]) -> Void
  ) {
    let s = UInt8(ascii: "s")
    let e = UInt8(ascii: "e")
    func offer(_ count: Int, _ key: inout [UInt8]) {
      guard lower.count > count + 3 else { return }
      key.removeAll(keepingCapacity: true)
      key.append(contentsOf: lower.dropLast(count))
      body(key)
    }
    guard let last = lower.last, last == s || last == e || last == UInt8(ascii: "x") else { return }
    offer(1, &key)
    if last == s, isName, lower.count > 4 {
      key.removeAll(keepingCapacity: true)
      key.append(nameMark)
      WordFolding.appendFolded(lower.dropLast(), to: &key)
      body(key)
    }
    if last == s, lower.dropLast().last == e { offer(2, &key) }
  }
}
