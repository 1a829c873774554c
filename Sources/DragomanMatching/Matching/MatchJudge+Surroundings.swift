import DragomanLanguage

extension MatchJudge {
  /// Common words that begin the names of media, airlines and companies: *Radio France*, *Air Algérie*.
  private static let brands = RuleWords.brandBeginnings.set
  /// Words behind a place that make a brand of both: *France Inter*, *Canal Afrique*.
  private static let brandEndings = RuleWords.brandEndings.set

  /// Refuses names that are only part of the name of something else: a street, a school, a newspaper.
  func acceptsSurroundings(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    if flags.contains(.isAcronym), isInSymbol(match.first..<match.end, forms) { return false }
    guard flags.contains(.needsCapitals), !isInCapitals else { return true }
    switch index.termClass(ofPattern: match.pattern) {
    case .person: if isOfOtherSex(match, flags, forms) { return false }
    case .place, .metonym: if isAddressed(match, forms, &workspace) { return false }
    case .organization: return !isAddressed(match, forms, &workspace)
    case .event, .instrument, .title, .demonym, .term: return true
    }
    if isInNameOfThing(match.first, forms, &workspace) { return false }
    if match.first > 0, units[match.first - 1].isWord, !units[match.first].isJoined {
      let traits = workspace.traits(units[match.first - 1].form, forms, index)
      // Nothing is called after a place with an article or a preposition alone.
      let isSmall = traits.contains(.isFunctionWord) && traits.isDisjoint(with: [.canBeNoun, .canBeName])
      if match.unitCount == 1, forms.shape(units[match.first - 1].form) == .initial, !isSmall,
        Self.brands.contains(word(match.first - 1, forms))
      {
        return false
      }
    }
    if match.end < units.count, units[match.end].isWord, match.unitCount == 1 {
      let shape = forms.shape(units[match.end].form)
      let isNumber = shape == .none && units[match.end].end - units[match.end].start <= 2
      if shape == .initial, Self.brandEndings.contains(word(match.end, forms)) { return false }
      // *France 2*, *France 24*: a channel, where no unit of measure follows.
      if isNumber, match.first > 0, ["sur", "de", "à", "par", "selon"].contains(word(match.first - 1, forms)),
        match.end + 1 == units.count || !units[match.end + 1].isWord
      {
        return false
      }
    }
    return true
  }

  /// Whether the name that starts at a unit only tells one street, school or ship from the others: *avenue Kléber*,
  /// *rue de l'Élysée*, *le porte-avions Charles-de-Gaulle*.
  func isInNameOfThing(
    _ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard unit > 0, units[unit - 1].isWord, !units[unit].isJoined else { return false }
    var before = unit - 1
    var traits = workspace.traits(units[before].form, forms, index)
    guard !traits.isDisjoint(with: [.isDe, .isContractedArticle, .isPronounToo]) else {
      // Nothing is called after a name with an article or a preposition alone.
      let isSmall = traits.contains(.isFunctionWord) && traits.isDisjoint(with: [.canBeNoun, .canBeName])
      return !isSmall && lists(endingAt: before, forms, &workspace).contains(.named)
    }
    if traits.contains(.isPronounToo), before > 0 {
      before -= 1
      traits = units[before].isWord ? workspace.traits(units[before].form, forms, index) : []
    }
    return before > 0 && !traits.isDisjoint(with: [.isDe, .isContractedArticle])
      && lists(endingAt: before - 1, forms, &workspace).contains(.namedWithDe)
  }

