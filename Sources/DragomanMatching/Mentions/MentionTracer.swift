import DragomanLanguage

/// Carries what a text has named in full from sentence to sentence, and adds the mentions that lean on it.
///
/// Made once for a text, as ``VariantMatcher`` is.
struct MentionTracer {
  private let index: GlossaryIndex
  private let view: SentenceView
  private let kinds: MatchKinds
  private let reduced: ReducedMentions
  private let acronyms: TextAcronyms

  init(index: GlossaryIndex, kinds: MatchKinds, view: SentenceView) {
    self.index = index
    self.view = view
    self.kinds = kinds
    reduced = ReducedMentions(index: index, view: view)
    acronyms = TextAcronyms(index: index, view: view)
  }

  /// Adds reduced mentions and the acronyms that the text defines to the choices of a sentence, and notes its full
  /// mentions for later.
  func trace(
    _ choices: inout [OverlapResolver.Choice], _ forms: borrowing FormTable, _ memory: inout DocumentMemory
  ) {
    acronyms.note(choices, forms, in: &memory)
    var added: [TermMatch] = []
    var refused: [TermMatch] = []
    var noted = 0
    var place = 0
    while let unit = view.next(.leans, from: place) {
      place = unit + 1
      // What ends before this unit may be leant on from here.
      while noted < choices.count, choices[noted].match.end <= unit {
        note(choices[noted].match, holding: choices[noted].nested, forms, in: &memory)
        noted += 1
      }
      if memory.isEmpty || added.contains(where: { $0.covers(unit) }) { continue }
      if memory.hasAcronyms, let meaning = meaning(unit, forms, &memory) {
        let standing = choices.first { $0.match.covers(unit) }?.match
        if let standing, standing.unitCount > 1 || isSameConcept(standing, meaning) { continue }
        if let standing { refused.append(standing) }
        if case .pattern(let pattern) = meaning, kinds.allows(.acronym) { added.append(acronym(unit, pattern)) }
      } else if kinds.allows(.ellipsis), let match = reduced.mention(at: unit, forms, in: &memory) {
        if let standing = choices.first(where: { $0.match.covers(unit) })?.match {
          guard yields(standing, to: match) else { continue }
          refused.append(standing)
        }
        added.append(match)
      }
    }
    while noted < choices.count {
      note(choices[noted].match, holding: choices[noted].nested, forms, in: &memory)
      noted += 1
    }
    if added.isEmpty && refused.isEmpty { return }
    choices.removeAll { refused.contains($0.match) }
    choices = (choices + added.map { OverlapResolver.Choice(match: $0) }).sorted { a, b in
      (a.match.first, a.match.end, a.match.pattern) < (b.match.first, b.match.end, b.match.pattern)
    }
  }

  /// Notes a full mention, and the bodies named in it: *le directeur général de* l'Agence internationale de l'énergie.
  private func note(
    _ match: TermMatch, holding nested: [TermMatch], _ forms: borrowing FormTable, in memory: inout DocumentMemory
  ) {
    // *Haut* Conseil d'État is another body, not one with a Council of State.
    let bodies =
      nested.isEmpty
      ? []
      : nested.filter {
        index.termClass(ofPattern: $0.pattern) == .organization
          && ($0.first == match.first || !view.isQualifier($0.first - 1))
      }
    for body in bodies where !bodies.contains(where: { $0 != body && $0.contains(body) }) {
      reduced.note(body, .organization, forms, in: &memory)
    }
    reduced.note(match, index.termClass(ofPattern: match.pattern), forms, in: &memory)
  }

  private func meaning(
    _ unit: Int, _ forms: borrowing FormTable, _ memory: inout DocumentMemory
  ) -> DocumentMemory.Meaning? {
    let shape = forms.shape(view.units[unit].form)
    // Press casing, *Ocs*, counts where the word is no other.
    guard shape == .allCapitals || shape == .mixed || shape == .initial && !view.has(unit, .isCommonWord) else {
      return nil
    }
    return memory.meaning(view.units[unit].form, forms)
  }

  private func isSameConcept(_ match: TermMatch, _ meaning: DocumentMemory.Meaning) -> Bool {
    guard case .pattern(let pattern) = meaning else { return false }
    return index.concept(ofPattern: pattern) == index.concept(ofPattern: match.pattern)
  }

  private func acronym(_ unit: Int, _ pattern: UInt32) -> TermMatch {
    var match = TermMatch(pattern: pattern, first: unit, end: unit + 1, gap: 0..<0)
    match.variant = MatchLabels(.acronym)
    match.traced = DocumentMemory.Mention(
      pattern: pattern, termClass: index.termClass(ofPattern: pattern), keptWords: 1, keepsEnd: false)
    return match
  }

  /// Whether a place stands where the person of that surname does whom the text has named: *Mme Kos … Kos a déclaré*.
  /// Capitals act, too; behind a preposition or an article it is the place.
  private func isPersonActing(_ standing: TermMatch, _ flags: PatternFlags) -> Bool {
    guard index.termClass(ofPattern: standing.pattern) == .place, !flags.contains(.isCapital),
      view.traits(max(0, standing.first - 1)).isDisjoint(with: [.isAdposition, .isDeterminer, .isContractedArticle])
        || standing.first == 0, view.isWord(standing.end)
    else { return false }
    let next = view.traits(standing.end)
    return !next.isDisjoint(with: [.isNe, .isAuxiliary])
      || next.contains(.canBeFiniteVerb) && next.isDisjoint(with: [.canBeNoun, .canBeAdjective])
  }

  /// Whether a term on the words of a reduced mention is only its common noun (*conseil*), the name of any body that is
  /// called so (*l'Agence*), or a short name that the text has used in full for somebody else.
  private func yields(_ standing: TermMatch, to match: TermMatch) -> Bool {
    guard match.contains(standing) else { return false }
    let concept = index.concept(ofPattern: standing.pattern)
    if concept == index.concept(ofPattern: match.pattern) { return false }
    let flags = index.flags(ofPattern: standing.pattern)
    if match.traced?.keepsEnd == true { return flags.contains(.isShortForm) || isPersonActing(standing, flags) }
    // *la commission des lois*, then *la Commission*: what had no capital is given none.
    if match.traced?.isLower == true, index.capitals(ofPattern: standing.pattern) & 1 != 0 { return false }
    let isAnyBody =
      standing.unitCount == 1 && !flags.contains(.isAcronym) && view.has(standing.first, .isCommonWord)
      && index.termClass(ofPattern: standing.pattern) == .organization
    return isAnyBody || index.capitals(ofPattern: standing.pattern) == 0
  }
}
