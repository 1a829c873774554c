extension GlossaryMerge {
  /// Merges the entries of three versions.
  mutating func mergeEntries(
    _ base: [ConceptEntry], _ ours: [ConceptEntry], _ theirs: [ConceptEntry]
  ) -> [ConceptEntry] {
    let oursPairing = Pairing.entries(base, ours)
    let theirsPairing = Pairing.entries(base, theirs)
    let theirs = renamingCollisions(ours, theirs, oursPairing.added, theirsPairing.added)
    let slots = ThreeWaySlots(ours: oursPairing, theirs: theirsPairing) { oursAdded, theirsAdded in
      var pairing = Pairing(old: oursAdded.count, new: theirsAdded.count)
      pairing.pairEqual({ ours[oursAdded[$0]].id }, { theirs[theirsAdded[$0]].id })
      pairing.pairEqual({ ours[oursAdded[$0]] }, { theirs[theirsAdded[$0]] })
      return pairing.pairs.map { (oursAdded[$0.old], theirsAdded[$0.new]) }
    }
    let references = NewReferences(base, ours, theirs, oursPairing, theirsPairing)
    var merged: [ConceptEntry?] = []
    merged.reserveCapacity(slots.slots.count)
    for slot in slots.slots {
      let before = slot.base.map { base[$0] }
      let one = slot.ours.map { ours[$0] }
      let other = slot.theirs.map { theirs[$0] }
      place = GlossaryPlace(concept: (one ?? other ?? before)?.displayName ?? "")
      switch (one, other) {
      case (let one?, let other?): merged.append(merge(before, one, other))
      case (let one?, nil):
        merged.append(keepOrRemove(before, one, .removedByThem, references.theirs, references.ours))
      case (nil, let other?):
        merged.append(keepOrRemove(before, other, .removedByUs, references.ours, references.theirs))
      case (nil, nil): merged.append(nil)
      }
    }
    place = .glossary
    followRenumbered(slots, base, &merged)
    reportDoubles(slots, merged)
    return inOrder(slots, merged.map { $0 != nil }) { left, right in
      (merged[left]?.id ?? "", merged[left]?.summary ?? "") < (merged[right]?.id ?? "", merged[right]?.summary ?? "")
    }.compactMap { merged[$0] }
  }

  /// What becomes of an entry that one version does not have.
  private mutating func keepOrRemove(
    _ base: ConceptEntry?, _ entry: ConceptEntry, _ kind: MergeConflict.Kind, _ remover: Set<String>,
    _ keeper: Set<String>
  ) -> ConceptEntry? {
    guard let base else { return entry }
    let isReferred = entry.id.map { keeper.contains($0) && !remover.contains($0) } ?? false
    if base == entry && !isReferred { return nil }
    let value = isReferred && base == entry ? "\(entry.summary) (newly referred to)" : entry.summary
    let (resolution, conflict) = settle(
      kind, "concept", base: base.summary, ours: kind == .removedByThem ? value : nil,
      theirs: kind == .removedByUs ? value : nil)
    switch resolution {
    case .ours: return kind == .removedByThem ? entry : nil
    case .theirs: return kind == .removedByUs ? entry : nil
    case .both: return entry
    case .marked:
      var result = entry
      result.categories.append(Self.mark(conflict))
      return result
    }
  }

  /// Merges an entry that both versions have.
  private mutating func merge(
    _ base: ConceptEntry?, _ ours: ConceptEntry, _ theirs: ConceptEntry
  ) -> ConceptEntry {
    if ours == theirs || base == theirs { return ours }
    if base == ours { return theirs }
    var result = ours
    let marks = collectingMarks { merge in
      result.id = merge.mergeValue("identifier", base.map(\.id), ours.id, theirs.id) { $0 ?? "" }
      result.attributes = merge.mergeValue(
        "attributes", base?.attributes ?? [], ours.attributes, theirs.attributes, \.text)
      result.leading = merge.merge(base?.leading ?? [], ours.leading, theirs.leading, "comment")
      result.categories = merge.merge(base?.categories ?? [], ours.categories, theirs.categories)
    }
    result.categories += marks
    result.languages = mergeLanguages(base, ours, theirs)
    return result
  }

  /// A single value: the changed one, or ours with a mark where both changed it.
  mutating func mergeValue<Value: Equatable>(
    _ name: String, _ base: Value?, _ ours: Value, _ theirs: Value, _ text: (Value) -> String
  ) -> Value {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    let (resolution, conflict) = settle(
      .bothChanged, name, base: base.map(text), ours: text(ours), theirs: text(theirs))
    switch resolution {
    case .theirs: return theirs
    case .ours: return ours
    case .both, .marked:
      marks.append(Self.mark(conflict))
      return ours
    }
  }

  // MARK: - Same identifier, same concept

  /// Gives new identifiers to what theirs added under one that ours gave to another concept.
  private mutating func renamingCollisions(
    _ ours: [ConceptEntry], _ theirs: [ConceptEntry], _ oursAdded: [Int], _ theirsAdded: [Int]
  ) -> [ConceptEntry] {
    guard !isUnion, !oursAdded.isEmpty, !theirsAdded.isEmpty else { return theirs }
    var added: [String: Int] = [:]
    for index in oursAdded { if let id = ours[index].id { added[id] = index } }
    var renamed: [String: String] = [:]
    var result = theirs
    var known: Set<String> = []
    var numbers = IdentifierNumbers()
    for index in theirsAdded {
      guard let id = theirs[index].id, let partner = added[id], theirs[index].isOther(than: ours[partner])
      else { continue }
      if known.isEmpty { known = Set((ours + theirs).compactMap(\.id)) }
      let name = numbers.numbered(id) { known.contains($0) }
      known.insert(name)
      renamed[id] = name
      place = GlossaryPlace(concept: id)
      let (resolution, conflict) = settle(
        .identifier, id, base: nil, ours: ours[partner].summary, theirs: theirs[index].summary)
      result[index].id = name
      if resolution == .marked {
        result[index].categories.append(Self.mark(conflict))
      } else {
        diagnostics.append(
          Diagnostic(
            .warning, .changedIdentifier, "the identifier ‘\(id)’ names two concepts; theirs is written as ‘\(name)’"))
      }
    }
    guard !renamed.isEmpty else { return result }
    return result.map { $0.renamingTargets(renamed) }
  }

  /// Lets references that one side made follow an entry to which the other side gave another identifier.
  private func followRenumbered(_ slots: ThreeWaySlots, _ base: [ConceptEntry], _ merged: inout [ConceptEntry?]) {
    var renamed: [String: String] = [:]
    for (slot, entry) in zip(slots.slots, merged) {
      if let index = slot.base, let old = base[index].id, let new = entry?.id, old != new { renamed[old] = new }
    }
    guard !renamed.isEmpty else { return }
    for case let id? in merged.map({ $0?.id }) { renamed[id] = nil }
    for index in merged.indices {
      if let entry = merged[index], !entry.targets.isDisjoint(with: renamed.keys) {
        merged[index] = entry.renamingTargets(renamed)
      }
    }
  }

  /// Says which concepts came in from both sides, each under an identifier of its own.
  private mutating func reportDoubles(_ slots: ThreeWaySlots, _ merged: [ConceptEntry?]) {
    let oursOnly = slots.slots.indices.filter { slots.slots[$0].base == nil && slots.slots[$0].theirs == nil }
    let theirsOnly = slots.slots.indices.filter { slots.slots[$0].base == nil && slots.slots[$0].ours == nil }
    guard !isUnion, !oursOnly.isEmpty, !theirsOnly.isEmpty else { return }
    let (left, right) = (oursOnly.compactMap { merged[$0] }, theirsOnly.compactMap { merged[$0] })
    for pair in ConceptPairs.byTerms(left, right) {
      diagnostics.append(
        Diagnostic(
          .warning, .possibleDouble,
          "‘\(left[pair.first].displayName)’ and ‘\(right[pair.second].displayName)’ seem to be the same concept: "
            + left[pair.first].summary,
          hint: "merge them by hand, or keep both"))
    }
  }
}

