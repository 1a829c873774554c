import DragomanLanguage

/// What the place of a word in its clause says of it: whether it is the verb, and what its pronoun stands for.
extension MatchJudge {
  /// Whether a word stands between a noun or name and what begins another noun phrase, as only a verb does: *l'AIEA*
  /// censure *Téhéran*, *le pape* visite *la Turquie*. What the tagger says against it is an error.
  func isVerbBeforeObject(
    _ unit: Int, _ traits: FormTraits, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard unit > 0, unit + 1 < units.count, units[unit - 1].isWord, units[unit + 1].isWord,
      forms.shape(units[unit].form) == .lower, traits.contains(.canBeFiniteVerb),
      traits.isDisjoint(with: [.isFunctionWord, .isAuxiliary, .isAdverb])
    else { return false }
    let before = workspace.traits(units[unit - 1].form, forms, index)
    let isName =
      forms.shape(units[unit - 1].form) != .lower && (before.contains(.canBeName) || !before.contains(.isCommonWord))
    guard isName || before.contains(.canBeNoun),
      before.isDisjoint(with: [
        .isFunctionWord, .isAuxiliary, .isAdposition, .isDeterminer, .isAdverb, .canBeFiniteVerb,
      ])
    else { return false }
    let after = workspace.traits(units[unit + 1].form, forms, index)
    if Self.apposed.contains(forms.string(units[unit].form)) { return false }
    // *Paris* livre *des canons*, *la liste* vise *douze banques*.
    if isName, forms.string(units[unit + 1].form) == "des" { return !traits.contains(.canBeAdjective) }
    if after.contains(.isPluralDeterminer), !after.contains(.isContractedArticle) {
      return !traits.contains(.canBeAdjective)
    }
    // *le mois* dernier *la France*: an adjective that may end the phrase before a clause without comma.
    if after.contains(.isDeterminer), !after.contains(.isContractedArticle), !after.contains(.isAdposition) {
      return !traits.contains(.canBeAdjective) || isName
    }
    // *l'AIEA censure Téhéran*, not *le plan Marshall*: the name before acts.
    return isName && !units[unit + 1].isJoined && forms.shape(units[unit + 1].form) != .lower
      && (after.contains(.canBeName) || !after.contains(.isCommonWord)) && !traits.contains(.canBeAdjective)
  }

  /// Whether the first word of a longer term is the verb of its clause: *le pays* lutte *contre le terrorisme*.
  ///
  /// The tagger is asked where there is one; whatever it says, it is the verb behind a noun that has its article, before
  /// a preposition other than *de*, which nouns have behind them in any place.
  func isVerbOfClause(_ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) -> Bool {
    guard unit > 1, units[unit - 1].isWord, forms.shape(units[unit].form) == .lower,
      unit + 1 == units.count || !units[unit + 1].isJoined
    else { return false }
    let traits = workspace.traits(units[unit].form, forms, index)
    guard traits.contains([.canBeFiniteVerb, .canBeNoun]), traits.isDisjoint(with: [.isPlural, .canBeAdjective]) else {
      return false
    }
    let before = workspace.traits(units[unit - 1].form, forms, index)
    guard before.contains(.canBeNoun) || before.contains(.canBeName) || !before.contains(.isCommonWord),
      before.isDisjoint(with: [.isFunctionWord, .isAdposition, .isDeterminer, .isAuxiliary])
    else { return false }
    if Self.apposed.contains(forms.string(units[unit].form)) { return false }
    if tags?.parts[Int(units[unit].token)] == .verb { return true }
    let article = workspace.traits(units[unit - 2].form, forms, index)
    guard article.contains(.isSingularDeterminer) || forms.lowercased(units[unit - 2].form) == "l'",
      unit + 1 < units.count, units[unit + 1].isWord
    else { return false }
    let next = workspace.traits(units[unit + 1].form, forms, index)
    return next.contains(.isAdposition) && !next.contains(.isDe) && !next.contains(.isContractedArticle)
  }

  /// Whether a word of a noun that is spelled like an infinitive stands as another form of that verb: *un ministre*
  /// conseillé *par des experts* is no *ministre-conseiller*.
  func isConjugated(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    var element = 0
    for unit in match.first..<match.end where match.covers(unit) && units[unit].isWord {
      defer { element += 1 }
      let traits = workspace.traits(units[unit].form, forms, index)
      guard !traits.isDisjoint(with: [.canBeParticiple, .canBeFiniteVerb]),
        traits.isDisjoint(with: [.canBeNoun, .canBeAdjective, .canBeName, .isFunctionWord, .isAuxiliary]),
        forms.shape(units[unit].form) == .lower
      else { continue }
      let words = index.term(ofPattern: match.pattern).lowercased().split { $0 == " " || $0 == "-" || $0 == "'" }
      guard element < words.count else { return false }
      if forms.readings(units[unit].form).contains(where: { $0.lemma == words[element] }) { return true }
    }
    return false
  }

  /// Whether *se* makes another verb of a phrase of verb and bare noun, whose entry has none: *se font face*, *se rendre
  /// compte*.
  func isReflexiveOfOther(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount > 1, match.first > 0, match.gap.isEmpty, match.variant.isEmpty,
      units[match.first - 1].end - units[match.first - 1].start == 2, units[match.first - 1].isWord,
      ["se", "s'"].contains(forms.lowercased(units[match.first - 1].form))
    else { return false }
    let noun = workspace.traits(units[match.first + 1].form, forms, index)
    // *face* is a preposition, too.
    return noun.contains(.canBeNoun) && noun.isDisjoint(with: [.isDeterminer, .isOf])
      && units[match.first + 1].end - units[match.first + 1].start > 3
  }

  /// Verbs with *à* and what is inflicted.
  private static let inflicting = RuleWords.verbsInflictingWithA.set

  /// Whether the *à* of a verb that inflicts something stands before a name, which says where: *condamné* à New York *pour
  /// fraude*, unlike *condamné à l'exil*.
  func isPenaltyInPlace(_ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable) -> Bool {
    guard flags.contains(.isVerbal), match.unitCount == 2, match.end < units.count, units[match.end].isWord,
      forms.shape(units[match.end].form) == .initial,
      ["à", "au", "aux"].contains(forms.string(units[match.end - 1].form))
    else { return false }
    return forms.readings(units[match.first].form).contains { Self.inflicting.contains($0.lemma) }
  }

  /// Nouns that qualify the noun before them, without preposition: *un accord cadre*, *une date limite*.
  private static let apposed = RuleWords.apposedNouns.set

  /// Whether the *nous* that would be the pronoun of a reflexive verb is its subject: *nous retirons l'offre* is not
  /// *se retirer*, *nous nous retirons* and *en nous retirant* are.
  func isSubjectPronoun(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    // Both have four letters.
    guard match.first + 1 < match.end, units[match.first].end - units[match.first].start == 4 else { return false }
    let pronoun = forms.lowercased(units[match.first].form)
    guard pronoun == "nous" || pronoun == "vous" else { return false }
    // *nous nous retirons*, *nous devons nous retirer*, *en nous retirant*; *permettez-moi de vous féliciter* has an
    // object.
    let before = (max(0, match.first - 4)..<match.first).reversed()
    if before.contains(where: { forms.lowercased(units[$0].form) == pronoun }) { return false }
    return match.first == 0 || forms.lowercased(units[match.first - 1].form) != "en"
  }
}
