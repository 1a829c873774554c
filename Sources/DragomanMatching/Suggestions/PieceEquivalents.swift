import DragomanLanguage

/// What a piece of a phrase, a word or a known term, may be in English.
struct PieceEquivalents {
  /// One of them.
  struct Choice {
    let english: String
    /// How likely it is, from 0 to 1.
    let share: Double
    /// The name of a glossary, termbase or sort of rule.
    let source: String
  }

  let lexicon: TranslationLexicon
  /// What words are in the glossaries' terms; nil where that is not known.
  let glossaryWords: TranslationLexicon?
  let cognates: CognateRules
  /// The terms of the glossaries inside the phrase, by the words that they cover.
  let terms: [Range<Int>: [Choice]]
  let words: [AnalyzedWord]

  /// The choices for a range of words, the likeliest first; empty where nothing is known.
  func choices(_ range: Range<Int>) -> [Choice] {
    if range.count > 1 { return several(range) }
    let word = words[range.lowerBound]
    // *-designate* is only ever joined to an office.
    var choices = (terms[range] ?? []).filter { !$0.english.hasPrefix("-") }
    if choices.isEmpty, word.isCapitalized, let place = lexicon.place(word.form) { return [place] }
    let isName = word.partOfSpeech == .properNoun
    if choices.isEmpty, !isName {
      for equivalent in glossaryWords?.equivalents(forWord: word) ?? [] {
        choices.append(
          Choice(english: equivalent.english, share: 0.7 * equivalent.share, source: equivalent.source.name))
      }
    }
    let counted = isName && choices.isEmpty ? [] : lexicon.equivalents(forWord: word)
    let total = counted.reduce(0) { $0 + $1.share }
    for equivalent in counted {
      // What both say is surer; what only the texts say competes with the glossary.
      let weight = choices.isEmpty ? 1 : 0.5
      merge(
        Choice(
          english: equivalent.english, share: weight * equivalent.share / max(total, 0.5),
          source: equivalent.source.name), into: &choices)
    }
    if choices.isEmpty, word.isCapitalized || word.partOfSpeech == .properNoun {
      if let place = lexicon.place(word.form) { return [place] }
      if word.partOfSpeech == .properNoun || word.partOfSpeech == .other {
        return [Choice(english: word.form, share: 0.6, source: "unchanged")]
      }
    }
    if choices.isEmpty {
      choices = cognates.candidates(of: word, lexicon).map { Choice(english: $0, share: 0.5, source: "cognate") }
    }
    if choices.isEmpty, word.partOfSpeech == .numeral, word.form.allSatisfy(\.isNumber) {
      return [Choice(english: word.form, share: 1, source: "unchanged")]
    }
    if !isName, word.partOfSpeech == .noun || word.isAdjectival {
      choices.removeAll { Self.functionWords.contains($0.english) }
    }
    return Array(choices.sorted { $0.share > $1.share }.prefix(4))
  }

  private static let functionWords = RuleWords.functionWords.set

  private func several(_ range: Range<Int>) -> [Choice] {
    if let known = terms[range] { return known }
    let listed = lexicon.equivalents(.term, Array(words[range]).termKey).filter {
      !Self.isGloss($0.english)
    }
    if !listed.isEmpty {
      return listed.map { Choice(english: $0.english, share: 0.7 / Double(listed.count), source: $0.source.name) }
    }
    if words[range].allSatisfy({ $0.partOfSpeech == .properNoun }) {
      let name = words[range].map(\.form).joined(separator: " ")
      return [lexicon.place(name) ?? Choice(english: name, share: 0.6, source: "unchanged")]
    }
    // An adverb and an adjective.
    guard range.count == 2, words[range.lowerBound].partOfSpeech == .adverb else { return [] }
    let adverbs = choices(range.lowerBound..<range.lowerBound + 1)
    let adjectives = choices(range.lowerBound + 1..<range.upperBound)
    guard let adverb = adverbs.first else { return [] }
    return adjectives.map {
      Choice(english: adverb.english + " " + $0.english, share: adverb.share * $0.share, source: $0.source)
    }
  }

  /// Whether English explains rather than names, so that nothing can be put together with it: *board, commission or
  /// other tribunal*.
  static func isGloss(_ english: String) -> Bool {
    english.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ";") }
      || english.holds(" or ")
  }

  private func merge(_ choice: Choice, into choices: inout [Choice]) {
    guard let known = choices.firstIndex(where: { $0.english.lowercased() == choice.english }) else {
      choices.append(choice)
      return
    }
    choices[known] = Choice(
      english: choices[known].english, share: min(1, choices[known].share + choice.share),
      source: choices[known].source)
  }
}

extension TranslationLexicon {
  /// What a word is in parallel texts; where they do not have it as this part of speech, as another.
  func equivalents(forWord word: AnalyzedWord) -> [Equivalent] {
    guard let key = word.key else { return [] }
    let found = equivalents(.word, key)
    guard found.isEmpty, let slash = key.lastIndex(of: "/") else { return found }
    let other: String
    switch key[slash...] {
    case "/a": other = "/n"
    case "/n": other = "/a"
    case "/p": other = "/n"
    default: return []
    }
    return equivalents(.word, key[..<slash] + other)
  }

  /// The English name of a place.
  func place(_ name: String) -> PieceEquivalents.Choice? {
    let key = WordFolding.folded(name)
    return equivalents(.place, key).first.map {
      PieceEquivalents.Choice(english: $0.english, share: 0.9, source: $0.source.name)
    }
  }
}
