import DragomanLanguage

extension MatchJudge {
  /// Nouns that take another noun for who does the work: *chef cuisinier*, *officier mécanicien*.
  private static let compounding = RuleWords.compoundingNouns.set
  /// Endings of nouns for trades, which the lexicon also gives as adjectives.
  private static let trades = ["ier", "ière", "iste", "icien", "icienne", "eur", "euse", "ant", "ante", "able"]
  /// Adjectives with such an ending that name no trade.
  private static let qualities = RuleWords.qualitiesLikeTrades.set

  /// Refuses a noun that stands in the gap of a title and makes another person of it.
  func acceptsInsertion(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    // *le coordonnateur résident et coordonnateur de l'action*: the second is the head of what follows.
    if !match.variant.contains(MatchLabels(.coordination)),
      match.gap.contains(where: { units[$0].form == units[match.first].form })
    {
      return false
    }
    guard match.gap.count == 1, match.variant.isEmpty else { return true }
    let head = forms.lowercased(units[match.first].form)
    guard Self.compounding.contains(head) || head.hasSuffix("s") && Self.compounding.contains(String(head.dropLast()))
    else { return true }
    let inserted = forms.string(units[match.gap.lowerBound].form)
    let isNoun = forms.compactReadings(units[match.gap.lowerBound].form).contains { $0.partOfSpeech == .noun }
    return !isNoun || Self.qualities.contains(inserted) || !Self.trades.contains(where: inserted.hasSuffix)
  }
}
