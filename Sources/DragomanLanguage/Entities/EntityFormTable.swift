/// The forms of a ``FormTable`` as the entity model sees them, each worked out once.
struct EntityFormTable: ~Copyable {
  private(set) var forms: [EntityForm] = []
  private var groups: [UInt64: UInt32] = [:]
  private let gazetteer: EntityGazetteer

  /// An empty table.
  init(gazetteer: EntityGazetteer) { self.gazetteer = gazetteer }

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
}
