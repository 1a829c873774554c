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
    if kind == .metonym, endsPlace(match, choices, forms) { return true }
    if kind == .term || kind == .title, isInEnglishName(match, forms) { return true }
    // An acronym in press casing may be a surname, whatever it stands for: *Emilio Sala Cortés*.
    let isLetters =
      index.flags(ofPattern: match.pattern).contains(.isAcronym) && forms.shape(units[match.first].form) == .initial
    guard kind == .person || kind == .place || kind == .organization || kind == .metonym || isLetters else {
      return false
    }
    // *Florence* before a surname is nobody's city.
    let after = match.end
    // *le Crocus* City *Hall*
    if kind != .person, match.first > 1, after < units.count, !units[match.first].isJoined, !units[after].isJoined,
      isFreeName(match.first - 1, choices, forms), isFreeName(after, choices, forms), !judge.isFirst(match.first - 1),
      workspace.traits(units[match.first - 1].form, forms, index).isDisjoint(with: [.isFunctionWord, .isHonorific])
    {
      return true
    }
    if kind != .person, after < units.count, isFreeName(after, choices, forms), !units[after].isJoined,
      workspace.traits(units[match.first].form, forms, index).contains(.isGivenName)
    {
      return true
    }
    let before = match.first - 1
    guard match.first > 0, !units[match.first].isJoined, isFreeName(before, choices, forms) else { return false }
    let traits = workspace.traits(units[before].form, forms, index)
    // *Da* Vinci
    if kind == .organization, Self.particles.contains(forms.lowercased(units[before].form)) { return true }
    // *Irving Berlin*: a word that nobody knows makes a name of both.
    return traits.contains(.isGivenName)
      || !traits.contains(.isCommonWord) && (kind == .person || !traits.contains(.canBeName))
  }

  /// Whether a seat of power stands behind a place, with which it is another: *New York* City.
  private func endsPlace(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable
  ) -> Bool {
    choices.contains { choice in
      choice.match.end == match.first && index.termClass(ofPattern: choice.match.pattern) == .place
        && !units[match.first].isJoined && forms.shape(units[match.first].form) == .initial
    }
  }

  /// Whether a word stands in a row of capitals with an English word in it, as the names of laws and offices of other
  /// countries do: *l'Oil* Pollution *Act*.
  private func isInEnglishName(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    guard forms.shape(units[match.first].form) == .initial else { return false }
    func isInRow(_ unit: Int) -> Bool {
      units.indices.contains(unit) && units[unit].isWord && forms.shape(units[unit].form) == .initial
    }
    var start = match.first
    while isInRow(start - 1), !units[start].isJoined { start -= 1 }
    // *la* Loi *Dream Act*
    if start == match.first { return false }
    var end = match.end
    while isInRow(end), !units[end].isJoined { end += 1 }
    return (start..<end).contains { unit in
      unit != match.first && Self.wordsOfEnglishNames.contains(forms.lowercased(units[unit].form))
    }
  }

  /// Small words of surnames, which some are written with a capital.
  private static let particles = RuleWords.particlesOfSurnames.set

  private static let wordsOfEnglishNames = RuleWords.wordsOfEnglishNames.set

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
  func isFreeName(
    _ unit: Int, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable
  ) -> Bool {
    guard units[unit].isWord, !choices.contains(where: { $0.match.covers(unit) }) else { return false }
    let shape = forms.shape(units[unit].form)
    return shape == .initial || shape == .allCapitals
  }
}
