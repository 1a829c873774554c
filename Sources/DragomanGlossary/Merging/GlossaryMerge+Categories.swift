extension GlossaryMerge {
  /// Merges the data categories of a level, or of a group.
  mutating func merge(
    _ base: [DataCategory], _ ours: [DataCategory], _ theirs: [DataCategory]
  ) -> [DataCategory] {
    if ours == theirs || base == theirs { return ours }
    if base == ours { return theirs }
    let slots = ThreeWaySlots(
      ours: Pairing.categories(base, ours), theirs: Pairing.categories(base, theirs)
    ) { oursAdded, theirsAdded in
      let pairing = Pairing.sameCategories(oursAdded.map { ours[$0] }, theirsAdded.map { theirs[$0] })
      return pairing.pairs.map { (oursAdded[$0.old], theirsAdded[$0.new]) }
    }
    var merged: [[DataCategory]] = []
    for slot in slots.slots {
      let before = slot.base.map { base[$0] }
      switch (slot.ours, slot.theirs) {
      case (let one?, let other?): merged.append(merge(before, ours[one], theirs[other]))
      case (let one?, nil): merged.append(keepOrRemove(before, ours[one], .removedByThem))
      case (nil, let other?): merged.append(keepOrRemove(before, theirs[other], .removedByUs))
      case (nil, nil): merged.append([])
      }
    }
    return inOrder(slots, merged.map { !$0.isEmpty }) { left, right in
      guard let one = merged[left].first, let other = merged[right].first else { return false }
      return CategoryOrder(one) < CategoryOrder(other)
    }.flatMap { merged[$0] }
  }

  private mutating func keepOrRemove(
    _ base: DataCategory?, _ category: DataCategory, _ kind: MergeConflict.Kind
  ) -> [DataCategory] {
    guard let base else { return [category] }
    if base == category { return [] }
    let value = category.displayValue
    let (resolution, conflict) = settle(
      kind, category.displayName, base: base.displayValue, ours: kind == .removedByThem ? value : nil,
      theirs: kind == .removedByUs ? value : nil)
    if resolution == .marked { marks.append(Self.mark(conflict)) }
    let isDropped =
      kind == .removedByThem ? resolution == .theirs : resolution == .ours
    return isDropped ? [] : [category]
  }

  /// Merges a data category that both versions have: one, or two where they contradict each other.
  private mutating func merge(
    _ base: DataCategory?, _ ours: DataCategory, _ theirs: DataCategory
  ) -> [DataCategory] {
    if ours == theirs || base == theirs { return [ours] }
    if base == ours { return [theirs] }
    let isSameValue = ours.hasSameValue(as: theirs)
    if !isSameValue, base.map({ !$0.hasSameValue(as: ours) && !$0.hasSameValue(as: theirs) }) ?? true {
      let (resolution, conflict) = settle(
        .bothChanged, ours.displayName, base: base?.displayValue, ours: ours.displayValue,
        theirs: theirs.displayValue)
      switch resolution {
      case .ours: return [ours]
      case .theirs: return [theirs]
      case .both: return [ours, theirs]
      case .marked:
        marks.append(Self.mark(conflict))
        return [ours, theirs]
      }
    }
    var result = isSameValue || base.map { $0.hasSameValue(as: theirs) } ?? true ? ours : theirs
    result.group = mergeGroups(base?.group, ours.group, theirs.group)
    return [result]
  }

  private mutating func mergeGroups(
    _ base: DataCategory.Group?, _ ours: DataCategory.Group?, _ theirs: DataCategory.Group?
  ) -> DataCategory.Group? {
    if ours == theirs || base == theirs { return ours }
    if base == ours { return theirs }
    var result = ours ?? theirs ?? DataCategory.Group()
    result.attributes = mergeValue(
      "attributes", base?.attributes ?? [], ours?.attributes ?? [], theirs?.attributes ?? [], \.text)
    result.members = merge(base?.members ?? [], ours?.members ?? [], theirs?.members ?? [])
    return result
  }
}

extension Pairing {
  /// Pairs data categories that two versions added: what says the same, or must be the same.
  fileprivate static func sameCategories(_ ours: [DataCategory], _ theirs: [DataCategory]) -> Pairing {
    var pairing = Pairing(old: ours.count, new: theirs.count)
    pairing.pairEqual({ ours[$0] }, { theirs[$0] })
    pairing.pairEqual({ CategoryText(ours[$0]) }, { CategoryText(theirs[$0]) })
    pairing.pairEqual(
      { ours[$0].isSingle ? CategoryKey(ours[$0]) : nil }, { theirs[$0].isSingle ? CategoryKey(theirs[$0]) : nil })
    return pairing
  }
}

extension DataCategory {
  /// Whether two say the same, whatever is grouped with them.
  fileprivate func hasSameValue(as other: DataCategory) -> Bool {
    kind == other.kind && name == other.name && content == other.content && attributes == other.attributes
  }
}

/// The order of data categories that two versions added at the same place.
private struct CategoryOrder: Comparable {
  let kind: UInt8
  let name: String
  let date: String
  let text: String

  init(_ category: DataCategory) {
    kind = category.kind.rawValue
    name = category.name.rawValue
    let members = category.group?.members ?? []
    // Transactions come in the order of their dates.
    date = members.first { $0.kind == .date }?.text ?? ""
    text = category.text + members.map { "\u{0}\($0.displayValue)" }.joined()
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.kind, left.name, left.date, left.text) < (right.kind, right.name, right.date, right.text)
  }
}
