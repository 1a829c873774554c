/// The scores of the labels of a sequence, and the best labels: what one task needs to decode with a model.
///
/// Reused from sequence to sequence; nothing is allocated once it has seen the longest.
package struct SequenceWorkspace: ~Copyable {
  /// The best label of each element, once decoded.
  package internal(set) var labels: [UInt8] = []
  /// Which labels each element may have, one bit each, never none.
  package private(set) var allowed: [UInt64] = []
  /// Per element the sums of its labels.
  private var sums: [LabelLanes.Vector] = []
  /// Per element and label, the number of the best label before it.
  private var predecessors: [UInt8] = []
  private var best: [Int32] = []
  private var next: [Int32] = []
  private let width: Int
  private let labelCount: Int
  /// For each label before, the scores of the transitions to all labels, eight to a vector.
  private let transitions: [SIMD8<Int32>]
  private let vectorCount: Int

  /// An empty workspace for a model.
  package init(for model: SequenceModel) {
    width = model.vectorsPerRow
    labelCount = model.labels.count
    best = [Int32](repeating: 0, count: labelCount)
    next = best
    vectorCount = (labelCount + 7) / 8
    var transitions = [SIMD8<Int32>](repeating: .zero, count: labelCount * vectorCount)
    for previous in 0..<labelCount {
      for label in 0..<labelCount {
        transitions[previous * vectorCount + label / 8][label % 8] = model.transition(from: previous, to: label)
      }
    }
    self.transitions = transitions
  }

  /// The number of elements of the sequence.
  package var count: Int { allowed.count }

  /// Begins a sequence of `count` elements without any score.
  ///
  /// - Complexity: O(`count`).
  package mutating func begin(count: Int) {
    let all = labelCount == 64 ? UInt64.max : 1 << UInt64(labelCount) - 1
    allowed.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    allowed.append(contentsOf: repeatElement(all, count: count))
    sums.append(contentsOf: repeatElement(.zero, count: count * width))
    labels.append(contentsOf: repeatElement(0, count: count))
    if predecessors.count < count * labelCount {
      predecessors.append(contentsOf: repeatElement(0, count: count * labelCount - predecessors.count))
    }
  }

  /// Narrows the labels that an element may have to those in `mask`; a mask that would leave none changes nothing.
  @inline(__always)
  package mutating func restrict(_ element: Int, to mask: UInt64) {
    if allowed[element] & mask != 0 { allowed[element] &= mask }
  }

  /// Whether an element may have several labels.
  @inline(__always)
  package func isOpen(_ element: Int) -> Bool { allowed[element] & (allowed[element] - 1) != 0 }

  /// Adds the weights of features to the scores of an element; at most 250 features for one element.
  ///
  /// - Complexity: O(features).
  @inline(__always)
  package mutating func add(_ features: borrowing [UInt64], at element: Int, _ model: SequenceModel) {
    LabelLanes.add(features, model, to: &sums, at: element * width)
  }

  /// Adds scores that were summed before, from the vector `offset` on in `scores`.
  @inline(__always)
  package mutating func add(_ scores: borrowing [LabelLanes.Vector], from offset: Int, at element: Int) {
    for vector in 0..<width { sums[element * width + vector] &+= scores[offset + vector] }
  }

  /// The score of a label for an element: only differences between labels of one element mean anything.
  @inline(__always)
  package func score(_ label: Int, at element: Int) -> Int32 {
    let place = LabelLanes.place(of: label)
    return Int32(sums[element * width + place.vector][place.lane])
  }
}

extension SequenceWorkspace {
  /// The best of the labels that an element may have, by its own scores alone, and how far it leads the next.
  ///
  /// - Complexity: O(allowed labels).
  @inline(__always)
  package func leader(at element: Int) -> (label: Int, lead: Int32) {
    var rest = allowed[element]
    var label = 0
    var top = Int32.min
    var second = Int32.min
    while rest != 0 {
      let candidate = rest.trailingZeroBitCount
      rest &= rest - 1
      let score = score(candidate, at: element)
      if score > top {
        second = top
        top = score
        label = candidate
      } else if score > second {
        second = score
      }
    }
    return (label, second == Int32.min ? Int32.max : top - second)
  }

  /// Leaves an element only the labels whose own scores lie at most `margin` below the best.
  ///
  /// - Complexity: O(allowed labels).
  @inline(__always)
  package mutating func prune(_ element: Int, margin: Int32) {
    var rest = allowed[element]
    guard rest & (rest - 1) != 0 else { return }
    let least = score(leader(at: element).label, at: element) - margin
    var kept: UInt64 = 0
    while rest != 0 {
      let candidate = rest.trailingZeroBitCount
      rest &= rest - 1
      if score(candidate, at: element) >= least { kept |= 1 << UInt64(candidate) }
    }
    allowed[element] = kept
  }

