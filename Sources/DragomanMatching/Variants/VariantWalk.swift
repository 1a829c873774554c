import DragomanLanguage

/// Walks the trie over a sentence as if some of its units were not there, or stood elsewhere.
struct VariantWalk {
  let index: GlossaryIndex
  let units: [Unit]

  /// No coordination is looked for from farther to the left, in units.
  static let longestHead = 8

  /// Calls `body` with every pattern whose units start before the first of `leftOut`, leave out all of those that
  /// they reach, and reach `required`.
  ///
  /// - Parameters:
  ///   - leftOut: One or two ranges of units, in order, never empty.
  ///   - required: A unit behind the first range that must belong to a match.
  ///   - within: How many units before the first range a match may start at most.
  ///   - start: What the terms must be like that begin with the first unit.
  ///   - body: Receives the match, its gaps set, and takes it or not.
  /// - Complexity: O(within × longest term) where few words start a term.
  func across(
    _ leftOut: [Range<Int>], required: Int, within: Int = longestHead, start: FormInfo.Start = .isFirst,
    _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace, _ body: (TermMatch) -> Void
  ) {
    guard let first = leftOut.first, first.lowerBound > 0 else { return }
    var unit = first.lowerBound - 1
    let farthest = max(0, first.lowerBound - within)
    while unit >= farthest, units[unit].isWord {
      defer { unit -= 1 }
      guard workspace.start(units[unit].form, forms, index).isSuperset(of: start) else { continue }
      let next = following(unit, leftOut)
      guard next < units.count else { continue }
      let info = workspace.info(units[unit].form, forms, index)
      guard info.mayGoOn(with: workspace.info(units[next].form, forms, index)) else { continue }
      for position in 0..<Int(info.rootCount) {
        step(
          workspace.root(info, position), from: unit, next: next, leftOut, required, forms, &workspace, body)
      }
    }
  }

  private func following(_ unit: Int, _ leftOut: [Range<Int>]) -> Int {
    var next = unit + 1
    for range in leftOut where range.lowerBound == next { next = range.upperBound }
    return next
  }

  private func step(
    _ node: UInt32, from start: Int, next: Int, _ leftOut: [Range<Int>], _ required: Int,
    _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace, _ body: (TermMatch) -> Void
  ) {
    let node = index.node(node)
    // The last unit stands before `next`, or before the range that was passed over to get there.
    let end = leftOut.first { $0.upperBound == next }?.lowerBound ?? next
    if end > required {
      for slot in node.patternSlots {
        var match = TermMatch(pattern: index.pattern(at: slot), first: start, end: end, gap: leftOut[0])
        if leftOut.count > 1, leftOut[1].lowerBound < end { match.laterGap = leftOut[1] }
        body(match)
      }
    }
    guard next < units.count, units[next].isWord else { return }
    let info = workspace.info(units[next].form, forms, index)
    guard node.symbolMask & info.symbolMask != 0 else { return }
    for position in 0..<Int(info.symbolCount) {
      if let target = index.step(node.edges, workspace.symbol(info, position)) {
        step(target, from: start, next: following(next, leftOut), leftOut, required, forms, &workspace, body)
      }
    }
  }
}
