import DragomanLanguage

/// Turns the matches of one sentence into findings: judged, chosen, labelled, names added.
struct SentenceReader {
  let judge: MatchJudge
  let tokens: [Token]
  let findsNames: Bool
  let kinds: MatchKinds
  /// The entities of the sentence; nil where names are told by their look.
  let entities: ArraySlice<DocumentEntities.Entity>?

  // Those of the judge, without a second hold on them for each sentence.
  var index: GlossaryIndex { judge.index }
  var units: [Unit] { judge.units }

  /// Appends what the sentence holds to `findings`.
  ///
  /// - Parameters:
  ///   - tracer: What follows mentions through the text.
  ///   - number: The number of the sentence in the text.
  func read(
    _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace, _ tracer: MentionTracer, number: UInt32,
    into findings: inout TermExtractor.Findings
  ) {
    if !workspace.refusals.isEmpty { workspace.refusals.removeAll(keepingCapacity: true) }
    if findings.phrases != nil {
      for match in workspace.found {
        findings.phrases?.entries.insert(TextSpan(start: units[match.first].start, end: units[match.end - 1].end))
      }
    }
    var choices = workspace.found.isEmpty ? [] : choose(forms, &workspace)
    let whole = entities.flatMap {
      $0.isEmpty ? nil : EntityPersons(index: index, units: units, text: findings.text, entities: $0)
    }
    if let whole {
      let all = choices
      choices.removeAll { whole.isOtherPerson($0.match) || whole.isNameOfPerson($0.match, all) }
    }
    if workspace.explains { for (match, reason) in workspace.refusals { findings.refuse(match, reason, units, index) } }
    if !workspace.designations.isEmpty { workspace.designations.removeAll(keepingCapacity: true) }
    if let grammar = index.designations, workspace.view.has(.opensDesignation) {
      choices = addDesignations(grammar, choices, forms, &workspace, number, into: &findings)
    }
    if !choices.isEmpty || !findings.memory.isEmpty {
      tracer.trace(&choices, forms, &findings.memory)
    }
    if findings.phrases != nil { cover(choices, workspace.designations, workspace.view, &findings) }
    workspace.hasVerbPhrase = choices.contains {
      $0.match.unitCount > 1 && index.flags(ofPattern: $0.match.pattern).contains(.isVerbal)
    }
    // By index: a copy of each choice would retain what it holds.
    for position in choices.indices {
      let match = choices[position].match
      if index.flags(ofPattern: match.pattern).contains(.isBlocker) { continue }
      // Completed in its place: a finding holds much, and most have nothing to add.
      let last = findings.all.count
      findings.all.append(finding(match, choices, forms, &workspace, number))
      // *le Sud syrien*
      if findings.phrases != nil, findings.all[last].first.start < units[match.first].start {
        findings.phrases?.covered.append(findings.all[last].first)
      }
      if let span = whole?.fullName(match) {
        findings.all[last].first = span
        findings.all[last].labels.insert(MatchLabels(.permutation))
      }
      if !choices[position].nested.isEmpty {
        findings.all[last].nested = others(choices[position].nested, of: match)
      }
      if !choices[position].alternatives.isEmpty {
        findings.all[last].alternatives = others(
          choices[position].alternatives.filter { fits($0, beside: match, forms, &workspace) }, of: match)
      }
    }
    if findsNames, entities != nil || judge.hasNames && !judge.isInCapitals {
      addNames(choices, forms, &workspace, number, into: &findings)
    }
  }

