extension GlossaryMerge {
  /// Merges the elements of the header.
  mutating func merge(
    _ base: [MarkupElement], _ ours: [MarkupElement], _ theirs: [MarkupElement], _ name: String
  ) -> [MarkupElement] {
    let nodes = merge(
      base.map(MarkupNode.element), ours.map(MarkupNode.element), theirs.map(MarkupNode.element), name)
    return nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Merges markup that is kept as it is; conflicts are marked with comments, which may stand anywhere.
  mutating func merge(
    _ base: [MarkupNode], _ ours: [MarkupNode], _ theirs: [MarkupNode], _ name: String
  ) -> [MarkupNode] {
    if ours == theirs || base == theirs { return ours }
    if base == ours { return theirs }
    let slots = ThreeWaySlots(ours: Pairing.nodes(base, ours), theirs: Pairing.nodes(base, theirs)) {
      oursAdded, theirsAdded in
      let pairing = Pairing.nodes(oursAdded.map { ours[$0] }, theirsAdded.map { theirs[$0] })
      return pairing.pairs.map { (oursAdded[$0.old], theirsAdded[$0.new]) }
    }
    var merged: [[MarkupNode]] = []
    for slot in slots.slots {
      let before = slot.base.map { base[$0] }
      switch (slot.ours, slot.theirs) {
      case (let one?, let other?): merged.append(merge(before, ours[one], theirs[other], name))
      case (let one?, nil): merged.append(keepOrRemove(before, ours[one], .removedByThem, name))
      case (nil, let other?): merged.append(keepOrRemove(before, theirs[other], .removedByUs, name))
      case (nil, nil): merged.append([])
      }
    }
    return inOrder(slots, merged.map { !$0.isEmpty }) { merged[$0].text < merged[$1].text }.flatMap { merged[$0] }
  }

  private mutating func keepOrRemove(
    _ base: MarkupNode?, _ node: MarkupNode, _ kind: MergeConflict.Kind, _ name: String
  ) -> [MarkupNode] {
    guard let base else { return [node] }
    if base == node { return [] }
    let value = [node].text
    let (resolution, conflict) = settle(
      kind, name, base: [base].text, ours: kind == .removedByThem ? value : nil,
      theirs: kind == .removedByUs ? value : nil)
    if kind == .removedByThem ? resolution == .theirs : resolution == .ours { return [] }
    return resolution == .marked ? [node, Self.comment(conflict)] : [node]
  }

  private mutating func merge(
    _ base: MarkupNode?, _ ours: MarkupNode, _ theirs: MarkupNode, _ name: String
  ) -> [MarkupNode] {
    if ours == theirs || base == theirs { return [ours] }
    if base == ours { return [theirs] }
    guard case .element(let one) = ours, case .element(let other) = theirs else {
      let (resolution, conflict) = settle(
        .bothChanged, name, base: base.map { [$0].text }, ours: [ours].text, theirs: [theirs].text)
      switch resolution {
      case .ours: return [ours]
      case .theirs: return [theirs]
      // Two texts in one place would run together.
      case .both, .marked: return [ours, Self.comment(conflict)]
      }
    }
    var before: MarkupElement?
    if case .element(let element) = base { before = element }
    var result = one
    let outer = marks
    result.attributes = mergeValue(
      "\(name) <\(one.name)>", before?.attributes ?? [], one.attributes, other.attributes, \.text)
    result.children = merge(before?.children ?? [], one.children, other.children, "\(name) <\(one.name)>")
    // Attributes have no place for a note: the comment goes inside of the element.
    for mark in marks[outer.count...] { result.children.append(.comment(" \(mark.text) ".asComment)) }
    marks = outer
    return [.element(result)]
  }

  private static func comment(_ conflict: MergeConflict) -> MarkupNode {
    .comment(" \(MergeConflict.mark)\(conflict.statement) ".asComment)
  }
}

extension Pairing {
  /// Pairs markup: what is equal, then elements of the same name and identifier, then texts.
  fileprivate static func nodes(_ old: [MarkupNode], _ new: [MarkupNode]) -> Pairing {
    var pairing = Pairing(old: old.count, new: new.count)
    pairing.pairEqual({ old[$0] }, { new[$0] })
    pairing.pairEqual({ NodeName(old[$0]) }, { NodeName(new[$0]) })
    return pairing
  }
}

/// What tells a piece of markup from its neighbours while it is changed; nil for what is only itself.
private struct NodeName: Hashable {
  let name: String
  let id: String?

  init?(_ node: MarkupNode) {
    switch node {
    case .element(let element):
      // Paragraphs are alike; each is its text.
      if element.name == "p" && element.children.count != 1 { return nil }
      (name, id) = (element.name, element[attribute: "id"])
    case .text: (name, id) = ("", nil)
    case .comment, .instruction: return nil
    }
  }
}
