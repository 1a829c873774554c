import DragomanLanguage

/// Turns the matches of one sentence into findings: judged, chosen, labelled, names added.
struct SentenceReader {
  let index: GlossaryIndex
  let units: [Unit]
  let tokens: [Token]
  let judge: MatchJudge
  let findsNames: Bool

  /// Appends what the sentence holds to `findings`.
  func read(
    _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace, number: UInt32,
    into findings: inout TermExtractor.Findings
  ) {
    let choices = workspace.found.isEmpty ? [] : choose(forms, &workspace)
    for choice in choices where !index.flags(ofPattern: choice.match.pattern).contains(.isBlocker) {
      var finding = finding(choice.match, choices, forms, &workspace, number)
      finding.nested = others(choice.nested, of: choice)
      finding.alternatives = others(choice.alternatives, of: choice)
      findings.all.append(finding)
    }
    if findsNames, judge.hasNames, !judge.isInCapitals { addNames(choices, forms, &workspace, number, into: &findings) }
  }

  /// Matches of other concepts that a choice hides, each concept once.
  private func others(_ matches: [TermMatch], of choice: OverlapResolver.Choice) -> [Finding.Other] {
    if matches.isEmpty { return [] }
    var seen = [index.concept(ofPattern: choice.match.pattern)]
    var others: [Finding.Other] = []
    for match in matches {
      let concept = index.concept(ofPattern: match.pattern)
      guard !seen.contains(concept), !index.flags(ofPattern: match.pattern).contains(.isBlocker) else { continue }
      seen.append(concept)
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
    swap(&matches, &workspace.found)
    var count = 0
    for position in matches.indices {
      var match = matches[position]
      guard judge.accepts(&match, forms, &workspace) else { continue }
      matches[count] = match
      count += 1
    }
    matches.removeLast(matches.count - count)
    let choices = OverlapResolver().resolve(matches) { rank($0, forms, &workspace) }
    // Back to where its room is used again.
    swap(&matches, &workspace.found)
    func isPart(_ choice: OverlapResolver.Choice) -> Bool {
      isPartOfOtherName(choice.match, choices, forms, &workspace)
    }
    return choices.contains(where: isPart) ? choices.filter { !isPart($0) } : choices
  }

  /// Adds the names that no glossary holds.
  private func addNames(
    _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace,
    _ number: UInt32, into findings: inout TermExtractor.Findings
  ) {
    var isTaken = [Bool](repeating: false, count: units.count)
    // One more than there are units, for a title at the end.
    var endsTitle = [Bool](repeating: false, count: units.count + 1)
    for choice in choices {
      for unit in choice.match.first..<choice.match.end where choice.match.covers(unit) { isTaken[unit] = true }
      let kind = index.termClass(index.concept(ofPattern: choice.match.pattern))
      if kind == .title || kind == .demonym { endsTitle[choice.match.end] = true }
    }
    let names = NameCandidates(units: units, index: index).find(
      forms, &workspace, isTaken: isTaken, endsTitle: endsTitle)
    for name in names {
      let span = TextSpan(start: units[name.first].start, end: units[name.end - 1].end)
      let candidate = findings.candidates.add(findings.text.string(span), termClass: name.termClass)
      findings.all.append(
        Finding(
          pattern: candidate, isCandidate: true, termClass: name.termClass, first: span,
          second: TextSpan(start: span.end, end: span.end), sentence: number, labels: [], demonym: nil))
    }
  }

  /// Orders matches on the same units, lowest first.
  private func rank(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Int {
    let concept = index.concept(ofPattern: match.pattern)
    let flags = index.flags(ofPattern: match.pattern)
    var differences = 0
    let capitals = index.capitals(ofPattern: match.pattern)
    var element: UInt32 = 0
    for unit in match.first..<match.end where match.covers(unit) {
      let isCapital = forms.shape(units[unit].form) != .lower
      if element < 32, (capitals & 1 << element != 0) != isCapital { differences += 1 }
      element += 1
    }
    // A name with a capital is sooner the place than its inhabitant: *Suisse*, *Corse*.
    let isInhabitant = index.termClass(concept) == .demonym && capitals != 0
    return index.tier(index.glossary(concept)) * 1000 + differences * 4 + (flags.contains(.isHead) ? 0 : 2)
      + (isInhabitant ? 1 : 0)
      // *Renseignements* with an entry of its own is not the plural of *renseignement*.
      + (flags.contains(.isPlural) ? 0 : 1) + (standsOddly(match, flags, forms, &workspace) ? 3 : 0)
  }

  /// Whether a noun of one word stands where an adjective would, just behind another noun, or the reverse: the
  /// *policier* of *rapport policier* is no officer.
  private func standsOddly(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount == 1, !flags.contains(.isVerbal), match.first > 0, !units[match.first].isJoined
    else { return false }
    let before = units[match.first - 1]
    let traits = before.isWord ? workspace.info(before.form, forms, index).traits : []
    return flags.contains(.isAdjective) != (traits.contains(.canBeNoun) && !traits.contains(.isFunctionWord))
  }

  /// Whether a listed name is only part of another name: a surname behind another given name, a place or a company
  /// inside a person's name.
  private func isPartOfOtherName(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.unitCount == 1, !judge.isInCapitals else { return false }
    let kind = index.termClass(index.concept(ofPattern: match.pattern))
    guard kind == .person || kind == .place || kind == .organization else { return false }
    // *Florence* before a surname is nobody's city.
    let after = match.end
    if kind != .person, after < units.count, isFreeName(after, choices, forms), !units[after].isJoined,
      workspace.info(units[match.first].form, forms, index).traits.contains(.isGivenName)
    {
      return true
    }
    let before = match.first - 1
    guard match.first > 0, !units[match.first].isJoined, isFreeName(before, choices, forms) else { return false }
    let traits = workspace.info(units[before].form, forms, index).traits
    return traits.contains(.isGivenName) || (kind == .person && !traits.contains(.isCommonWord))
  }

  /// Whether a unit is a word with a capital that no listed term holds.
  private func isFreeName(
    _ unit: Int, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable
  ) -> Bool {
    guard units[unit].isWord, !choices.contains(where: { $0.match.covers(unit) }) else { return false }
    let shape = forms.shape(units[unit].form)
    return shape == .initial || shape == .allCapitals
  }

  private func finding(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace, _ number: UInt32
  ) -> Finding {
    let concept = index.concept(ofPattern: match.pattern)
    var kind = index.termClass(concept)
    if kind == .place, index.flags(ofPattern: match.pattern).contains(.isCapital),
      ActorOrPlace(units: units, index: index).isActor(match.first, match.end, forms, &workspace)
    {
      kind = .metonym
    }
    let start = match.isNegated && match.gap.isEmpty ? units[match.first - 1].start : units[match.first].start
    var first = TextSpan(start: start, end: units[match.end - 1].end)
    var second = TextSpan(start: first.end, end: first.end)
    if !match.gap.isEmpty {
      first = TextSpan(start: start, end: units[match.gap.lowerBound - 1].end)
      second = TextSpan(start: units[match.gap.upperBound].start, end: units[match.end - 1].end)
    }
    var demonym: UInt32?
    if kind == .title {
      let isPlural = workspace.info(units[match.first].form, forms, index).traits.contains(.isPlural)
      demonym =
        choices.first { other in
          // *les homologues égyptien et jordanien*: each adjective belongs to one of them only.
          let agrees =
            !isPlural || workspace.info(units[other.match.first].form, forms, index).traits.contains(.isPlural)
          return agrees && index.termClass(index.concept(ofPattern: other.match.pattern)) == .demonym
            && (match.gap.contains(other.match.first) || other.match.first == match.end)
            && forms.shape(units[other.match.first].form) == .lower
        }?.match.pattern
    }
    let traits = workspace.info(units[match.first].form, forms, index).traits
    return Finding(
      pattern: match.pattern, isCandidate: false, termClass: kind, first: first, second: second,
      sentence: number, labels: labels(match),
      isPlural: isPlural(match.first, traits, forms, &workspace) && kind != .place && kind != .person,
      isFeminine: traits.contains(.isFeminine) && (!traits.contains(.isPlural) || kind == .title), demonym: demonym)
  }

  /// Whether the unit is a plural: by its own form, or by its determiner where the form is the same in both numbers
  /// (*les pays*).
  private func isPlural(
    _ unit: Int, _ traits: FormTraits, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard traits.contains(.canBeSingular) else { return traits.contains(.isPlural) }
    guard unit > 0, !traits.isDisjoint(with: [.isPlural, .isInvariable]) else { return false }
    return workspace.info(units[unit - 1].form, forms, index).traits.contains(.isPluralDeterminer)
  }

  /// What can only be told from the units.
  private func labels(_ match: TermMatch) -> MatchLabels {
    var labels: MatchLabels = []
    let flags = index.flags(ofPattern: match.pattern)
    if !flags.contains(.isHead) { labels.insert(MatchLabels(flags.contains(.isAcronym) ? .acronym : .variant)) }
    if !match.gap.isEmpty, !match.isNegated || match.gap.count > 1 { labels.insert(MatchLabels(.insertion)) }
    if match.isNegated { labels.insert(MatchLabels(.negation)) }
    let token = Int(units[match.first].token)
    if token > 0, tokens[token - 1].kind == .elided, tokens[token - 1].end == tokens[token].start {
      labels.insert(MatchLabels(.elision))
    }
    return labels
  }
}
