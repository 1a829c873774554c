/// The numbers of phrases by their keys, which are hashes already: a table with open addressing, for every noun of a text
/// is looked up in it.
struct PhraseNumbers {
  private struct Slot {
    var key: UInt64 = 0
    /// The number plus one; 0 where the slot is free.
    var number: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var count = 0

  /// The number under a key; nil where there is none.
  subscript(_ key: UInt64) -> UInt32? {
    let found = slots[place(of: key)].number
    return found == 0 ? nil : found - 1
  }

  /// The number under a key; `new` where there was none, which is then kept.
  ///
  /// - Complexity: O(1) on average.
  mutating func number(_ key: UInt64, orNew new: UInt32) -> UInt32 {
    let place = place(of: key)
    if slots[place].number != 0 { return slots[place].number - 1 }
    slots[place] = Slot(key: key, number: new + 1)
    count += 1
    if count * 2 > slots.count { grow() }
    return new
  }

  /// Where a key stands, or would.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    // At most half of the slots are taken, so one is free.
    while slots[place].number != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number != 0 { slots[place(of: slot.key)] = slot }
  }
}
