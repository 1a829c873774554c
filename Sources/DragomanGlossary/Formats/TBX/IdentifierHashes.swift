/// A set of identifiers in sixteen bytes for each, of which there may be millions.
struct IdentifierHashes {
  /// Open addressing, at most half full; zero marks an empty place.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var count = 0

  /// Adds an identifier; false where it, or one that cannot be told from it, is there.
  mutating func insert(_ id: String) -> Bool {
    insert(Self.hash(id))
  }

  /// Adds an identifier by its hash; false where it is there.
  mutating func insert(_ hash: UInt64) -> Bool {
    if count * 2 >= slots.count { grow() }
    guard place(hash) else { return false }
    count += 1
    return true
  }

  /// Whether all of these are in another set.
  func isSubset(of other: IdentifierHashes) -> Bool {
    slots.allSatisfy { $0 == 0 || other.contains($0) }
  }

  /// Whether an identifier, or one that cannot be told from it, is there.
  func contains(_ id: String) -> Bool { contains(Self.hash(id)) }

  /// Whether an identifier is there, by its hash.
  func contains(_ hash: UInt64) -> Bool {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private mutating func place(_ hash: UInt64) -> Bool {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = hash
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { _ = place(hash) }
  }

  /// FNV-1a, mixed, never zero: among a million identifiers two are alike once in thirty million files.
  static func hash(_ id: String) -> UInt64 {
    let letters = id.utf8.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in letters.indices { hash = (hash ^ UInt64(letters[index])) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    return hash == 0 ? 1 : hash
  }
}
