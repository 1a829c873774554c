import DragomanLanguage

/// Finds terms of which an adjective stands elsewhere than in the dictionary form: *grave crise humanitaire*,
/// *ministre de la Défense allemand*.
///
/// One word moves, an adjective that keeps its meaning wherever it stands, and what it passes over belongs to the
/// term.
struct PermutationMatcher {
  let index: GlossaryIndex
  let view: SentenceView

  /// Adjectives that mean something else before the noun than behind it, and those whose place is fixed.
  private static let bound = RuleWords.boundAdjectives.set

  /// How many units before the adjective a term starts at most that has it farther back.
  private static let farthestBack = 3

  /// Adds the matches to `matches`.
  func find(
    _ coordinations: [Coordination], _ forms: borrowing FormTable, _ matches: inout [TermMatch]
  ) {
    var place = 0
    while let unit = view.next(.moves, from: place) {
      place = unit + 1
      // A term begins with another word beside it, that right behind it among them, or farther back with itself, too.
      if view.opens(unit + 1, .allowsInsertion)
        || view.has(.allowsInsertion, before: unit, within: Self.farthestBack)
      {
        movedBack(unit, forms, &matches)
      }
      if view.starts(unit).contains(.allowsInsertion)
        || view.has(.allowsInsertion, before: unit, within: VariantWalk.longestHead)
      {
        movedForth(unit, listStart: unit, isList: false, forms, &matches)
      }
    }
    // *ministres des Affaires étrangères russe et turc*: each adjective of the list is moved alone.
    for coordination in coordinations where coordination.kind == .adjective {
      for conjunct in coordination.conjuncts where conjunct.count == 1 && isFree(conjunct.lowerBound, forms) {
        movedForth(conjunct.lowerBound, listStart: coordination.start, isList: true, forms, &matches)
      }
    }
  }

  private func isFree(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    forms.shape(view.units[unit].form) == .lower
  }

  private func isBound(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    forms.readings(view.units[unit].form).contains { Self.bound.contains($0.lemma) }
  }

  /// Whether a term may begin with the unit and go on with `next` or with the moved word.
  private func mayStart(_ unit: Int, _ next: Int, _ moved: Int) -> Bool {
    let word = view[unit]
    // Most words are in no term together.
    return word.start.contains(.allowsInsertion) && word.symbolMask & view[moved].heads != 0
      && (view.known.leads(word, to: view[moved]) || view.isWord(next) && view.known.leads(word, to: view[next]))
  }

  /// The dictionary form has the adjective farther back: the units are read without it, then it.
  private func movedBack(_ moved: Int, _ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    for start in max(0, moved - Self.farthestBack)...(moved + 1)
    where start != moved && view.opens(start, .allowsInsertion) && view.isWord(start) {
      // What stands before the adjective is one phrase with it.
      guard start > moved || (start..<moved).allSatisfy({ view.isNominal($0) || view.isQualifier($0) }) else {
        continue
      }
      let next = start + 1 == moved ? moved + 1 : start + 1
      guard mayStart(start, next, moved) else { continue }
      let word = view[start]
      for position in 0..<Int(word.rootCount) {
        walkBack(view.known.root(word, position).node, moved, from: start, next: next, forms, &matches)
      }
    }
  }

  private func walkBack(
    _ found: TrieNode, _ moved: Int, from start: Int, next: Int, isTaken: Bool = false, _ forms: borrowing FormTable,
    _ matches: inout [TermMatch]
  ) {
    if isTaken {
      for pattern in found.patterns {
        add(
          TermMatch(pattern: pattern, first: min(start, moved), end: next, gap: 0..<0), moved,
          forms, &matches)
      }
    }
    guard !found.edges.isEmpty else { return }
    if !isTaken, next > moved + 1 {
      let word = view[moved]
      for position in 0..<Int(word.symbolCount) {
        if let target = index.step(from: found, view.known.symbol(word, position)) {
          walkBack(index.node(target), moved, from: start, next: next, isTaken: true, forms, &matches)
        }
      }
    }
    guard view.isWord(next) else { return }
    let word = view[next]
    guard found.symbolMask & word.symbolMask != 0 else { return }
    for position in 0..<Int(word.symbolCount) {
      if let target = index.step(from: found, view.known.symbol(word, position)) {
        walkBack(
          index.node(target), moved, from: start, next: next + 1 == moved ? moved + 1 : next + 1, isTaken: isTaken,
          forms,
          &matches)
      }
    }
  }

