import DragomanLanguage

/// What capitals, and their absence, say against a match.
extension MatchJudge {
  /// Whether the capitals of the text allow the term: an acronym has them, a name its own, a verb none inside a sentence.
  func acceptsCase(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    let shape = forms.shape(units[match.first].form)
    if flags.contains(.isAcronym) {
      let traits = workspace.traits(units[match.first].form, forms, index)
      switch shape {
      case .allCapitals, .mixed, .none: return !(isInCapitals && traits.contains(.isCommonWord))
      // Press casing, `Otan`; but *Pas* or *Mer* at the start of a sentence is a word, not PAS or MER.
      case .initial:
        return units[match.first].end - units[match.first].start >= 3
          && (!traits.contains(.isCommonWord) || !isFirst(match.first) && Self.isVerbOnly(traits))
      case .lower: return false
      }
    }
    if flags.contains(.needsCapitals) {
      let capitals = index.capitals(ofPattern: match.pattern)
      var element: UInt32 = 0
      for unit in match.first..<match.end where match.covers(unit) && units[unit].isWord {
        // *1re Commission*: figures have no capitals.
        if element < 32, capitals & 1 << element != 0, forms.shape(units[unit].form) == .lower,
          forms.bytes(units[unit].form).first.map({ $0 > 0x39 }) == true, !isNumberedBody(match, forms)
        {
          return false
        }
        element += 1
      }
      if match.unitCount == 1, !flags.contains(.needsContraction), isOtherName(match, forms) { return false }
      if match.unitCount == 1, isFirst(match.first) || isInCapitals {
        // *Est*, *Nice*: at the start of a sentence, or in capitals, the common word is the likelier reading.
        let traits = workspace.traits(units[match.first].form, forms, index)
        if traits.contains(.isFunctionWord) || traits.contains(.isAuxiliary) { return false }
        // *Mâle* is the common word with accents of its own, not *Malé*.
        if traits.contains(.isCommonWord), hasOtherAccents(match, forms) { return false }
      }
    }
    // *une assemblée générale*, *de nouvelles assemblées générales* in small letters are not the one body of that name.
    if shape == .lower, match.unitCount > 1, flags.isDisjoint(with: [.needsCapitals, .isAcronym, .isPlural]),
      index.termClass(ofPattern: match.pattern) == .organization,
      index.capitals(ofPattern: match.pattern) & 1 != 0
    {
      let traits = workspace.traits(units[match.first].form, forms, index)
      if traits.contains(.isPlural), !traits.contains(.canBeSingular) { return false }
      // *une chambre préliminaire* may be one of that body; with a complement of its own it is another body's.
      if match.first > 0, ["un", "une"].contains(forms.lowercased(units[match.first - 1].form)),
        match.end < units.count,
        workspace.traits(units[match.end].form, forms, index).contains(.isOf)
      {
        return false
      }
    }
    // *Carlos* Gracia *a parlé*: a verb has a capital only where its sentence begins.
    if flags.contains(.isVerbal), shape == .initial, match.first > 0, !isInCapitals, !units[match.first].isJoined {
      let before = workspace.traits(units[match.first - 1].form, forms, index)
      if units[match.first - 1].isWord, !before.contains(.endsInDigit), !isFirst(match.first) { return false }
    }
    // *une bombe a explosé* is no *bombe A*.
    if match.unitCount > 1, !isInCapitals, hasSmallLetter(match, forms) { return false }
    if flags.contains(.needsLowerCase), shape != .lower, !isFirst(match.first), !isInCapitals {
      // The adjective with a capital in the middle of a sentence is the noun, unless it is part of a name in
      // capitals (*Ligue Arabe*).
      return match.first > 0 && !units[match.first - 1].isJoined
        && [.initial, .allCapitals].contains(forms.shape(units[match.first - 1].form))
        && !isFirst(match.first - 1)
    }
    return true
  }

  /// Whether a body is called by its noun and a number of three figures or more, which names it with and without a
  /// capital: *le* comité 1267.
  private func isNumberedBody(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    guard match.unitCount == 2, match.end == match.first + 2,
      index.termClass(ofPattern: match.pattern) == .organization
    else { return false }
    let number = forms.bytes(units[match.end - 1].form)
    return number.count >= 3 && number.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether the only word of a match is written with accents that the term has not: they are there for another word,
  /// while missing ones tell nothing (*Etats*).
  func hasOtherAccents(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    let form = forms.bytes(units[match.first].form)
    guard form.contains(where: { $0 >= 0x80 }), !index.isTerm(ofPattern: match.pattern, written: form) else {
      return false
    }
    let letters = WordFolding.lowercase(Array(form))
    let term = WordFolding.lowercase(Array(index.term(ofPattern: match.pattern).utf8))
    return letters != term && WordFolding.fold(letters) == WordFolding.fold(term)
  }

  /// Whether a word is nothing but a form of a verb: a capital inside a sentence is no verb's (*le groupe Axa*).
  private static func isVerbOnly(_ traits: FormTraits) -> Bool {
    traits.contains(.canBeFiniteVerb)
      && traits.isDisjoint(with: [
        .canBeNoun, .canBeAdjective, .isFunctionWord, .isAuxiliary, .isAdposition, .isDeterminer, .isAdverb,
      ])
  }

  /// Whether no word stands before the unit in its sentence.
  func isFirst(_ unit: Int) -> Bool {
    for earlier in 0..<unit where units[earlier].isWord { return false }
    return true
  }
}
