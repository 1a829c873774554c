import DragomanLanguage

/// Decides whether a match counts as it is written: capitals, hyphens, and what stands before it.
///
/// Each rule says why; a match that is refused is as if it had not been found.
struct MatchJudge {
  let index: GlossaryIndex
  /// The sentence.
  let units: [Unit]
  /// Whether the sentence is a heading in capitals, where capitals tell nothing.
  let isInCapitals: Bool
  /// Whether any word has a capital.
  let hasNames: Bool
  /// What the tagger found the tokens of the paragraph to be; nil where the dictionary alone is asked.
  let tags: SentenceTags?
  /// Surnames behind an honorific of several; hardly any sentence has one.
  let addressed: [Range<Int>]

  /// - Parameter view: The view of the units.
  init(
    index: GlossaryIndex, units: [Unit], view: SentenceView, forms: borrowing FormTable, tags: SentenceTags? = nil
  ) {
    self.index = index
    self.units = units
    self.tags = tags
    var capitals = 0
    var hasNames = false
    var addressed: [Range<Int>] = []
    // Most units have no capital; those that have may lean on others.
    var place = 0
    while let position = view.next(.leans, from: place) {
      place = position + 1
      let shape = forms.shape(units[position].form)
      if shape != .lower, shape != .none { hasNames = true }
      if shape == .allCapitals, Self.isLong(units[position]) { capitals += 1 }
      if shape != .lower, NamesAddressed.isHonorific(units[position].form, forms) {
        addressed += NamesAddressed(behind: position, units, forms).names
      }
    }
    self.hasNames = hasNames
    self.addressed = addressed
    isInCapitals = capitals > 0 && Self.areMost(capitals, of: units, forms)
  }

  /// Whether so many words in capitals are seven in ten of the words of a sentence, which are at least three.
  private static func areMost(_ capitals: Int, of units: [Unit], _ forms: borrowing FormTable) -> Bool {
    var words = 0
    for unit in units where unit.isWord && isLong(unit) && forms.shape(unit.form) != .none { words += 1 }
    return words >= 3 && capitals * 10 >= words * 7
  }

  /// Whether a unit is no initial or particle, whose capitals tell little.
  private static func isLong(_ unit: Unit) -> Bool { unit.end - unit.start > 2 }

  /// Why the match does not count; nil where it does. Sets what is noticed on the way.
  func refusal(of match: inout TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) -> Refusal? {
    let flags = index.flags(ofPattern: match.pattern)
    if !match.gap.isEmpty {
      let last = workspace.traits(units[match.gap.upperBound - 1].form, forms, index)
      // *membre non permanent*; no term begins *membre non*.
      if last.contains(.isNegation) { match.isNegated = true }
    }
    if !acceptsLastSign(&match, flags, forms) || !acceptsSigns(match, forms) { return .insertion }
    if !acceptsHyphens(&match, forms, &workspace) { return .hyphen }
    if !acceptsCase(match, flags, forms, &workspace) { return .capitals }
    if !acceptsGrammar(match, flags, forms, &workspace) {
      // Which of the two it is nobody asks of most matches.
      return workspace.explains && isVerbThere(match, forms, &workspace) ? .partOfSpeech : .grammar
    }
    if !acceptsInsertion(match, forms) { return .insertion }
    if !acceptsPartOfSpeech(&match, flags, forms, &workspace) { return .partOfSpeech }
    if !acceptsSurroundings(match, flags, forms, &workspace) || !acceptsOpenEnd(match, flags, forms, &workspace) {
      return .containingName
    }
    if flags.contains(.isBlocker) { return nil }
    if !acceptsSense(match, flags, forms, &workspace) { return .everydaySense }
    return acceptsReading(match, flags, forms, &workspace) ? nil : .partOfSpeech
  }

  /// Whether what refuses a match of one word is that it is a verb: *ont* traité, *il* désigne.
  private func isVerbThere(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount == 1 else { return false }
    let traits = workspace.traits(units[match.first].form, forms, index)
    if traits.isDisjoint(with: [.canBeNoun, .canBeAdjective]) { return true }
    guard match.first > 0, !traits.isDisjoint(with: [.canBeFiniteVerb, .canBeParticiple]) else { return false }
    let before = workspace.traits(units[match.first - 1].form, forms, index)
    return !before.isDisjoint(with: [.isAuxiliary, .isSubjectOrNegation])
  }

  // MARK: Part of speech

