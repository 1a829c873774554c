import DragomanLanguage

/// Suggests what the name of a person or place is in English: spelt otherwise, another name, or the same.
struct NameSuggester: Sendable {
  let transcriber: NameTranscriber
  let lexicon: TranslationLexicon

  /// The English of a person's name; nil where its spelling leaves open whether it changes.
  func person(_ name: String, _ spelling: SpellingRegion = SpellingRegion()) -> Suggestion? {
    let name = Self.inUsualCase(name)
    guard !name.isEmpty else { return nil }
    let result = transcriber.transcribe(name)
    // An ending that looks Slavic says little in a text on the Sahel.
    if result.english != name, result.origin == nil || result.origin == .slavic, spelling.keepsFrench { return nil }
    if result.english != name, result.origin == .slavic, !result.isSure { return nil }
    guard result.english == name else {
      return Suggestion(
        english: result.english, method: .transliteration,
        parts: [
          Suggestion.Part(french: name, english: result.english, source: result.origin.map(Self.describe) ?? "spelling")
        ],
        confidence: result.origin == nil ? 0.55 : 0.75)
    }
    // French has spelt the sounds of another script, and no rule knows which.
    guard result.origin != nil || !Self.looksRespelt(name) else { return nil }
    return Suggestion(
      english: name, method: .unchanged,
      parts: result.origin.map { [Suggestion.Part(french: name, english: name, source: Self.describe($0))] } ?? [],
      confidence: result.origin == nil ? 0.8 : 0.85)
  }

  /// The English of a place's name; nil where nothing tells.
  func place(_ name: String, _ spelling: SpellingRegion = SpellingRegion()) -> Suggestion? {
    if let found = lexicon.place(name) {
      let isSame = found.english == name
      return Suggestion(
        english: found.english, method: isSame ? .unchanged : .exonym,
        parts: [Suggestion.Part(french: name, english: found.english, source: found.source)], confidence: 0.9)
    }
    let words = name.split { $0 == " " || $0 == "-" }
    // A name with common words in it (*Corne de l'Afrique*) is translated, not spelt.
    guard words.count <= 2, words.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
    if let country = spelling.frenchCountry, !Self.looksFrench(words) || Self.looksRespelt(name) {
      return Suggestion(
        english: name, method: .unchanged,
        parts: [Suggestion.Part(french: name, english: name, source: "places in \(country) keep the French spelling")],
        confidence: 0.6)
    }
    if spelling.isMixed { return nil }
    if Self.looksRespelt(name) {
      guard words.count == 1, Self.looksSlavic(name) else { return nil }
      let english = transcriber.respell(name)
      guard english != name else { return nil }
      return Suggestion(
        english: english, method: .transliteration,
        parts: [Suggestion.Part(french: name, english: english, source: "spelling")], confidence: 0.5)
    }
    guard !name.unicodeScalars.contains(where: { $0.value >= 0x80 }), !Self.looksFrench(words) else { return nil }
    return Suggestion(english: name, method: .unchanged, confidence: 0.6)
  }

  /// The name of a body that is hardly French: capitals only, no small word, and no noun first by which French says
  /// what a body is (*Alfa Bank*, *Bain Capital*); nil for others.
  func foreignBody(_ name: String) -> Suggestion? {
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first,
      words.allSatisfy({ $0.first?.isUppercase == true || $0.first?.isNumber == true || $0 == "&" }),
      !words.contains(where: {
        Self.smallWords.contains($0.lowercased()) || $0.contains("'") || $0.contains("\u{2019}")
      }),
      NamedClass.of(String(first)) == .term
    else { return nil }
    return Suggestion(english: name, method: .unchanged, confidence: 0.6)
  }

  /// A name of which nothing tells that English writes it otherwise: most towns, parties and surnames stay as they are.
  /// Nil for what French puts into words of its own, or spells by its own sounds.
  func asItIs(_ term: TermList.Term, _ french: FrenchLexicon) -> Suggestion? {
    let name = term.french
    let isOneWord = !name.contains(" ")
    let isKept: Bool
    switch term.termClass {
    case .person: isKept = !Self.looksRespelt(name)
    case .place: isKept = isOneWord && !Self.looksRespelt(name)
    case .organization:
      isKept = Self.isAcronym(name) || isOneWord && !french.contains(WordFolding.lowercase(Array(name.utf8)))
    // Letters that come once may be anything.
    case .term: isKept = Self.isAcronym(name) && term.frequency > 1
    case .event, .instrument, .title, .demonym, .metonym: isKept = false
    }
    return isKept ? Suggestion(english: name, method: .unchanged, confidence: 0.35) : nil
  }

  /// Whether a name is nothing but capital letters, two at the least, and digits.
  static func isAcronym(_ name: String) -> Bool {
    (2...8).contains(name.utf8.count) && name.utf8.count { $0 >= 0x41 && $0 <= 0x5A } > 1
      && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x2E }
  }

  private static let smallWords = RuleWords.smallWordsOfNames.set

  private static func describe(_ origin: NameOrigin) -> String { origin.rawValue + " name" }

  /// Whether the letters are those that French puts for sounds of other scripts.
  private static func looksRespelt(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["tch", "dj", "ï", "kh", "ouch", "chk", "aï", "oï", "guine", "iou", "ouï", "sk", "ou", "dz", "tz"].contains {
      lower.holds($0)
    }
      && !["ours", "ourg", "oux", "ouis", "ouse", "sky"].contains { lower.holds($0) }
  }

  /// Whether French has respelt a Slavic name, by endings and letters that others do not have.
  private static func looksSlavic(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["tch", "chtch", "ïv", "ïev", "jji"].contains { lower.holds($0) }
      || ["ansk", "insk", "irsk", "ovsk", "evsk", "opol", "ograd", "ovka", "ivka", "ivsk", "oursk", "omsk"].contains {
        lower.hasSuffix($0)
      }
  }

  private static let wordsOfPlaceNames = RuleWords.wordsOfPlaceNames.set

  /// Whether a place may have a French name of its own: a word of French in it, or a French ending.
  private static func looksFrench(_ words: [Substring]) -> Bool {
    guard words.allSatisfy({ !wordsOfPlaceNames.contains($0.lowercased()) }), let last = words.last?.lowercased() else {
      return true
    }
    return [
      "ie", "ique", "igne", "agne", "ogne", "oise", "ise", "ne", "gue", "que", "bourg", "al", "res", "tte", "pes",
      "lle", "se", "nde", "dre",
    ]
    .contains { last.hasSuffix($0) }
  }

  /// A name in capitals as others write it: *LAVROV*, *Lavrov*.
  static func inUsualCase(_ name: String) -> String {
    let words = name.split(separator: " ").map { word -> String in
      guard word.count > 3, word.allSatisfy({ $0.isUppercase || $0 == "-" || $0 == "'" }) else { return String(word) }
      var result = ""
      for letter in word {
        result += result.last.map { $0 == "-" || $0 == "'" } ?? true ? String(letter) : letter.lowercased()
      }
      return result
    }
    return words.joined(separator: " ")
  }
}
