import Testing

@testable import DragomanMatching

private func match(_ pattern: UInt32, _ range: Range<Int>, gap: Range<Int> = 0..<0) -> TermMatch {
  TermMatch(pattern: pattern, first: range.lowerBound, end: range.upperBound, gap: gap)
}

@Suite struct OverlapResolverTests {
  /// Which patterns are chosen, what they hide, and what they hold.
  @Test(
    arguments: [
      ("nothing", [], [], [], []), ("apart", [match(1, 0..<1), match(0, 2..<3)], [1, 0], [], []),
      ("longest", [match(0, 0..<1), match(1, 0..<3)], [1], [], [0]),
      ("leftmost", [match(0, 1..<5), match(1, 0..<2)], [1], [], []),
      ("nested at the end", [match(0, 2..<3), match(1, 0..<3)], [1], [], [0]),
      ("the same units", [match(2, 0..<2), match(1, 0..<2), match(3, 0..<2)], [1], [2, 3], []),
      ("a chain", [match(0, 0..<2), match(1, 1..<3), match(2, 2..<4)], [0, 2], [], []),
      ("inside the gap", [match(0, 0..<4, gap: 1..<2), match(1, 1..<2)], [0, 1], [], []),
      ("across the gap", [match(0, 0..<4, gap: 1..<2), match(1, 1..<3)], [0], [], []),
      ("the part before a gap", [match(0, 0..<4, gap: 1..<2), match(1, 0..<1)], [0], [], [1]),
      ("the smaller gap", [match(0, 0..<4, gap: 1..<3), match(1, 0..<2)], [1], [], []),
    ] as [(String, [TermMatch], [UInt32], [UInt32], [UInt32])])
  func leftmostThenLongest(
    name: String, matches: [TermMatch], chosen: [UInt32], alternatives: [UInt32], nested: [UInt32]
  ) {
    for order in [matches, matches.reversed()] {
      let choices = OverlapResolver().resolve(order) { Int($0.pattern) }
      #expect(choices.map(\.match.pattern) == chosen, "\(name)")
      #expect(choices.flatMap { $0.alternatives.map(\.pattern) } == alternatives, "\(name)")
      #expect(choices.flatMap { $0.nested.map(\.pattern) } == nested, "\(name)")
    }
  }

  @Test func rankDecidesAmongMatchesOfTheSameUnitsOnly() {
    let matches = [match(0, 0..<2), match(1, 0..<2), match(2, 0..<1)]
    let choices = OverlapResolver().resolve(matches) { 10 - Int($0.pattern) }
    #expect(choices.map(\.match.pattern) == [1])
  }
}