extension Diagnostic.Code {
  /// Two concepts that share terms in two languages.
  public static let possibleDouble = Self("possible-double")
}

/// The identifiers that each version began to refer to.
private struct NewReferences {
  private(set) var ours: Set<String> = []
  private(set) var theirs: Set<String> = []

  init(
    _ base: [ConceptEntry], _ ours: [ConceptEntry], _ theirs: [ConceptEntry], _ oursPairing: Pairing,
    _ theirsPairing: Pairing
  ) {
    // Only where something was removed can a reference be left without what it leads to.
    guard !oursPairing.removed.isEmpty || !theirsPairing.removed.isEmpty else { return }
    self.ours = Self.added(base, ours, oursPairing)
    self.theirs = Self.added(base, theirs, theirsPairing)
  }

  private static func added(_ base: [ConceptEntry], _ other: [ConceptEntry], _ pairing: Pairing) -> Set<String> {
    var result: Set<String> = []
    for (index, entry) in other.enumerated() {
      let before = pairing.old[index].map { base[$0] }
      if before != entry { result.formUnion(entry.targets.subtracting(before?.targets ?? [])) }
    }
    return result
  }
}

extension Pairing {
  /// The pairs, in the order of the new list.
  var pairs: [(old: Int, new: Int)] {
    old.enumerated().compactMap { index, partner in partner.map { ($0, index) } }
  }
}
