import DragomanLanguage

/// Finds the coordinations of a sentence from parts of speech, agreement and conjunctions.
///
/// It proposes rather than decides: each proposal is looked up in the glossaries, and counts only where an entry
/// runs across it. What it must get right is what belongs together, and there it is strict: conjuncts are of one
/// kind, adjectives agree with each other, a preposition stands before each complement or before none.
struct CoordinationFinder {
  let view: SentenceView

  /// No conjunct is longer, in units.
  static let longestConjunct = 8

  /// Adds all coordinations to `found`, by their conjunctions.
  func find(_ forms: borrowing FormTable, _ found: inout [Coordination]) {
    var place = 0
    while let start = view.next(.joins, from: place) {
      place = start + 1
      guard let (unit, second) = conjunction(at: start, forms) else { continue }
      // A comma before the conjunction belongs to neither side.
      let firstEnd = unit > 0 && view.has(unit - 1, .isComma) ? unit - 1 : unit
      guard firstEnd > 0, view.isWord(second) else { continue }
      forEachKind(second, forms) { sharedHead($0, firstEnd, second, forms, &found) }
      sharedComplement(firstEnd, second, forms, &found)
      sharedNoun(firstEnd, second, forms, &found)
    }
  }

  /// The conjunction that starts at `unit`, or that its first half announces, with the unit behind it; nil where there
  /// is none.
  private func conjunction(at unit: Int, _ forms: borrowing FormTable) -> (unit: Int, second: Int)? {
    if view.has(unit, .isCoordinator) {
      // *et non*, *ou encore*: what follows is still a conjunct, what is denied is not.
      if view.has(unit + 1, .isNegation) { return nil }
      return view.has(unit + 1, .isAdverb) && ["encore", "même", "bien"].contains(view.text(unit + 1, forms))
        ? (unit, unit + 2) : (unit, unit + 1)
    }
    guard view.has(unit, .isLinker) else { return nil }
    switch view.text(unit, forms) {
    case "ainsi" where isQue(unit + 1, forms): return (unit, unit + 2)
    case "mais" where ["aussi", "également", "encore"].contains(view.text(unit + 1, forms)): return (unit, unit + 2)
    case "voire", "puis": return (unit, unit + 1)
    // *européens comme africains*: only between adjectives, for *comme* compares whatever stands before nouns.
    case "comme" where view.isQualifier(unit - 1) && view.isQualifier(unit + 1):
      return (unit, unit + 1)
    case "tant", "autant": return secondHalf(behind: unit + 1, forms)
    case "aussi" where view.text(unit + 1, forms) == "bien": return secondHalf(behind: unit + 2, forms)
    default: return nil
    }
  }

  /// The *que* that a *tant* or *aussi bien* waits for, behind one conjunct: *tant économiques* que *financières*.
  private func secondHalf(behind start: Int, _ forms: borrowing FormTable) -> (unit: Int, second: Int)? {
    for unit in start..<min(view.units.count, start + Self.longestConjunct) {
      guard view.isWord(unit) else { return nil }
      if isQue(unit, forms) { return unit > start ? (unit, unit + 1) : nil }
      guard view.isPhraseWord(unit) || view.isQualifier(unit) else { return nil }
    }
    return nil
  }

  private func isQue(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    let word = view.text(unit, forms)
    return word == "que" || word == "qu'"
  }

  // MARK: A shared head

  /// Calls `body` with all that a conjunct can be which starts at `unit`.
  private func forEachKind(_ unit: Int, _ forms: borrowing FormTable, _ body: (Coordination.Kind) -> Void) {
    let traits = view.traits(unit)
    if traits.contains(.isAdposition) { return body(.complement) }
    if traits.contains(.isDeterminer), !traits.contains(.canBeAdjective) { return body(.nounPhrase) }
    if qualifies(unit, forms) || traits.contains(.isAdverb) && view.isQualifier(unit + 1) { body(.adjective) }
    if view.isNominal(unit) { body(.bareNoun) }
  }

