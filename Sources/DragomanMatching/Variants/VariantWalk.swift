import DragomanLanguage

/// Walks the trie over a sentence as if some of its units were not there, or stood elsewhere.
struct VariantWalk {
  let index: GlossaryIndex
  let view: SentenceView

  /// No coordination is looked for from farther to the left, in units.
  static let longestHead = 8

  /// Units that are passed over: one range or two, in order.
  struct LeftOut {
    /// Never empty.
    let first: Range<Int>
    /// Behind the first; empty where there is only one.
    var second: Range<Int> = 0..<0

    /// The unit that comes behind one, those that are left out passed over.
    fileprivate func following(_ unit: Int) -> Int {
      var next = unit + 1
      if first.lowerBound == next { next = first.upperBound }
      if second.lowerBound == next, !second.isEmpty { next = second.upperBound }
      return next
    }

    /// After the last unit before `next` that is not left out.
    fileprivate func end(before next: Int) -> Int {
      if first.upperBound == next { return first.lowerBound }
      return second.upperBound == next && !second.isEmpty ? second.lowerBound : next
    }
  }

  /// A unit that may also be read as another element than those it is known for.
  struct StandIn {
    let unit: Int
    let symbol: UInt32
  }

  /// Adds every pattern to `found` whose units start before the first of `leftOut`, leave out all of those that
  /// they reach, and reach `required`.
  ///
  /// - Parameters:
  ///   - leftOut: What is passed over.
  ///   - required: A unit behind the first range that must belong to a match.
  ///   - within: How many units before the first range a match may start at most.
  ///   - start: What the terms must be like that begin with the first unit.
  ///   - standIn: A unit with a reading of its own here: the *de* of *prend de nouvelles mesures*.
  ///   - found: Takes the matches, their gaps set.
  /// - Complexity: O(within × longest term) where few words start a term.
  func across(
    _ leftOut: LeftOut, required: Int, within: Int = longestHead, start: FormInfo.Start = .isFirst,
    standIn: StandIn? = nil, _ found: inout [TermMatch]
  ) {
    guard leftOut.first.lowerBound > 0 else { return }
    var unit = leftOut.first.lowerBound - 1
    let farthest = max(0, leftOut.first.lowerBound - within)
    while unit >= farthest, view.isWord(unit) {
      defer { unit -= 1 }
      let word = view[unit]
      guard word.start.isSuperset(of: start) else { continue }
      let next = leftOut.following(unit)
      guard next < view.units.count, standIn?.unit == next || view.known.leads(word, to: view[next]) else { continue }
      for position in 0..<Int(word.rootCount) {
        step(view.known.root(word, position).node, from: unit, next: next, leftOut, required, standIn, &found)
      }
    }
  }

  private func step(
    _ node: TrieNode, from start: Int, next: Int, _ leftOut: LeftOut, _ required: Int,
    _ standIn: StandIn?, _ found: inout [TermMatch]
  ) {
    // The last unit stands before `next`, or before the range that was passed over to get there.
    let end = leftOut.end(before: next)
    if end > required {
      for pattern in node.patterns {
        var match = TermMatch(pattern: pattern, first: start, end: end, gap: leftOut.first)
        if !leftOut.second.isEmpty, leftOut.second.lowerBound < end { match.laterGap = leftOut.second }
        found.append(match)
      }
    }
    guard view.isWord(next) else { return }
    if let standIn, standIn.unit == next, let target = index.step(from: node, standIn.symbol) {
      step(index.node(target), from: start, next: leftOut.following(next), leftOut, required, standIn, &found)
    }
    let word = view[next]
    guard node.symbolMask & word.symbolMask != 0 else { return }
    for position in 0..<Int(word.symbolCount) {
      if let target = index.step(from: node, view.known.symbol(word, position)) {
        step(index.node(target), from: start, next: leftOut.following(next), leftOut, required, standIn, &found)
      }
    }
  }
}
