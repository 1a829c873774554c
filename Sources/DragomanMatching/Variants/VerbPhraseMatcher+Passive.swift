import DragomanLanguage

/// Objects that stand before their verb: passives and the clauses behind *que*.
extension VerbPhraseMatcher {
  /// *les sanctions* (*n'*)*ont* (*pas*) *été levées*: the object stands before a form of *être*.
  func passive(_ participle: Int, _ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    var end = participle
    var hasBeing = false
    var modality = Modality.none
    while end > 0, view.isWord(end - 1) || view.has(end - 1, .isClitic) {
      let traits = view.traits(end - 1)
      if traits.contains(.isAuxiliary) {
        hasBeing = hasBeing || traits.contains(.isBeing)
        if forms.bytes(view.units[end - 1].form).elementsEqual("être".utf8) { modality = .open }
      } else if modality == .open, traits.contains(.isAdposition) {
        // *vient* d'être levé, *reste* à être levé
      } else if modality != .none, !traits.isDisjoint(with: [.canBeFiniteVerb, .canBeParticiple, .canBeInfinitive]),
        modality == .open || traits.contains(.isAuxiliary)
      {
        // *devrait* être levé, *a* pu *être levé*
        modality = .read
      } else if !hasBeing, end > 1, !traits.isDisjoint(with: [.isCoordinator, .isLinker, .isComma]),
        view.has(end - 2, .canBeParticiple)
      {
        // *a été signée* puis *ratifiée*
        end -= 1
      } else if !traits.contains(.isAdverb) && !traits.contains(.isSubjectOrNegation) {
        break
      }
      end -= 1
    }
    guard hasBeing, end > 1 else { return }
    // *la séance, ouverte à dix heures, a été levée*: what is set between commas is not looked through.
    guard view.isWord(end - 1) else { return }
    objects(before: end, of: participle, forms, &matches)
  }

  /// *les sanctions* levées *par l'Union*, *la convention,* ratifiée *par tous*: the participle qualifies its object.
  func participial(_ participle: Int, _ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    let end = view.has(participle - 1, .isComma) ? participle - 1 : participle
    guard end > 1, view.isNominal(end - 1), view[participle].start.contains(.isFirst),
      view[end - 1].agreement.agrees(with: view[participle].agreement)
    else { return }
    objects(before: end, of: participle, forms, &matches)
  }

  /// Whether a verb governs *être*: *devrait* être levé.
  private enum Modality {
    case none
    /// *être* was read, and what governs it may stand before it.
    case open
    case read
  }

  /// The verb of the clause that *que* opens, the first that is no auxiliary: *que l'Union a* levées, *que*
  /// déploient *les médiateurs*; nil where none follows closely.
  func verb(behindQue unit: Int) -> Int? {
    for next in unit + 1..<min(unit + 1 + Self.longestObject, view.units.count) {
      guard view.isWord(next), !view.has(next, .isQue) else { return nil }
      let traits = view.traits(next)
      if traits.contains(.isAuxiliary) || !view.has(next - 1, .isQue) && view.has(next - 1, .isDeterminer) { continue }
      // Behind its auxiliary, or a form that can be nothing but a verb or stands right behind *que*.
      if traits.contains(.canBeParticiple), view.has(next - 1, .isAuxiliary) || view.has(next - 2, .isAuxiliary) {
        return next
      }
      if traits.contains(.canBeFiniteVerb), !view.isNominal(next) || next == unit + 1 { return next }
    }
    return nil
  }

  /// Adds the phrases of a verb with an object that ends before `end`.
  func objects(before end: Int, of verb: Int, _ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    let word = view[verb]
    guard word.start.contains(.isFirst) else { return }
    // A finite verb agrees with its subject, not with the object before it.
    let agreement =
      view.has(verb, .canBeParticiple) ? word.agreement : Agreement.any
    var start = end - 1
    while start >= max(0, end - Self.longestObject),
      view.isPhraseWord(start) || view.has(start, .isPluralDeterminer)
        || view.has(start, .isCoordinator) && isOfSeveral(verb)
    {
      if !view.traits(start).isDisjoint(with: [.isDeterminer, .isPluralDeterminer]),
        !view.has(start - 1, .isAdposition),
        !view.has(start, .isContractedArticle) || !view.isNominal(start - 1),
        (start..<end).contains(where: {
          view.isNominal($0) && view[$0].agreement.agrees(with: agreement)
        }) || isOfSeveral(verb) && (max(0, start - 1)..<end).contains(where: { view.has($0, .isCoordinator) })
      {
        for position in 0..<Int(word.rootCount) {
          object(view.known.root(word, position).node, from: start, next: start, end, verb, forms, &matches)
        }
      }
      start -= 1
    }
  }

  /// Whether units behind an object are its complement or what it does, and the participle is its own: the last noun of
  /// the object agrees with it, and what stands between begins with a preposition or a participle and has no verb.
  private func qualifies(_ units: Range<Int>, _ object: Range<Int>, _ participle: Int) -> Bool {
    let first = units.lowerBound
    // *ni les sanctions* ni l'embargo *n'ont été levés*
    if view.has(first, .isCoordinator) { return isOfSeveral(participle) && view.has(first + 1, .isDeterminer) }
    guard view.has(first, .isAdposition) || view.isQualifier(first),
      let noun = object.last(where: { view.isNominal($0) })
    else { return false }
    return !view.has(participle, .canBeParticiple) || view[noun].agreement.agrees(with: view[participle].agreement)
  }

  /// Whether a participle is that of several: *les sanctions et l'embargo ont été* levés.
  private func isOfSeveral(_ participle: Int) -> Bool {
    view.has(participle, .canBeParticiple) && view[participle].agreement.isPlural
  }

  private func object(
    _ found: TrieNode, from start: Int, next: Int, _ end: Int, _ participle: Int, _ forms: borrowing FormTable,
    _ matches: inout [TermMatch]
  ) {
    // *les sanctions* contre Moscou *ont été levées*: what qualifies the object stands between, too.
    if next == end
      || next > start + 1 && !found.patterns.isEmpty && qualifies(next..<end, start..<next, participle)
    {
      // *un gouvernement* de transition *sera formé* has a longer object.
      let isCut = next < end && matches.contains { $0.first > start && $0.first < next && $0.end > next }
      for pattern in found.patterns where !isCut && isPhrase(pattern) {
        var match = TermMatch(
          pattern: pattern, first: start, end: participle + 1, gap: next..<participle)
        match.variant = MatchLabels(.permutation)
        matches.append(match)
      }
    }
    guard next < end else { return }
    let word = view[next]
    guard found.symbolMask & word.symbolMask != 0 else { return }
    for position in 0..<Int(word.symbolCount) {
      if let target = index.step(from: found, view.known.symbol(word, position)) {
        object(index.node(target), from: start, next: next + 1, end, participle, forms, &matches)
      }
    }
  }
}
