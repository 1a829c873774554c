import DragomanLanguage

extension SentenceReader {
  /// Whether a listed name is only part of another name: a surname behind another given name, a place or a company
  /// inside a person's name.
  func isPartOfOtherName(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount == 1, !judge.isInCapitals else { return false }
    let kind = index.termClass(ofPattern: match.pattern)
    // An acronym in press casing may be a surname, whatever it stands for: *Emilio Sala Cortés*.
    let isLetters =
      index.flags(ofPattern: match.pattern).contains(.isAcronym) && forms.shape(units[match.first].form) == .initial
    guard kind == .person || kind == .place || kind == .organization || isLetters else { return false }
    // *Florence* before a surname is nobody's city.
    let after = match.end
    if kind != .person, after < units.count, isFreeName(after, choices, forms), !units[after].isJoined,
      workspace.traits(units[match.first].form, forms, index).contains(.isGivenName)
    {
      return true
    }
    let before = match.first - 1
    guard match.first > 0, !units[match.first].isJoined, isFreeName(before, choices, forms) else { return false }
    let traits = workspace.traits(units[before].form, forms, index)
    // *Irving Berlin*: a word that nobody knows makes a name of both.
    return traits.contains(.isGivenName)
      || !traits.contains(.isCommonWord) && (kind == .person || !traits.contains(.canBeName))
  }

  /// Whether the short name of a body is only the first word of another's: *l'Alliance* bolivarienne is not NATO. The
  /// adjective of a state that is listed beside it leaves it what it is (*le Parlement* ukrainien).
  func opensOtherBody(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) -> Bool {
    let next = match.end
    guard match.unitCount == 1, match.first > 0, next < units.count, units[next].isWord, !judge.isInCapitals,
      forms.shape(units[match.first].form) == .initial, forms.shape(units[next].form) == .lower,
      index.termClass(ofPattern: match.pattern) == .organization
    else { return false }
    let before = workspace.traits(units[match.first - 1].form, forms, index)
    let name = workspace.traits(units[match.first].form, forms, index)
    let adjective = workspace.traits(units[next].form, forms, index)
    guard before.contains(.isDefinite), name.contains([.isCommonWord, .canBeNoun]), adjective.contains(.canBeAdjective),
      adjective.isDisjoint(with: [.canBeFiniteVerb, .canBeParticiple, .isAdverb, .isFunctionWord]),
      !choices.contains(where: { $0.match.first == next }),
      // *le Conseil* national *électoral*: a noun, too, so that the model of names must see one body.
      !adjective.contains(.canBeNoun) || opensEntity(match)
    else { return false }
    return Agreement(units[match.first].form, forms).agrees(with: Agreement(units[next].form, forms))
  }

  /// Whether a longer organization that the model of names sees begins with a match.
  private func opensEntity(_ match: TermMatch) -> Bool {
    guard let entities else { return false }
    return entities.contains { entity in
      entity.type == .organization && entity.confidence >= EntityCandidates.leastConfidence
        && entity.span.start == units[match.first].start && entity.span.end > units[match.end - 1].end
    }
  }

  /// Whether a unit is a word with a capital that no listed term holds.
  private func isFreeName(
    _ unit: Int, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable
  ) -> Bool {
    guard units[unit].isWord, !choices.contains(where: { $0.match.covers(unit) }) else { return false }
    let shape = forms.shape(units[unit].form)
    return shape == .initial || shape == .allCapitals
  }
}
