import DragomanLanguage

extension SentenceReader {
  /// Adds the names that no glossary holds.
  func addNames(
    _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace,
    _ number: UInt32, into findings: inout TermExtractor.Findings
  ) {
    var isTaken = [Bool](repeating: false, count: units.count)
    for unit in workspace.designations.joined() { isTaken[unit] = true }
    // One more than there are units, for a title at the end.
    var endsTitle = [Bool](repeating: false, count: units.count + 1)
    var endsOffice = endsTitle
    for choice in choices {
      for unit in choice.match.first..<choice.match.end where choice.match.covers(unit) { isTaken[unit] = true }
      let kind = index.termClass(ofPattern: choice.match.pattern)
      if kind == .title || kind == .demonym { endsTitle[choice.match.end] = true }
      // *la juge* Xue, but *les juges* Cour
      if kind == .title, !workspace.traits(units[choice.match.first].form, forms, index).contains(.isPlural) {
        endsOffice[choice.match.end] = true
      }
    }
    // *MM. Paris et London*: persons, whatever else is called so or the model makes of both.
    var names = judge.addressed.filter { !$0.contains { isTaken[$0] } }.map { name in
      NameCandidates.Name(
        first: name.lowerBound, end: name.upperBound, termClass: .person, confidence: 0.9, isAnnounced: true)
    }
    for unit in judge.addressed.joined() { isTaken[unit] = true }
    if let entities, !entities.isEmpty {
      var joins = [Bool](repeating: false, count: units.count)
      for unit in units.indices.dropLast() where units[unit].isWord && units[unit + 1].isWord {
        joins[unit] =
          forms.shape(units[unit + 1].form) == .initial
          && workspace.traits(units[unit].form, forms, index).contains(.isNameParticle)
      }
      names += EntityCandidates(units: units).find(entities, isTaken: isTaken, joins: joins)
    }
    for name in names {
      for unit in name.first..<name.end { isTaken[unit] = true }
    }
    // What stands behind *M.* or *Mme* or an office is a person whatever the model makes of it.
    if judge.hasNames, !judge.isInCapitals {
      names += NameCandidates(units: units, index: index).find(
        forms, &workspace, isTaken: isTaken, endsTitle: endsTitle, endsOffice: endsOffice
      ).filter { entities == nil || $0.isAnnounced }
    }
    // *rue de Moscou* names neither the city nor a person.
    names = names.filter {
      !judge.isInNameOfThing($0.first, forms, &workspace) && !judge.isInSymbol($0.first..<$0.end, forms)
    }
    for name in names {
      let span = TextSpan(start: units[name.first].start, end: units[name.end - 1].end)
      findings.phrases?.covered.append(span)
      if name.termClass == .person { findings.phrases?.persons.append(span) }
      let text = findings.text.string(span)
      let termClass = name.termClass == .person && PlaceGeneric.begins(text) ? .place : name.termClass
      let candidate = findings.candidates.add(text, termClass: termClass, confidence: name.confidence)
      findings.all.append(
        Finding(
          pattern: candidate, isCandidate: true, termClass: termClass, first: span,
          second: TextSpan(start: span.end, end: span.end), sentence: number, labels: [], doubt: .unlisted,
          demonym: nil))
    }
  }
}
