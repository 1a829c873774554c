/// The kinds of the units of a sentence, a byte for each, looked through eight units at a step.
///
/// Most units are nothing to most rules: what a rule begins with is found without a look at what is known of the others.
struct UnitKinds {
  /// Eight bytes before the first unit and behind the last are zero, so that any eight around a unit can be read.
  private static let margin = 8
  /// Empty before the first sentence.
  private var bytes: [UInt8] = []
  /// The number of units; longer sentences have left more room.
  private var count = 0
  /// Of which kinds some unit is.
  private(set) var all: UnitKind = []

  /// Takes the units of another sentence.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - kind: Of which kinds each is.
  @inline(__always)
  mutating func fill(count: Int, _ kind: (Int) -> UnitKind) {
    self.count = count
    while bytes.count < count + 2 * Self.margin { bytes.append(0) }
    var room = bytes.mutableSpan
    var all: UnitKind = []
    for unit in 0..<count {
      let kind = kind(unit)
      all.formUnion(kind)
      room[unit + Self.margin] = kind.rawValue
    }
    for place in count..<count + Self.margin { room[place + Self.margin] = 0 }
    self.all = all
  }

  /// The bytes of eight units from `unit` on, the first the lowest.
  @inline(__always)
  private func eight(from unit: Int) -> UInt64 {
    let start = unit + Self.margin
    precondition(start >= 0 && start + 8 <= bytes.count, "unit out of range")
    // Eight bytes are there by the check above.
    return unsafe bytes.span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
  }

  /// The bit of a kind in each of eight bytes.
  @inline(__always)
  private static func bits(_ kind: UnitKind) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(kind.rawValue) }

  /// The first unit from `unit` on that is of any of some kinds; nil where there is none.
  ///
  /// - Precondition: `unit` is at least zero.
  @inline(__always)
  func next(_ kind: UnitKind, from unit: Int) -> Int? {
    var unit = unit
    while unit < count {
      let found = eight(from: unit) & Self.bits(kind)
      if found != 0 { return unit + found.trailingZeroBitCount >> 3 }
      unit += 8
    }
    return nil
  }

  /// Whether one of the `distance` units before `unit` is of any of some kinds.
  ///
  /// - Precondition: `unit` is there or right behind the last, and `distance` is from one to eight.
  @inline(__always)
  func has(_ kind: UnitKind, before unit: Int, within distance: Int) -> Bool {
    // The nearest of them is the highest byte.
    eight(from: unit - 8) >> UInt64(8 * (8 - distance)) & Self.bits(kind) != 0
  }
}