  /// The dictionary form has the adjective farther front: it is read before units that precede it.
  private func movedForth(
    _ moved: Int, listStart: Int, isList: Bool, _ forms: borrowing FormTable, _ matches: inout [TermMatch]
  ) {
    let own = view[moved]
    let startsTerm = own.start.contains(.allowsInsertion)
    guard listStart >= 1, startsTerm || own.heads != 0 else { return }
    var hasComplement = false
    var start = listStart - 1
    while start >= max(0, listStart - VariantWalk.longestHead), view.isPhraseWord(start) {
      defer {
        hasComplement = hasComplement || view.has(start, .isAdposition)
        start -= 1
      }
      // What an adjective passes over is a complement, or the noun itself where it stands first.
      if hasComplement, view.isNominal(start) || view.isQualifier(start),
        mayStart(start, start + 1, moved)
      {
        let word = view[start]
        for position in 0..<Int(word.rootCount) {
          walkForth(
            view.known.root(word, position).node, moved, listStart, isList, from: start, next: start + 1,
            isTaken: false,
            forms, &matches)
        }
      }
      if startsTerm, view.known.leads(own, to: view[start]) {
        for position in 0..<Int(own.rootCount) {
          walkForth(
            view.known.root(own, position).node, moved, listStart, isList, from: start, next: start, isTaken: true,
            forms,
            &matches)
        }
      }
    }
  }

  private func walkForth(
    _ found: TrieNode, _ moved: Int, _ listStart: Int, _ isList: Bool, from start: Int, next: Int, isTaken: Bool,
    _ forms: borrowing FormTable, _ matches: inout [TermMatch]
  ) {
    if isTaken, next == listStart {
      for pattern in found.patterns {
        add(pattern, moved, listStart, isList, first: start, forms, &matches)
      }
      return
    }
    guard !found.edges.isEmpty else { return }
    // Behind its noun, agreeing with it; what comes next is passed over.
    if !isTaken, next > start, next < listStart {
      let word = view[moved]
      if found.symbolMask & word.symbolMask != 0, agrees(moved, with: start..<next, isList: isList) {
        for position in 0..<Int(word.symbolCount) {
          if let target = index.step(from: found, view.known.symbol(word, position)) {
            walkForth(
              index.node(target), moved, listStart, isList, from: start, next: next, isTaken: true, forms, &matches)
          }
        }
      }
    }
    guard next < listStart, view.isWord(next) else { return }
    let word = view[next]
    guard found.symbolMask & word.symbolMask != 0 else { return }
    for position in 0..<Int(word.symbolCount) {
      if let target = index.step(from: found, view.known.symbol(word, position)) {
        walkForth(
          index.node(target), moved, listStart, isList, from: start, next: next + 1, isTaken: isTaken, forms, &matches
        )
      }
    }
  }

  /// Whether the adjective can belong to a noun of `units`; one of a list may be singular behind a plural
  /// (*ministres … russe et turc*).
  private func agrees(_ adjective: Int, with units: Range<Int>, isList: Bool) -> Bool {
    let own = view[adjective].agreement
    for unit in units where view.isNominal(unit) {
      let noun = view[unit].agreement
      if isList ? noun.agreesInGender(with: own) : noun.agrees(with: own) { return true }
    }
    return false
  }

  private func add(
    _ pattern: UInt32, _ moved: Int, _ listStart: Int, _ isList: Bool, first: Int, _ forms: borrowing FormTable,
    _ matches: inout [TermMatch]
  ) {
    var match = TermMatch(
      pattern: pattern, first: first, end: moved + 1, gap: moved == listStart ? 0..<0 : listStart..<moved)
    if isList {
      match.variant.insert(MatchLabels(.coordination))
      match.own = moved..<(moved + 1)
    }
    add(match, moved, forms, &matches)
  }

  private func add(_ match: TermMatch, _ moved: Int, _ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    let flags = index.flags(ofPattern: match.pattern)
    // Names have a fixed order, and what moves in a verb phrase is no adjective.
    guard flags.contains(.allowsInsertion), !isBound(moved, forms), !matches.contains(where: match.isSame)
    else { return }
    // *le militaire aide les civils*: a noun and its verb, no *aide militaire*.
    if moved == match.first, view.has(moved, .canBeNoun), view.has(moved - 1, .isDeterminer),
      view.has(moved + 1, .canBeFiniteVerb), view.has(moved + 2, .isDeterminer)
    {
      return
    }
    // *arraché à l'adversaire* is no *à l'arraché*: an adjective before its noun has no preposition behind it.
    if moved == match.first, view.has(moved + 1, .isAdposition) { return }
    // *elle a été* élue présidente, *il a* rendu compte: a participle before its noun stands behind what opens a phrase.
    if moved == match.first, view.has(moved, .canBeParticiple), !view.has(moved - 1, .isDeterminer),
      !view.has(moved - 1, .isAdposition), !view.has(moved - 1, .isContractedArticle)
    {
      return
    }
    var match = match
    match.variant.insert(MatchLabels(.permutation))
    matches.append(match)
  }
}
