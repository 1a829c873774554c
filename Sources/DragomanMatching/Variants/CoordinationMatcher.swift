import DragomanLanguage

/// Looks every conjunct of a coordination up with the words that it shares: *forces* terrestres, *navales* et
/// aériennes.
struct CoordinationMatcher {
  let index: GlossaryIndex
  let view: SentenceView

  /// Adds the matches of all coordinations to `matches`, and those around coordinated modifiers that only
  /// stand inside a term (*ministres* russe et turc *des Affaires étrangères*).
  func find(
    _ coordinations: [Coordination], _ forms: borrowing FormTable, _ matches: inout [TermMatch]
  ) {
    var found: [TermMatch] = []
    var walked: [TermMatch] = []
    let walk = VariantWalk(index: index, view: view)
    for coordination in coordinations {
      func look(_ leftOut: VariantWalk.LeftOut, required: Int, own: Range<Int>?) {
        if !walked.isEmpty { walked.removeAll(keepingCapacity: true) }
        walk.across(leftOut, required: required, &walked)
        for var match in walked {
          match.variant = MatchLabels(.coordination)
          match.own = own ?? match.first..<coordination.conjuncts[0].upperBound
          if coordination.isOpen { match.own = match.own.lowerBound..<match.end }
          if counts(match, coordination, forms), !found.contains(where: match.isSame) { found.append(match) }
        }
      }
      let conjuncts = coordination.conjuncts
      if coordination.kind == .prenominal {
        look(
          VariantWalk.LeftOut(first: conjuncts[0].upperBound..<conjuncts[1].upperBound),
          required: conjuncts[1].upperBound,
          own: conjuncts[0])
        continue
      }
      guard coordination.kind != .head else {
        let shared = conjuncts[1].upperBound
        look(VariantWalk.LeftOut(first: conjuncts[0].upperBound..<shared), required: shared, own: nil)
        // *la suspension, voire la levée*, des sanctions
        if view.has(shared - 1, .isComma) {
          look(
            VariantWalk.LeftOut(first: (shared - 1)..<shared), required: shared, own: conjuncts[1].dropLast())
        }
        continue
      }
      for (position, conjunct) in conjuncts.enumerated() {
        let tail = conjunct.upperBound..<coordination.end
        let hasTail = coordination.kind == .adjective && position < conjuncts.count - 1
        guard position > 0 || hasTail || coordination.isAside else { continue }
        let leftOut =
          position == 0 && !coordination.isAside
          ? VariantWalk.LeftOut(first: tail)
          : VariantWalk.LeftOut(first: coordination.asideStart..<conjunct.lowerBound, second: hasTail ? tail : 0..<0)
        look(
          leftOut, required: position > 0 || coordination.isAside ? conjunct.lowerBound : coordination.end,
          own: conjunct)
        // *les ministres* congolais *des Affaires étrangères et de l'Intérieur*: its adjective stands before both.
        if coordination.kind == .complement, position > 0, let start = adjectives(before: coordination.start) {
          look(
            VariantWalk.LeftOut(first: start..<conjunct.lowerBound), required: conjunct.lowerBound, own: conjunct)
        }
      }
      if coordination.kind == .adjective { insertions(coordination, walk, &matches) }
    }
    if !found.isEmpty { matches += found }
  }

  /// The first of the adjectives that end before a unit, behind a noun: *congolais*, *français et allemand*; nil where
  /// none does.
  private func adjectives(before end: Int) -> Int? {
    guard end > 1, view.isQualifier(end - 1), view.isWord(end - 1) else { return nil }
    var start = end - 1
    if start > 2, view.has(start - 1, .isCoordinator), view.isQualifier(start - 2) { start -= 2 }
    return start > 0 && view.isNominal(start - 1) ? start : nil
  }

  /// *levée* totale et vérifiable *des sanctions*: the coordinated adjectives are inserted as one would be.
  private func insertions(
    _ coordination: Coordination, _ walk: VariantWalk, _ matches: inout [TermMatch]
  ) {
    guard view.has(coordination.end, .isAdposition) else { return }
    var walked: [TermMatch] = []
    walk.across(
      VariantWalk.LeftOut(first: coordination.start..<coordination.end), required: coordination.end, within: 4,
      start: [.isFirst, .allowsInsertion], &walked)
    for match in walked
    where index.flags(ofPattern: match.pattern).contains(.allowsInsertion) && !matches.contains(where: match.isSame) {
      matches.append(match)
    }
  }

  /// Whether what was found across a coordination is a term of this text.
  private func counts(_ match: TermMatch, _ coordination: Coordination, _ forms: borrowing FormTable) -> Bool {
    let flags = index.flags(ofPattern: match.pattern)
    guard !flags.contains(.isBlocker),
      match.first < coordination.start || coordination.kind == .head || coordination.kind == .prenominal
    else {
      return false
    }
    // *durant le procès, verbal ou écrit,* is no *procès-verbal*.
    if coordination.isAside, index.term(ofPattern: match.pattern).utf8.contains(0x2D) { return false }
    let capitals = index.capitals(ofPattern: match.pattern)
    if capitals & 1 != 0 {
      // The conjuncts of a name keep its capitals: *conseils de prudence et de sécurité* is advice.
      // *le Parlement et le Conseil* européens: what both share is an adjective.
      let isOfBoth = coordination.kind == .head && view.isQualifier(coordination.end)
      guard coordination.kind != .head || isOfBoth, keepsCapitals(match, capitals, forms) else { return false }
      // *le Conseil de médiation et de sécurité* is one council, *les Conseils européen et de sécurité* are two; of
      // *l'Afrique de l'Ouest et centrale* there is but one.
      if !isOfBoth, coordination.kind != .prenominal, index.termClass(ofPattern: match.pattern) != .place,
        view.traits(match.first).isDisjoint(with: [.isPlural, .isInvariable])
      {
        return false
      }
    }
    switch coordination.kind {
    case .prenominal: return match.unitCount > 1
    case .head:
      let isVerbal = !view.traits(match.first).isDisjoint(with: [.canBeInfinitive, .canBeParticiple, .canBeFiniteVerb])
      if flags.contains(.isVerbal) { return isVerbal }
      return view.isNominal(coordination.conjuncts[0].lowerBound) || match.first < coordination.start
    case .adjective:
      // *forces terrestres et hauts gradés*: the adjective belongs to the noun behind it.
      let next = match.end
      return !view.isNominal(next) || view.isQualifier(next) || !view.has(next, .isCommonWord)
        || view.has(next, .canBeFiniteVerb)
        || view.units[next].isJoined
    case .complement, .nounPhrase, .bareNoun:
      // *faire état de* has no object of its own that *… et de violences* could stand for.
      return !view.has(match.end - 1, .isAdposition) || view.isNominal(match.end - 1)
    }
  }

  private func keepsCapitals(_ match: TermMatch, _ capitals: UInt32, _ forms: borrowing FormTable) -> Bool {
    var element: UInt32 = 0
    for unit in match.first..<match.end where match.covers(unit) {
      if element < 32, capitals & 1 << element != 0, forms.shape(view.units[unit].form) == .lower { return false }
      element += 1
    }
    return true
  }
}
