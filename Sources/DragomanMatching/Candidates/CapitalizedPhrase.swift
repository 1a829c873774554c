import DragomanLanguage

/// Finds the names of bodies, agreements and events, whose first noun French writes with a capital and the rest mostly
/// without: *l'Institut norvégien des affaires maritimes*, *la Haute Autorité de régulation des communications*.
struct CapitalizedPhrase {
  let vocabulary: PhraseVocabulary
  let lexicon: FrenchLexicon
  let text: [UInt8]

  /// The longest phrase of several words that begins like a name at a word; nil where none does.
  ///
  /// - Parameters:
  ///   - start: The word, a noun or an adjective before its noun.
  ///   - words: The words of the paragraph.
  ///   - sentence: Those of its sentence.
  func longest(
    from start: Int, in words: [PhraseWord], _ sentence: Range<Int>, _ pattern: PhrasePattern
  ) -> PhrasePattern.Match? {
    guard hasCapital(words[start]), follows(start, words, sentence) else { return nil }
    // The tagger takes *Haute* before a capital for many things.
    let isBeforeNoun =
      start + 1 < sentence.upperBound && words[start + 1].kind == .noun && hasCapital(words[start + 1])
      && Self.beforeNouns.contains(text[Int(words[start].start)..<Int(words[start].end)])
    guard isBeforeNoun || words[start].kind != .name else { return nil }
    var longest: PhrasePattern.Match?
    var isOver = false
    pattern.forEachMatch(from: isBeforeNoun ? start + 1 : start, in: words, before: sentence.upperBound) { match in
      guard !isOver, hasCapital(words[match.head]) else { return }
      if isOutside(match, words) { isOver = true } else if match.contentCount > 1 || isBeforeNoun { longest = match }
    }
    if isBeforeNoun, let noun = longest {
      longest?.words = start..<noun.words.upperBound
      longest?.contentCount += 1
    }
    return longest
  }

  /// Adjectives with a capital of their own before the noun of a name.
  private static let beforeNouns = Set(
    ["Haut", "Haute", "Grand", "Grande", "Nouveau", "Nouvelle", "Premier", "Première"].map { ArraySlice($0.utf8) })

  /// Whether the end of a match says something about the named rather than belonging to its name: *l'Institut*
  /// fondé *en 1990*, *le Conseil* à *Paris*.
  private func isOutside(_ match: PhrasePattern.Match, _ words: [PhraseWord]) -> Bool {
    var hasComplement = false
    for place in match.words.dropFirst(match.head - match.words.lowerBound + 1) {
      switch words[place].kind {
      case .of, .ofThe: hasComplement = true
      case .preposition, .toThe:
        hasComplement = true
        let lemma = vocabulary.lemmas[Int(words[place].lemma)].text
        // *Commission nationale à l'énergie*: rare beside *le Conseil à Paris*.
        if lemma != "pour" && lemma != "contre" && lemma != "sur" { return true }
      case .participle:
        // Behind a complement it is one of its words only where it agrees with it: not *le Groupe d'experts* créé.
        guard !hasCapital(words[place]) else { break }
        // Behind a name, which has no gender to agree in, it is said of the whole.
        if words[place - 1].kind == .name { return true }
        if !hasComplement || !vocabulary.agree(words[place], words[place - 1]) { return true }
      case .adverb: return true
      // Bodies are called *Institut Pasteur*, hardly ever by two nouns of which the second is small: *le Parlement* mercredi
      // *a voté*, *l'Union* face *aux menaces*.
      case .noun where place == match.head + 1 && !hasCapital(words[place]): return true
      case .adjective, .noun:
        if isPredicate(place, words) || !hasCapital(words[place]) && refersBack(words[place]) { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a stretch that begins with the short name of a body goes on with what the body does: *la Cour* tranche.
  func holdsPredicate(_ match: PhrasePattern.Match, _ words: [PhraseWord], _ sentence: Range<Int>) -> Bool {
    let next = match.head + 1
    return next < match.words.upperBound && match.head > sentence.lowerBound && hasCapital(words[match.head])
      && isPredicate(next, words)
  }

  /// Whether a noun or adjective in small letters may be the verb of which the name before it is the subject: *le Mur*
  /// tombe, *l'Office* alerte. Behind a preposition, or before a verb, it is none.
  private func isPredicate(_ place: Int, _ words: [PhraseWord]) -> Bool {
    if place + 1 < words.count, words[place + 1].kind == .verb { return false }
    return switch words[place].kind {
    case .adjective, .noun: words[place - 1].kind.carriesMeaning && !hasCapital(words[place]) && canBeVerb(words[place])
    default: false
    }
  }

  /// Whether an adjective only says what the name has to do with: *Protocole* relatif *aux réfugiés*.
  private func refersBack(_ word: PhraseWord) -> Bool {
    Self.references.contains(vocabulary.lemmas[Int(word.lemma)].text)
  }

  private static let references = RuleWords.referringAdjectives.set

  /// Whether a form is also that of a verb and does not end as adjectives do that names are made with (*Institut*
  /// pratique, *Chambre* française).
  private func canBeVerb(_ word: PhraseWord) -> Bool {
    let form = text[Int(word.start)..<Int(word.end)]
    guard !Self.relational.contains(where: { form.count > $0.count && form.suffix($0.count) == $0[...] })
    else { return false }
    return lexicon.readings(of: Array(form)).contains {
      $0.partOfSpeech == .verb && $0.features.isFinite && $0.features.value("Person") == "3"
    }
  }

  private static let relational = ["ique", "aise", "oise", "ienne", "aine", "ale", "aire"].map { Array($0.utf8) }

  /// Whether a word has a capital followed by a small letter.
  private func hasCapital(_ word: PhraseWord) -> Bool {
    var place = Int(word.start)
    let end = Int(word.end)
    guard place + 1 < end else { return false }
    if text[place] >= 0x41, text[place] <= 0x5A {
      place += 1
    } else if text[place] == 0xC3, text[place + 1] >= 0x80, text[place + 1] <= 0x9E {
      place += 2
    } else {
      return false
    }
    guard place < end else { return false }
    return text[place] >= 0x61 && text[place] <= 0x7A
      || text[place] == 0xC3 && place + 1 < end && text[place + 1] >= 0x9F
  }

  /// Whether a word of the sentence stands before, so that the capital is none of a sentence's start, a quotation's or
  /// a list's.
  private func follows(_ start: Int, _ words: [PhraseWord], _ sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound else { return false }
    let before = words[start - 1]
    switch vocabulary.facts[Int(before.facts)].partOfSpeech {
    case .punctuation, .symbol, .numeral: return text[Int(before.start)] == UInt8(ascii: ",")
    default: return true
    }
  }
}
