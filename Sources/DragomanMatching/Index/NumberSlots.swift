/// Finds the number of a string that stands elsewhere, by its hash: open addressing, half of it free.
struct NumberSlots {
  private struct Slot {
    var hash: UInt32 = 0
    /// The number plus one, zero where the slot is free.
    var number: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var count = 0

  /// The number that was inserted with `hash` for which `isSame` holds.
  func number(_ hash: UInt32, where isSame: (UInt32) -> Bool) -> UInt32? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].number != 0 {
      if slots[slot].hash == hash, isSame(slots[slot].number - 1) { return slots[slot].number - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A number that was inserted with `hash`, if the first place to look at holds one.
  func likely(_ hash: UInt32) -> UInt32? {
    let slot = slots[Int(hash) & (slots.count - 1)]
    return slot.hash == hash && slot.number != 0 ? slot.number - 1 : nil
  }

  /// Adds a number that is not there yet.
  mutating func insert(_ number: UInt32, _ hash: UInt32) {
    if (count + 1) * 2 > slots.count { grow() }
    count += 1
    place(Slot(hash: hash, number: number + 1))
  }

  private mutating func place(_ new: Slot) {
    var slot = Int(new.hash) & (slots.count - 1)
    while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = new
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number != 0 { place(slot) }
  }
}