  /// Keeps noun phrases from what is listed already.
  private func cover(
    _ choices: [OverlapResolver.Choice], _ designations: [Range<Int>], _ view: SentenceView,
    _ findings: inout TermExtractor.Findings
  ) {
    for (place, choice) in choices.enumerated() {
      let start = units[choice.match.first].start
      let span = TextSpan(start: start, end: units[choice.match.end - 1].end)
      findings.phrases?.covered.append(span)
      switch index.termClass(index.concept(ofPattern: choice.match.pattern)) {
      case .person: findings.phrases?.persons.append(span)
      case .title: findings.phrases?.officeEnds.insert(span.end)
      case .demonym:
        findings.phrases?.demonyms.insert(span)
        // *le Français* Michel Barnier
        findings.phrases?.officeEnds.insert(span.end)
      case .place, .metonym, .organization, .event, .instrument, .term: break
      }
      if place + 1 < choices.count, isListed(choice.match, with: choices[place + 1].match, view) {
        findings.phrases?.entries.insert(TextSpan(start: start, end: units[choices[place + 1].match.end - 1].end))
      }
      // *le Gouvernement de la République française*, too.
      if index.flags(ofPattern: choice.match.pattern).contains(.takesState), place + 1 < choices.count,
        index.termClass(ofPattern: choices[place + 1].match.pattern) == .place,
        (1...3).contains(choices[place + 1].match.first - choice.match.end)
      {
        findings.phrases?.entries.insert(TextSpan(start: start, end: units[choices[place + 1].match.end - 1].end))
      }
    }
    for units in designations where !units.isEmpty {
      findings.phrases?.covered.append(
        TextSpan(start: self.units[units.lowerBound].start, end: self.units[units.upperBound - 1].end))
    }
  }

  /// Whether a match and the state or body behind it are listed, so that the two together are no term of their own: *le
  /// Gouvernement libanais*, *le Conseil de la Fédération russe*, *le Conseil législatif de Hong Kong*. So are a body and
  /// the one that it belongs to: *l'Assemblée parlementaire de l'OSCE*.
  private func isListed(_ match: TermMatch, with state: TermMatch, _ view: SentenceView) -> Bool {
    let isBody = index.termClass(ofPattern: match.pattern) == .organization && match.unitCount > 1
    switch index.termClass(ofPattern: state.pattern) {
    case .demonym:
      return state.first == match.end && (isBody || index.flags(ofPattern: match.pattern).contains(.takesState))
    case .place, .metonym, .organization:
      return isBody && (1...2).contains(state.first - match.end) && view.has(match.end, .isOf)
    case .person, .title, .instrument, .event, .term: return false
    }
  }

  /// From the first word of a match to its last.
  private func span(of match: TermMatch) -> TextSpan {
    TextSpan(start: units[match.first].start, end: units[match.end - 1].end)
  }

  /// What would be listed of the sentence.
  func listed(_ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) -> [TermMatch] {
    workspace.found.isEmpty ? [] : choose(forms, &workspace).map(\.match)
  }

  /// Matches of other concepts that a choice hides, each concept once.
  private func others(_ matches: [TermMatch], of chosen: TermMatch) -> [Finding.Other] {
    let own = index.concept(ofPattern: chosen.pattern)
    var others: [Finding.Other] = []
    for match in matches {
      let concept = index.concept(ofPattern: match.pattern)
      guard concept != own, !others.contains(where: { index.concept(ofPattern: $0.pattern) == concept }),
        !index.flags(ofPattern: match.pattern).contains(.isBlocker)
      else { continue }
      others.append(
        Finding.Other(
          pattern: match.pattern,
          span: TextSpan(start: units[match.first].start, end: units[match.end - 1].end)))
    }
    return others
  }

