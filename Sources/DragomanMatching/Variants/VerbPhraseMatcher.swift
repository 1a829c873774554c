import DragomanLanguage

/// Finds verb phrases of which the verb and its object stand apart or in the other order: *ne lèvera* pas *les
/// sanctions*, *a levé* hier toutes *ses sanctions*, *les sanctions* ont été *levées*, *les sanctions* que l'Union a
/// *levées*; with a complement before the object: *a remis* au roi *ses lettres de créance*; and reflexive verbs with their
/// auxiliary: *s'est abstenue*.
struct VerbPhraseMatcher {
  let index: GlossaryIndex
  let view: SentenceView

  /// No object is longer, in units.
  private static let longestObject = 8

  /// Adds the matches to `matches`.
  func find(_ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    let walk = VariantWalk(index: index, view: view)
    var found: [TermMatch] = []
    var place = 0
    while let unit = view.next(.interrupts, from: place) {
      place = unit + 1
      if !view.traits(unit).isDisjoint(with: [.isAdverb, .isBetween, .opensComplement]), unit > 0,
        view.isWord(unit - 1), isVerb(unit - 1), view[unit - 1].start.contains(.isFirst)
      {
        let adverbsEnd = interruptionEnd(unit)
        var end = adverbsEnd ?? nextObject(behind: unit)
        if !found.isEmpty { found.removeAll(keepingCapacity: true) }
        while let object = end, found.isEmpty {
          walk.across(VariantWalk.LeftOut(first: unit..<object), required: object, within: 1, &found)
          end = nextObject(behind: object)
        }
        for match in found where isPhrase(match.pattern) && !matches.contains(where: match.isSame) {
          matches.append(match)
        }
      }
      if view.has(unit, .canBeParticiple), unit > 1 {
        reflexive(unit, walk, &matches)
        if unit > 2 { passive(unit, forms, &matches) }
      }
      if view.has(unit, .isQue), unit > 1, let verb = verb(behindQue: unit) {
        objects(before: unit, of: verb, forms, &matches)
      }
    }
  }

  private func isVerb(_ unit: Int) -> Bool {
    !view.traits(unit).isDisjoint(with: [.canBeFiniteVerb, .canBeInfinitive, .canBeParticiple])
  }

  private func isPhrase(_ pattern: UInt32) -> Bool {
    let flags = index.flags(ofPattern: pattern)
    return flags.contains(.isVerbal) && !flags.contains(.isBlocker)
  }

  /// After up to three words between verb and object.
  private func interruptionEnd(_ unit: Int) -> Int? {
    var end = unit
    while end < min(view.units.count, unit + 3), view.units[end].isWord,
      view.has(end, .isAdverb) && !view.has(end, .isAdposition) && !view.isQualifier(end)
        || view.has(end, .isBetween)
    {
      end += 1
    }
    return end > unit && view.isWord(end) ? end : nil
  }

  /// The next determiner that may open the object of a verb behind the complement at a unit: *a remis* au roi ses
  /// *lettres*; nil where none stands there, or what stands before it is no complement.
  private func nextObject(behind unit: Int) -> Int? {
    var next = unit
    // Where an object was looked for in vain, what follows is still the complement.
    if !view.has(next, .opensComplement) {
      guard view.has(next, .isDeterminer) || view.has(next, .isContractedArticle) else { return nil }
    }
    next += 1
    while next < min(view.units.count, unit + Self.longestComplement), view.isPhraseWord(next) {
      if !view.traits(next).isDisjoint(with: [.isDeterminer, .isContractedArticle]), view.isNominal(next - 1) {
        return next
      }
      next += 1
    }
    return nil
  }

  /// No complement between verb and object is longer, in units.
  private static let longestComplement = 7

  /// *s'*est *abstenue*, *se* sont toujours *félicités*: the auxiliary, and adverbs, between the pronoun and the verb.
  private func reflexive(_ participle: Int, _ walk: VariantWalk, _ matches: inout [TermMatch]) {
    var start = participle
    var hasBeing = false
    while start > max(0, participle - 4), view.isWord(start - 1), !hasBeing {
      if view.has(start - 1, .isBeing) {
        hasBeing = true
      } else if !view.has(start - 1, .isAdverb) {
        return
      }
      start -= 1
    }
    guard hasBeing, view.has(start - 1, .isSubjectOrNegation) else { return }
    var found: [TermMatch] = []
    walk.across(VariantWalk.LeftOut(first: start..<participle), required: participle, within: 1, &found)
    for match in found where isPhrase(match.pattern) { matches.append(match) }
  }

  // MARK: Passive

  /// *les sanctions* (*n'*)*ont* (*pas*) *été levées*: the object stands before a form of *être*.
  private func passive(_ participle: Int, _ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    var end = participle
    var hasBeing = false
    while end > 0, view.isWord(end - 1) {
      let traits = view.traits(end - 1)
      if traits.contains(.isAuxiliary) {
        hasBeing = hasBeing || traits.contains(.isBeing)
      } else if !traits.contains(.isAdverb) && !traits.contains(.isSubjectOrNegation) {
        break
      }
      end -= 1
    }
    guard hasBeing, end > 1, view.isWord(end - 1) else { return }
    objects(before: end, of: participle, forms, &matches)
  }

  /// The verb of the clause that *que* opens, the first that is no auxiliary: *que l'Union a* levées, *que*
  /// déploient *les médiateurs*; nil where none follows closely.
  private func verb(behindQue unit: Int) -> Int? {
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
  private func objects(before end: Int, of verb: Int, _ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    let word = view[verb]
    guard word.start.contains(.isFirst) else { return }
    // A finite verb agrees with its subject, not with the object before it.
    let agreement =
      view.has(verb, .canBeParticiple) ? word.agreement : Agreement.any
    var start = end - 1
    while start >= max(0, end - Self.longestObject),
      view.isPhraseWord(start) || view.has(start, .isCoordinator) && isOfSeveral(verb)
    {
      if view.has(start, .isDeterminer), !view.has(start - 1, .isAdposition),
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
  private func qualifies(
    _ units: Range<Int>, _ object: Range<Int>, _ participle: Int, _ forms: borrowing FormTable
  ) -> Bool {
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
      || next > start + 1 && !found.patterns.isEmpty && qualifies(next..<end, start..<next, participle, forms)
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
