import DragomanLanguage

extension SentenceReader {
  /// What the text says with a match: its class, spans, labels, doubt, and what its English must follow.
  func finding(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace, _ number: UInt32
  ) -> Finding {
    var kind = index.termClass(ofPattern: match.pattern)
    if kind == .place, index.flags(ofPattern: match.pattern).contains(.isCapital),
      ActorOrPlace(units: units, index: index).isActor(match.first, match.end, forms, &workspace)
    {
      kind = .metonym
    }
    let start =
      match.denial == .prefix && units[match.first].isJoined && match.gap.isEmpty
      ? units[match.first - 1].start : units[match.first].start
    // The article of an object that stands before its verb (*les sanctions … levées*) is left out.
    let isPassive =
      match.variant.contains(MatchLabels(.permutation)) && index.flags(ofPattern: match.pattern).contains(.isVerbal)
    let traits = workspace.traits(units[match.first].form, forms, index)
    let isSurface = match.traced == nil
    var finding = Finding(
      pattern: match.pattern, isCandidate: false, termClass: kind, first: TextSpan(start: start, end: start),
      second: TextSpan(start: 0, end: 0), sentence: number, labels: labels(match),
      denial: match.denial, traced: match.traced,
      isPlural: isSurface && kind != .place && kind != .person && isPlural(match.first, traits, forms, &workspace)
        && !isWrittenLikeTerm(match, traits, forms, &workspace),
      isFeminine: isFeminine(match, kind, forms, &workspace), demonym: nil)
    place(&finding, match, from: isPassive ? units[match.first + 1].start : start, forms)
    finding.partOfSpeech = match.partOfSpeech
    finding.doubt = doubt(match, workspace.view, forms)
    if match.denial != nil, index.flags(ofPattern: match.pattern).contains(.isVerbal) {
      let polarity = PolarityReader(view: workspace.view)
      finding.deniedVerb = polarity.verb(of: match, forms)
      if match.denial == .refusing, let refusal = polarity.refusal(of: match, forms) {
        finding.slots.tense = EnglishTense(
          refusal.form, of: "refuser", after: refusal.auxiliary, isReflexive: refusal.isReflexive,
          isStatement: isStatement(before: match.first, workspace.view), forms)
      }
    }
    if match.variant.contains(MatchLabels(.coordination)),
      isNamed(match.pattern) || isOneOfSeveral(match, workspace.view, forms)
    {
      finding.isPlural = false
    }
    if finding.isPlural, kind == .title, !workspace.coordinations.isEmpty,
      isOneOfEach(match, choices, workspace.coordinations, workspace.view)
    {
      finding.isPlural = false
    }
    if finding.isPlural, hasSingularAdjective(match, workspace.view) { finding.isPlural = false }
    if let joint = match.joint {
      finding.slots.joint = english(ofJoint: match, [joint] + (match.laterJoint.map { [$0] } ?? []))
    }
    if workspace.hasVerbPhrase, match.unitCount == 1, kind == .term, let meant = meant(within: choices, match) {
      finding.slots.english = finding.isPlural ? EnglishPlural.of(meant) ?? meant : meant
    }
    if kind == .term, match.denial == nil,
      let named = calledAfterLeader(match, choices, forms)
        ?? calledAfterCity(match, isPlural: finding.isPlural, choices, forms, workspace.view)
        ?? numberedUnit(match, forms, workspace.view)
    {
      finding.slots.english = named
    }
    if kind == .demonym {
      joinHalves(&finding, before: match.first, forms)
      nameRegion(&finding, match, choices, forms, &workspace)
    }
    let flags = index.flags(ofPattern: match.pattern)
    if match.traced == nil, flags.contains(.takesState) || flags.role == .modifier || !match.gap.isEmpty {
      SlotReader(index: index, units: units, choices: choices, silent: workspace.silent)
        .fill(&finding, match, forms, &workspace)
    }
    if flags.contains(.isVerbal), match.denial == nil {
      let tense = tense(match, forms, &workspace)
      if tense != nil { finding.slots.tense = tense }
    }
    if isPassive {
      let degree = match.denial == nil || match.denial == Denial.none ? nil : finding.deniedVerb?.degree
      finding.slots.passive = EnglishPassive(match, degree: degree, workspace.view, forms)
    }
    if flags.contains(.isVerbal), match.unitCount > 1 {
      finding.slots.owner = OwnerReader(index: index, view: workspace.view, choices: choices).owner(match, forms)
    }
    return finding
  }

