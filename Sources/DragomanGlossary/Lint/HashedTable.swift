/// Values by hashes that nothing else has to be known of, for millions of them: no strings kept, nothing hashed again.
struct HashedTable<Value> {
  private struct Slot {
    /// The hash; zero marks an empty place.
    var key: UInt64
    var value: Value
  }

  /// Open addressing, at most two thirds full.
  private var slots: [Slot]
  private var count = 0
  private let empty: Slot

  /// An empty table.
  ///
  /// - Parameter filler: What stands in empty places; never handed out.
  init(filler: Value) {
    empty = Slot(key: 0, value: filler)
    slots = [Slot](repeating: empty, count: 64)
  }

  /// The place of a hash, where `value` is put if it is new.
  ///
  /// - Returns: The place, valid until the next call.
  /// - Complexity: O(1), amortised.
  mutating func place(of hash: UInt64, inserting value: @autoclosure () -> Value) -> (slot: Int, isNew: Bool) {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    let key = hash == 0 ? 1 : hash
    let slot = Self.slot(for: key, in: slots)
    if slots[slot].key != 0 { return (slot, false) }
    slots[slot] = Slot(key: key, value: value())
    count += 1
    return (slot, true)
  }

  /// The value at a place that ``place(of:inserting:)`` has given.
  subscript(slot: Int) -> Value {
    get { slots[slot].value }
    set { slots[slot].value = newValue }
  }

  private static func slot(for key: UInt64, in slots: [Slot]) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: empty, count: old.count * 2)
    for filled in old where filled.key != 0 { slots[Self.slot(for: filled.key, in: slots)] = filled }
  }
}
