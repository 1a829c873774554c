/// Finds lemma and features of a form, its part of speech being known.
struct Lemmatizer {
  let words: WordList
  let lexicon: FrenchLexicon

  /// What a form is as this label; one analysis for each syntactic word.
  ///
  /// - Parameter spellings: The words that it may stand for besides itself and its lower case.
  func analyses(
    _ form: [UInt8], readings: [Reading], spellings: [[UInt8]] = [], label: TagLabel
  ) -> [WordAnalysis] {
    if !label.isOneWord, let parts = Contraction.parts(of: form) {
      return parts.map {
        WordAnalysis(
          form: $0.form, lemma: $0.lemma, partOfSpeech: $0.partOfSpeech, features: $0.features, origin: .dictionary)
      }
    }
    return [analysis(form, readings, spellings, label.parts.first ?? .other, label.detail)]
  }

  private func analysis(
    _ form: [UInt8], _ readings: [Reading], _ spellings: [[UInt8]], _ part: PartOfSpeech, _ detail: String
  ) -> WordAnalysis {
    let lower = WordFolding.lowercase(form)
    let known = readings.filter { Self.agrees($0, part, detail) }
    var features = Self.common(known)
    func result(
      _ lemma: String, _ features: MorphologicalFeatures, _ origin: AnalysisOrigin, among readings: [Reading]
    ) -> WordAnalysis {
      WordAnalysis(
        form: nil, lemma: lemma, partOfSpeech: part, features: features, origin: origin,
        open: Self.open(part, features, readings.filter { $0.lemma == lemma }))
    }
    for entry in entries(form, lower, spellings, part) {
      if entry.features.rawValue != 0, Self.agrees(entry.features, detail) { features = entry.features }
      if !entry.lemma.isEmpty { return result(entry.lemma, features, .dictionary, among: known) }
    }
    // A name in capitals that the lexicon has with small letters.
    if part == .properNoun, !spellings.isEmpty, let reading = known.first {
      return result(reading.lemma, features, .dictionary, among: known)
    }
    switch part {
    case .properNoun, .other, .punctuation, .symbol, .numeral:
      return result(
        String(decoding: form, as: UTF8.self), features, known.isEmpty ? .model : .dictionary, among: known)
    default: break
    }
    if let reading = known.first { return result(reading.lemma, features, .dictionary, among: known) }
    // Nouns serve as adjectives and the other way round; their lemma is the same.
    if part == .noun || part == .adjective {
      let kin = readings.filter { $0.partOfSpeech == (part == .noun ? .adjective : .noun) }
      if let first = kin.first { return result(first.lemma, first.features, .dictionary, among: kin) }
    }
    let accented = reaccented(form, part, detail)
    if let reading = accented.first { return result(reading.lemma, reading.features, .dictionary, among: accented) }
    let isAcronym = form.count > 1 && readings.isEmpty && form.allSatisfy { $0 < 0x61 }
    switch part {
    case .noun where isAcronym:
      return WordAnalysis(
        form: nil, lemma: String(decoding: form, as: UTF8.self), partOfSpeech: part, features: features, origin: .model)
    case .noun, .adjective, .verb, .auxiliary, .adverb:
      if let lemma = words.lemma(guessedFor: lower, part == .auxiliary ? .verb : part) {
        return result(lemma, Self.guessed(lower, part, detail), .guesser, among: [])
      }
    default: break
    }
    return result(String(decoding: lower, as: UTF8.self), features, .model, among: [])
  }

