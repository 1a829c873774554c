import DragomanLanguage

/// What speaks against listing a noun phrase beside the terms of a text, for a translator, whatever its score: it only
/// adds these up, or its ends are no ends of a term.
struct PhraseLimits {
  let vocabulary: PhraseVocabulary
  /// The demonyms of the paragraph that are listed.
  let demonyms: Set<TextSpan>
  /// What listed terms and names cover in the sentence at hand.
  var covered: ArraySlice<TextSpan> = []

  init(vocabulary: PhraseVocabulary, demonyms: Set<TextSpan>) {
    self.vocabulary = vocabulary
    self.demonyms = demonyms
  }

  /// Whether a phrase only adds up what is listed: a noun and the adjective of a state (*frégate danoise*), terms
  /// joined by small words (*libération* des *otages*), or a term that is weighed or dated (ancienne *négociatrice*).
  func isSum(_ match: PhrasePattern.Match, _ words: [PhraseWord]) -> Bool {
    guard match.contentCount > 1, let last = match.words.last else { return false }
    if demonyms.contains(words[last].span) { return true }
    var holdsTerm = false
    var place = match.words.lowerBound
    while place < match.words.upperBound {
      if words[place].kind.carriesMeaning {
        let start = words[place].start
        if let piece = covered.first(where: { $0.start == start }),
          let end = match.words.last(where: { words[$0].end == piece.end })
        {
          place = end
          holdsTerm = true
        } else if words[place].kind != .adjective
          || !FreeQualifiers.lemmas.contains(vocabulary.lemmas[Int(words[place].lemma)].text)
        {
          return false
        }
      }
      place += 1
    }
    return holdsTerm
  }

  /// Whether a phrase begins or ends where no term does: with a word that only points (*présente circulaire*), inside a
  /// locution (*en* matière de pêche), with a participle of the noun before its complement, which says what was done
  /// (*recours aux marchés* réexaminé), with a noun that only says that it is one of some (*ce genre de* migration).
  func isLoose(_ match: PhrasePattern.Match, _ words: [PhraseWord]) -> Bool {
    let first = match.words.lowerBound
    let lemma = vocabulary.lemmas[Int(words[first].lemma)].text
    if words[first].kind == .adjective, Self.pointing.contains(lemma) { return true }
    if first > 0, first == match.head, Self.locutions.contains(lemma) {
      switch words[first - 1].kind {
      case .preposition, .toThe: return true
      case .article:
        if first > 1, vocabulary.lemmas[Int(words[first - 2].lemma)].text == "dans" { return true }
      default: break
      }
    }
    // *Faute* d'accès: with nothing before it, it is one by itself.
    if first == match.head, Self.bareLocutions.contains(lemma), opensClause(first, words),
      first + 1 < words.count, words[first + 1].kind == .of || words[first + 1].kind == .preposition
    {
      return true
    }
    if first == match.head, first > 0, first + 1 < words.count, words[first + 1].kind == .of,
      Self.kinds.contains(lemma),
      Self.beforeKinds.contains(vocabulary.lemmas[Int(words[first - 1].lemma)].text)
    {
      return true
    }
    let last = match.words.upperBound - 1
    return words[last].kind == .participle && match.complementCount > 0
      && !vocabulary.agree(words[last], words[last - 1])
  }

  private func opensClause(_ place: Int, _ words: [PhraseWord]) -> Bool {
    guard place > 0 else { return true }
    switch words[place - 1].kind {
    case .comma, .conjunction: return true
    // A full stop, or what else is no word.
    case .other: return !vocabulary.lemmas[Int(words[place - 1].lemma)].isWord
    default: return false
    }
  }

  private static let bareLocutions = RuleWords.nounsOfBareLocutions.set
  private static let kinds = RuleWords.nounsOfKinds.set
  private static let beforeKinds = RuleWords.determinersOfKinds.set
  private static let pointing = RuleWords.pointingAdjectives.set
  private static let locutions = RuleWords.nounsOfLocutions.set
}
