import DragomanLanguage

/// Which hyphens a match may begin or end at.
extension MatchJudge {
  /// First parts of compounds that leave the second its meaning.
  private static let transparentPrefixes = RuleWords.transparentPrefixes.set

  /// First parts that make another people of the second: *équato-guinéen*, *latino-américain*.
  private static let ownPeoples = RuleWords.prefixesOfPeoples.set

  /// A term may begin or end inside a hyphenated word only where the hyphen joins two things that keep their
  /// meaning: `pro-Kremlin`, `franco-allemand`, `Moscou-Pékin`; never `sous-secrétaire`, `outre-mer`.
  func acceptsHyphens(
    _ match: inout TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    if units[match.first].isJoined, match.first > 0 {
      let prefix = WordFolding.lowercase(Array(forms.bytes(units[match.first - 1].form)))
      let text = String(decoding: prefix, as: UTF8.self)
      if text == "non" {
        // Twice negated is beyond what a list can say.
        if match.isNegated { return false }
        match.isNegated = match.gap.isEmpty
        return match.isNegated
      } else if !Self.transparentPrefixes.contains(text), !isOfVice(match, text, forms),
        !joinsPeople(match, prefix, text),
        !joinsNames(match.first - 1, match.first, forms, &workspace), !followsLongName(match, forms, &workspace)
      {
        return false
      }
    }
    if match.end < units.count, units[match.end].isJoined,
      !joinsNames(match.end - 1, match.end, forms, &workspace), !isLongNameBeforeName(match, forms, &workspace)
    {
      // *ex-ministre*: what only qualifies may be joined to what it qualifies.
      return index.flags(ofPattern: match.pattern).contains(.isSilent) && match.unitCount == 1
        && ["ex", "vice"].contains(forms.lowercased(units[match.first].form))
    }
    return !isWithout(match, forms, &workspace)
  }

  /// Whether the first word of a compound with *sans-* is the preposition, for it has neither hyphen nor determiner: *sans
  /// réserves, sans* abris, unlike *les sans abri*.
  private func isWithout(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount > 1, units[match.first].end - units[match.first].start == 4,
      !units[match.first + 1].isJoined, forms.bytes(units[match.first].form).elementsEqual("sans".utf8),
      index.term(ofPattern: match.pattern).hasPrefix("sans-")
    else { return false }
    guard match.first > 0, units[match.first - 1].isWord else { return true }
    let before = workspace.traits(units[match.first - 1].form, forms, index)
    return before.isDisjoint(with: [.isDeterminer, .isContractedArticle])
  }

  /// Whether *vice* stands before a minister, whose portfolio an entry has without it: *vice-*ministre de la Santé.
  private func isOfVice(_ match: TermMatch, _ prefix: String, _ forms: borrowing FormTable) -> Bool {
    prefix == "vice" && index.termClass(ofPattern: match.pattern) == .title
      && ["ministre", "ministres"].contains(forms.lowercased(units[match.first].form))
  }

  /// Whether a hyphen parts a name of several words from the one behind it: *Union européenne*-Chine.
  private func isLongNameBeforeName(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard index.capitals(ofPattern: match.pattern) & 1 != 0 else { return false }
    return isLongName(match) && isListedName(match.end, forms, &workspace)
      || opensLongName(match.end, forms, &workspace)
  }

  /// Whether a noun with a capital and its adjective stand there, parts of listed names: *Chine-*Union européenne.
  private func opensLongName(_ noun: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) -> Bool {
    guard noun + 1 < units.count, units[noun + 1].isWord, !units[noun + 1].isJoined,
      forms.shape(units[noun].form) == .initial, forms.shape(units[noun + 1].form) == .lower,
      workspace.start(units[noun].form, forms, index).contains(.isFirst),
      workspace.traits(units[noun].form, forms, index).contains(.canBeNoun),
      workspace.traits(units[noun + 1].form, forms, index).contains(.canBeAdjective)
    else { return false }
    return Agreement(units[noun].form, forms).agrees(with: Agreement(units[noun + 1].form, forms))
  }

  /// Whether a hyphen parts a name from one of several words before it: *Union européenne*-Chine, *Union
  /// africaine*-Union européenne.
  private func followsLongName(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    let adjective = match.first - 1
    // *Chine-*Union européenne
    if isLongName(match), isListedName(adjective, forms, &workspace) { return true }
    guard adjective > 0, units[adjective - 1].isWord, !units[adjective].isJoined,
      isLongName(match) || isListedName(match.first, forms, &workspace),
      forms.shape(units[match.first].form) != .lower, forms.shape(units[adjective].form) == .lower,
      forms.shape(units[adjective - 1].form) == .initial,
      workspace.traits(units[adjective].form, forms, index).contains(.canBeAdjective)
    else { return false }
    return Agreement(units[adjective - 1].form, forms).agrees(with: Agreement(units[adjective].form, forms))
  }

  private func isLongName(_ match: TermMatch) -> Bool {
    guard match.unitCount > 1, index.capitals(ofPattern: match.pattern) & 1 != 0 else { return false }
    switch index.termClass(ofPattern: match.pattern) {
    case .organization, .place: return true
    case .person, .event, .instrument, .title, .demonym, .metonym, .term: return false
    }
  }

  /// Whether a unit with a capital is part of a listed name, and no common word.
  private func isListedName(_ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) -> Bool {
    let shape = forms.shape(units[unit].form)
    let traits = workspace.traits(units[unit].form, forms, index)
    return shape != .lower && shape != .none && (!traits.contains(.isCommonWord) || traits.contains(.canBeName))
      && workspace.start(units[unit].form, forms, index).contains(.hasSymbols)
  }

  /// Whether a first half in *-o* leaves the second its meaning; before an adjective of a state only those of other
  /// states do, for English needs both (*sino-roumain*).
  private func joinsPeople(_ match: TermMatch, _ prefix: [UInt8], _ text: String) -> Bool {
    // *inter-soudanais*, but *interbancaire* is a word of its own.
    if text == "inter" { return index.termClass(ofPattern: match.pattern) == .demonym }
    guard prefix.last == 0x6F, prefix.count > 3, !Self.ownPeoples.contains(text) else { return false }
    switch index.termClass(ofPattern: match.pattern) {
    case .demonym: return CombiningForm.english(prefix[...]) != nil
    // *un Italo-*Suisse is no Switzerland.
    case .place: return CombiningForm.english(prefix[...]) == nil
    case .person, .organization, .event, .instrument, .title, .metonym, .term: return true
    }
  }

  /// Whether a hyphen stands between two names that are both listed (`Moscou-Pékin`).
  private func joinsNames(
    _ left: Int, _ right: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    // *Paris* and *Pékin* are common words, too, in lower case.
    isListedName(left, forms, &workspace) && isListedName(right, forms, &workspace)
  }
}
