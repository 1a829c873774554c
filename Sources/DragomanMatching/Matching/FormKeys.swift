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

  /// Calls `body` with each key of a form of the text.
  static func forEachKey(of form: UInt32, in forms: borrowing FormTable, _ body: ([UInt8]) -> Void) {
    let letters = Array(forms.bytes(form))
    let lower = WordFolding.lowercase(letters)
    let shape = forms.shape(form)
    let own = lower.last == 0x27 ? elided(lower) : lower
    body(own)
    if shape == .initial || shape == .allCapitals || shape == .mixed || shape == .none {
      body(nameKey(letters))
    }
    var seen: [[UInt8]] = [own]
    func offer(_ key: [UInt8]) {
      if seen.contains(key) { return }
      seen.append(key)
      body(key)
    }
    let readings = forms.readings(form)
    for reading in readings {
      let lemma = WordFolding.lowercase(Array(reading.lemma.utf8))
      offer(lemma)
      if isPlural(reading) { offer(lemma + [pluralMark]) }
      if reading.features.isFeminine { offer(lemma + [feminineMark]) }
    }
    // The plural of *conseiller du président* is *conseillers des présidents*.
    if own.elementsEqual("des".utf8) { offer(Array("du".utf8)) }
    if own.elementsEqual("aux".utf8) { offer(Array("au".utf8)) }
    if readings.contains(where: { $0.partOfSpeech == .determiner }) || own.elementsEqual("le".utf8) {
      offer(anyDeterminer)
    }
    if readings.isEmpty { guess(lower, isName: shape != .lower, offer) }
  }

  /// The key of one element of a term.
  ///
  /// - Parameters:
  ///   - form: The element's form in `forms`.
  ///   - part: The part of speech of the whole term, used when it has one element.
  static func key(ofElement form: UInt32, in forms: borrowing FormTable, part: TermRecord.PartOfSpeech?)
    -> [UInt8]
  {
    let letters = Array(forms.bytes(form))
    let lower = WordFolding.lowercase(letters)
    if lower.last == 0x27 { return elided(lower) }
    let shape = forms.shape(form)
    let readings = Array(forms.readings(form))
    let isCapital = shape == .initial || shape == .allCapitals || shape == .mixed
    let isAcronym = shape == .allCapitals && letters.count > 1
    let isOnlyName = isCapital && readings.allSatisfy { $0.partOfSpeech == .properNoun }
    let isNumber = shape == .none && readings.allSatisfy { $0.partOfSpeech == .numeral }
    // The name of a thing that is no common word: capitals and accents vary, inflection does not.
    if isAcronym || isOnlyName || isNumber || shape == .mixed { return nameKey(letters) }
    if readings.contains(where: isFunctionWord) { return lower }
    guard let chosen = choose(readings, lower: lower, part: part) else { return lower }
    let lemma = WordFolding.lowercase(Array(chosen.lemma.utf8))
    let isAlwaysPlural = readings.filter { $0.partOfSpeech == chosen.partOfSpeech }.allSatisfy(isPlural)
    if isAlwaysPlural { return lemma + [pluralMark] }
    return chosen.features.isFeminine && lemma != lower ? lemma + [feminineMark] : lemma
  }

  /// Whether an element is an article, for which another determiner may stand where a verb governs its noun
  /// (*lever les sanctions*, *lever ses sanctions*).
  static func isArticle(_ form: UInt32, in forms: borrowing FormTable) -> Bool {
    ["le", "la", "les", "l'", "un", "une", "des", "son", "sa", "ses"].contains(
      forms.string(form).lowercased())
  }

  /// Folded letters without dots, marked as a name.
  static func nameKey(_ letters: [UInt8]) -> [UInt8] {
    [nameMark] + WordFolding.fold(letters).filter { $0 != 0x2E }
  }

  private static func elided(_ lower: [UInt8]) -> [UInt8] {
    let text = String(decoding: lower, as: UTF8.self)
    return Array((Elision.fullForms[text] ?? text).utf8)
  }

  private static func isPlural(_ reading: Reading) -> Bool {
    reading.features.isPlural && !reading.features.isFinite
  }

  private static func isFunctionWord(_ reading: Reading) -> Bool {
    switch reading.partOfSpeech {
    case .adposition, .determiner, .coordinatingConjunction, .subordinatingConjunction: true
    default: false
    }
  }

  /// The reading that a dictionary form is meant in: its own lemma before others, nouns before adjectives
  /// before verbs, unless the term says what it is.
  private static func choose(
    _ readings: [Reading], lower: [UInt8], part: TermRecord.PartOfSpeech?
  ) -> Reading? {
    func rank(_ reading: Reading) -> Int {
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
      if WordFolding.lowercase(Array(reading.lemma.utf8)) == lower { rank -= 3 }
      return rank
    }
    return readings.enumerated().min { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }?
      .element
  }

  /// Keys of an unknown form: the endings of regular plurals and feminines taken off.
  private static func guess(
    _ lower: [UInt8], isName: Bool, _ offer: ([UInt8]) -> Void
  ) {
    for ending in ["s", "x", "e", "es"] where lower.count > ending.utf8.count + 3 {
      guard lower.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { continue }
      let stem = Array(lower.dropLast(ending.utf8.count))
      offer(stem)
      if isName, ending == "s" { offer([nameMark] + WordFolding.fold(stem)) }
    }
  }
}
