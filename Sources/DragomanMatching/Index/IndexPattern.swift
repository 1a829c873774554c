/// A pattern while an index is compiled; its symbols stand in one array with those of all others.
struct IndexPattern {
  /// The first two symbols, each plus one, so that a missing second one comes first; decides nearly all comparisons.
  private let head: UInt64
  private let firstSymbol: UInt32
  let symbolCount: UInt32
  let row: PatternRow

  /// A pattern whose symbols are those in a range, which is not empty.
  init(_ range: Range<Int>, of symbols: [UInt32], _ row: PatternRow) {
    let second = range.count > 1 ? UInt64(symbols[range.lowerBound + 1]) + 1 : 0
    head = (UInt64(symbols[range.lowerBound]) + 1) << 32 | second
    firstSymbol = UInt32(range.lowerBound)
    symbolCount = UInt32(range.count)
    self.row = row
  }

  var flags: PatternFlags { PatternFlags(rawValue: row.flags) }

  /// Its first symbol.
  var first: UInt32 { UInt32(head >> 32) - 1 }

  /// The symbol at a place that it has.
  @inline(__always)
  func symbol(_ place: Int, of all: [UInt32]) -> UInt32 {
    switch place {
    case 0: first
    case 1: UInt32(truncatingIfNeeded: head) &- 1
    default: all[Int(firstSymbol) + place]
    }
  }

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
    return (row.concept, row.text) < (other.row.concept, other.row.text)
  }

  /// Patterns in the order of the index.
  ///
  /// - Parameters:
  ///   - all: The symbols of all.
  ///   - symbolCount: How many different symbols there are.
  /// - Complexity: O(*n* + *m* log *m*), *m* being the number of those that begin with the same symbol.
  static func sorted(_ patterns: [IndexPattern], _ all: [UInt32], symbolCount: Int) -> [IndexPattern] {
    // First each to its first symbol.
    var ends = [Int](repeating: 0, count: symbolCount + 1)
    for index in patterns.indices { ends[Int(patterns[index].first) + 1] += 1 }
    for symbol in 0..<symbolCount { ends[symbol + 1] += ends[symbol] }
    var sorted = patterns
    for index in patterns.indices {
      let symbol = Int(patterns[index].first)
      sorted[ends[symbol]] = patterns[index]
      ends[symbol] += 1
    }
    // Each end has moved from where its symbol begins to where it ends.
    var start = 0
    for symbol in 0..<symbolCount {
      let range = start..<ends[symbol]
      start = range.upperBound
      if range.count > longestInsertion {
        sorted.replaceSubrange(range, with: sorted[range].sorted { $0.precedes($1, all) })
      } else {
        insertionSort(&sorted, range, all)
      }
    }
    return sorted
  }

  /// Up to so many are sorted where they stand.
  private static let longestInsertion = 16

  private static func insertionSort(_ patterns: inout [IndexPattern], _ range: Range<Int>, _ all: [UInt32]) {
    for index in range.dropFirst() {
      let pattern = patterns[index]
      var place = index
      while place > range.lowerBound, pattern.precedes(patterns[place - 1], all) {
        patterns[place] = patterns[place - 1]
        place -= 1
      }
      patterns[place] = pattern
    }
  }
}
