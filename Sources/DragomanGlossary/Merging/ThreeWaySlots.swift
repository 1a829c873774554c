/// The elements of three versions of a list, each once, with where it stands in each version.
///
/// An element of the base is followed into both versions by a pairing; what both versions added is paired as well.
/// The merged order keeps that of both versions as far as they agree, and does not depend on which is which.
struct ThreeWaySlots {
  /// One element: its numbers in the three versions, `nil` where it is not there.
  struct Slot {
    var base: Int?
    var ours: Int?
    var theirs: Int?
  }

  /// The elements: those of the base, then what was added.
  private(set) var slots: [Slot]
  private let oursOrder: [Int]
  private let theirsOrder: [Int]

  /// - Parameters:
  ///   - ours: What became of the base's elements in our version.
  ///   - theirs: What became of them in theirs.
  ///   - additions: Pairs what both added, given the numbers of what each added.
  init(
    ours: Pairing, theirs: Pairing,
    additions: (_ ours: [Int], _ theirs: [Int]) -> [(ours: Int, theirs: Int)]
  ) {
    slots = ours.new.indices.map { Slot(base: $0, ours: ours.new[$0], theirs: theirs.new[$0]) }
    let (oursAdded, theirsAdded) = (ours.added, theirs.added)
    var partners: [Int: Int] = [:]
    if !oursAdded.isEmpty, !theirsAdded.isEmpty {
      for pair in additions(oursAdded, theirsAdded) { partners[pair.theirs] = pair.ours }
    }
    var oursOrder = ours.old.map { $0 ?? -1 }
    for index in oursAdded {
      oursOrder[index] = slots.count
      slots.append(Slot(base: nil, ours: index, theirs: nil))
    }
    var theirsOrder = theirs.old.map { $0 ?? -1 }
    for index in theirsAdded {
      if let partner = partners[index] {
        theirsOrder[index] = oursOrder[partner]
        slots[oursOrder[partner]].theirs = index
      } else {
        theirsOrder[index] = slots.count
        slots.append(Slot(base: nil, ours: nil, theirs: index))
      }
    }
    self.oursOrder = oursOrder
    self.theirsOrder = theirsOrder
  }

  /// The numbers of the slots that are kept, in the merged order.
  ///
  /// - Parameters:
  ///   - isKept: For each slot, whether it is in the result.
  ///   - precedes: Which of two elements comes first where both versions put one at the same place; a strict order
  ///     by what the elements say, so that the sides can be exchanged.
  /// - Complexity: O(*n*).
  func order(_ isKept: [Bool], precedes: (Int, Int) -> Bool) -> [Int] {
    let ours = oursOrder.filter { isKept[$0] }
    let theirs = theirsOrder.filter { isKept[$0] }
    let isCommon = slots.indices.map { isKept[$0] && slots[$0].ours != nil && slots[$0].theirs != nil }
    let oursCommon = ours.filter { isCommon[$0] }
    let theirsCommon = theirs.filter { isCommon[$0] }
    // Who left the order of the base as it was yields to who changed it.
    let isTheirs = oursCommon != theirsCommon && isInBaseOrder(oursCommon) && !isInBaseOrder(theirsCommon)
    let backbone = isTheirs ? theirsCommon : oursCommon
    let oursRuns = runs(ours, isCommon)
    let theirsRuns = runs(theirs, isCommon)
    var result: [Int] = []
    result.reserveCapacity(ours.count)
    for anchor in [Self.start] + backbone {
      if anchor != Self.start { result.append(anchor) }
      result += Self.merged(oursRuns[anchor] ?? [], theirsRuns[anchor] ?? [], precedes)
    }
    return result
  }

  /// The place before the first element that both versions have.
  private static let start = -1

  private func isInBaseOrder(_ order: [Int]) -> Bool {
    var last = -1
    for slot in order {
      guard let base = slots[slot].base else { continue }
      if base < last { return false }
      last = base
    }
    return true
  }

  /// What stands in one version only, by the common element that it follows.
  private func runs(_ order: [Int], _ isCommon: [Bool]) -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    var anchor = Self.start
    for slot in order {
      if isCommon[slot] { anchor = slot } else { result[anchor, default: []].append(slot) }
    }
    return result
  }

  private static func merged(_ left: [Int], _ right: [Int], _ precedes: (Int, Int) -> Bool) -> [Int] {
    guard let leftFirst = left.first else { return right }
    guard let rightFirst = right.first else { return left }
    func isSorted(_ run: [Int]) -> Bool { zip(run, run.dropFirst()).allSatisfy { !precedes($1, $0) } }
    guard isSorted(left), isSorted(right) else {
      return precedes(rightFirst, leftFirst) ? right + left : left + right
    }
    var result: [Int] = []
    var (leftRest, rightRest) = (left[...], right[...])
    while let one = leftRest.first, let other = rightRest.first {
      if precedes(other, one) {
        result.append(rightRest.removeFirst())
      } else {
        result.append(leftRest.removeFirst())
      }
    }
    return result + leftRest + rightRest
  }
}
