/// How the scores of labels are summed: in lanes of 16 bits, 32 labels at a time.
///
/// A row of a ``SequenceModel`` has a byte for each label. Four words of it at a time are parted into their even and
/// their odd bytes, which gives two vectors of sixteen lanes each: first those of the labels 0, 2, 4, …, then those of
/// 1, 3, 5, ….
package enum LabelLanes {
  /// The words of a vector of weights, and the labels in it.
  static let wordsPerVector = 4
  private static let labelsPerVector = 32
  /// The low byte of each lane.
  @inline(__always)
  private static var low: SIMD4<UInt64> { SIMD4(repeating: 0x00FF_00FF_00FF_00FF) }

  /// How many vectors the weights of so many labels take.
  static func vectors(for labelCount: Int) -> Int { (labelCount + labelsPerVector - 1) / labelsPerVector }

  /// How many lanes the scores of an element take.
  static func width(of model: SequenceModel) -> Int { model.vectorsPerRow * labelsPerVector }

  /// The lane of a label.
  @inline(__always)
  static func lane(of label: Int) -> Int {
    label & ~(labelsPerVector - 1) | (label & 1) << 4 | (label & (labelsPerVector - 1)) >> 1
  }

  /// Appends the lanes that features come to.
  ///
  /// - Complexity: O(features).
  package static func append(_ features: borrowing [UInt64], _ model: SequenceModel, to sums: inout [UInt16]) {
    let start = sums.count
    sums.append(contentsOf: repeatElement(0, count: width(of: model)))
    add(features, model, to: &sums, at: start)
  }

  /// Adds the weights of features to the lanes from `start` on.
  ///
  /// - Complexity: O(features).
  @inline(__always)
  static func add(
    _ features: borrowing [UInt64], _ model: SequenceModel, to sums: inout [UInt16], at start: Int
  ) {
    // First the rows of many features, then their weights: each look-up waits for memory, and of those that do not
    // wait for each other the processor makes many at once.
    var rows = InlineArray<32, Int>(repeating: 0)
    for first in stride(from: 0, to: features.count, by: rows.count) {
      let count = min(features.count - first, rows.count)
      for index in 0..<count { rows[index] = model.row(of: features[first + index]) }
      for vector in 0..<model.vectorsPerRow {
        var even = SIMD4<UInt64>.zero
        var odd = SIMD4<UInt64>.zero
        for index in 0..<count {
          let weights = model.weights(rows[index], vector)
          even &+= weights & low
          odd &+= (weights &>> 8) & low
        }
        add(even, to: &sums, at: start + vector * labelsPerVector)
        add(odd, to: &sums, at: start + vector * labelsPerVector + labelsPerVector / 2)
      }
    }
  }

  /// Adds the lanes of `scores` from `offset` on to those of `sums` from `start` on.
  @inline(__always)
  static func add(
    _ scores: borrowing [UInt16], from offset: Int, width: Int, to sums: inout [UInt16], at start: Int
  ) {
    for step in stride(from: 0, to: width, by: labelsPerVector / 2) {
      add(load(scores, at: offset + step), to: &sums, at: start + step)
    }
  }

  /// Sixteen lanes.
  @inline(__always)
  private static func load(_ lanes: borrowing [UInt16], at start: Int) -> SIMD4<UInt64> {
    precondition(start >= 0 && start + 16 <= lanes.count, "lanes out of bounds")
    // Sixteen lanes from there on are in the array, by the line above.
    return unsafe lanes.span.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: 2 * start, as: SIMD4<UInt64>.self)
  }

  @inline(__always)
  private static func add(_ more: SIMD4<UInt64>, to sums: inout [UInt16], at start: Int) {
    let total = load(sums, at: start) &+ more
    var span = sums.mutableSpan
    // Any bytes are lanes.
    var bytes = unsafe span.mutableBytes
    // Sixteen lanes from there on are in the array, as `load` made sure.
    unsafe bytes.storeBytes(of: total, toUncheckedByteOffset: 2 * start, as: SIMD4<UInt64>.self)
  }
}
