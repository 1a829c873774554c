/// A linear-chain model that gives each element of a sequence one of up to 64 labels, mapped from a file.
///
/// A feature is a hash (``FeatureHash``); its row holds one weight for each label. Weights are quantised to a byte,
/// biased by 128 so that a whole row can be summed at once in 16-bit lanes (see ``LabelLanes``). Rows of features that
/// training found to be of no use are not in the file. Immutable and shared.
///
/// Looking up is what reading costs: most features of a text have no row, and a branch on whether one has would be
/// mispredicted half the time while the table is still on its way from memory. Hence a table of bits that tells most of
/// these and stays near the processor; for the others buckets of eight, one cache line each, compared at once, and a
/// row of zero weights for features that have none.
///
/// ```swift
/// let model = try SequenceModel(path: "entities.model")
/// var workspace = SequenceWorkspace(for: model)
/// workspace.begin(count: tokens.count)
/// for index in tokens.indices { workspace.add(features, at: index, model) }
/// model.decode(&workspace)       // workspace.labels
/// ```
package final class SequenceModel: MappedResource {
  package static let kind = "model"
  static let magic: StaticString = "DRGSEQM\n"
  static let formatVersion: UInt32 = 2
  static let sectionCount = 5
  /// As many labels as a word has bits.
  package static let largestLabelCount = 64
  /// How many features a bucket has room for.
  static let bucketSize = 8

  /// The names of the labels, in order.
  package let labels: [String]
  /// How many vectors of 32 labels a row has.
  package let vectorsPerRow: Int
  /// How many units of a score make one unit of log probability, as training left it.
  package let scale: Int
  /// Tells this model from any other.
  package let checksum: UInt64

  /// Per bucket eight keys, zero where a place is free, then the numbers of their rows. Filled from the front; what
  /// has no room goes to the next bucket.
  private let buckets: MappedArray<UInt32>
  private let bucketCount: UInt64
  /// Rows one behind the other; the first is that of all features that have no weights.
  private let weights: MappedArray<UInt64>
  private let transitionScores: MappedArray<Int16>
  /// A bit for each value of the upper part of a key; set where some feature has it.
  private let presence: [UInt64]

  package init(_ file: MappedFile) throws(Image.Damage) {
    let image = try Image(
      file, magic: Self.magic, version: Self.formatVersion, sections: Self.sectionCount, verifyingChecksum: true,
      lanes: 4)
    checksum = image.checksum
    let settings = try image.section(0, of: UInt32.self)
    let names = try image.section(1, of: UInt8.self)
    buckets = try image.section(2, of: UInt32.self)
    weights = try image.section(3, of: UInt64.self)
    transitionScores = try image.section(4, of: Int16.self)
    labels = String(decoding: names.copy(0..<names.count), as: UTF8.self).split(separator: "\n").map(String.init)
    guard settings.count == 2 else { throw Image.Damage("expected 2 settings, found \(settings.count)") }
    guard !labels.isEmpty, labels.count <= Self.largestLabelCount, Int(settings[0]) == labels.count else {
      throw Image.Damage("expected 1 to \(Self.largestLabelCount) labels, found \(labels.count)")
    }
    scale = Int(settings[1])
    vectorsPerRow = LabelLanes.vectors(for: labels.count)
    guard buckets.count > 0, buckets.count % (2 * Self.bucketSize) == 0 else {
      throw Image.Damage("expected buckets of \(Self.bucketSize), found \(buckets.count) numbers")
    }
    bucketCount = UInt64(buckets.count / (2 * Self.bucketSize))
    let rowLength = vectorsPerRow * LabelLanes.wordsPerVector
    guard weights.count > 0, weights.count % rowLength == 0,
      transitionScores.count == (labels.count + 1) * labels.count
    else { throw Image.Damage("its tables do not fit together") }
    let rowCount = UInt32(clamping: weights.count / rowLength)
    var isFree = false
    var presence = [UInt64](repeating: 0, count: 1 << (Self.presenceBits - 6))
    for start in stride(from: 0, to: buckets.count, by: 2 * Self.bucketSize) {
      for place in start + Self.bucketSize..<start + 2 * Self.bucketSize where buckets[place] >= rowCount {
        throw Image.Damage("a feature points outside the weights")
      }
      for place in start..<start + Self.bucketSize where buckets[place] != 0 {
        let place = Self.presence(of: buckets[place])
        presence[place >> 6] |= 1 << UInt64(place & 63)
      }
      if buckets[start + Self.bucketSize - 1] == 0 { isFree = true }
    }
    self.presence = presence
    // Looking up ends at a bucket with room.
    guard isFree else { throw Image.Damage("its table of features is full") }
  }

  /// The number of features that have weights.
  package var featureCount: Int { weights.count / (vectorsPerRow * LabelLanes.wordsPerVector) - 1 }

  /// The score of `label` behind `previous`; behind nil, at the start of a sequence.
  @inline(__always)
  package func transition(from previous: Int?, to label: Int) -> Int32 {
    Int32(transitionScores[(previous ?? labels.count) * labels.count + label])
  }

  /// Whether a feature may have a row; most that have none are told so.
  @inline(__always)
  func mayHold(_ feature: UInt64) -> Bool {
    let place = Self.presence(of: Self.key(of: feature))
    return presence[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// The number of the row of a feature; 0, which adds the same to all labels, where it has none.
  @inline(__always)
  func row(of feature: UInt64) -> Int {
    let key = Self.key(of: feature)
    var bucket = Self.bucket(of: feature, of: bucketCount)
    while true {
      let start = bucket * 2 * Self.bucketSize
      let keys = buckets.vector8(at: start)
      let rows = buckets.vector8(at: start + Self.bucketSize)
      // All ones where the key is the same, which at most one is. (Comparing vectors is a loop over their lanes here.)
      let difference = keys ^ SIMD8(repeating: key)
      let same = ((difference | (0 &- difference)) &>> 31) &- 1
      let row = (rows & same).wrappedSum()
      if row != 0 || keys[Self.bucketSize - 1] == 0 { return Int(row) }
      bucket = bucket + 1 == Int(bucketCount) ? 0 : bucket + 1
    }
  }

  /// A vector of the weights of a row.
  @inline(__always)
  func weights(_ row: Int, _ vector: Int) -> SIMD4<UInt64> {
    weights.vector4(at: (row * vectorsPerRow + vector) * LabelLanes.wordsPerVector)
  }

  /// What a bucket keeps of a feature; never zero.
  @inline(__always)
  static func key(of feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature) | 1 }

  /// 2^21 bits are 256 KiB: of 170,000 features one in twelve of those that are not there is taken for one.
  private static let presenceBits = 21

  /// The bit of a key.
  @inline(__always)
  private static func presence(of key: UInt32) -> Int { Int(truncatingIfNeeded: key >> UInt32(32 - presenceBits)) }

  /// The bucket that a feature belongs to.
  @inline(__always)
  static func bucket(of feature: UInt64, of count: UInt64) -> Int {
    Int(truncatingIfNeeded: ((feature >> 32) &* count) >> 32)
  }
}