  /// Whether the text uses the only word of a match as the part of speech that the term is.
  private func acceptsPartOfSpeech(
    _ match: inout TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard !units[match.first].isJoined, !isInCapitals else { return true }
    if match.unitCount > 1 { return !flags.contains(.isNoun) || !isVerbOfClause(match.first, forms, &workspace) }
    // A part of a hyphenated word has no part of speech of its own.
    if match.end < units.count, units[match.end].isJoined { return true }
    let traits = workspace.traits(units[match.first].form, forms, index)
    guard traits.isAmbiguous else { return true }
    // *le ministre* sortant: what only qualifies counts only where it stands beside what it qualifies.
    if flags.contains(.isSilent), traits.contains(.canBeAdjective), match.first > 0,
      workspace.traits(units[match.first - 1].form, forms, index).contains(.canBeNoun)
    {
      return true
    }
    let found: PartOfSpeech
    if isVerbBeforeObject(match.first, traits, forms, &workspace) || isVerbOfClause(match.first, forms, &workspace) {
      found = .verb
    } else if let tagged = tags?.parts[Int(units[match.first].token)] {
      found = tagged == .verb && isNounBehindAdjective(match.first, traits, forms, &workspace) ? .noun : tagged
    } else {
      return true
    }
    match.partOfSpeech = found
    return PartOfSpeechJudge.agrees(isVerbal: flags.contains(.isVerbal), found: found, traits: traits)
  }

  // MARK: Grammar

  private func acceptsGrammar(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    let traits = workspace.traits(units[match.first].form, forms, index)
    var before: FormTraits = []
    if match.first > 0, units[match.first - 1].isWord {
      before = workspace.traits(units[match.first - 1].form, forms, index)
    }
    if isOtherNumber(match, forms, workspace) { return false }
    if flags.contains(.needsContraction), !before.contains(.isContractedArticle) { return false }
    // *il désigne* is no form of *désigné*, nor *la cible* of *ciblé*: what is used like an adjective is a participle.
    if match.unitCount == 1, !flags.contains(.isVerbal), traits.contains(.canBeFiniteVerb),
      forms.shape(units[match.first].form) == .lower,
      traits.isDisjoint(with: [.canBeAdjective, .canBeParticiple, .canBeName, .isFunctionWord]),
      flags.contains(.isAdjective) || !traits.contains(.canBeNoun)
    {
      return false
    }
    if flags.contains(.isVerbal), !flags.contains(.isBlocker),
      isSubjectPronoun(match, forms) || isReflexiveOfOther(match, forms, &workspace)
    {
      return false
    }
    if flags.isDisjoint(with: [.isVerbal, .isBlocker]), match.variant.isEmpty,
      isConjugated(match, forms, &workspace)
    {
      return false
    }
    guard match.first > 0 else { return true }
    if flags.contains(.isVerbal) {
      // *la levée des sanctions*, *l'entrée en vigueur* is the noun, not the participle of *lever les sanctions*.
      if traits.contains([.canBeParticiple, .canBeNoun]),
        before.contains(.isSingularDeterminer)
          || before.contains(.isDeterminer) && !traits.contains(.canBeFiniteVerb) && !flags.contains(.isBlocker)
      {
        return false
      }
      // *le recours à la force* is no verb, where nothing stands before *le* that could be its subject.
      if match.unitCount > 1, !flags.contains(.isBlocker), traits.contains([.canBeFiniteVerb, .canBeNoun]),
        before.contains(.isDeterminer),
        !before.contains(.isPronounToo) || isClauseStart(match.first - 1, forms, &workspace)
      {
        return false
      }
      // *une menace*, *cette note* are no verbs; *la note* may be (*il la note*).
      return
        !(match.unitCount == 1 && traits.contains([.canBeFiniteVerb, .canBeNoun])
        && before.contains(.isDeterminer) && !before.contains(.isPronounToo))
    }
    if before.contains(.isSingularDeterminer), traits.contains(.isPlural), isPluralOfTerm(match, forms) {
      return false
    }
    if traits.contains(.isAccord), isInAgreement(match, forms, &workspace) { return false }
    // *il accorde*, *ne menace*: a finite verb, not the noun of the same letters.
    if traits.contains(.canBeFiniteVerb), before.contains(.isSubjectOrNegation) { return false }
    // *est entrée en vigueur*, *a été mise en œuvre*: a verb with its auxiliary, not the noun. *Condamné pour* is none.
    if match.unitCount > 1, !flags.contains(.isFormula), traits.contains([.canBeParticiple, .canBeNoun]),
      forms.shape(units[match.first].form) == .lower,
      index.termClass(ofPattern: match.pattern) == .term, followsBeing(match.first, forms, &workspace)
    {
      return false
    }
    // *a envoyé*, *sont détenus*: a participle with its auxiliary, not the noun. Only where the term is the
    // participle alone: *est haut représentant* has its auxiliary before a longer term.
    if match.unitCount == 1, traits.contains(.canBeParticiple),
      before.contains(.isAuxiliary) || traits.contains(.canBeNoun) && isAmongParticiples(match.first, forms, &workspace)
    {
      return false
    }
    return true
  }

  /// Whether a form of *être* stands before a unit, adverbs between them.
  private func followsBeing(
    _ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    var before = unit - 1
    while before >= max(0, unit - 4), units[before].isWord {
      let traits = workspace.traits(units[before].form, forms, index)
      if traits.contains(.isBeing) { return true }
      guard traits.contains(.isAdverb), traits.isDisjoint(with: [.canBeNoun, .isAdposition]) else { return false }
      before -= 1
    }
    return false
  }