  /// The matches that count, overlaps resolved.
  private func choose(
    _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> [OverlapResolver.Choice] {
    var matches: [TermMatch] = []
    var coordinated: [TermMatch] = []
    swap(&matches, &workspace.found)
    if !workspace.silent.isEmpty { workspace.silent.removeAll(keepingCapacity: true) }
    // The patterns lie far from each other; a look at all of them lets the processor wait for many at once.
    var flagsOfAll: PatternFlags = []
    for position in matches.indices { flagsOfAll.formUnion(index.flags(ofPattern: matches[position].pattern)) }
    let mayHavePolicy = flagsOfAll.contains(.hasPolicy)
    let mayHaveSigns = flagsOfAll.contains(.hasContextSigns)
    var count = 0
    for position in matches.indices {
      var match = matches[position]
      if let reason = judge.refusal(of: &match, forms, &workspace) {
        if workspace.explains { workspace.refusals.append((match, reason)) }
        continue
      }
      if mayHavePolicy, index.flags(ofPattern: match.pattern).contains(.hasPolicy),
        let policy = workspace.answers.policy(ofPattern: match.pattern, index),
        let reason = PolicyJudge(index: index, units: units).refusal(match, policy, forms)
      {
        if workspace.explains { workspace.refusals.append((match, reason)) }
        continue
      }
      if mayHaveSigns, match.unitCount > 1, index.flags(ofPattern: match.pattern).contains(.hasContextSigns),
        workspace.signs?.mayBeMeant(match.pattern, at: span(of: match)) == false
      {
        if workspace.explains { workspace.refusals.append((match, .everydaySense)) }
        continue
      }
      if index.flags(ofPattern: match.pattern).contains(.isSilent) {
        workspace.silent.append(match)
        continue
      }
      deny(&match, forms, workspace.view)
      if !kinds.isAll, !isWanted(match, forms, &workspace) { continue }
      guard match.own.isEmpty else {
        coordinated.append(match)
        continue
      }
      matches[count] = match
      count += 1
    }
    matches.removeLast(matches.count - count)
    removeSplitTerms(&matches, silent: workspace.silent, forms)
    var choices = OverlapResolver().resolve(matches) { rank($0, forms, &workspace) }
    choices = CutTerms(index: index, view: workspace.view).mend(choices, accepted: matches) { matches in
      OverlapResolver().resolve(matches) { rank($0, forms, &workspace) }
    }
    if workspace.explains { explain(matches, choices, &workspace) }
    // Back to where its room is used again.
    swap(&matches, &workspace.found)
    if !coordinated.isEmpty {
      coordinated.removeAll { splitsCompound($0, choices, workspace.coordinations) }
      CoordinationResolver().add(coordinated, to: &choices) { rank($0, forms, &workspace) }
    }
    shareHead(&choices, workspace.coordinations, workspace.view, forms)
    removeCompass(&choices, forms, workspace.view)
    let all = choices
    func isPart(_ choice: OverlapResolver.Choice) -> Bool {
      isPartOfOtherName(choice.match, all, forms, &workspace) || opensOtherBody(choice.match, all, forms, &workspace)
        || isPartOfLongerName(choice.match, all, forms, &workspace)
    }
    if choices.contains(where: isPart) {
      if workspace.explains {
        let parts = choices.filter(isPart).map { ($0.match, Refusal.containingName) }
        workspace.refusals += parts
      }
      choices = choices.filter { !isPart($0) }
    }
    removeCourtesy(&choices, forms, &workspace)
    choices = ChoiceUnfolding(index: index).unfold(choices, forms, &workspace) { rank($0, forms, &$1) }
    var added = kinds.allows(.coordination) ? sharedOffices(choices, workspace.coordinations) : []
    if kinds.allows(.coordination) { joinOffices(&choices, workspace.coordinations, workspace.view, forms) }
    if !workspace.silent.isEmpty { added += headsOfBodies(choices, forms, &workspace) }
    if !added.isEmpty {
      choices = (choices + added).sorted {
        ($0.match.first, $0.match.end, $0.match.pattern) < ($1.match.first, $1.match.end, $1.match.pattern)
      }
    }
    return choices
  }

  /// Leaves out the terms whose gap splits another one that stands in one piece: *stock d'uranium* hautement *enrichi*
  /// holds highly enriched uranium, *l'arrêt de la Cour* internationale *de justice* is no international judgment.
  private func removeSplitTerms(_ matches: inout [TermMatch], silent: [TermMatch], _ forms: borrowing FormTable) {
    guard matches.contains(where: { !$0.gap.isEmpty }) else { return }
    let whole = matches.filter { $0.gap.isEmpty && $0.unitCount > 1 }
    if whole.isEmpty { return }
    // *procureur* adjoint *de la CPI*: another rank is another office.
    var qualifiers = Set(silent.map(\.first).filter { !Self.isRank(units[$0].form, forms) })
    for match in matches where index.termClass(ofPattern: match.pattern) == .demonym { qualifiers.insert(match.first) }
    matches.removeAll { match in
      !match.gap.isEmpty && match.variant.isEmpty
        && whole.contains {
          $0.first > match.first && $0.first < match.gap.lowerBound && $0.end > match.gap.upperBound
            && $0.end <= match.end && $0.unitCount > 2
            // *ancien* Premier *ministre*
            || $0.first == match.gap.lowerBound && $0.end > match.gap.upperBound
            || isOtherName(match, $0, qualifiers)
        }
        || isGatheredAcrossComma(match, forms)
          && whole.contains {
            $0.first == match.end - 1 && $0.end > match.end && index.flags(ofPattern: $0.pattern).contains(.isVerbal)
          }
    }
  }

  /// Whether a verb and its object have a comma between them, so that what stands beside the verb belongs to it sooner:
  /// *l'ambassadeur*, rappelé pour consultations.
  private func isGatheredAcrossComma(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    match.variant.contains(MatchLabels(.permutation)) && index.flags(ofPattern: match.pattern).contains(.isVerbal)
      && match.gap.contains { !units[$0].isWord && forms.bytes(units[$0].form).elementsEqual(",".utf8) }
  }

  /// Whether a word puts an office below the one that it qualifies.
  private static func isRank(_ form: UInt32, _ forms: borrowing FormTable) -> Bool {
    forms.readings(form).contains { ranks.contains($0.lemma) }
  }

  private static let ranks = RuleWords.ranksBelow.set

  /// Whether the word in the gap is part of a longer term that begins with the match: *mission d'observation*
  /// électorale *de l'Union*. Behind the first word of a term it qualifies the whole: *garanties* juridiques *de sécurité*.
  private func isOtherName(_ match: TermMatch, _ whole: TermMatch, _ qualifiers: Set<Int>) -> Bool {
    guard whole.first == match.first, whole.end >= match.gap.upperBound else { return false }
    if match.gap.lowerBound > match.first + 1 || index.termClass(ofPattern: match.pattern) == .organization {
      return true
    }
    // *présidence* tournante *du Conseil*: what only qualifies, and the adjective of a state, make no other term.
    return !qualifiers.contains(match.gap.lowerBound)
  }

  /// Remembers what the choices cover without holding it: a term that is cut off at one end.
  private func explain(
    _ matches: [TermMatch], _ choices: [OverlapResolver.Choice], _ workspace: inout MatchWorkspace
  ) {
    for match in matches where !choices.contains(where: { $0.match == match }) {
      guard let covering = choices.first(where: { $0.match.overlaps(match) }),
        !covering.nested.contains(match), !covering.alternatives.contains(match)
      else { continue }
      workspace.refusals.append((match, .longerTerm(index.term(ofPattern: covering.match.pattern))))
    }
  }

  /// Marks the first conjuncts: a term in one piece whose plural head is shared (*présidents russe* et ukrainien,
  /// *processus de Luanda* et de Nairobi).
  private func shareHead(
    _ choices: inout [OverlapResolver.Choice], _ coordinations: [Coordination], _ view: SentenceView,
    _ forms: borrowing FormTable
  ) {
    guard kinds.allows(.coordination) else { return }
    for coordination in coordinations where coordination.kind == .adjective || coordination.kind == .complement {
      let first = coordination.conjuncts[0]
      let isOfNames = coordination.kind == .complement
      let areNames = isOfNames && coordination.conjuncts.allSatisfy { isNameComplement($0, view) }
      // *missiles de croisière* et balistiques: the head is shared, but each conjunct stays in the plural.
      if !isOfNames, view.has(first.lowerBound, .isDe) { continue }
      for position in choices.indices {
        let match = choices[position].match
        guard match.end == first.upperBound, match.first < first.lowerBound, match.own.isEmpty,
          isOfNames
            ? (areNames || isNamed(match.pattern))
              && !view.traits(match.first).isDisjoint(with: [.isPlural, .isInvariable])
            : Agreement(units[match.first].form, forms).isPlural
              && Agreement(units[match.end - 1].form, forms).isSingular
        else { continue }
        choices[position].match.variant.insert(MatchLabels(.coordination))
        choices[position].match.own = first
      }
    }
  }

  /// Whether a conjunct is a name behind a bare *de* or *en*: of *les processus de Luanda et de Nairobi* each is one, of *les
  /// ministres des Affaires étrangères et de la Défense* there are several.
  func isNameComplement(_ units: Range<Int>, _ view: SentenceView) -> Bool {
    guard view.has(units.lowerBound, .isAdposition), !view.has(units.lowerBound, .isContractedArticle),
      view.isWord(units.lowerBound + 1)
    else { return false }
    let name = view.traits(units.lowerBound + 1)
    return name.contains(.canBeName) || !name.contains(.isCommonWord)
  }

  /// Whether an entry names one thing, of which there are no several: of *les guerres du Vietnam et de Corée* each is
  /// one, of *les ministres des Affaires étrangères et de la Défense* there may be many.
  func isNamed(_ pattern: UInt32) -> Bool {
    switch index.termClass(ofPattern: pattern) {
    case .organization, .event, .instrument: true
    case .person, .place, .title, .demonym, .term, .metonym: false
    }
  }

  /// Marks what the sentence denies.
  private func deny(_ match: inout TermMatch, _ forms: borrowing FormTable, _ view: SentenceView) {
    if match.isNegated {
      match.denial = .prefix
    } else {
      let flags = index.flags(ofPattern: match.pattern)
      guard !flags.contains(.isBlocker),
        flags.contains(.isVerbal)
          || match.first > 0 && !view.traits(match.first - 1).isDisjoint(with: PolarityReader.beforeDenied)
      else {
        return
      }
      match.denial = PolarityReader(view: view).denial(of: match, isVerbal: flags.contains(.isVerbal), forms)
      match.isNegated = match.denial != nil
    }
  }

  /// Whether the ways in which the match differs from the dictionary form are all wanted.
  private func isWanted(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    if index.flags(ofPattern: match.pattern).contains(.isBlocker) { return true }
    guard kinds.allow(labels(match)) else { return false }
    var surface = ""
    for unit in match.first..<match.end where match.covers(unit) {
      let form = forms.string(units[unit].form)
      surface += surface.isEmpty || surface.last == "'" ? form : " " + form
    }
    return kinds.allow(
      SurfaceComparison.labels(
        surface,
        isFeminine: isFeminine(match, index.termClass(ofPattern: match.pattern), forms, &workspace),
        term: index.term(ofPattern: match.pattern),
        isPermuted: match.variant.contains(MatchLabels(.permutation))))
  }

  /// Whether a difference of the first word is that of the feminine. Verbs have none: *adresse* is a noun, too.
  func isFeminine(
    _ match: TermMatch, _ termClass: TermClass, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    if index.flags(ofPattern: match.pattern).contains(.isVerbal) { return false }
    // Of *vice-présidente* the second part tells.
    var unit = match.first
    while unit + 1 < match.end, units[unit + 1].isJoined { unit += 1 }
    let traits = workspace.traits(units[unit].form, forms, index)
    return traits.contains(.isFeminine) && (!traits.contains(.isPlural) || termClass == .title)
  }
}