  private func sharedHead(
    _ kind: Coordination.Kind, _ firstEnd: Int, _ second: Int, _ forms: borrowing FormTable,
    _ found: inout [Coordination]
  ) {
    let last = kind == .adjective ? second..<adjectivesEnd(second, forms) : second..<(second + 1)
    mixed(kind, firstEnd, last, forms, &found)
    for start in stride(from: firstEnd - 1, through: max(1, firstEnd - Self.longestConjunct), by: -1) {
      guard view.isWord(start) || kind == .adjective else { break }
      let first = start..<firstEnd
      guard isConjunct(first, kind, forms), agree(first, last, kind, forms) else { continue }
      // *terrestres, navales et aériennes*: conjuncts before a comma, as long as they are of the same kind.
      var earlier: [Range<Int>] = []
      var head = start
      while head > 1, view.has(head - 1, .isComma) || view.has(head - 1, .isCoordinator),
        let conjunct = conjunct(before: head - 1, kind, forms), agree(conjunct, last, kind, forms)
      {
        earlier.append(conjunct)
        head = conjunct.lowerBound
      }
      guard head > 0, !view.has(head - 1, .isCoordinator) else { continue }
      // *la coopération*, tant militaire que civile,; *les présidents* (russe et ukrainien)
      let isAside = kind == .adjective && isAside(head - 1, after: last.upperBound, forms)
      guard isAside || view.isWord(head - 1) else { continue }
      found.append(
        Coordination(
          kind: kind, conjuncts: earlier.reversed() + [first, last], isOpen: kind != .adjective, isAside: isAside))
    }
  }

  /// Whether a comma or bracket opens what one closes behind some adjectives, a noun before it.
  private func isAside(_ opening: Int, after end: Int, _ forms: borrowing FormTable) -> Bool {
    guard opening > 0, view.has(opening, .opensAside), view.isNominal(opening - 1) || view.isQualifier(opening - 1)
    else { return false }
    if view.has(opening, .isBracket) {
      return end < view.units.count && forms.bytes(view.units[end].form).elementsEqual(")".utf8)
    }
    return end == view.units.count || !view.isWord(end)
  }

  /// An adjective beside a complement without article, behind one head: *missiles* balistiques et de croisière,
  /// *missiles* de croisière et balistiques.
  private func mixed(
    _ kind: Coordination.Kind, _ firstEnd: Int, _ last: Range<Int>, _ forms: borrowing FormTable,
    _ found: inout [Coordination]
  ) {
    switch kind {
    case .adjective:
      // The adjective is the head's, not that of the last noun (*missiles de croisière chinois et russes* is none).
      let start = complementStart(before: firstEnd)
      guard let start, start > 0, view.isNominal(start - 1), let adjective = firstQualifier(last, forms) else { return }
      let agreement = view[adjective].agreement
      // *l'Afrique* de l'Ouest et centrale: a name stands in the singular, too.
      guard agreement.isPlural || isName(start - 1, forms) && isName(firstEnd - 1, forms),
        agreement.agrees(with: view[start - 1].agreement),
        !agreement.agrees(with: view[firstEnd - 1].agreement)
      else { return }
      found.append(Coordination(kind: kind, conjuncts: [start..<firstEnd, last], isOpen: false))
    case .complement:
      listed(firstEnd, last, &found)
      guard view.has(last.lowerBound, .isAdposition), firstEnd > 1,
        view.isNominal(last.lowerBound + 1)
          || view.has(last.lowerBound + 1, .isPronounToo) && isName(firstEnd - 2, forms),
        view.isQualifier(firstEnd - 1),
        view.isNominal(firstEnd - 2),
        view[firstEnd - 1].agreement.agrees(with: view[firstEnd - 2].agreement)
      else { return }
      found.append(Coordination(kind: kind, conjuncts: [(firstEnd - 1)..<firstEnd, last], isOpen: true))
    case .nounPhrase, .bareNoun, .head, .prenominal: return
    }
  }

  /// The same with a complement before the adjective, which stands in the singular for one of several: *attachés* de
  /// défense, naval *et* de l'air.
  private func listed(_ firstEnd: Int, _ last: Range<Int>, _ found: inout [Coordination]) {
    let adjective = firstEnd - 1
    guard adjective > 3, view.isQualifier(adjective), view.has(adjective - 1, .isComma),
      view.has(last.lowerBound, .isAdposition), isBareComplement(adjective - 3), view.isNominal(adjective - 4),
      view[adjective - 4].agreement.isPlural, view[adjective].agreement.isSingular,
      view[adjective - 4].agreement.agreesInGender(with: view[adjective].agreement)
    else { return }
    found.append(
      Coordination(
        kind: .complement, conjuncts: [(adjective - 3)..<(adjective - 1), adjective..<firstEnd, last], isOpen: true))
  }

