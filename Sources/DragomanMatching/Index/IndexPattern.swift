/// A pattern while an index is compiled; its symbols stand in one array with those of all others.
struct IndexPattern {
  /// The first two symbols, each plus one, so that a missing second one comes first; decides nearly all comparisons.
  private let head: UInt64
  private let firstSymbol: UInt32
  private let symbolCount: UInt32
  let concept: UInt32
  let flags: PatternFlags
  let capitals: UInt32
  let text: UInt32

  /// A pattern whose symbols are those from `start` on.
  init(
    symbols: [UInt32], from start: Int, concept: UInt32, flags: PatternFlags, capitals: UInt32, text: UInt32
  ) {
    let count = symbols.count - start
    let second = count > 1 ? UInt64(symbols[start + 1]) + 1 : 0
    head = (count > 0 ? UInt64(symbols[start]) + 1 : 0) << 32 | second
    firstSymbol = UInt32(start)
    symbolCount = UInt32(count)
    self.concept = concept
    self.flags = flags
    self.capitals = capitals
    self.text = text
  }

  /// The places of its symbols.
  var symbols: Range<Int> { Int(firstSymbol)..<Int(firstSymbol + symbolCount) }

  /// The order of the index: by symbols, then by concept and text.
  func precedes(_ other: IndexPattern, _ all: [UInt32]) -> Bool {
    if head != other.head { return head < other.head }
    let shorter = Int(min(symbolCount, other.symbolCount))
    var step = 2
    while step < shorter {
      let a = all[Int(firstSymbol) + step]
      let b = all[Int(other.firstSymbol) + step]
      if a != b { return a < b }
      step += 1
    }
    if symbolCount != other.symbolCount { return symbolCount < other.symbolCount }
    return (concept, text) < (other.concept, other.text)
  }
}