  /// The time that the verb of a match stands in, where English marks it.
  private func tense(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> EnglishTense? {
    let view = workspace.view
    let unit = match.verbUnit(view)
    let form = units[unit].form
    // *a toujours levé*
    var before = unit - 1
    while before > max(0, unit - 3), view.isWord(before), view.has(before, .isAdverb) { before -= 1 }
    if !view.has(before, .isAuxiliary) { before = unit - 1 }
    let auxiliary = view.isWord(before) ? units[before].form : nil
    let verb = PatternAnswers.Verb(
      form: form, pattern: match.pattern, followsWord: auxiliary != nil,
      auxiliary: view.has(before, .isAuxiliary) ? auxiliary : nil, followsHaving: view.has(before, .isHaving),
      followsBeing: view.has(before, .isBeing), isStatement: isStatement(before: match.first, view))
    let isReflexive = unit > match.first
    let tense = workspace.answers.tense(verb) {
      let lemma = TermWords.verb(of: index.term(ofPattern: match.pattern))
      // *agissant en vertu de* has its English as it stands in the entry.
      if lemma.lowercased() == forms.string(form).lowercased() { return nil }
      return EnglishTense(
        form, of: lemma, after: auxiliary, isReflexive: isReflexive, isStatement: verb.isStatement, forms)
    }
    if tense != nil { return tense }
    // *l'adhésion exigée*, *est exigée*, *mis en cause*; with an object the words would have to be turned round.
    guard view.has(unit, .canBeParticiple), !isReflexive, match.variant.isEmpty,
      match.unitCount == 1 || match.gap.isEmpty && view.has(unit + 1, .isAdposition)
    else { return nil }
    let lemma = TermWords.verb(of: index.term(ofPattern: match.pattern))
    return EnglishTense.isParticiple(form, of: lemma, forms) ? .participle : nil
  }

  /// Whether nothing before a verb makes it another person than the third, or a wish: *je*, *qu'il*.
  private func isStatement(before verb: Int, _ view: SentenceView) -> Bool {
    // *Condamne avec fermeté les attaques*: of a resolution, not a command to one person.
    !(max(0, verb - 8)..<max(0, verb)).contains { units[$0].isWord && view.has($0, .isNoStatement) }
  }

  /// What speaks against the match beside its words.
  private func doubt(_ match: TermMatch, _ view: SentenceView, _ forms: borrowing FormTable) -> Doubt {
    var doubt: Doubt = []
    if match.variant.contains(MatchLabels(.ellipsis)) { doubt.insert(.reduced) }
    if match.traced?.isShared == true { doubt.insert(.homonym) }
    if !match.variant.isDisjoint(with: [MatchLabels(.coordination), MatchLabels(.permutation)]) {
      doubt.insert(.rebuilt)
    }
    guard match.unitCount == 1, match.traced == nil else { return doubt }
    let traits = view.traits(match.first)
    let flags = index.flags(ofPattern: match.pattern)
    let before: FormTraits = match.first > 0 && units[match.first - 1].isWord ? view.traits(match.first - 1) : []
    if flags.contains(.isVerbal), before.contains(.isSubjectOrNegation) {
      let pronoun = forms.bytes(units[match.first - 1].form)
      if pronoun.elementsEqual("se".utf8) || pronoun.elementsEqual("s'".utf8) { doubt.insert(.reflexive) }
    }
    if flags.contains(.needsCapitals), !flags.contains(.isAcronym), traits.contains(.isCommonWord),
      !traits.contains(.canBeName), !(0..<match.first).contains(where: { units[$0].isWord })
    {
      doubt.insert(.sentenceStart)
    }
    // *ferme*, *juge*: a noun or a verb, and no determiner, preposition or adjective before it to tell. Behind a noun
    // with which it agrees, a demonym is an adjective: *diplomatie chinoise*, though *chinoiser* is a verb.
    let isAdjective =
      traits.contains(.canBeAdjective) && before.contains(.canBeNoun)
      && index.termClass(ofPattern: match.pattern) == .demonym
      && Agreement(units[match.first - 1].form, forms).agrees(with: Agreement(units[match.first].form, forms))
    if !isAdjective, forms.shape(units[match.first].form) == .lower, traits.contains([.canBeNoun, .canBeFiniteVerb]),
      !flags.contains(.isVerbal), !traits.contains(.isPlural),
      before.isDisjoint(with: [.isDeterminer, .isAdposition, .isContractedArticle, .canBeAdjective])
    {
      doubt.insert(.homograph)
    }
    return doubt
  }

  /// Whether the plural head of a coordinated match is shared by several, of which this is one: its own adjective
  /// is singular, or its own complement a name.
  private func isOneOfSeveral(_ match: TermMatch, _ view: SentenceView, _ forms: borrowing FormTable) -> Bool {
    let own = match.own.filter { match.covers($0) }
    if let first = own.first, let last = own.last, isNameComplement(first..<(last + 1), view) { return true }
    // The name of who is meant may follow: *russe Vladimir Poutine*.
    let adjectives = own.prefix { view.isQualifier($0) && forms.shape(units[$0].form) != .initial }
    return adjectives.contains { Agreement(units[$0].form, forms).isSingular }
      && adjectives.allSatisfy { !Agreement(units[$0].form, forms).isPlural }
      && adjectives.allSatisfy { unit in
        forms.compactReadings(units[unit].form).contains { $0.partOfSpeech == .adjective || $0.features.isParticiple }
      }
  }

  /// Takes the halves before the adjective of a state: *franco-germano*-polonais.
  private func joinHalves(_ finding: inout Finding, before first: Int, _ forms: borrowing FormTable) {
    var start = first
    var halves: [String] = []
    while start > 0, units[start].isJoined, let half = CombiningForm.english(forms.bytes(units[start - 1].form)) {
      halves.insert(half, at: 0)
      start -= 1
    }
    if halves.isEmpty { return }
    finding.slots.prefix = halves.joined(separator: "-")
    finding.first = TextSpan(start: units[start].start, end: finding.first.end)
  }

  /// Whether the adjective of a head in the plural is singular, and another follows: *les élections* présidentielle *et
  /// législatives* are one of each.
  private func hasSingularAdjective(_ match: TermMatch, _ view: SentenceView) -> Bool {
    guard match.unitCount == 2, match.end == match.first + 2, !units[match.end - 1].isJoined,
      view.has(match.end, .isCoordinator) || view.has(match.end, .isComma)
    else { return false }
    return view[match.first].agreement.isPlural && view.isQualifier(match.end - 1)
      && view[match.end - 1].agreement.isSingular
  }

  /// Sets the stretches of the text that a match covers.
  private func place(_ finding: inout Finding, _ match: TermMatch, from start: UInt32, _ forms: borrowing FormTable) {
    let isOpen = SignsOfTerms.isOpen(match, units, forms)
    let start = isOpen.atStart ? units[match.first - 1].start : start
    let end = units[isOpen.atEnd ? match.end : match.end - 1].end
    func part(from start: UInt32, to gap: Range<Int>) -> TextSpan {
      TextSpan(start: start, end: gap.isEmpty ? end : units[gap.lowerBound - 1].end)
    }
    let gap = match.gap.isEmpty ? match.laterGap : match.gap
    let later = match.gap.isEmpty ? 0..<0 : match.laterGap
    finding.first = part(from: start, to: gap)
    if gap.isEmpty { return }
    finding.second = part(from: units[gap.upperBound].start, to: later)
    if later.isEmpty { return }
    finding.third = part(from: units[later.upperBound].start, to: 0..<0)
  }

  /// Whether the first word of a match only looks like a plural, for it is that of its term, letter for letter: the
  /// *sous* of *sous-marin*, the *Paris* of a club. What has one form for both numbers may still be one.
  private func isWrittenLikeTerm(
    _ match: TermMatch, _ traits: FormTraits, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    let isCompound = match.first + 1 < match.end && units[match.first + 1].isJoined
    guard isCompound || traits.contains(.canBeName), !traits.contains(.isInvariable),
      !index.flags(ofPattern: match.pattern).contains(.isPlural)
    else { return false }
    // *trois cessez-le-feu*, *deux porte-avions*
    if match.first > 0, workspace.traits(units[match.first - 1].form, forms, index).contains(.isPluralDeterminer) {
      return false
    }
    // Up to the end of the first word with its hyphens; what is written there is what the glossary has.
    var end = match.first + 1
    while end < match.end, units[end].isJoined { end += 1 }
    let term = TermWords.split(index.term(ofPattern: match.pattern))
    guard term.count >= end - match.first else { return false }
    return zip(match.first..<end, term).allSatisfy { unit, word in
      WordFolding.fold(Array(forms.bytes(units[unit].form))) == WordFolding.fold(word)
    }
  }

  /// Whether a first part only ranks the noun behind its hyphen.
  private static func isRank(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.elementsEqual("vice".utf8) || letters.elementsEqual("Vice".utf8) || letters.elementsEqual("ex".utf8)
  }

  /// Whether the unit is a plural: by its own form, or by its determiner where the form is the same in both numbers
  /// (*les pays*).
  private func isPlural(
    _ unit: Int, _ traits: FormTraits, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    // *cessez-le-feu* begins with a verb, whose number is not that of the word.
    let isCompound = unit + 1 < units.count && units[unit + 1].isJoined && !units[unit].isJoined
    // *vice-présidents*: the second part tells.
    if isCompound, Self.isRank(forms.bytes(units[unit].form)) {
      let second = workspace.traits(units[unit + 1].form, forms, index)
      return second.contains(.isPlural) && !second.contains(.canBeSingular)
    }
    if isCompound {
      let follows = unit > 0 && workspace.traits(units[unit - 1].form, forms, index).contains(.isPluralDeterminer)
      // *deux porte-avions*, but *les membres*: where the first part is a noun its own form tells.
      if follows || traits.isDisjoint(with: [.canBeNoun, .canBeAdjective]) { return follows }
    }
    // *sous réserve de* has no plural of *sou*.
    if !isCompound, traits.contains(.isAdposition) { return false }
    guard traits.contains(.canBeSingular) else { return traits.contains(.isPlural) }
    guard unit > 0, !traits.isDisjoint(with: [.isPlural, .isInvariable]) else { return false }
    return workspace.traits(units[unit - 1].form, forms, index).contains(.isPluralDeterminer)
  }

  /// What can only be told from the units.
  func labels(_ match: TermMatch) -> MatchLabels {
    var labels: MatchLabels = []
    let flags = index.flags(ofPattern: match.pattern)
    if !flags.contains(.isHead), match.traced == nil {
      labels.insert(MatchLabels(flags.contains(.isAcronym) ? .acronym : .variant))
    }
    labels.formUnion(match.variant)
    if !match.gap.isEmpty, match.variant.isEmpty, !match.isNegated || match.gap.count > 1 {
      labels.insert(MatchLabels(.insertion))
    }
    if match.isNegated { labels.insert(MatchLabels(.negation)) }
    let token = Int(units[match.first].token)
    if token > 0, tokens[token - 1].kind == .elided, tokens[token - 1].end == tokens[token].start {
      labels.insert(MatchLabels(.elision))
    }
    return labels
  }

  /// The equivalent of a word that the phrase around it has, where another stands first in its entry: the *entretien* of
  /// *accorder un entretien* is an interview; nil where it is the first, or no phrase holds the word.
  private func meant(within choices: [OverlapResolver.Choice], _ match: TermMatch) -> String? {
    guard
      let phrase = choices.first(where: { choice in
        choice.match.first <= match.first && choice.match.end >= match.end && choice.match.unitCount > 1
          && index.flags(ofPattern: choice.match.pattern).contains(.isVerbal) && choice.match.denial == nil
      }), let whole = index.firstEnglish(index.concept(ofPattern: phrase.match.pattern))
    else { return nil }
    let english = index.english(index.concept(ofPattern: match.pattern))
    let words = whole.lowercased().split(separator: " ")
    let found = english.first { equivalent in
      let equivalent = equivalent.lowercased()
      return words.contains { $0 == equivalent || $0 == equivalent + "s" }
    }
    return found == english.first ? nil : found
  }
}
