/// Puts a trained model into the form that ``SequenceModel`` maps.
package struct SequenceModelWriter {
  private let labels: [String]
  private let scale: Float
  private var features: [UInt64] = []
  private var words: [UInt64] = []
  private var transitions: [Int16]

  /// Starts a model.
  ///
  /// - Parameters:
  ///   - labels: The names of the labels, at most 64, none with a line end.
  ///   - scale: What a weight is multiplied with before it is rounded to a whole number from -127 to 127.
  package init(labels: [String], scale: Float) {
    precondition(labels.count <= SequenceModel.largestLabelCount, "too many labels")
    self.labels = labels
    self.scale = scale
    transitions = [Int16](repeating: 0, count: (labels.count + 1) * labels.count)
  }

  /// The number of features that were kept.
  package var featureCount: Int { features.count }

  /// Sets the weight of `label` behind `previous`; behind nil, at the start.
  package mutating func setTransition(from previous: Int?, to label: Int, _ weight: Float) {
    let value = (weight * scale).rounded()
    transitions[(previous ?? labels.count) * labels.count + label] = Int16(max(-30000, min(30000, value)))
  }

  /// Adds a feature with a weight for each label; one whose weights all round to zero is left out.
  package mutating func add<Weights: Collection<Float>>(_ feature: UInt64, _ weights: Weights) {
    var row = Self.emptyRow(for: labels.count)
    var isUseful = false
    for (label, weight) in weights.enumerated() {
      let value = Int(max(-127, min(127, (weight * scale).rounded())))
      if value != 0 { isUseful = true }
      let shift = UInt64(8 * (label & 7))
      row[label >> 3] = row[label >> 3] & ~(0xFF << shift) | UInt64(value + 128) << shift
    }
    guard isUseful else { return }
    features.append(feature)
    words += row
  }

  private static func emptyRow(for labelCount: Int) -> [UInt64] {
    [UInt64](
      repeating: 0x8080_8080_8080_8080, count: LabelLanes.vectors(for: labelCount) * LabelLanes.wordsPerVector)
  }

  /// The finished file; of two features whose hashes agree in what the file keeps, the first stands.
  ///
  /// - Complexity: O(features).
  package func finish() -> [UInt8] {
    // Five to a bucket: few are full, and the table stays small.
    let count = features.count / 5 + 1
    let size = SequenceModel.bucketSize
    var buckets = [UInt32](repeating: 0, count: count * 2 * size)
    for (number, feature) in features.enumerated() {
      let key = SequenceModel.key(of: feature)
      var bucket = SequenceModel.bucket(of: feature, of: UInt64(count))
      while true {
        let start = bucket * 2 * size
        guard let place = (start..<start + size).first(where: { buckets[$0] == 0 || buckets[$0] == key }) else {
          bucket = (bucket + 1) % count
          continue
        }
        if buckets[place] == 0 {
          buckets[place] = key
          buckets[place + size] = UInt32(number + 1)
        }
        break
      }
    }
    var image = ImageWriter(magic: SequenceModel.magic, version: SequenceModel.formatVersion)
    image.add([UInt32(labels.count), UInt32(scale)])
    image.add(Array(labels.joined(separator: "\n").utf8))
    // A bucket and a row lie in one cache line each.
    image.add(buckets, alignment: 64)
    image.add(Self.emptyRow(for: labels.count) + words, alignment: 64)
    image.add(transitions)
    return image.finish(lanes: 4)
  }
}
