extension GlossaryMerge {
  /// Merges the language sections of an entry.
  mutating func mergeLanguages(
    _ base: ConceptEntry?, _ ours: ConceptEntry, _ theirs: ConceptEntry
  ) -> [LanguageSection] {
    let before = base?.languages ?? []
    if ours.languages == theirs.languages || before == theirs.languages { return ours.languages }
    if before == ours.languages { return theirs.languages }
    let slots = ThreeWaySlots(
      ours: Pairing.languages(before, ours.languages), theirs: Pairing.languages(before, theirs.languages)
    ) { oursAdded, theirsAdded in
      var pairing = Pairing(old: oursAdded.count, new: theirsAdded.count)
      pairing.pairEqual(
        { ours.languages[oursAdded[$0]].language }, { theirs.languages[theirsAdded[$0]].language })
      return pairing.pairs.map { (oursAdded[$0.old], theirsAdded[$0.new]) }
    }
    var merged: [LanguageSection?] = []
    for slot in slots.slots {
      let section = (slot.ours.map { ours.languages[$0] }) ?? (slot.theirs.map { theirs.languages[$0] })
      place = GlossaryPlace(concept: ours.displayName, language: section?.language)
      switch (slot.ours, slot.theirs) {
      case (let one?, let other?):
        merged.append(merge(slot.base.map { before[$0] }, ours, one, theirs, other))
      case (let one?, nil):
        merged.append(
          keepOrRemove(slot.base.map { before[$0] }, ours.languages[one], .removedByThem, "language section"))
      case (nil, let other?):
        merged.append(
          keepOrRemove(slot.base.map { before[$0] }, theirs.languages[other], .removedByUs, "language section"))
      case (nil, nil): merged.append(nil)
      }
    }
    place = GlossaryPlace(concept: ours.displayName)
    return inOrder(slots, merged.map { $0 != nil }) { left, right in
      (merged[left]?.language.rawValue ?? "") < (merged[right]?.language.rawValue ?? "")
    }.compactMap { merged[$0] }
  }

  /// What becomes of a section that one version does not have.
  private mutating func keepOrRemove<Section: CategoryHolder & Equatable & SummarizedSection>(
    _ base: Section?, _ section: Section, _ kind: MergeConflict.Kind, _ name: String
  ) -> Section? {
    guard let base else { return section }
    if base == section { return nil }
    let (resolution, conflict) = settle(
      kind, name, base: base.statement, ours: kind == .removedByThem ? section.statement : nil,
      theirs: kind == .removedByUs ? section.statement : nil)
    switch resolution {
    case .ours: return kind == .removedByThem ? section : nil
    case .theirs: return kind == .removedByUs ? section : nil
    case .both: return section
    case .marked:
      var result = section
      result.categories.append(Self.mark(conflict))
      return result
    }
  }

  private mutating func merge(
    _ base: LanguageSection?, _ oursEntry: ConceptEntry, _ oursIndex: Int, _ theirsEntry: ConceptEntry,
    _ theirsIndex: Int
  ) -> LanguageSection {
    let (ours, theirs) = (oursEntry.languages[oursIndex], theirsEntry.languages[theirsIndex])
    if ours == theirs || base == theirs { return ours }
    if base == ours { return theirs }
    var result = ours
    result.categories += collectingMarks { merge in
      result.language = merge.mergeValue(
        "language", base?.language, ours.language, theirs.language, \.rawValue)
      result.attributes = merge.mergeValue(
        "attributes", base?.attributes ?? [], ours.attributes, theirs.attributes, \.text)
      result.leading = merge.merge(base?.leading ?? [], ours.leading, theirs.leading, "comment")
      result.categories = merge.merge(base?.categories ?? [], ours.categories, theirs.categories)
    }
    result.terms = mergeTerms(base?.terms ?? [], oursEntry, oursIndex, theirsEntry, theirsIndex)
    return result
  }

  // MARK: - Terms

