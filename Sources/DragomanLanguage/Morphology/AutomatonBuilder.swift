/// Builds a minimal acyclic automaton from sorted words and lays it out as packed edges.
struct AutomatonBuilder {
  private struct Node {
    var isFinal = false
    var edges: [(label: UInt8, target: Int)] = []
  }

  /// What makes two nodes interchangeable: finality and the same edges to the same registered nodes.
  private struct Signature: Hashable {
    let isFinal: Bool
    let edges: [UInt64]
  }

  private var nodes: [Node] = [Node()]
  private var register: [Signature: Int] = [:]
  private var previous: [UInt8] = []
  /// The nodes along `previous`, not yet minimised.
  private var path: [Int] = [0]

  /// Adds a word.
  ///
  /// - Precondition: Words come in ascending order, none twice, none empty.
  mutating func insert(_ word: [UInt8]) {
    precondition(
      !word.isEmpty && (previous.isEmpty || previous.lexicographicallyPrecedes(word)),
      "words must be inserted in order")
    var common = 0
    while common < min(word.count, previous.count), word[common] == previous[common] { common += 1 }
    minimise(downTo: common)
    for label in word[common...] {
      nodes.append(Node())
      nodes[path[path.count - 1]].edges.append((label, nodes.count - 1))
      path.append(nodes.count - 1)
    }
    nodes[path[path.count - 1]].isFinal = true
    previous = word
  }

  /// Replaces the finished tail of the current path by registered nodes.
  private mutating func minimise(downTo depth: Int) {
    while path.count > depth + 1 {
      let node = path.removeLast()
      let parent = path[path.count - 1]
      let signature = Signature(
        isFinal: nodes[node].isFinal,
        edges: nodes[node].edges.map { UInt64($0.label) << 32 | UInt64($0.target) })
      if let same = register[signature] {
        nodes[parent].edges[nodes[parent].edges.count - 1].target = same
        if node == nodes.count - 1 { nodes.removeLast() }
      } else {
        register[signature] = node
      }
    }
  }

  /// The packed edges, those of the root first (see ``FrenchLexicon`` for the layout).
  mutating func finish() -> [UInt64] {
    minimise(downTo: 0)
    // Number of words below each node, children before parents: a stack instead of recursion.
    var words = [Int](repeating: -1, count: nodes.count)
    var stack = [0]
    while let node = stack.last {
      let open = nodes[node].edges.filter { words[$0.target] < 0 }
      if open.isEmpty {
        words[node] = (nodes[node].isFinal ? 1 : 0) + nodes[node].edges.reduce(0) { $0 + words[$1.target] }
        stack.removeLast()
      } else {
        stack += open.map(\.target)
      }
    }
    var place = [Int](repeating: -1, count: nodes.count)
    var order = [0]
    var edgeCount = 0
    var next = 0
    place[0] = 0
    edgeCount = nodes[0].edges.count
    while next < order.count {
      for edge in nodes[order[next]].edges where place[edge.target] < 0 && !nodes[edge.target].edges.isEmpty {
        place[edge.target] = edgeCount
        edgeCount += nodes[edge.target].edges.count
        order.append(edge.target)
      }
      next += 1
    }
    var packed: [UInt64] = []
    packed.reserveCapacity(edgeCount)
    for node in order {
      var before = nodes[node].isFinal ? 1 : 0
      for (index, edge) in nodes[node].edges.enumerated() {
        let isLast = index == nodes[node].edges.count - 1
        let target = nodes[edge.target].edges.isEmpty ? LexiconEdge.leaf : place[edge.target]
        packed.append(
          LexiconEdge(
            label: edge.label, isLast: isLast, endsWord: nodes[edge.target].isFinal, target: target,
            wordsBefore: before
          ).rawValue)
        before += words[edge.target]
      }
    }
    return packed
  }
}
