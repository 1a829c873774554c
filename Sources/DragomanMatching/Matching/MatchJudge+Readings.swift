import DragomanLanguage

extension MatchJudge {
  /// Verbs that what is said of their subject follows: *elle demeure attachée à*.
  private static let copulas = RuleWords.copulas.set

  /// What somebody holds something to be, behind its verb: *le juge nécessaire*.
  private static let predicates = RuleWords.predicativeAdjectives.set

  /// Refuses a single word that is read otherwise where it stands: a participle or an adjective, not the noun.
  func acceptsReading(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount == 1, forms.shape(units[match.first].form) == .lower,
      flags.isDisjoint(with: [.isVerbal, .isAdjective])
    else { return true }
    let traits = workspace.traits(units[match.first].form, forms, index)
    // *mobiliser le Fonds* mobilizes nobody who is a *mobilisé*.
    if flags.contains(.isNoun), traits.contains(.canBeInfinitive),
      traits.isDisjoint(with: [.canBeNoun, .canBeAdjective, .canBeParticiple])
    {
      return false
    }
    if isFeminineOfAdjective(match, flags, traits, forms, &workspace) { return false }
    guard match.first > 0 else { return true }
    let before = workspace.traits(units[match.first - 1].form, forms, index)
    let next: FormTraits =
      match.end < units.count && units[match.end].isWord
      ? workspace.traits(units[match.end].form, forms, index) : []
    // *le président le* juge *nécessaire*
    if traits.contains([.canBeNoun, .canBeFiniteVerb]), before.contains(.isPronounToo), match.end < units.count,
      Self.predicates.contains(forms.lowercased(units[match.end].form)), match.first > 1, units[match.first - 2].isWord,
      !workspace.traits(units[match.first - 2].form, forms, index).contains(.isAdposition)
    {
      return false
    }
    // *elle demeure attachée à*
    if traits.contains(.canBeParticiple), before.contains(.canBeFiniteVerb),
      forms.readings(units[match.first - 1].form).contains(where: { Self.copulas.contains($0.lemma) })
    {
      return false
    }
    // *pouvoir lever*: the verb.
    if traits.contains([.canBeNoun, .canBeInfinitive]), next.contains(.canBeInfinitive), !next.contains(.canBeNoun),
      !before.contains(.isSingularDeterminer)
    {
      return false
    }
    let followsNoun =
      units[match.first - 1].isWord
      ? before.contains(.canBeNoun) && before.isDisjoint(with: [.isFunctionWord, .isAuxiliary, .isDenial])
      : before.contains(.isComma)
    guard followsNoun, traits.contains(.canBeNoun) else { return true }
    // *le ministre, accusé de corruption*, *des otages détenus par*, *un accord opposant les deux*.
    if traits.contains(.canBeParticiple), !traits.contains(.canBeAdjective) || before.contains(.isComma),
      next.contains(.isAdposition) || next.contains(.isDeterminer)
    {
      return false
    }
    // *un homme de confiance* élu: of the noun before *de*, with which it agrees.
    if flags.contains(.isNoun), traits.contains(.canBeParticiple), !before.contains(.isComma), match.first > 2,
      workspace.traits(units[match.first - 2].form, forms, index).contains(.isOf),
      workspace.traits(units[match.first - 3].form, forms, index).contains(.canBeNoun),
      Agreement(units[match.first].form, forms).agrees(with: Agreement(units[match.first - 3].form, forms))
    {
      return false
    }
    // *la situation politique* is not about a policy: behind a noun that it agrees with, the adjective.
    // *une défense avancée* is no advance.
    guard flags.contains(.isNoun), !traits.isDisjoint(with: [.canBeAdjective, .canBeParticiple]),
      !before.contains(.isComma),
      !before.contains(.canBeAdjective)
    else { return true }
    return !Agreement(units[match.first].form, forms).agrees(with: Agreement(units[match.first - 1].form, forms))
  }

  /// Whether a participle is a noun, for it has its determiner and an adjective that stands before nouns: *ses premiers*
  /// appelés, *de jeunes* réfugiés, but *les premiers* appelés *à voter*.
  func isNounBehindAdjective(
    _ unit: Int, _ traits: FormTraits, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard unit > 1, traits.contains([.canBeNoun, .canBeParticiple]), units[unit - 1].isWord,
      PrenominalAdjective.isForm(units[unit - 1].form, forms),
      Agreement(units[unit].form, forms).agrees(with: Agreement(units[unit - 1].form, forms))
    else { return false }
    let determiner = workspace.traits(units[unit - 2].form, forms, index)
    guard !determiner.isDisjoint(with: [.isDeterminer, .isContractedArticle, .isDe]) else { return false }
    guard unit + 1 < units.count, units[unit + 1].isWord else { return true }
    return !["à", "au", "aux", "par"].contains(forms.string(units[unit + 1].form))
  }

  /// Whether a form is the feminine of an adjective that is spelled as the noun is: *l'armée est* prête, *la banque* prête
  /// are no *prêt*. A determiner makes a noun of it: *une binationale*.
  private func isFeminineOfAdjective(
    _ match: TermMatch, _ flags: PatternFlags, _ traits: FormTraits, _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard flags.contains(.isNoun), traits.contains([.canBeAdjective, .isFeminine]), !traits.contains(.canBeNoun),
      index.termClass(ofPattern: match.pattern) == .term,
      !index.isTerm(ofPattern: match.pattern, written: forms.bytes(units[match.first].form))
    else { return false }
    guard match.first > 0, units[match.first - 1].isWord else { return true }
    let before = workspace.traits(units[match.first - 1].form, forms, index)
    // *une ancienne binationale*
    return before.isDisjoint(with: [.isDeterminer, .isContractedArticle])
      && (before.contains(.canBeNoun) || !before.contains(.canBeAdjective))
  }
}
