/// The strings of one reader by number, found by the address under which libxml2 keeps them.
///
/// libxml2 stores every name and namespace once in the dictionary of its context and hands out the same
/// address each time. So a lookup is a hash of an address, not of a string.
struct SymbolTable {
  /// Open addressing; an entry of 0 is free. The length is a power of two.
  private var addresses: [UInt]
  private var ids: [UInt32]
  private(set) var strings: [String] = [""]
  private var used = 0

  init() {
    addresses = Array(repeating: 0, count: 256)
    ids = Array(repeating: 0, count: 256)
  }

  /// The number of the string at an address, or nil if it has none yet.
  func id(at address: UInt) -> UInt32? {
    let mask = addresses.count - 1
    var slot = Self.slot(of: address, mask: mask)
    while addresses[slot] != 0 {
      if addresses[slot] == address { return ids[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Gives a string a number.
  mutating func insert(_ string: String, at address: UInt) -> UInt32 {
    let id = append(string)
    if used * 2 >= addresses.count { grow() }
    place(id, at: address)
    used += 1
    return id
  }

  /// Gives a number to a string that no name of the document can equal.
  mutating func append(_ string: String) -> UInt32 {
    strings.append(string)
    return UInt32(strings.count - 1)
  }

  private mutating func place(_ id: UInt32, at address: UInt) {
    let mask = addresses.count - 1
    var slot = Self.slot(of: address, mask: mask)
    while addresses[slot] != 0 { slot = (slot + 1) & mask }
    addresses[slot] = address
    ids[slot] = id
  }

  private mutating func grow() {
    let (oldAddresses, oldIDs) = (addresses, ids)
    addresses = Array(repeating: 0, count: oldAddresses.count * 2)
    ids = Array(repeating: 0, count: oldAddresses.count * 2)
    for (address, id) in zip(oldAddresses, oldIDs) where address != 0 { place(id, at: address) }
  }

  /// Fibonacci hashing: addresses differ in the middle bits, which the product moves to the top.
  private static func slot(of address: UInt, mask: Int) -> Int {
    Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
