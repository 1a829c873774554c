/// A linear-chain model that gives each element of a sequence one of up to 64 labels, mapped from a file.
///
/// A feature is a hash (``FeatureHash``); its row holds one weight for each label. Weights are quantised to a byte,
/// biased by 128 so that eight of them can be summed at once within a 64-bit word (see ``LabelScores``). Rows of
/// features that training found to be of no use are not in the file. Immutable and shared.
///
/// ```swift
/// let model = try SequenceModel(path: "entities.model")
/// var workspace = SequenceWorkspace(for: model)
/// workspace.begin(count: tokens.count)
/// for index in tokens.indices { workspace.add(feature, at: index, model) }
/// model.decode(&workspace)       // workspace.labels
/// ```
package final class SequenceModel: Sendable {
  static let magic: StaticString = "DRGSEQM\n"
  static let formatVersion: UInt32 = 1
  static let sectionCount = 6
  /// As many labels as a word has bits.
  package static let largestLabelCount = 64

  /// The names of the labels, in order.
  package let labels: [String]
  /// The 64-bit words of a row: one for eight labels.
  package let wordsPerRow: Int
  /// How many units of a score make one unit of log probability, as training left it.
  package let scale: Int
  /// Tells this model from any other.
  package let checksum: UInt64

  /// The hashes of features, in buckets by their upper bits; zero where a slot is free.
  private let keys: MappedArray<UInt32>
  private let rows: MappedArray<UInt32>
  private let weights: MappedArray<UInt64>
  private let transitionScores: MappedArray<Int16>
  private let slotMask: Int

  /// Maps a model file.
  ///
  /// - Throws: `FileError` when the file cannot be opened, or is no model of this version, or is damaged.
  package convenience init(path: String) throws(FileError) {
    try self.init(MappedFile(path: path), name: path)
  }

  /// Opens an image in memory, as ``SequenceModelWriter`` returns it.
  ///
  /// - Throws: `FileError` when the image is damaged.
  package convenience init(image: [UInt8]) throws(FileError) {
    guard !image.isEmpty else { throw FileError(path: "model image", reason: "damaged model: it is empty") }
    try self.init(MappedFile(copying: image), name: "model image")
  }

  private init(_ file: MappedFile, name: String) throws(FileError) {
    do throws(Image.Damage) {
      let image = try Image(
        file, magic: Self.magic, version: Self.formatVersion, sections: Self.sectionCount, verifyingChecksum: true)
      checksum = image.checksum
      let settings = try image.section(0, of: UInt32.self)
      let names = try image.section(1, of: UInt8.self)
      keys = try image.section(2, of: UInt32.self)
      rows = try image.section(3, of: UInt32.self)
      weights = try image.section(4, of: UInt64.self)
      transitionScores = try image.section(5, of: Int16.self)
      labels = String(decoding: names.copy(0..<names.count), as: UTF8.self).split(separator: "\n").map(String.init)
      guard settings.count == 2 else { throw Image.Damage("expected 2 settings, found \(settings.count)") }
      guard !labels.isEmpty, labels.count <= Self.largestLabelCount, Int(settings[0]) == labels.count else {
        throw Image.Damage("expected 1 to \(Self.largestLabelCount) labels, found \(labels.count)")
      }
      scale = Int(settings[1])
      wordsPerRow = (labels.count + 7) / 8
      guard keys.count > 0, keys.count & (keys.count - 1) == 0, rows.count == keys.count else {
        throw Image.Damage("expected a power of two of slots, found \(keys.count) and \(rows.count)")
      }
      slotMask = keys.count - 1
      guard weights.count % wordsPerRow == 0,
        transitionScores.count == (labels.count + 1) * labels.count
      else { throw Image.Damage("its tables do not fit together") }
      let rowCount = weights.count / wordsPerRow
      var isFree = false
      for slot in 0..<keys.count {
        guard Int(rows[slot]) < max(rowCount, 1) else { throw Image.Damage("a feature points outside the weights") }
        if keys[slot] == 0 { isFree = true }
      }
      // Looking up ends at a free slot.
      guard isFree else { throw Image.Damage("its table of features is full") }
    } catch {
      throw FileError(path: name, reason: "damaged model: \(error.reason)")
    }
  }

  /// The number of features that have weights.
  package var featureCount: Int { weights.count / wordsPerRow }

  /// The score of `label` behind `previous`; behind nil, at the start of a sequence.
  @inline(__always)
  package func transition(from previous: Int?, to label: Int) -> Int32 {
    Int32(transitionScores[(previous ?? labels.count) * labels.count + label])
  }

  /// Where the weights of a feature start; nil where it has none.
  @inline(__always)
  func row(of feature: UInt64) -> Int? {
    let key = Self.key(of: feature)
    var slot = Self.slot(of: feature) & slotMask
    while true {
      let found = keys[slot]
      if found == key { return Int(rows[slot]) * wordsPerRow }
      if found == 0 { return nil }
      slot = (slot + 1) & slotMask
    }
  }

  @inline(__always)
  func weightWord(_ index: Int) -> UInt64 { weights[index] }

  /// What a slot keeps of a feature; never zero.
  @inline(__always)
  static func key(of feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature) | 1 }

  /// Where looking for a feature starts, before the mask.
  @inline(__always)
  static func slot(of feature: UInt64) -> Int { Int(truncatingIfNeeded: feature >> 32) }
}
