/// The forms of a ``FormTable`` as the entity model sees them, each worked out once, with the sums of the weights of
/// their own features for those that stand beside a name.
struct EntityFormTable: ~Copyable {
  /// For so many forms sums are kept; beyond it all are forgotten and made anew, so that the longest text needs no
  /// more memory than a book chapter.
  private static let largestScoreCount = 1 << 13
  private static let places = 2 * EntityFormFeatures.reach + 1

  private(set) var forms: [EntityForm] = []
  /// Blocks of sums: lanes for each offset from -2 to 2.
  private(set) var scores: [UInt16] = []
  /// By form, the number of its block plus one; 0 for none.
  private var blocks: [UInt16] = []
  /// Lanes of one offset.
  private let lanes: Int
  private var groups: [UInt64: UInt32] = [:]
  private let gazetteer: EntityGazetteer
  private let model: SequenceModel?
  private var collector = FeatureCollector()

  /// An empty table; without a model, there are no sums.
  init(gazetteer: EntityGazetteer, model: SequenceModel?) {
    self.gazetteer = gazetteer
    self.model = model
    lanes = model.map { LabelLanes.width(of: $0) } ?? 0
  }

  /// The number of groups of forms that fold alike.
  var groupCount: Int { groups.count }

  /// Takes in the forms that are new since the last call.
  ///
  /// - Complexity: O(new forms).
  mutating func update(from table: borrowing FormTable) {
    while forms.count < table.count { append(UInt32(forms.count), table) }
    blocks.append(contentsOf: repeatElement(0, count: forms.count - blocks.count))
  }

  private mutating func append(_ number: UInt32, _ table: borrowing FormTable) {
    let bytes = table.bytes(number)
    let readings = table.compactReadings(number)
    let letters = EntityForm.folded(Array(bytes))
    let fold = FeatureHash.of(bytes: letters)
    let value = gazetteer.value(EntityGazetteer.extend(EntityGazetteer.start, fold))
    let fresh = UInt32(groups.count)
    let group = groups[fold] ?? fresh
    if group == fresh { groups[fold] = fresh }
    forms.append(
      EntityForm(
        fold: fold, types: value & EntityGazetteer.Types.mask | EntityForm.types(readings).rawValue, group: group,
        shape: EntityShape.of(bytes).shape, readings: EntityForm.readingMask(readings),
        beginsName: value & EntityGazetteer.continues != 0, isLong: letters.count > 1))
  }

  /// The features that a form gives wherever it stands.
  func features(_ number: UInt32, _ table: borrowing FormTable) -> EntityFormFeatures {
    let lexicon = table.lexicon
    return EntityFormFeatures(forms[Int(number)], bytes: table.bytes(number)) {
      lexicon.contains($0) || !lexicon.formsFolding(to: $0, limit: 1).isEmpty
    }
  }

  /// Where in ``scores`` the sums of a form begin for the token that it stands `offset` behind; valid until the next
  /// call.
  @inline(__always)
  mutating func scoreOffset(_ form: UInt32, _ offset: Int, _ table: borrowing FormTable) -> Int {
    var block = Int(blocks[Int(form)])
    if block == 0 { block = addScores(form, table) }
    return ((block - 1) * Self.places + offset + EntityFormFeatures.reach) * lanes
  }

  @inline(never)
  private mutating func addScores(_ form: UInt32, _ table: borrowing FormTable) -> Int {
    guard let model else { preconditionFailure("a table without a model has no sums") }
    if scores.count >= Self.largestScoreCount * Self.places * lanes {
      scores.removeAll(keepingCapacity: true)
      for index in blocks.indices { blocks[index] = 0 }
    }
    let features = features(form, table)
    for offset in -EntityFormFeatures.reach...EntityFormFeatures.reach {
      collector.features.removeAll(keepingCapacity: true)
      features.extract(at: offset, into: &collector)
      LabelLanes.append(collector.features, model, to: &scores)
    }
    let block = scores.count / (Self.places * lanes)
    blocks[Int(form)] = UInt16(block)
    return block
  }
}