  /// Where a complement of one noun starts that ends at `end`: *de croisière*, *de l'Ouest*; nil where none does.
  private func complementStart(before end: Int) -> Int? {
    if end > 2, isBareComplement(end - 2) { return end - 2 }
    guard end > 2, view.isNominal(end - 1), view.has(end - 2, .isPronounToo), view.has(end - 3, .isDe) else {
      return nil
    }
    return end - 3
  }

  private func isName(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    view.isWord(unit) && forms.shape(view.units[unit].form) == .initial
  }

  /// Whether a preposition stands at the unit with a common noun right behind it: *de croisière*, *d'urgence*.
  private func isBareComplement(_ unit: Int) -> Bool {
    view.has(unit, .isDe) && view.isNominal(unit + 1) && view.has(unit + 1, .isCommonWord)
  }

  /// The shortest conjunct of a kind that ends at `end`.
  private func conjunct(before end: Int, _ kind: Coordination.Kind, _ forms: borrowing FormTable) -> Range<Int>? {
    for start in stride(from: end - 1, through: max(1, end - Self.longestConjunct), by: -1) {
      guard view.isWord(start) else { return nil }
      if isConjunct(start..<end, kind, forms) { return start..<end }
    }
    return nil
  }

  /// Whether the units are a conjunct of a kind.
  private func isConjunct(_ units: Range<Int>, _ kind: Coordination.Kind, _ forms: borrowing FormTable) -> Bool {
    let first = units.lowerBound
    switch kind {
    case .adjective: return isAdjectives(units, forms)
    case .complement:
      // *tant des Affaires étrangères que de la Défense*
      if view.has(first, .isLinker), units.count > 2 { return isConjunct(units.dropFirst(), kind, forms) }
      guard view.has(first, .isAdposition), units.count > 1, !holdsSecondPhrase(units) else { return false }
      return arePhraseWords(first + 1..<units.upperBound) && units.contains { view.isNominal($0) }
    case .nounPhrase:
      // *sur les armes et le pétrole*, *lever l'embargo et les sanctions*; *de* and *à* are repeated.
      guard view.has(first, .isDeterminer), !view.has(first, .isAdposition), units.count > 1, governsTwo(first - 1)
      else { return false }
      return arePhraseWords(first + 1..<units.upperBound) && units.contains { view.isNominal($0) }
    case .bareNoun:
      guard view.isNominal(first), view.has(first - 1, .isAdposition), !view.has(first - 1, .isContractedArticle)
      else { return false }
      return arePhraseWords(first + 1..<units.upperBound)
    case .head, .prenominal: return false
    }
  }

  /// Whether an article without preposition opens another phrase within a complement: *de visa* les titulaires *de
  /// passeports* are no one complement.
  private func holdsSecondPhrase(_ units: Range<Int>) -> Bool {
    units.dropFirst().contains { unit in
      view.has(unit, .isPronounToo) && !view.has(unit - 1, .isAdposition) && !view.has(unit - 1, .isQuantity)
    }
  }

  /// Whether all of some units can stand in a noun phrase.
  private func arePhraseWords(_ units: Range<Int>) -> Bool { units.allSatisfy { view.isPhraseWord($0) } }

  /// The first unit of a range that can qualify a noun; nil where none can.
  private func firstQualifier(_ units: Range<Int>, _ forms: borrowing FormTable) -> Int? {
    for unit in units where qualifies(unit, forms) { return unit }
    return nil
  }

  /// Whether a unit can qualify a noun; a noun in *-iste* that the lexicon has as nothing else does, too: *sexistes*.
  private func qualifies(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    if view.isQualifier(unit) { return true }
    guard view.has(unit, .canBeNoun), view.isNominal(unit) else { return false }
    let letters = forms.bytes(view.units[unit].form)
    return letters.suffix(4).elementsEqual("iste".utf8) || letters.suffix(5).elementsEqual("istes".utf8)
  }

