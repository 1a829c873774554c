/// The features that a form gives to itself and to its neighbours, which depend on nothing else and are therefore
/// summed once for each form.
struct EntityFormFeatures {
  /// How far the form may stand from the token that it says something about.
  static let reach = 2

  private let form: EntityForm
  private let letters: [UInt8]
  private let original: UInt64
  private let pattern: UInt64
  private let firstPartIsKnown: Bool?

  /// Prepares the features of a form.
  ///
  /// - Parameter isWord: Whether the lexicon knows folded letters as a word of small letters.
  init(_ form: EntityForm, bytes: ArraySlice<UInt8>, isWord: ([UInt8]) -> Bool) {
    self.form = form
    let letters = EntityForm.folded(Array(bytes))
    self.letters = letters
    original = FeatureHash.of(bytes: bytes)
    pattern = EntityShape.of(bytes).pattern
    let hyphen = letters.firstIndex(of: 0x2D)
    firstPartIsKnown = form.shape.isWord ? hyphen.map { isWord(Array(letters[..<$0])) } : nil
  }

  /// Hands over what the form says about the token that it stands `offset` tokens behind.
  func extract<Receiver: FeatureReceiver>(at offset: Int, into receiver: inout Receiver) {
    switch offset {
    case 0: own(into: &receiver)
    case -1, 1: near(UInt64(bitPattern: Int64(offset)), into: &receiver)
    default:
      let place = UInt64(bitPattern: Int64(offset))
      receiver.receive(FeatureHash.of(EntityTemplate.fold, form.fold, place))
      receiver.receive(FeatureHash.of(EntityTemplate.shape, UInt64(form.shape.rawValue), place))
    }
  }

  private func own<Receiver: FeatureReceiver>(into receiver: inout Receiver) {
    let shape = UInt64(form.shape.rawValue)
    let isCapital: UInt64 = form.shape == .lower ? 0 : 1
    receiver.receive(FeatureHash.of(EntityTemplate.form, original))
    receiver.receive(FeatureHash.of(EntityTemplate.fold, form.fold, 0))
    if form.shape.isWord {
      for length in 1...4 where letters.count > length {
        receiver.receive(
          FeatureHash.of(EntityTemplate.prefix, FeatureHash.of(bytes: letters.prefix(length)), isCapital))
        receiver.receive(suffix(length, isCapital, 0))
      }
      if let hyphen = letters.firstIndex(of: 0x2D), let last = letters.lastIndex(of: 0x2D) {
        receiver.receive(FeatureHash.of(EntityTemplate.firstPart, FeatureHash.of(bytes: letters[..<hyphen])))
        receiver.receive(FeatureHash.of(EntityTemplate.lastPart, FeatureHash.of(bytes: letters[(last + 1)...])))
        receiver.receive(FeatureHash.of(EntityTemplate.partKnown, firstPartIsKnown == true ? 1 : 0, shape))
      }
    }
    receiver.receive(FeatureHash.of(EntityTemplate.pattern, pattern))
    receiver.receive(FeatureHash.of(EntityTemplate.shape, shape, 0))
    receiver.receive(FeatureHash.of(EntityTemplate.shapeReadings, shape, UInt64(form.readings), 0))
    receiver.receive(
      FeatureHash.of(EntityTemplate.shapeLength, shape, form.readings == 0 ? 0 : 1, UInt64(min(letters.count, 4))))
  }

  private func near<Receiver: FeatureReceiver>(_ place: UInt64, into receiver: inout Receiver) {
    let shape = UInt64(form.shape.rawValue)
    receiver.receive(FeatureHash.of(EntityTemplate.fold, form.fold, place))
    receiver.receive(FeatureHash.of(EntityTemplate.shape, shape, place))
    receiver.receive(FeatureHash.of(EntityTemplate.shapeReadings, shape, UInt64(form.readings), place))
    guard form.shape.isWord else { return }
    if letters.count > 3 { receiver.receive(suffix(3, 2, place)) }
    if letters.count > 2 { receiver.receive(suffix(2, form.shape == .lower ? 0 : 1, place)) }
  }

  private func suffix(_ length: Int, _ isCapital: UInt64, _ place: UInt64) -> UInt64 {
    FeatureHash.of(EntityTemplate.suffix, FeatureHash.of(bytes: letters.suffix(length)), isCapital, place)
  }
}
