/// How the scores of labels are summed: in lanes of 16 bits, 32 labels at a time.
///
/// A row of a ``SequenceModel`` has a byte for each label. Four words of it at a time are parted into their even and
/// their odd bytes, which gives two halves of sixteen lanes each: first those of the labels 0, 2, 4, …, then those of
/// 1, 3, 5, …. All 32 make one vector, which lies in one cache line: most of the time goes into waiting for these.
package enum LabelLanes {
  /// The sums of 32 labels.
  package typealias Vector = SIMD32<UInt16>

  /// The words of a vector of weights, and the labels in it.
  static let wordsPerVector = 4
  private static let labelsPerVector = 32
  /// The low byte of each lane.
  @inline(__always)
  private static var low: SIMD4<UInt64> { SIMD4(repeating: 0x00FF_00FF_00FF_00FF) }

  /// How many vectors the weights of so many labels take, and their scores.
  static func vectors(for labelCount: Int) -> Int { (labelCount + labelsPerVector - 1) / labelsPerVector }

  /// The place of a label: the number of its vector, and its lane there.
  @inline(__always)
  static func place(of label: Int) -> (vector: Int, lane: Int) {
    (label / labelsPerVector, (label & 1) << 4 | (label & (labelsPerVector - 1)) >> 1)
  }

  /// Appends the vectors that features come to.
  ///
  /// - Complexity: O(features).
  package static func append(_ features: borrowing [UInt64], _ model: SequenceModel, to sums: inout [Vector]) {
    let start = sums.count
    for _ in 0..<model.vectorsPerRow { sums.append(.zero) }
    add(features, model, to: &sums, at: start)
  }

  /// Adds the weights of features to the vectors from `start` on.
  ///
  /// - Complexity: O(features).
  @inline(__always)
  static func add(
    _ features: borrowing [UInt64], _ model: SequenceModel, to sums: inout [Vector], at start: Int
  ) {
    // First those that have weights at all, then their buckets, their rows, and the weights: each look-up waits for
    // memory, and of those that lie close together and do not wait for each other the processor makes many at once.
    var present = InlineArray<32, UInt64>(repeating: 0)
    var rows = InlineArray<32, Int>(repeating: 0)
    for first in stride(from: 0, to: features.count, by: present.count) {
      var count = 0
      for index in first..<min(first + present.count, features.count) {
        // Without a branch, which would be foretold wrong half the time: one that is not there is written over.
        present[count] = features[index]
        count += model.mayHold(features[index]) ? 1 : 0
      }
      for index in 0..<count { rows[index] = model.row(of: present[index]) }
      for vector in 0..<model.vectorsPerRow {
        var even = SIMD4<UInt64>.zero
        var odd = SIMD4<UInt64>.zero
        for index in 0..<count {
          let weights = model.weights(rows[index], vector)
          even &+= weights & low
          odd &+= (weights &>> 8) & low
        }
        // Four words are sixteen lanes, whatever stands in them.
        sums[start + vector] &+= unsafe Vector(
          lowHalf: unsafeBitCast(even, to: SIMD16<UInt16>.self), highHalf: unsafeBitCast(odd, to: SIMD16<UInt16>.self))
      }
    }
  }
}
