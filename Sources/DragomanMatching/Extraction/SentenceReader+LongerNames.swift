import DragomanLanguage

extension SentenceReader {
  /// Whether a listed name is only a part of the name of another body that no glossary holds: *le Front national* de
  /// résistance, *le Conseil national* électoral, *le Comité* Al-Qods, *le* Nouveau *Front populaire*. So is a term that the
  /// text writes with a capital: *le Service national* de renseignement.
  ///
  /// The state that a body belongs to leaves it what it is: *l'Assemblée nationale* française.
  func isPartOfLongerName(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.first > 0, forms.shape(units[match.first].form) == .initial, match.gap.isEmpty, match.variant.isEmpty,
      !units[match.first].isJoined, !judge.isInCapitals
    else { return false }
    switch index.termClass(ofPattern: match.pattern) {
    case .organization:
      if isBehindAdjective(match, choices, forms, workspace.view) { return true }
      if isBodyOfName(match, choices, forms, &workspace) || isBodyFor(match, choices, forms, workspace.view) {
        return true
      }
    case .term:
      // At the start of a sentence the capital says nothing.
      guard match.unitCount > 1, index.capitals(ofPattern: match.pattern) == 0, !judge.isFirst(match.first) else {
        return false
      }
      // *le Fonds européen* pour la paix
      if isHalfOfLaw(match, forms, workspace.view)
        || workspace.view.isQualifier(match.end - 1) && workspace.view.text(match.end, forms) == "pour"
          && !workspace.view.has(match.end + 1, .canBeInfinitive)
      {
        return workspace.view.has(match.first - 1, .isDefinite)
      }
    case .instrument:
      return match.unitCount > 1 && index.capitals(ofPattern: match.pattern) == 0 && !judge.isFirst(match.first)
        && isHalfOfLaw(match, forms, workspace.view)
    case .person, .place, .metonym, .event, .title, .demonym: return false
    }
    let view = workspace.view
    let last = match.end - 1
    guard view.has(match.first - 1, .isDefinite), view.isWord(match.end), !units[match.end].isJoined,
      view.isQualifier(last), forms.shape(units[last].form) != .allCapitals, view.has(match.first, .canBeNoun)
    else { return false }
    if view.has(match.end, .isDe) { return goesOnWithNoun(match, choices, forms, view) }
    // *le Conseil national électoral*, *le Front National Démocratique*
    return goesOnWithAdjective(match, choices, forms, view)
  }

  /// Whether the adjective behind a name makes another body of it: *le Parti socialiste* unifié. That of a state does not.
  private func goesOnWithAdjective(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable, _ view: SentenceView
  ) -> Bool {
    guard view.isQualifier(match.end), view[match.first].agreement.agrees(with: view[match.end].agreement),
      !choices.contains(where: { choice in
        choice.match.first == match.end
          && (match.unitCount > 1 || index.termClass(ofPattern: choice.match.pattern) == .demonym)
      })
    else { return false }
    return Self.adjectivesOfBodies.contains(view.text(match.end, forms))
      || forms.readings(units[match.end].form).contains { Self.adjectivesOfBodies.contains($0.lemma) }
  }

  /// Whether *de* and a bare noun make another name of one that ends with an adjective: *Service national* de renseignement.
  private func goesOnWithNoun(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable, _ view: SentenceView
  ) -> Bool {
    let noun = match.end + 1
    // *l'adhésion à l'Union européenne de pays tiers*: what a name goes on with is one thing.
    guard view.has(noun, .canBeNoun), forms.shape(units[noun].form) == .lower, view[noun].agreement.isSingular,
      view.traits(noun).isDisjoint(with: [.isFunctionWord, .isAdverb, .canBeInfinitive]),
      !Self.adverbialNouns.contains(view.text(noun, forms)),
      // What is listed across the preposition has its own reason: *l'Union européenne d'accord*.
      !choices.contains(where: { $0.match.first < noun && $0.match.end > noun && $0.match != match })
    else { return false }
    // *accuse l'Union européenne de protectionnisme*
    for unit in max(0, match.first - Self.longestObject)..<match.first
    where !view.traits(unit).isDisjoint(with: [.canBeFiniteVerb, .canBeInfinitive, .canBeParticiple])
      && forms.readings(units[unit].form).contains(where: { Self.verbsWithObjectAndDe.contains($0.lemma) })
    {
      return false
    }
    return true
  }