  /// Finds the labels with the highest total score (Viterbi), among those allowed; ties go to the lower label.
  ///
  /// - Complexity: O(elements × allowed labels²).
  package mutating func decode(_ model: SequenceModel) {
    guard count > 0 else { return }
    var rest = allowed[0]
    while rest != 0 {
      let label = rest.trailingZeroBitCount
      rest &= rest - 1
      best[label] = score(label, at: 0) + model.transition(from: nil, to: label)
    }
    for element in stride(from: 1, to: count, by: 1) {
      let open = allowed[element]
      let before = allowed[element - 1]
      if open & (open - 1) == 0 {
        // All paths meet here: what they have come to is the same for all that follow.
        let label = open.trailingZeroBitCount
        predecessors[element * labelCount + label] = UInt8(
          before & (before - 1) == 0 ? before.trailingZeroBitCount : bestPredecessor(of: label, before, model).label)
        best[label] = 0
        continue
      }
      if open.nonzeroBitCount > Self.fewLabels, before.nonzeroBitCount > Self.fewLabels {
        advance(to: element, open, before)
      } else {
        var rest = open
        while rest != 0 {
          let label = rest.trailingZeroBitCount
          rest &= rest - 1
          let (from, total) = bestPredecessor(of: label, before, model)
          next[label] = total + score(label, at: element)
          predecessors[element * labelCount + label] = UInt8(from)
        }
      }
      swap(&best, &next)
      // Scores of long sequences stay small: only their differences count.
      if element & 1023 == 0 { lower(open) }
    }
    var last = 0
    var top = Int32.min
    rest = allowed[count - 1]
    while rest != 0 {
      let label = rest.trailingZeroBitCount
      rest &= rest - 1
      if best[label] > top {
        top = best[label]
        last = label
      }
    }
    for element in stride(from: count - 1, through: 0, by: -1) {
      labels[element] = UInt8(last)
      if element > 0 { last = Int(predecessors[element * labelCount + last]) }
    }
  }

  /// So few labels are looked at one by one.
  private static let fewLabels = 4

  /// Finds the best label before each of the open labels of an element, eight labels at a step.
  ///
  /// Without a branch: which label is the best so far cannot be foretold.
  @inline(__always)
  private mutating func advance(to element: Int, _ open: UInt64, _ before: UInt64) {
    for vector in 0..<vectorCount {
      var labels = open >> UInt64(8 * vector) & 0xFF
      if labels == 0 { continue }
      let first = before.trailingZeroBitCount
      var top = SIMD8(repeating: best[first]) &+ transitions[first * vectorCount + vector]
      var from = SIMD8(repeating: Int32(truncatingIfNeeded: first))
      var rest = before & (before - 1)
      while rest != 0 {
        let previous = rest.trailingZeroBitCount
        rest &= rest - 1
        let total = SIMD8(repeating: best[previous]) &+ transitions[previous * vectorCount + vector]
        // All ones where the total is higher; the two are far from as different as numbers can be.
        let isHigher = (top &- total) &>> 31
        top ^= (top ^ total) & isHigher
        from ^= (from ^ SIMD8(repeating: Int32(truncatingIfNeeded: previous))) & isHigher
      }
      while labels != 0 {
        let lane = labels.trailingZeroBitCount
        labels &= labels - 1
        let label = 8 * vector + lane
        next[label] = top[lane] + score(label, at: element)
        predecessors[element * labelCount + label] = UInt8(truncatingIfNeeded: from[lane])
      }
    }
  }

  /// The label before `label` with the highest total, and that total.
  @inline(__always)
  private func bestPredecessor(of label: Int, _ before: UInt64, _ model: SequenceModel) -> (label: Int, total: Int32) {
    var rest = before
    var top = Int32.min
    var from = 0
    while rest != 0 {
      let previous = rest.trailingZeroBitCount
      rest &= rest - 1
      let total = best[previous] + model.transition(from: previous, to: label)
      if total > top {
        top = total
        from = previous
      }
    }
    return (from, top)
  }

  /// Takes the highest score away from all.
  private mutating func lower(_ labels: UInt64) {
    var top = Int32.min
    var rest = labels
    while rest != 0 {
      top = max(top, best[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    rest = labels
    while rest != 0 {
      best[rest.trailingZeroBitCount] -= top
      rest &= rest - 1
    }
  }
}