  /// Whether a preposition or verb may stand once before two noun phrases with their articles.
  private func governsTwo(_ unit: Int) -> Bool {
    guard view.isWord(unit) else { return false }
    if view.has(unit, .isAdposition) {
      return view.units[unit].end - view.units[unit].start > 2 && !view.has(unit, .isContractedArticle)
    }
    return !view.traits(unit).isDisjoint(with: [.canBeInfinitive, .canBeFiniteVerb, .canBeParticiple])
  }

  /// Adjectives with their adverbs, then perhaps the name of who is meant (*russe Sergueï Lavrov*).
  private func isAdjectives(_ units: Range<Int>, _ forms: borrowing FormTable) -> Bool {
    var unit = units.lowerBound
    // *non seulement économiques*, *à la fois économiques*
    while units.contains(unit), view.isWord(unit), view.has(unit, .isAdverb), !view.isQualifier(unit) { unit += 1 }
    guard units.contains(unit), qualifies(unit, forms) else { return false }
    while units.contains(unit), qualifies(unit, forms), forms.shape(view.units[unit].form) != .initial { unit += 1 }
    guard unit > units.lowerBound, unit < units.upperBound else { return unit == units.upperBound }
    if view.has(unit, .isComma) { unit += 1 }
    guard unit < units.upperBound else { return false }
    return (unit..<units.upperBound).allSatisfy {
      view.isWord($0) && forms.shape(view.units[$0].form) != .lower || view.has($0, .isNameParticle)
    }
  }

  /// After the last of the adjectives that start at `unit`.
  private func adjectivesEnd(_ unit: Int, _ forms: borrowing FormTable) -> Int {
    var end = unit
    while view.isWord(end), view.has(end, .isAdverb), !view.isQualifier(end) { end += 1 }
    while qualifies(end, forms) { end += 1 }
    return end
  }

  private func agree(
    _ first: Range<Int>, _ last: Range<Int>, _ kind: Coordination.Kind, _ forms: borrowing FormTable
  ) -> Bool {
    guard kind == .adjective else { return true }
    guard let one = firstQualifier(first, forms), let other = firstQualifier(last, forms) else {
      return false
    }
    return view[one].agreement.agrees(with: view[other].agreement)
  }

  // MARK: A shared noun

  /// *la Première et la Seconde Guerre mondiale*, *les IIe et IIIe Conventions*, *l'ancien et l'actuel président*: what
  /// stands before a noun twice.
  private func sharedNoun(
    _ firstEnd: Int, _ second: Int, _ forms: borrowing FormTable, _ found: inout [Coordination]
  ) {
    let first = firstEnd - 1
    guard first > 0,
      !view.traits(first - 1).isDisjoint(with: [
        .isDeterminer, .isPluralDeterminer, .isContractedArticle, .isPronounToo,
      ]),
      mayStandBeforeNoun(first, forms)
    else { return }
    var other = second
    if !view.traits(other).isDisjoint(with: [.isDeterminer, .isPronounToo]), !mayStandBeforeNoun(other, forms) {
      other += 1
    }
    guard mayStandBeforeNoun(other, forms), view.isNominal(other + 1),
      view[first].agreement.agreesInGender(with: view[other].agreement)
    else { return }
    found.append(Coordination(kind: .prenominal, conjuncts: [first..<firstEnd, second..<(other + 1)], isOpen: false))
  }

  /// Whether a unit can stand before the noun that it qualifies: an ordinal, an adjective.
  private func mayStandBeforeNoun(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    guard view.isWord(unit) else { return false }
    if view.has(unit, .canBeAdjective) { return true }
    let letters = forms.bytes(view.units[unit].form)
    // Ordinals in figures begin with one, or with a capital.
    return letters.first.map { $0 < 0x60 } == true && DesignationParameter.ordinal(letters) != nil
  }

  // MARK: A shared complement

