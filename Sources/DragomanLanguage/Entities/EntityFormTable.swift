/// The forms of a ``FormTable`` as the entity model sees them, each worked out once, with the sums of the weights of
/// their own features.
struct EntityFormTable: ~Copyable {
  private(set) var forms: [EntityForm] = []
  /// Sums for each form: one block of lanes for each offset from -2 to 2.
  private(set) var scores: [UInt64] = []
  /// Lanes of one block.
  let lanes: Int
  private var groups: [UInt64: UInt32] = [:]
  private let gazetteer: EntityGazetteer
  private var sum: LabelScores?

  /// An empty table; without a model, no sums are kept.
  init(gazetteer: EntityGazetteer, model: SequenceModel?) {
    self.gazetteer = gazetteer
    sum = model.map { LabelScores(for: $0) }
    lanes = (model?.wordsPerRow ?? 0) * 2
  }

  /// The number of groups of forms that fold alike.
  var groupCount: Int { groups.count }

  /// Takes in the forms that are new since the last call.
  ///
  /// - Complexity: O(new forms).
  mutating func update(from table: borrowing FormTable) {
    while forms.count < table.count { append(UInt32(forms.count), table) }
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
    let form = EntityForm(
      fold: fold, types: value & EntityGazetteer.Types.mask | EntityForm.types(readings).rawValue, group: group,
      shape: EntityShape.of(bytes).shape, readings: EntityForm.readingMask(readings),
      beginsName: value & EntityGazetteer.continues != 0, isLong: letters.count > 1)
    forms.append(form)
    guard var sum else { return }
    let features = features(number, table)
    for offset in -EntityFormFeatures.reach...EntityFormFeatures.reach {
      sum.reset()
      features.extract(at: offset, into: &sum)
      scores += sum.sums
    }
    self.sum = sum
  }

  /// The features that a form gives wherever it stands.
  func features(_ number: UInt32, _ table: borrowing FormTable) -> EntityFormFeatures {
    let lexicon = table.lexicon
    return EntityFormFeatures(forms[Int(number)], bytes: table.bytes(number)) {
      lexicon.contains($0) || !lexicon.formsFolding(to: $0, limit: 1).isEmpty
    }
  }

  /// Where in ``scores`` the sums of a form begin for the token that it stands `offset` behind.
  @inline(__always)
  func scoreOffset(_ form: UInt32, _ offset: Int) -> Int {
    (Int(form) * (2 * EntityFormFeatures.reach + 1) + offset + EntityFormFeatures.reach) * lanes
  }
}
