/// The sums of the weights that the own features of forms have in a model, for each place beside a name; each is worked
/// out when it is first asked for.
struct EntityFormScores: ~Copyable {
  /// For so many forms sums are kept; beyond it all are forgotten and made anew, so that the longest text needs no
  /// more memory than a book.
  private static let largestCount = 1 << 15
  private static let places = 2 * EntityFormFeatures.reach + 1

  /// Blocks of sums: vectors for each offset from -2 to 2.
  private(set) var sums: [LabelLanes.Vector] = []
  /// By form, the number of its block plus one; 0 for none.
  private var blocks: [UInt16] = []
  /// The vectors of one offset.
  private let width: Int
  private let model: SequenceModel
  private var collector = FeatureCollector()

  /// No sums yet.
  init(for model: SequenceModel) {
    self.model = model
    width = model.vectorsPerRow
  }

  /// Makes room for the forms that a table knows.
  ///
  /// - Complexity: O(new forms).
  mutating func update(from table: borrowing EntityFormTable) {
    blocks.append(contentsOf: repeatElement(0, count: table.forms.count - blocks.count))
  }

  /// Where in ``sums`` those of a form begin for the token that it stands `offset` behind; valid until the next call.
  @inline(__always)
  mutating func offset(
    of form: UInt32, behind offset: Int, _ table: borrowing EntityFormTable, _ forms: borrowing FormTable
  ) -> Int {
    var block = Int(blocks[Int(form)])
    if block == 0 { block = add(form, table, forms) }
    return ((block - 1) * Self.places + offset + EntityFormFeatures.reach) * width
  }

  @inline(never)
  private mutating func add(
    _ form: UInt32, _ table: borrowing EntityFormTable, _ forms: borrowing FormTable
  ) -> Int {
    if sums.count >= Self.largestCount * Self.places * width {
      sums.removeAll(keepingCapacity: true)
      for index in blocks.indices { blocks[index] = 0 }
    }
    let features = table.features(form, forms)
    for offset in -EntityFormFeatures.reach...EntityFormFeatures.reach {
      collector.features.removeAll(keepingCapacity: true)
      features.extract(at: offset, into: &collector)
      LabelLanes.append(collector.features, model, to: &sums)
    }
    let block = sums.count / (Self.places * width)
    blocks[Int(form)] = UInt16(block)
    return block
  }
}