  private mutating func mergeTerms(
    _ base: [TermSection], _ oursEntry: ConceptEntry, _ oursIndex: Int, _ theirsEntry: ConceptEntry,
    _ theirsIndex: Int
  ) -> [TermSection] {
    let (ours, theirs) = (oursEntry.languages[oursIndex].terms, theirsEntry.languages[theirsIndex].terms)
    if ours == theirs || base == theirs { return ours }
    if base == ours { return theirs }
    var (oursPairing, theirsPairing) = (Pairing.terms(base, ours), Pairing.terms(base, theirs))
    Self.pairReworded(base, &oursPairing, ours, &theirsPairing, theirs)
    let slots = ThreeWaySlots(ours: oursPairing, theirs: theirsPairing) { oursAdded, theirsAdded in
      var pairing = Pairing(old: oursAdded.count, new: theirsAdded.count)
      pairing.pairEqual({ ours[oursAdded[$0]] }, { theirs[theirsAdded[$0]] })
      pairing.pairEqual({ ours[oursAdded[$0]].text }, { theirs[theirsAdded[$0]].text })
      return pairing.pairs.map { (oursAdded[$0.old], theirsAdded[$0.new]) }
    }
    var merged: [[TermSection]] = []
    for slot in slots.slots {
      let before = slot.base.map { base[$0] }
      if let index = slot.ours {
        place.termNumber = oursEntry.termNumber(language: oursIndex, term: index)
        place.term = ours[index].text
      } else if let index = slot.theirs {
        place.termNumber = theirsEntry.termNumber(language: theirsIndex, term: index)
        place.term = theirs[index].text
      }
      switch (slot.ours, slot.theirs) {
      case (let one?, let other?): merged.append(merge(before, ours[one], theirs[other]))
      case (let one?, nil):
        merged.append(keepOrRemove(before, ours[one], .removedByThem, "term").map { [$0] } ?? [])
      case (nil, let other?):
        merged.append(keepOrRemove(before, theirs[other], .removedByUs, "term").map { [$0] } ?? [])
      case (nil, nil): merged.append([])
      }
    }
    place.termNumber = nil
    place.term = nil
    return inOrder(slots, merged.map { !$0.isEmpty }) { left, right in
      (merged[left].first?.text ?? "") < (merged[right].first?.text ?? "")
    }.flatMap { merged[$0] }
  }

  /// Pairs terms that both versions put another one in the place of, each its own: they contradict each other, however little
  /// their words have in common with those before.
  private static func pairReworded(
    _ base: [TermSection], _ oursPairing: inout Pairing, _ ours: [TermSection], _ theirsPairing: inout Pairing,
    _ theirs: [TermSection]
  ) {
    let (oursReplaced, theirsReplaced) = (oursPairing.replacements, theirsPairing.replacements)
    for term in base.indices {
      guard let one = oursPairing.new[term] ?? oursReplaced[term],
        let other = theirsPairing.new[term] ?? theirsReplaced[term]
      else { continue }
      // What both put there alike was added by both; what one left as it was the other took out.
      let texts: Set<String> = [base[term].text, ours[one].text, theirs[other].text]
      guard texts.count == 3 else { continue }
      if oursPairing.new[term] == nil { oursPairing.pair(term, one) }
      if theirsPairing.new[term] == nil { theirsPairing.pair(term, other) }
    }
  }

  /// Merges a term that both versions have: one section, or two where they word it differently.
  private mutating func merge(
    _ base: TermSection?, _ ours: TermSection, _ theirs: TermSection
  ) -> [TermSection] {
    if ours == theirs || base == theirs { return [ours] }
    if base == ours { return [theirs] }
    var result = ours
    var second: TermSection?
    let marks = collectingMarks { merge in
      result.term = Self.choose(base?.term ?? ours.term, ours.term, theirs.term)
      if ours.term != theirs.term, base?.term != ours.term, base?.term != theirs.term {
        let (resolution, conflict) = merge.settle(
          .bothChanged, "term", base: base?.text, ours: ours.text, theirs: theirs.text)
        result.term = resolution == .theirs ? theirs.term : ours.term
        if resolution == .both || resolution == .marked {
          second = theirs
          // Identifiers stay with the first of the two.
          second?.id = nil
          second?.termID = nil
        }
        if resolution == .marked {
          merge.marks.append(Self.mark(conflict))
          second?.categories.append(Self.mark(conflict))
        }
      }
      result.id = merge.mergeValue("identifier", base.map(\.id), ours.id, theirs.id) { $0 ?? "" }
      result.termID = merge.mergeValue("identifier", base.map(\.termID), ours.termID, theirs.termID) { $0 ?? "" }
      result.attributes = merge.mergeValue(
        "attributes", base?.attributes ?? [], ours.attributes, theirs.attributes, \.text)
      result.leading = merge.merge(base?.leading ?? [], ours.leading, theirs.leading, "comment")
      result.categories = merge.merge(base?.categories ?? [], ours.categories, theirs.categories)
    }
    result.categories += marks
    return [result] + [second].compactMap(\.self)
  }
}

/// A section that says in a line what it holds.
private protocol SummarizedSection {
  var statement: String { get }
}

extension LanguageSection: SummarizedSection {
  fileprivate var statement: String { terms.filter { !$0.isBlank }.map(\.text).joined(separator: ", ") }
}

extension TermSection: SummarizedSection {
  fileprivate var statement: String { text }
}

extension [MarkupAttribute] {
  /// The attributes on a line.
  var text: String { map { "\($0.name)=\($0.value)" }.joined(separator: " ") }
}
