import DragomanLanguage

/// Finds terms with words inside that are not theirs, where the plain walk does not look: in commas or brackets
/// (*levée, totale et vérifiable, des sanctions*), behind the second word (*secrétaire général* adjoint *de l'ONU*),
/// and adverbs before an adjective (*crise* particulièrement *grave*).
struct InsertionMatcher {
  let index: GlossaryIndex
  let view: SentenceView

  /// No more units than this stand before an insertion.
  private static let longestStart = 4
  /// What an insertion may begin with beside a qualifier.
  private static let inserted: FormTraits = [.opensAside, .isAdverb, .isOwning, .isInterim]
  /// No insertion in commas is longer, in units.
  private static let longestAside = 8
  /// Adverbs that turn what follows into little of it.
  private static let diminishing = RuleWords.diminishingAdverbs.set

  /// Adds the matches to `matches`.
  func find(_ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    let walk = VariantWalk(index: index, view: view)
    var found: [TermMatch] = []
    var place = 1
    while let unit = view.next([.inserts, .interrupts], from: place) {
      place = unit + 1
      if view.has(unit, .opensSecond), unit > 2, let start = complementStart(before: unit) {
        add(leavingOut: start..<unit, walk, &found, &matches)
      }
      guard view.isQualifier(unit) || !view.traits(unit).isDisjoint(with: Self.inserted) else { continue }
      guard view.has(.allowsInsertion, before: unit, within: Self.longestStart) else { continue }
      if view.has(unit, .isInterim), view.has(unit - 1, .opensComplement), view.has(unit + 1, .isAdposition) {
        // *ministre* par intérim *des Affaires étrangères*
        add(leavingOut: (unit - 1)..<(unit + 1), walk, &found, &matches)
        continue
      }
      let modified = asideEnd(unit, forms) ?? modifiersEnd(unit)
      guard let end = modified ?? adverbsEnd(unit) else { continue }
      look(unit..<end, walk, &found)
      if found.isEmpty || modified == nil && isLittle(unit..<end, forms) { continue }
      keep(found, &matches)
    }
  }

  /// Where a complement with *de* starts that ends before a second complement: *l'ambassadeur* de France *auprès de l'ONU*,
  /// *le droit* des peuples *à l'autodétermination*; nil where none ends there.
  private func complementStart(before second: Int) -> Int? {
    var start = second - 1
    guard view.isNominal(start) || view.isQualifier(start) else { return nil }
    while start > max(1, second - Self.longestComplement), view.isPhraseWord(start) {
      if view.has(start, .isOf) {
        return view.isNominal(start - 1) || view.isQualifier(start - 1) ? start : nil
      }
      if view.has(start, .isAdposition) { return nil }
      start -= 1
    }
    return nil
  }

  /// No complement between is longer, in units.
  private static let longestComplement = 6

  /// Adds the terms that go on behind some units that they leave out.
  private func add(
    leavingOut units: Range<Int>, _ walk: VariantWalk, _ found: inout [TermMatch], _ matches: inout [TermMatch]
  ) {
    look(units, walk, &found)
    keep(found, &matches)
  }

  /// Replaces `found` by what goes on behind some units that are left out.
  private func look(_ units: Range<Int>, _ walk: VariantWalk, _ found: inout [TermMatch]) {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    walk.across(
      VariantWalk.LeftOut(first: units), required: units.upperBound, within: Self.longestStart,
      start: [.isFirst, .allowsInsertion], &found)
  }

  private func keep(_ found: [TermMatch], _ matches: inout [TermMatch]) {
    for match in found
    where index.flags(ofPattern: match.pattern).contains(.allowsInsertion) && !matches.contains(where: match.isSame) {
      matches.append(match)
    }
  }

  /// After an aside that starts at the unit: qualifiers, and what belongs to them, between two commas, dashes or
  /// brackets, before a complement.
  private func asideEnd(_ unit: Int, _ forms: borrowing FormTable) -> Int? {
    guard view.has(unit, .opensAside), view.isNominal(unit - 1) || view.isQualifier(unit - 1) else { return nil }
    let opening = view.units[unit].form
    var end = unit + 1
    // *le gel,* décidé en mars, *des avoirs*; *le retrait,* sur six mois, *des troupes*
    var qualifiers = view.has(end, .isAdposition) ? 1 : 0
    while end < min(view.units.count, unit + Self.longestAside) {
      if !view.units[end].isWord {
        let closes =
          view.has(unit, .isBracket)
          ? forms.bytes(view.units[end].form).elementsEqual(")".utf8) : view.units[end].form == opening
        guard closes else { return nil }
        return qualifiers > 0 && view.has(end + 1, .isAdposition) ? end + 1 : nil
      }
      if view.isQualifier(end) || view.has(end, .canBeAdjective) && !view.has(end, .isDeterminer) {
        qualifiers += 1
      } else if view.traits(end).isDisjoint(with: [.isAdverb, .isCoordinator]),
        !(qualifiers > 0 && view.isPhraseWord(end))
      {
        return nil
      }
      end += 1
    }
    return nil
  }

  /// After the qualifiers that start at the unit, where a complement follows; the plain walk looks behind first
  /// words, so only what stands behind at least two is looked at.
  private func modifiersEnd(_ unit: Int) -> Int? {
    guard unit > 1, view.isQualifier(unit), view.isWord(unit - 1), view.isWord(unit - 2),
      view.isNominal(unit - 1) || view.isQualifier(unit - 1)
    else { return nil }
    var end = unit
    while end < unit + GlossaryMatcher.longestInsertion, view.isQualifier(end) { end += 1 }
    return view.has(end, .isAdposition) ? end : nil
  }

  /// After the adverbs that start at the unit, where an adjective follows.
  private func adverbsEnd(_ unit: Int) -> Int? {
    var end = unit
    while end < unit + 2, view.has(end, .isAdverb), !view.isQualifier(end),
      view.traits(end).isDisjoint(with: [.isAdposition, .isDenial, .isNegation])
    {
      end += 1
    }
    return end > unit && view.isQualifier(end) ? end : nil
  }

  /// Whether some adverb turns what follows into little of it.
  private func isLittle(_ adverbs: Range<Int>, _ forms: borrowing FormTable) -> Bool {
    adverbs.contains { Self.diminishing.contains(forms.lowercased(view.units[$0].form)) }
  }
}