  /// Whether a word is joined to a participle that can be no noun: *possédés*, détenus *ou contrôlés*. With a determiner
  /// of its own it is a noun.
  private func isAmongParticiples(
    _ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    func traits(_ unit: Int) -> FormTraits {
      units.indices.contains(unit) ? workspace.traits(units[unit].form, forms, index) : []
    }
    func isParticiple(_ unit: Int) -> Bool {
      let traits = traits(unit)
      return traits.contains(.canBeParticiple)
        && traits.isDisjoint(with: [.canBeNoun, .canBeAdjective, .canBeFiniteVerb])
    }
    func joins(_ unit: Int) -> Bool { !traits(unit).isDisjoint(with: [.isComma, .isCoordinator]) }
    guard traits(unit - 1).isDisjoint(with: [.isDeterminer, .isContractedArticle]) else { return false }
    return joins(unit - 1) && isParticiple(unit - 2) || joins(unit + 1) && isParticiple(unit + 2)
  }

  /// Whether what stands before a unit is no subject: nothing, a sign, a preposition.
  private func isClauseStart(
    _ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard unit > 0, units[unit - 1].isWord else { return true }
    let traits = workspace.traits(units[unit - 1].form, forms, index)
    return traits.contains(.isAdposition) || traits.contains(.canBeFiniteVerb) && !traits.contains(.canBeNoun)
  }

  /// Whether the first word is the dictionary form with the mark of the plural: *au cours* is no *cour*.
  private func isPluralOfTerm(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    let form = WordFolding.lowercase(Array(forms.bytes(units[match.first].form)))
    guard form.last == UInt8(ascii: "s") || form.last == UInt8(ascii: "x") else { return false }
    let term = WordFolding.lowercase(Array(index.term(ofPattern: match.pattern).utf8))
    return term.prefix { $0 != 0x20 && $0 != 0x2D }.elementsEqual(form.dropLast())
  }

  /// Verbs that *d'accord* stands behind, whatever else their forms can be.
  private static let verbsOfAgreement = RuleWords.verbsOfAgreement.set
  /// Words before *d'accord* that no noun follows with *de*.
  private static let beforeAgreement = RuleWords.wordsBeforeAgreement.set

  /// Whether the match is the word in *d'accord*: behind a verb or at the start, not behind a noun or negation
  /// (*projet d'accord*, *pas d'accord*).
  private func isInAgreement(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount == 1, forms.lowercased(units[match.first - 1].form) == "d'" else {
      return false
    }
    guard match.first > 1, units[match.first - 2].isWord else { return true }
    // *était également d'accord*
    var verb = match.first - 2
    while verb > 0, units[verb - 1].isWord, isPlainAdverb(verb, forms, &workspace) { verb -= 1 }
    let before = workspace.traits(units[verb].form, forms, index)
    // *tombent d'accord*, *mettre d'accord les deux camps*, *tous d'accord*
    if Self.beforeAgreement.contains(forms.lowercased(units[verb].form))
      || forms.readings(units[verb].form).contains(where: { Self.verbsOfAgreement.contains($0.lemma) })
    {
      return true
    }
    // *n'a jamais eu d'accord*: one has an agreement, and is in agreement.
    if before.contains(.isAuxiliary) { return before.contains(.isBeing) }
    // *Paris et Berlin d'accord sur le budget*, *les Six d'accord pour négocier*
    if isName(units[verb], before, forms) || isBeforeInfinitive(match.end, forms, &workspace) { return true }
    if before.contains(.isDenial), verb > 0 {
      // *ne sont pas d'accord*, but *n'ont pas d'accord*.
      return workspace.traits(units[verb - 1].form, forms, index).contains(.isBeing)
    }
    guard !before.isDisjoint(with: [.canBeFiniteVerb, .canBeParticiple]) else { return false }
    // *points* is a participle and a noun; what stands before it tells.
    let isNoun = before.contains(.canBeNoun)
    return !isNoun
      || verb > 0 && workspace.traits(units[verb - 1].form, forms, index).contains(.isAuxiliary)
  }

  /// Whether a unit is a name that is no noun.
  private func isName(_ unit: Unit, _ traits: FormTraits, _ forms: borrowing FormTable) -> Bool {
    forms.shape(unit.form) != .lower && traits.contains(.canBeName) && !traits.contains(.canBeNoun)
  }

  /// Whether *pour* and an infinitive follow.
  private func isBeforeInfinitive(
    _ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard unit + 1 < units.count, forms.lowercased(units[unit].form) == "pour" else { return false }
    return workspace.traits(units[unit + 1].form, forms, index).contains(.canBeInfinitive)
  }

  /// Whether a word is an adverb and nothing else, and denies nothing.
  private func isPlainAdverb(
    _ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    let traits = workspace.traits(units[unit].form, forms, index)
    return traits.contains(.isAdverb)
      && traits.isDisjoint(with: [.canBeNoun, .canBeAdjective, .isDenial, .isAdposition])
  }
}