  /// The lists that the word stands on which ends with a unit, its parts with their hyphens: *porte-avions*.
  private func lists(
    endingAt unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> ListedWords.Lists {
    guard units[unit].isJoined else { return workspace.listed.lists(of: units[unit].form, forms) }
    var text = word(unit, forms)
    var first = unit
    while first > 0, units[first].isJoined {
      first -= 1
      text = word(first, forms) + "-" + text
    }
    return ListedWords.lists(of: text)
  }

  /// Refuses an office of a body that goes on behind the term, where the text writes its generic noun as a name: *la
  /// présidente de la* Commission *électorale* presides over no *commission*, nor over the European one.
  func acceptsOpenEnd(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    if isOfCommonBody(match, forms, &workspace) || isPenaltyInPlace(match, flags, forms) { return false }
    guard match.unitCount > 1, match.end < units.count, units[match.end].isWord, !isInCapitals,
      forms.shape(units[match.end - 1].form) == .initial, !units[match.end - 1].isJoined,
      index.termClass(ofPattern: match.pattern) == .title
    else { return true }
    // The last word of the term itself is small, or the term is the short form of a longer one.
    let element = UInt32((match.first..<match.end).count { match.covers($0) && units[$0].isWord }) - 1
    // *chefs des Églises*: of *de l'Église* the text has one word.
    guard flags.contains(.isShortForm) || element < 32 && index.capitals(ofPattern: match.pattern) >> element == 0
    else { return true }
    // *Premier Ministre* togolais, *Directeur Général* adjoint: in the capitals of administrations nothing but a noun with
    // its article may be a body's.
    guard isDefiniteComplement(match, forms, &workspace) else { return true }
    let next = workspace.traits(units[match.end].form, forms, index)
    if units[match.end].isJoined { return false }
    switch forms.shape(units[match.end].form) {
    // *la présidente de la Commission Ursula von der Leyen*
    case .initial, .mixed, .allCapitals: return next.contains(.isGivenName) || next.contains(.isHonorific)
    case .lower, .none: break
    }
    if next.contains(.isDe) || next.contains(.isContractedArticle) || word(match.end, forms) == "pour" {
      return match.end + 1 < units.count
        && workspace.traits(units[match.end + 1].form, forms, index).contains(.canBeInfinitive)
    }
    guard next.contains(.canBeAdjective), next.isDisjoint(with: [.canBeFiniteVerb, .isAdverb, .isFunctionWord]) else {
      return true
    }
    return !Agreement(units[match.end].form, forms).agrees(with: Agreement(units[match.end - 1].form, forms))
  }

  /// Whether a match ends with a noun that has *de* and an article before it: *président* de la Commission, *du Conseil*.
  private func isDefiniteComplement(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    var noun = match.end - 1
    while noun > match.first, units[noun].isJoined { noun -= 1 }
    guard noun > match.first, units[noun - 1].isWord else { return false }
    let before = workspace.traits(units[noun - 1].form, forms, index)
    return before.contains(.isContractedArticle) || before.contains(.isPronounToo)
  }

  /// Whether the honorific before a surname is that of the other sex: *Mme Clinton* is not Bill Clinton.
  private func isOfOtherSex(_ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable) -> Bool {
    guard match.unitCount == 1, let sex = Honorific.sex(before: match.first, units, forms) else { return false }
    return flags.contains(sex == .male ? .isWoman : .isMan)
  }

  /// Whether an office of *la Commission* stands for one of *la commission*: without its capital the generic noun is that
  /// of any body.
  private func isOfCommonBody(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount > 1, !isInCapitals, index.termClass(ofPattern: match.pattern) == .title,
      forms.shape(units[match.end - 1].form) == .lower,
      workspace.listed.lists(of: units[match.end - 1].form, forms).contains(.generics)
    else { return false }
    let element = UInt32((match.first..<match.end).count { match.covers($0) && units[$0].isWord }) - 1
    return element < 32 && index.capitals(ofPattern: match.pattern) & 1 << element != 0
  }

  private func word(_ unit: Int, _ forms: borrowing FormTable) -> String {
    forms.lowercased(units[unit].form)
  }

  /// Whether a match of one word stands behind *M.*, *Mme* or the like, be it with others, and so is a surname: *M.
  /// Dupont* is no chemicals company.
  private func isAddressed(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount == 1 else { return false }
    if addressed.contains(where: { $0 == match.first..<match.end }) { return true }
    guard let before = Honorific.place(before: match.first, units, forms) else { return false }
    return workspace.traits(units[before].form, forms, index).contains(.isHonorific)
  }
}
