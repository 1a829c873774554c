import DragomanLanguage

extension SentenceReader {
  /// Adds the designations of the sentence to the findings.
  ///
  /// An entry for that very resolution or article is better than the template, and stays; what lies inside a
  /// designation is no term of its own, what it belongs to is.
  ///
  /// - Returns: The choices that are left, and those that an entry's longer form had hidden.
  func addDesignations(
    _ grammar: DesignationGrammar, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace, _ number: UInt32, into findings: inout TermExtractor.Findings
  ) -> [OverlapResolver.Choice] {
    var choices = choices
    var events: [Int: (end: Int, english: String)] = [:]
    // By index here and below: a copy of each choice would retain what it holds.
    for place in choices.indices where termClass(choices[place].match) == .event && choices[place].match.gap.isEmpty {
      let match = choices[place].match
      events[match.first] = index.firstEnglish(index.concept(ofPattern: match.pattern)).map { (match.end, $0) }
    }
    let reader = DesignationReader(grammar: grammar, units: units, text: findings.text, events: events)
    for match in reader.find(forms, workspace) {
      let core = match.units
      workspace.designations.append(core)
      restore(cutBy: core, &choices)
      if match.isList {
        addList(match, reader, &choices, forms, workspace, number, into: &findings)
        continue
      }
      let touching =
        choices.contains { $0.match.first < core.upperBound && core.lowerBound < $0.match.end }
        ? choices.filter { choice in
          core.contains { choice.match.covers($0) } && !isPhrase(choice.match, withObject: core)
        } : []
      if let specific = touching.first(where: { $0.match.first == core.lowerBound && $0.match.end >= core.upperBound })
      {
        choices += hidden(in: specific, behind: core.upperBound)
        continue
      }
      if match.hasYear, let specific = touching.first(where: { $0.match.first == core.lowerBound }),
        termClass(specific.match) == .instrument
      {
        // The entry holds it without its year.
        choices.removeAll { choice in core.contains { choice.match.covers($0) } }
        add(match, reader, choices, forms, workspace, number, as: specific.match.pattern, into: &findings)
        continue
      }
      // A longer term that only begins or ends with the designation has its own reason.
      guard touching.allSatisfy({ $0.match.first >= core.lowerBound && $0.match.end <= core.upperBound }) else {
        continue
      }
      if !touching.isEmpty {
        choices.removeAll { choice in
          core.contains { choice.match.covers($0) } && !isPhrase(choice.match, withObject: core)
        }
      }
      add(match, reader, choices, forms, workspace, number, into: &findings)
    }
    func precedes(_ a: OverlapResolver.Choice, _ b: OverlapResolver.Choice) -> Bool {
      (a.match.first, b.match.unitCount) < (b.match.first, a.match.unitCount)
    }
    // Most are in order.
    if choices.indices.dropFirst().contains(where: { precedes(choices[$0], choices[$0 - 1]) }) {
      choices.sort(by: precedes)
    }
    return choices
  }

  /// Takes back what ends inside a designation, and lists what it had hidden before it: of *aux termes de la résolution*
  /// 47/121 the first words are *aux termes de*.
  private func restore(cutBy core: Range<Int>, _ choices: inout [OverlapResolver.Choice]) {
    func isCutting(_ match: TermMatch) -> Bool {
      match.first < core.lowerBound && match.end > core.lowerBound && match.end < core.upperBound && match.gap.isEmpty
        && !isPhrase(match, withObject: core)
    }
    guard choices.contains(where: { isCutting($0.match) }) else { return }
    let hidden = choices.filter { isCutting($0.match) }.flatMap(\.nested).filter { $0.end <= core.lowerBound }
    choices.removeAll { isCutting($0.match) }
    choices += OverlapResolver().resolve(hidden) { Int($0.pattern) }
  }

  /// Whether a match is a verb with its object, and the designation says which that is: *dénoncer le traité* de 1993.
  private func isPhrase(_ match: TermMatch, withObject core: Range<Int>) -> Bool {
    match.first < core.lowerBound && match.end > core.lowerBound && match.end <= core.upperBound
      && index.flags(ofPattern: match.pattern).contains(.isVerbal)
  }

  /// Adds each designation of a list: *résolutions 733 (1992) et 751* is resolution 733 (1992) and resolution 751, which
  /// stands in two parts. Those that an entry holds stay its.
  private func addList(
    _ match: DesignationReader.Match, _ reader: DesignationReader, _ choices: inout [OverlapResolver.Choice],
    _ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace, _ number: UInt32,
    into findings: inout TermExtractor.Findings
  ) {
    let spelling = reader.spelling(of: match, forms, workspace)
    let first = match.units.lowerBound
    let head = first..<(spelling.list.first?.units.lowerBound ?? first)
    choices.removeAll { choice in head.contains(choice.match.first) && choice.match.end <= head.upperBound }
    for (place, listed) in spelling.list.enumerated() {
      let holder = choices.first { choice in
        choice.match.first == first && listed.units.contains { choice.match.covers($0) }
      }
      // The entry holds it without its year.
      let isWithYear = listed.year != nil && holder.map { termClass($0.match) == .instrument } ?? false
      if holder != nil, !isWithYear { continue }
      choices.removeAll { choice in listed.units.contains { choice.match.covers($0) } }
      let parts = place == 0 ? [first..<listed.units.upperBound] : [head, listed.units]
      add(
        match, reader, choices, forms, workspace, number,
        as: holder?.match.pattern, one: (spelling.withNumber(listed), parts.map(reader.span)), into: &findings)
    }
  }

