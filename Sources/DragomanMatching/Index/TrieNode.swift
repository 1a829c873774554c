/// A node of the trie as the index image holds it: 24 bytes.
struct TrieNode: BitwiseCopyable {
  /// The first of its edges, which stand one behind the other, sorted by symbol.
  var firstEdge: UInt32
  /// The number of edges; the highest bit is set where a term below allows a modifier in it.
  private var edgeCountAndInsertion: UInt32
  /// The first of the patterns that end here, which have numbers one behind the other, and how many they are.
  var firstPattern: UInt32
  var patternCount: UInt32
  /// A bit for each symbol that an edge bears, see ``mask(_:)``: what is not in it has no edge.
  var symbolMask: UInt64

  init(edges: Range<Int>, patterns: Range<Int>, symbolMask: UInt64, allowsInsertionBelow: Bool) {
    firstEdge = UInt32(edges.lowerBound)
    edgeCountAndInsertion = UInt32(edges.count) | (allowsInsertionBelow ? Self.insertionBit : 0)
    firstPattern = UInt32(patterns.lowerBound)
    patternCount = UInt32(patterns.count)
    self.symbolMask = symbolMask
  }

  private static let insertionBit: UInt32 = 1 << 31

  /// The edges.
  var edges: Range<Int> {
    Int(firstEdge)..<Int(firstEdge) + Int(edgeCountAndInsertion & ~Self.insertionBit)
  }

  /// The patterns that end here.
  var patterns: Range<UInt32> { firstPattern..<firstPattern + patternCount }

  /// Whether a term that goes on below allows a modifier in it.
  var allowsInsertionBelow: Bool { edgeCountAndInsertion & Self.insertionBit != 0 }

  /// The one bit of 64 that stands for a symbol.
  static func mask(_ symbol: UInt32) -> UInt64 { 1 << UInt64(symbol & 63) }
}