  /// So many units at most stand between a verb and its object, with the object's first words.
  private static let longestObject = 12

  /// Whether a capital before a name belongs to it, inside a sentence: *le* Nouveau *Front populaire*, *la* Haute *Cour
  /// constitutionnelle*.
  private func isBehindAdjective(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable, _ view: SentenceView
  ) -> Bool {
    let before = match.first - 1
    guard before > 0, isFreeName(before, choices, forms), view.has(before, .canBeAdjective), !judge.isFirst(before),
      view.has(match.first, .canBeNoun), forms.shape(units[before].form) == .initial,
      view[before].agreement.agrees(with: view[match.first].agreement)
    else { return false }
    return Self.leadingAdjectives.contains(view.text(before, forms))
  }

  /// Whether a generic noun stands before the name of the body that it is: *le Comité* Al-Qods.
  private func isBodyOfName(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) -> Bool {
    let next = match.end
    guard match.unitCount == 1, next < units.count, isFreeName(next, choices, forms), !units[next].isJoined,
      workspace.listed.lists(of: units[match.first].form, forms).contains(.generics)
    else { return false }
    // *Al-Qods*, of which the lexicon knows the article as other words.
    if Self.articles.contains(forms.lowercased(units[next].form)), next + 1 < units.count, units[next + 1].isJoined {
      return true
    }
    // *la Commission* Ursula von der Leyen
    return workspace.traits(units[next].form, forms, index).isDisjoint(with: [
      .isGivenName, .isHonorific, .isCommonWord, .isFunctionWord,
    ])
  }

  /// Whether the short name of a body only begins another's, which goes on with *des* and a capital, *de* and a bare
  /// noun, an adjective of bodies, or with *pour* up to its letters in brackets: *l'Union* des Forces démocratiques, *le
  /// Fonds* international *contre la pollution*, *l'Union* pour l'avenir (UPA).
  private func isBodyFor(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable, _ view: SentenceView
  ) -> Bool {
    let next = match.end
    guard match.unitCount == 1, view.has(match.first - 1, .isDefinite), view.has(match.first, .canBeNoun),
      !index.flags(ofPattern: match.pattern).contains(.isAcronym)
    else { return false }
    if view.has(next, .isContractedPlural), view.has(next, .isOf) {
      return view.isWord(next + 1) && isFreeName(next + 1, choices, forms) && view.has(next + 1, .isCommonWord)
        && !view.has(next + 1, .canBeName) && forms.shape(units[next + 1].form) == .initial
    }
    // *la Commission* de Concurrence, *la Commission* de contrôle
    if view.has(next, .isDe) {
      guard view.has(next + 1, .canBeNoun), !view.has(next + 1, .canBeName) else { return false }
      return forms.shape(units[next + 1].form) == .initial
        ? isFreeName(next + 1, choices, forms) : goesOnWithNoun(match, choices, forms, view)
    }
    // *le Fonds* international *contre la pollution*
    if goesOnWithAdjective(match, choices, forms, view) { return true }
    guard view.text(next, forms) == "pour", !view.has(next + 1, .canBeInfinitive) else { return false }
    var unit = next + 1
    while unit < min(units.count, next + Self.longestObject), view.isPhraseWord(unit) || view.has(unit, .isCoordinator)
    {
      unit += 1
    }
    return view.has(unit, .isBracket) && view.isWord(unit + 1) && forms.shape(units[unit + 1].form) == .allCapitals
  }

  /// Whether a law that the text writes with a capital deals with a further thing than its entry says: *la Loi sur
  /// l'immigration* et la protection des réfugiés.
  private func isHalfOfLaw(_ match: TermMatch, _ forms: borrowing FormTable, _ view: SentenceView) -> Bool {
    view.has(match.end, .isCoordinator) && view.has(match.end + 1, .isPronounToo)
      && Self.laws.contains(view.text(match.first, forms))
      && (match.first..<match.end).contains { view.text($0, forms) == "sur" }
  }

  private static let articles = RuleWords.arabicArticles.set
  private static let laws = RuleWords.nounsOfLaws.set

  private static let adjectivesOfBodies = RuleWords.adjectivesOfBodies.set
  private static let adverbialNouns = RuleWords.adverbialNouns.set
  private static let verbsWithObjectAndDe = RuleWords.verbsWithObjectAndDe.set
  private static let leadingAdjectives = RuleWords.leadingAdjectives.set
}
