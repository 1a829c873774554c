import DragomanLanguage

/// Finds verb phrases of which the verb and its object stand apart or in the other order: *ne lèvera* pas *les
/// sanctions*, *a levé* hier toutes *ses sanctions*, *les sanctions* ont été *levées*, *les sanctions* que l'Union a
/// *levées*; with a complement before the object: *a remis* au roi *ses lettres de créance*; and reflexive verbs with their
/// auxiliary: *s'est abstenue*.
struct VerbPhraseMatcher {
  let index: GlossaryIndex
  let view: SentenceView
  /// The symbol that stands for any determiner; nil where no verb phrase has one.
  private let anyDeterminer: UInt32?

  /// No object is longer, in units.
  static let longestObject = 8

  init(index: GlossaryIndex, view: SentenceView) {
    self.index = index
    self.view = view
    anyDeterminer = index.symbol(FormKeys.anyDeterminer)
  }

  /// Adds the matches to `matches`.
  func find(_ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    let walk = VariantWalk(index: index, view: view)
    var found: [TermMatch] = []
    var place = 0
    while let unit = view.next([.interrupts, .inserts], from: place) {
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
        keep(found, &matches)
      }
      if unit > 0, view.isWord(unit - 1), isVerb(unit - 1), view[unit - 1].start.contains(.isFirst),
        let end = timeEnd(unit, forms)
      {
        add(VariantWalk.LeftOut(first: unit..<end), required: end, walk, &found, &matches)
      }
      if view.has(unit, .isComma), unit > 0, isVerb(unit - 1), view[unit - 1].start.contains(.isFirst),
        let end = asideEnd(unit)
      {
        add(VariantWalk.LeftOut(first: unit..<end), required: end, walk, &found, &matches)
      }
      if view.has(unit, .isClitic), unit > 0, let end = inversionEnd(unit) {
        add(VariantWalk.LeftOut(first: unit..<end), required: end, walk, &found, &matches)
      }
      if view.isQualifier(unit), unit > 1 { qualifiedObject(unit, walk, &found, &matches) }
      if view.has(unit, .isDenial), let symbol = anyDeterminer { deniedObject(unit, symbol, &matches) }
      // *signé* le 12 mars *l'accord*
      if view.has(unit, .canBeParticiple), view.has(unit + 1, .isPronounToo), view.has(unit + 2, .endsInDigit),
        view[unit].start.contains(.isFirst), let end = timeEnd(unit + 1, forms)
      {
        add(VariantWalk.LeftOut(first: (unit + 1)..<end), required: end, walk, &found, &matches)
      }
      if view.has(unit, .canBeParticiple), unit > 1 {
        reflexive(unit, walk, &matches)
        if unit > 2 { passive(unit, forms, &matches) }
        participial(unit, forms, &matches)
      }
      if view.has(unit, .isQue), unit > 1, let verb = verb(behindQue: unit) {
        // *l'embargo,* que *l'Union a levé, …*
        objects(before: view.has(unit - 1, .isComma) ? unit - 1 : unit, of: verb, forms, &matches)
      }
    }
  }

  func isVerb(_ unit: Int) -> Bool {
    !view.traits(unit).isDisjoint(with: [.canBeFiniteVerb, .canBeInfinitive, .canBeParticiple])
  }

  func isPhrase(_ pattern: UInt32) -> Bool {
    let flags = index.flags(ofPattern: pattern)
    return flags.contains(.isVerbal) && !flags.contains(.isBlocker)
  }

  /// Adds the phrases that go on behind some units that they leave out.
  private func add(
    _ leftOut: VariantWalk.LeftOut, required: Int, within: Int = 1, standIn: VariantWalk.StandIn? = nil,
    _ walk: VariantWalk, _ found: inout [TermMatch], _ matches: inout [TermMatch]
  ) {
    found.removeAll(keepingCapacity: true)
    walk.across(leftOut, required: required, within: within, standIn: standIn, &found)
    keep(found, &matches)
  }

  private func keep(_ found: [TermMatch], _ matches: inout [TermMatch]) {
    for match in found where isPhrase(match.pattern) && !matches.contains(where: match.isSame) {
      matches.append(match)
    }
  }

  /// After the subject that stands behind a finite verb, and adverbs behind it: *lèvera*-t-on *les sanctions*, *ne
  /// signera*-t-elle pas *d'accord*; nil where none starts there.
  private func inversionEnd(_ clitic: Int) -> Int? {
    guard view.has(clitic - 1, .canBeFiniteVerb), view[clitic - 1].start.contains(.isFirst) else { return nil }
    var end = clitic + 1
    while view.has(end, .isAdverb), !view.has(end, .isAdposition), end < clitic + 5 { end += 1 }
    return view.isWord(end) ? end : nil
  }

  /// No aside between a verb and its object is longer, in units.
  private static let longestAside = 12

  /// After an aside between two commas that stands behind a verb and has none itself: *a levé*, mardi, *l'immunité*.
  private func asideEnd(_ comma: Int) -> Int? {
    var end = comma + 1
    while end < min(view.units.count, comma + Self.longestAside) {
      if view.has(end, .isComma) { return end > comma + 1 && view.isWord(end + 1) ? end + 1 : nil }
      // A clause of its own has a verb.
      guard view.isWord(end), view.traits(end).isDisjoint(with: [.isQue, .isSubjectOrNegation]),
        !view.has(end, .canBeFiniteVerb) || view.isNominal(end) || view.has(end, .isFunctionWord)
      else { return nil }
      end += 1
    }
    return nil
  }

  /// *signer* un nouvel *accord*, *prendre* de nouvelles *mesures*: adjectives before the noun of the object.
  private func qualifiedObject(
    _ adjective: Int, _ walk: VariantWalk, _ found: inout [TermMatch], _ matches: inout [TermMatch]
  ) {
    // *le* plus *grand compte*
    let first =
      view.has(adjective - 1, .isAdverb) && !view.has(adjective - 1, .isDeterminer) ? adjective - 1 : adjective
    let determiner = first - 1
    let isDe = view.has(determiner, .isDe)
    guard isDe || !view.traits(determiner).isDisjoint(with: [.isDeterminer, .isPluralDeterminer]),
      determiner > 0, view.isWord(determiner), view.isWord(determiner - 1)
    else { return }
    var noun = adjective + 1
    if view.isQualifier(noun), !view.isNominal(noun) { noun += 1 }
    guard view.isNominal(noun) else { return }
    var adverb = determiner
    while adverb > max(1, determiner - 2), !view.traits(adverb - 1).isDisjoint(with: [.isAdverb, .isBetween]) {
      adverb -= 1
    }
    guard isVerb(adverb - 1), view[adverb - 1].start.contains(.isFirst) else { return }
    let standIn = isDe ? anyDeterminer.map { VariantWalk.StandIn(unit: determiner, symbol: $0) } : nil
    let adjectives = first..<noun
    let leftOut =
      adverb == determiner
      ? VariantWalk.LeftOut(first: adjectives)
      : VariantWalk.LeftOut(first: adverb..<determiner, second: adjectives)
    add(leftOut, required: noun, within: adverb == determiner ? 2 : 1, standIn: standIn, walk, &found, &matches)
    // *tenir* le plus grand *compte*: a phrase whose noun has no determiner.
    if !isDe, adverb == determiner {
      add(VariantWalk.LeftOut(first: determiner..<noun), required: noun, walk, &found, &matches)
    }
  }

  /// *n'a pas signé* d'accord, *ne signera pas* d'accord: the object of a denied verb has a bare *de*.
  private func deniedObject(_ denial: Int, _ anyDeterminer: UInt32, _ matches: inout [TermMatch]) {
    let isCompound = view.has(denial - 1, .isAuxiliary) && view.has(denial + 1, .canBeParticiple)
    let verb = isCompound ? denial + 1 : denial - 1
    let of = denial + (isCompound ? 2 : 1)
    guard verb > 0, view.isWord(verb), isVerb(verb), view[verb].start.contains(.isFirst), view.has(of, .isDe) else {
      return
    }
    let word = view[verb]
    for position in 0..<Int(word.rootCount) {
      let root = view.known.root(word, position).node
      if let target = index.step(from: root, anyDeterminer) {
        follow(index.node(target), of + 1, from: verb, gap: isCompound ? 0..<0 : denial..<of, &matches)
      }
    }
  }

  private func follow(
    _ node: TrieNode, _ next: Int, from verb: Int, gap: Range<Int>, _ matches: inout [TermMatch]
  ) {
    for pattern in node.patterns where isPhrase(pattern) {
      let match = TermMatch(pattern: pattern, first: verb, end: next, gap: gap)
      if !matches.contains(where: match.isSame) { matches.append(match) }
    }
    guard view.isWord(next) else { return }
    let word = view[next]
    guard node.symbolMask & word.symbolMask != 0 else { return }
    for position in 0..<Int(word.symbolCount) {
      if let target = index.step(from: node, view.known.symbol(word, position)) {
        follow(index.node(target), next + 1, from: verb, gap: gap, &matches)
      }
    }
  }

  /// After up to three words between verb and object.
  private func interruptionEnd(_ unit: Int) -> Int? {
    var end = unit
    while end < min(view.units.count, unit + 3), view.units[end].isWord,
      view.has(end, .isAdverb) && !view.has(end, .isAdposition) && !view.isQualifier(end)
        || view.has(end, .isBetween) || view.has(end, .isCoordinator) && end > unit && view.has(end + 1, .isAdverb)
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
    // *a imposé à* onze *responsables des sanctions*
    while next < min(view.units.count, unit + Self.longestComplement),
      view.isPhraseWord(next) || view.has(next, .isPluralDeterminer)
    {
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
}