  /// - Parameters:
  ///   - pattern: The entry that holds it without its year; nil where none does.
  ///   - one: What it says and where it stands as one of a list; nil where it is none.
  private func add(
    _ match: DesignationReader.Match, _ reader: DesignationReader, _ choices: [OverlapResolver.Choice],
    _ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace, _ number: UInt32,
    as pattern: UInt32? = nil, one: (spelling: DesignationReader.Spelling, spans: [TextSpan])? = nil,
    into findings: inout TermExtractor.Findings
  ) {
    let template = reader.grammar.templates[match.template]
    let concept = template.concept
    let ownerPattern = SlotReader(index: index, units: units, choices: choices, silent: [])
      .owner(at: match.units.upperBound, workspace)
    let span = one?.spans[0] ?? reader.span(match.units)
    let templates = findings.designations.english(ofTemplate: concept, index)
    let statute =
      templates.statute == nil
      ? nil : self.statute(match.units.upperBound, choices, forms, workspace, at: span.start, &findings)
    // What belongs to the same reads the same wherever it has the same letters.
    let isByItself = pattern == nil && one == nil && !template.hasEvent
    let bytes = findings.text.bytes
    var finding = Finding(
      pattern: pattern ?? 0, isCandidate: false, termClass: index.termClass(concept), first: span,
      second: one?.spans.dropFirst().first ?? TextSpan(start: span.end, end: span.end), sentence: number,
      labels: one.map { $0.spans.count > 1 } == true ? MatchLabels(.coordination) : [])
    if isByItself,
      let known = findings.designations.reading(
        of: match.template, owner: ownerPattern, at: span, isInStatute: statute != nil, in: bytes)
    {
      finding.designation = known.number
      if known.english != nil { finding.slots.english = known.english }
      findings.all.append(finding)
      return
    }
    var owner: String?
    var whole: String?
    if let ownerPattern {
      let owned = index.concept(ofPattern: ownerPattern)
      // *United Nations Security Council* is the Security Council in the name of its resolutions.
      let isBody = index.termClass(owned) == .organization
      let name = isBody ? EnglishInContext.shortName(index.english(owned)) : index.firstEnglish(owned)
      if isBody { owner = name }
      whole = name.map { EnglishInContext.withDefiniteArticle($0, owned, index) }
    }
    let english = DesignationEnglish(
      templates: statute == nil ? templates.usual : templates.statute ?? templates.usual,
      match: one?.spelling ?? reader.spelling(of: match, forms, workspace))
    var listed: String?
    if pattern == nil {
      let designation = findings.designations.number(
        of: english.french, concept, statute: statute.map(findings.text.string)
      ) { english.english }
      finding.designation = designation
      listed = findings.designations.entries[Int(designation)].english.first
    } else {
      listed = english.english.first
    }
    let inContext = english.inContext(owner: owner, whole: whole)
    if inContext != listed { finding.slots.english = inContext }
    if isByItself, let designation = finding.designation {
      findings.designations.note(
        match.template, owner: ownerPattern, at: span, isInStatute: statute != nil, in: bytes, number: designation,
        english: finding.slots.english)
    }
    findings.all.append(finding)
  }

  /// The words by which a designation is a part of a statute of a common-law country: those of what is named behind it
  /// or, where that leaves it open, those of the text; nil where it is none.
  private func statute(
    _ end: Int, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: borrowing MatchWorkspace, at position: UInt32, _ findings: inout TermExtractor.Findings
  ) -> TextSpan? {
    let whole = DesignationWhole(index: index, units: units, choices: choices).kind(
      behind: end, forms, workspace)
    switch whole?.kind {
    case .treatyOrAct: return nil
    case .commonLawStatute:
      guard let unit = whole?.unit else { return nil }
      return TextSpan(start: units[unit].start, end: units[min(unit + 1, units.count - 1)].end)
    case nil: return findings.designations.statute(at: position, in: findings.text.bytes)
    }
  }

  /// The bodies and texts named in the longer form of an entry (*résolution 2254* du Conseil de sécurité).
  private func hidden(in choice: OverlapResolver.Choice, behind unit: Int) -> [OverlapResolver.Choice] {
    let inner = choice.nested.filter { nested in
      guard nested.first >= unit else { return false }
      return termClass(nested) == .organization || termClass(nested) == .instrument
    }
    return OverlapResolver().resolve(inner) { Int($0.pattern) }
  }

  private func termClass(_ match: TermMatch) -> TermClass { index.termClass(ofPattern: match.pattern) }
}
