import DragomanLanguage

extension SentenceReader {
  /// Orders matches on the same units, lowest first.
  func rank(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Int {
    let concept = index.concept(ofPattern: match.pattern)
    let flags = index.flags(ofPattern: match.pattern)
    var differences = 0
    let capitals = index.capitals(ofPattern: match.pattern)
    var element: UInt32 = 0
    for unit in match.first..<match.end where match.covers(unit) && units[unit].isWord {
      let isCapital = forms.shape(units[unit].form) != .lower
      if element < 32, (capitals & 1 << element != 0) != isCapital { differences += 1 }
      element += 1
    }
    // A name with a capital is sooner the place than its inhabitant: *Suisse*, *Corse*.
    let isInhabitant = index.termClass(ofPattern: match.pattern) == .demonym && capitals != 0
    return index.tier(index.glossary(concept)) * 1000 + differences * 4 + (flags.contains(.isHead) ? 0 : 2)
      + (isInhabitant ? 1 : 0)
      // *chef d'État* is sooner the entry that is written so than *chef des États*.
      + (match.variant.contains(MatchLabels(.variant)) ? 6 : 0)
      // *Renseignements* with an entry of its own is not the plural of *renseignement*.
      + (flags.contains(.isPlural) ? 0 : 1) + (standsOddly(match, flags, forms, &workspace) ? 3 : 0)
      // *Constate avec regret* is sooner *constater* than the *constatant* of preambles.
      + (isOtherThanParticiple(match, forms, workspace.view) ? 8 : 0)
      // *princesses* with an entry of its own is not the feminine of *prince*.
      + Self.inflection(length(match) - index.length(ofPattern: match.pattern))
  }

  /// Whether a term that begins with a present participle stands with another form of its verb.
  private func isOtherThanParticiple(_ match: TermMatch, _ forms: borrowing FormTable, _ view: SentenceView) -> Bool {
    guard match.unitCount > 1 else { return false }
    // *se félicite*
    let unit = view.has(match.first, .canBeFiniteVerb) ? match.first : match.first + 1
    guard view.has(unit, .canBeFiniteVerb),
      TermWords.verb(of: index.term(ofPattern: match.pattern)).hasSuffix("ant")
    else { return false }
    return !forms.lowercased(units[unit].form).hasSuffix("ant")
  }

  /// The length of a match in the text, in bytes.
  private func length(_ match: TermMatch) -> Int { Int(units[match.end - 1].end - units[match.first].start) }

  /// How much a match is inflected that is so much longer than its term: not at all, in number, more.
  private static func inflection(_ longer: Int) -> Int { longer == 0 ? 0 : (1...2).contains(longer) ? 1 : 2 }

  /// Whether a noun of one word stands where an adjective would, just behind another noun, or the reverse: the
  /// *policier* of *rapport policier* is no officer.
  private func standsOddly(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount == 1, !flags.contains(.isVerbal), match.first > 0, !units[match.first].isJoined
    else { return false }
    let before = units[match.first - 1]
    let traits = before.isWord ? workspace.traits(before.form, forms, index) : []
    // *d'anciens* parlementaires, *de jeunes* militaires: an adjective that stands before its noun.
    if traits.contains(.canBeAdjective), match.first > 1, units[match.first - 2].isWord,
      !workspace.traits(units[match.first - 2].form, forms, index).isDisjoint(with: [
        .isDeterminer, .isPluralDeterminer, .isAdposition, .isContractedArticle,
      ]), PrenominalAdjective.stands(at: match.first - 1, workspace.view, forms)
    {
      return flags.contains(.isAdjective)
    }
    return flags.contains(.isAdjective) != (traits.contains(.canBeNoun) && !traits.contains(.isFunctionWord))
  }

  /// Whether another entry on the words of a choice may be meant, as far as the word before tells: behind an article the
  /// noun *sous-marin* and not the adjective, behind *la* or *en* the place and not its inhabitant.
  func fits(
    _ other: TermMatch, beside chosen: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    let flags = index.flags(ofPattern: chosen.pattern)
    let otherFlags = index.flags(ofPattern: other.pattern)
    if index.termClass(ofPattern: chosen.pattern) == .place,
      index.termClass(ofPattern: other.pattern) == .demonym
    {
      // *une Suisse*, *cette Suisse*, *des Suisses*: perhaps the inhabitant.
      guard chosen.first > 0, units[chosen.first - 1].isWord else { return false }
      return ["un", "une", "cet", "cette", "ce", "des", "aucune", "chaque"].contains(
        forms.lowercased(units[chosen.first - 1].form))
    }
    // *le Monténégro* is not M. Montenegro.
    if judge.hasOtherAccents(other, forms), !judge.hasOtherAccents(chosen, forms) { return false }
    if otherFlags.contains(.isAdjective), !flags.contains(.isAdjective), chosen.first > 0,
      !workspace.traits(units[chosen.first - 1].form, forms, index).isDisjoint(with: [
        .isDeterminer, .isContractedArticle,
      ])
    {
      return false
    }
    return flags.contains(.isAdjective) == otherFlags.contains(.isAdjective)
      || standsOddly(chosen, flags, forms, &workspace) || !standsOddly(other, otherFlags, forms, &workspace)
  }
}