  /// *la levée ou la suspension des sanctions*, *lever ou alléger les sanctions*, *experts et diplomates
  /// européens*.
  private func sharedComplement(
    _ firstEnd: Int, _ second: Int, _ forms: borrowing FormTable, _ found: inout [Coordination]
  ) {
    let head = firstEnd - 1
    if isVerb(head), isVerb(second) || view.has(second, .isAdposition) && isVerb(second + 1) {
      let verb = isVerb(second) ? second : second + 1
      if view.has(verb + 1, .isDeterminer) {
        found.append(Coordination(kind: .head, conjuncts: [head..<firstEnd, second..<(verb + 1)], isOpen: false))
      }
    }
    // *de la levée ou de la suspension*: the preposition is repeated with the article.
    var noun = second
    if view.has(noun, .isAdposition), !view.isNominal(noun) {
      guard (max(0, head - 3)..<head).contains(where: { view.has($0, .isAdposition) }) else { return }
      noun += 1
    }
    if view.has(noun, .isDeterminer), !view.isNominal(noun) { noun += 1 }
    guard view.isNominal(head) || view.isQualifier(head) else { return }
    guard view.isNominal(noun) || view.isQualifier(noun) && view.isNominal(noun + 1) else { return }
    for end in (noun + 1)..<max(noun + 2, min(noun + 4, view.units.count)) {
      guard view.isWord(end) || view.has(end, .isComma), (noun..<end).allSatisfy({ isCompoundWord($0) }) else { return }
      // *la suspension, voire la levée*, des sanctions
      let behind = view.has(end, .isComma) && view.has(firstEnd, .isComma) ? end + 1 : end
      let isShared =
        isDefiniteComplement(behind) || isSharedAdjective(end, head: head, noun: end - 1, second: second)
      guard isShared || isComplementOfActions(behind, head, noun, forms) else { continue }
      found.append(Coordination(kind: .head, conjuncts: [head..<firstEnd, second..<behind], isOpen: false))
      earlierHeads(before: head, behind, &found)
    }
  }

  /// *la fabrication, le stockage et l'emploi* des armes: each head before a comma shares the complement, too.
  private func earlierHeads(before head: Int, _ behind: Int, _ found: inout [Coordination]) {
    var start = head
    while start > 0, view.has(start - 1, .isDeterminer) || view.has(start - 1, .isPronounToo) { start -= 1 }
    while start > 1, view.has(start - 1, .isComma), view.isNominal(start - 2) {
      let earlier = start - 2
      found.append(Coordination(kind: .head, conjuncts: [earlier..<(start - 1), start..<behind], isOpen: false))
      start = earlier
      while start > 0, view.has(start - 1, .isDeterminer) || view.has(start - 1, .isPronounToo) { start -= 1 }
    }
  }

  /// Whether a complement without article is that of two nouns of what is done: *l'importation et l'exportation*
  /// d'armes, but *les ministres et les chefs* d'État.
  private func isComplementOfActions(_ unit: Int, _ head: Int, _ noun: Int, _ forms: borrowing FormTable) -> Bool {
    view.has(unit, .isDe) && view.isNominal(unit + 1) && ActionNoun.isOne(view.text(head, forms))
      && ActionNoun.isOne(view.text(noun, forms))
  }

  /// Words of the second noun: *mise en œuvre*, *entrée en vigueur*.
  private func isCompoundWord(_ unit: Int) -> Bool {
    view.isNominal(unit) || view.isQualifier(unit)
      || view.has(unit, .isAdposition) && !view.has(unit, .isContractedArticle)
  }

  private func isVerb(_ unit: Int) -> Bool {
    view.isWord(unit)
      && !view.traits(unit).isDisjoint(with: [.canBeInfinitive, .canBeFiniteVerb, .canBeParticiple])
  }

  /// Whether a complement with its article starts at the unit: *des sanctions*, *de la Commission*, *aux armes*.
  private func isDefiniteComplement(_ unit: Int) -> Bool {
    view.has(unit, .isContractedArticle) || view.has(unit, .isAdposition) && view.has(unit + 1, .isDeterminer)
  }

  /// Whether an adjective belongs to both nouns: in the plural, and behind nouns that are singular, or of which the
  /// second cannot have it alone, or has no article of its own.
  private func isSharedAdjective(_ unit: Int, head: Int, noun: Int, second: Int) -> Bool {
    guard view.isQualifier(unit) else { return false }
    let adjective = view[unit].agreement
    let first = view[head].agreement
    let other = view[noun].agreement
    guard adjective.isPlural else { return false }
    if other.isSingular { return first.isSingular || first.agreesInGender(with: adjective) }
    guard first.agreesInGender(with: adjective) else { return false }
    return !other.agreesInGender(with: adjective) || !view.has(second, .isDeterminer)
  }
}
