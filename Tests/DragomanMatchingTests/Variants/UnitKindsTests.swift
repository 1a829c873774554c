import DragomanTestSupport
import Testing

@testable import DragomanMatching

private let single: [UnitKind] = [
  .first, .allowsInsertion, .joins, .moves, .inserts, .interrupts, .leans, .opensDesignation,
]

private func randomKinds(_ generator: inout SeededGenerator, count: Int) -> [UnitKind] {
  (0..<count).map { _ in
    // Mostly nothing, as in sentences.
    generator.number(below: 4) > 0 ? [] : UnitKind(rawValue: UInt8(generator.number(below: 256)))
  }
}

private func kinds(_ list: [UnitKind]) -> UnitKinds {
  var kinds = UnitKinds()
  // What another sentence left behind is gone.
  kinds.fill(count: 11) { _ in UnitKind(rawValue: 255) }
  kinds.fill(count: list.count) { list[$0] }
  return kinds
}

@Suite struct UnitKindsTests {
  /// Eight at a step finds what looking at one after the other finds.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func theNextUnitIsTheFirstOfItsKind(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let list = randomKinds(&generator, count: generator.number(below: 40))
    let kinds = kinds(list)
    for kind in single + [[.joins, .moves]] {
      for start in 0...list.count {
        let expected = (start..<list.count).first { !list[$0].isDisjoint(with: kind) }
        #expect(kinds.next(kind, from: start) == expected, "seed \(seed): \(kind.rawValue) from \(start)")
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func unitsBeforeAreThoseWithinTheDistance(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let list = randomKinds(&generator, count: generator.number(below: 40))
    let kinds = kinds(list)
    for kind in single + [[.joins, .moves]] {
      for unit in 0...list.count {
        for distance in 1...8 {
          let expected = (max(0, unit - distance)..<unit).contains { !list[$0].isDisjoint(with: kind) }
          #expect(
            kinds.has(kind, before: unit, within: distance) == expected, "seed \(seed): \(distance) before \(unit)")
        }
      }
    }
  }
}
