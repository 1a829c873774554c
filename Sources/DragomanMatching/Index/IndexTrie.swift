/// The trie over the patterns of an index, as its image holds it.
struct IndexTrie {
  /// Per symbol the node that it leads to from the root, or ``IndexLayout/noNode``.
  private(set) var roots: [UInt32]
  /// Per symbol the first symbols of the patterns that hold it farther back and allow words in them.
  private(set) var heads: [UInt64]
  private(set) var nodes: [TrieNode] = []
  /// Per edge its symbol.
  private(set) var edges: [UInt32] = []
  /// The patterns in the order of the index.
  private(set) var patterns: [PatternRow]

  /// The patterns that share their first symbols, as a node is made of them.
  private struct Branch {
    let start: UInt32
    let end: UInt32
  }

  /// Lays out the trie over patterns in the order of the index, breadth first.
  ///
  /// - Parameters:
  ///   - symbols: The symbols of all patterns.
  ///   - concepts: Of which the patterns are.
  /// - Complexity: O(symbols of all patterns).
  init(_ sorted: [IndexPattern], _ symbols: [UInt32], symbolCount: Int, _ concepts: [ConceptRow]) {
    heads = [UInt64](repeating: 0, count: symbolCount)
    patterns = []
    patterns.reserveCapacity(sorted.count)
    for index in sorted.indices {
      var row = sorted[index].row
      let flags = PatternFlags(rawValue: row.flags)
      row.flags = flags.withClass(concepts[Int(row.concept)].termClass).rawValue
      patterns.append(row)
      guard flags.contains(.allowsInsertion) else { continue }
      let mask = TrieNode.mask(sorted[index].first)
      for place in 1..<max(1, Int(sorted[index].symbolCount)) {
        heads[Int(sorted[index].symbol(place, of: symbols))] |= mask
      }
    }
    roots = [UInt32](repeating: IndexLayout.noNode, count: symbolCount)
    nodes.reserveCapacity(symbols.count)
    edges.reserveCapacity(symbols.count)
    var level: [Branch] = []
    var start = 0
    while start < sorted.count {
      let end = Self.endOfBranch(sorted, symbols, start..<sorted.count, depth: 0)
      roots[Int(sorted[start].first)] = UInt32(level.count)
      level.append(Branch(start: UInt32(start), end: UInt32(end)))
      start = end
    }
    var depth = 1
    while !level.isEmpty {
      var below: [Branch] = []
      below.reserveCapacity(level.count)
      for branch in level { addNode(branch, sorted, symbols, depth: depth, &below) }
      level = below
      depth += 1
    }
  }

  /// Adds the node of a branch, and those that lead on from it to the next level.
  private mutating func addNode(
    _ branch: Branch, _ sorted: [IndexPattern], _ symbols: [UInt32], depth: Int, _ below: inout [Branch]
  ) {
    let end = Int(branch.end)
    var start = Int(branch.start)
    // Those that end here come before those that go on.
    while start < end, Int(sorted[start].symbolCount) == depth { start += 1 }
    let ending = Int(branch.start)..<start
    let firstEdge = edges.count
    var allowsInsertion = false
    var index = start
    while !allowsInsertion, index < end {
      allowsInsertion = sorted[index].flags.contains(.allowsInsertion)
      index += 1
    }
    var mask: UInt64 = 0
    while start < end {
      let next = Self.endOfBranch(sorted, symbols, start..<end, depth: depth)
      let symbol = sorted[start].symbol(depth, of: symbols)
      mask |= TrieNode.mask(symbol)
      // The nodes of edges follow those of roots in the order of the edges, see `GlossaryIndex.target(ofEdge:)`.
      edges.append(symbol)
      below.append(Branch(start: UInt32(start), end: UInt32(next)))
      start = next
    }
    nodes.append(
      TrieNode(
        edges: firstEdge..<edges.count, patterns: ending, symbolMask: mask,
        allowsInsertionBelow: allowsInsertion))
  }

  /// Where the patterns end that have the same symbol at `depth` as the first of the range.
  private static func endOfBranch(
    _ sorted: [IndexPattern], _ symbols: [UInt32], _ range: Range<Int>, depth: Int
  ) -> Int {
    let symbol = sorted[range.lowerBound].symbol(depth, of: symbols)
    var end = range.lowerBound + 1
    while end < range.upperBound, sorted[end].symbol(depth, of: symbols) == symbol { end += 1 }
    return end
  }
}