  /// What the treebanks' list has for a form as this part of speech: as written, then in lower case. Of a form in
  /// capitals or without accents the commonest of all words that it may stand for is the first.
  private func entries(
    _ form: [UInt8], _ lower: [UInt8], _ spellings: [[UInt8]], _ part: PartOfSpeech
  ) -> [WordList.Entry] {
    var result: [WordList.Entry] = []
    for spelling in (lower == form ? [form] : [form, lower]) + spellings {
      if let entry = words.entries(of: spelling).first(where: { $0.partOfSpeech == part }) { result.append(entry) }
    }
    guard result.count > 1, !spellings.isEmpty else { return result }
    // What stands in capitals in the list mostly means to (*API*), but *PARIS* is found there as well.
    let asWritten = words.entries(of: form).contains { $0.partOfSpeech == part } ? 10 : 1
    let counts = result.enumerated().map { $0.element.count * ($0.offset == 0 ? asWritten : 1) }
    // Of those that are counted alike the first stays the first.
    return result.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }.map { result[$0] }
  }

  /// What a form without accents is that is a word, but none of this part of speech: *traite* as a participle.
  private func reaccented(_ form: [UInt8], _ part: PartOfSpeech, _ detail: String) -> [Reading] {
    guard form.allSatisfy({ $0 < 0x80 }) else { return [] }
    for spelling in lexicon.formsFolding(to: WordFolding.fold(form)) {
      let readings = lexicon.readings(of: spelling).filter { Self.agrees($0, part, detail) }
      if !readings.isEmpty { return readings }
    }
    return []
  }

  /// What the words around a word may tell of it: of a noun that gender or number which its form leaves open, of a
  /// finite verb the person. (Adjectives of one form for both genders have none, by the conventions of treebanks.)
  private static func open(
    _ part: PartOfSpeech, _ features: MorphologicalFeatures, _ readings: [Reading]
  ) -> MorphologicalFeatures.Agreeing {
    switch part {
    case .verb, .auxiliary: return features.isFinite ? .person : []
    case .noun:
      let known = common(readings)
      var open: MorphologicalFeatures.Agreeing = []
      for feature: MorphologicalFeatures.Agreeing in [.gender, .number]
      where (readings.isEmpty ? features : known).intersection(feature).rawValue == 0 { open.insert(feature) }
      return open
    default: return []
    }
  }

  private static func agrees(_ reading: Reading, _ part: PartOfSpeech, _ detail: String) -> Bool {
    guard
      reading.partOfSpeech == part || part == .auxiliary && reading.partOfSpeech == .verb
        || part == .verb && reading.partOfSpeech == .auxiliary
    else { return false }
    return agrees(reading.features, detail)
  }

  private static func agrees(_ features: MorphologicalFeatures, _ detail: String) -> Bool {
    switch detail {
    case "Inf": return features.rawValue >> 12 & 7 == 2
    case "Part": return features.isParticiple
    case "Fin": return features.isFinite && features.rawValue >> 6 & 7 != 4
    case "Imp": return features.isFinite && features.rawValue >> 6 & 7 == 4
    default: return true
    }
  }

  /// What all readings that remain have in common; of verbs the indicative and the third person come first, as
  /// they do in texts.
  private static func common(_ readings: [Reading]) -> MorphologicalFeatures {
    guard let first = readings.first else { return MorphologicalFeatures() }
    var kept = readings.filter { $0.lemma == first.lemma }.map(\.features.rawValue)
    if kept.contains(where: { $0 >> 6 & 7 == 1 }) { kept = kept.filter { $0 >> 6 & 7 == 1 } }
    if kept.contains(where: { $0 >> 15 & 7 == 3 }) { kept = kept.filter { $0 >> 15 & 7 == 3 } }
    var common = kept[0]
    for other in kept.dropFirst() {
      for shift: UInt32 in stride(from: 0, to: 21, by: 3) where (common ^ other) >> shift & 7 != 0 {
        common &= ~(7 << shift)
      }
    }
    return MorphologicalFeatures(rawValue: common)
  }

  /// The features of an unknown word: those of its label, and what its ending shows.
  private static func guessed(_ lower: [UInt8], _ part: PartOfSpeech, _ detail: String) -> MorphologicalFeatures {
    var features = MorphologicalFeatures()
    switch detail {
    case "Fin", "Inf", "Part": features.set("VerbForm", detail)
    case "Imp":
      features.set("VerbForm", "Fin")
      features.set("Mood", "Imp")
    default: break
    }
    let ending = String(decoding: lower.suffix(5), as: UTF8.self)
    if detail == "Part", ending.hasSuffix("ant") {
      features.set("Tense", "Pres")
    } else if detail == "Part" || part == .adjective,
      let (_, gender) = participleEndings.first(where: {
        ending.hasSuffix($0.ending) || ending.hasSuffix("\($0.ending)s")
      })
    {
      features.set("Gender", gender)
      features.set("Number", ending.hasSuffix("s") ? "Plur" : "Sing")
      if detail == "Part" { features.set("Tense", "Past") }
    } else if part == .noun || part == .adjective {
      features.set("Number", ending.hasSuffix("s") || ending.hasSuffix("aux") ? "Plur" : "Sing")
    }
    return features
  }

  /// The endings of participles that show the gender, without the *s* of the plural.
  private static let participleEndings = [
    (ending: "é", gender: "Masc"), (ending: "ée", gender: "Fem"), (ending: "ie", gender: "Fem"),
    (ending: "ue", gender: "Fem"),
  ]
}
