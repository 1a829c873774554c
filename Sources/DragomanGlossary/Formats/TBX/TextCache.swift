import DragomanXML

/// Makes strings of bytes, one string for all uses of a short text that comes again and again: names of data categories,
/// values of picklists, languages, subject fields.
///
/// The names and values of the public dialects are constants of the program, which are not counted: two threads
/// handing them to each other do not wait for each other's counts.
struct TextCache {
  /// A place for each remainder of the hash; a text that comes later takes the place of another.
  private var slots = [String](repeating: "", count: Self.size)

  private static let size = 1_024
  /// Longer texts are rarely the same.
  private static let longest = 32

  init() {
    for rule in CategoryRule.all {
      for constant in [rule.name.rawValue] + rule.values {
        let letters = constant.utf8.span
        if letters.count <= Self.longest { slots[Self.slot(letters)] = constant }
      }
    }
  }

  /// The string of the bytes.
  mutating func string(_ letters: Span<UInt8>) -> String {
    // Texts of up to fifteen bytes need no memory of their own, and are not counted.
    if letters.count < 16 || letters.count > Self.longest { return String(decoding: letters) }
    let slot = Self.slot(letters)
    if Self.isEqual(slots[slot].utf8.span, letters) { return slots[slot] }
    let new = String(decoding: letters)
    slots[slot] = new
    return new
  }

  private static func slot(_ letters: Span<UInt8>) -> Int {
    // Some letters tell names and values apart; what they do not takes the other's place.
    let count = letters.count
    var hash = UInt64(count)
    for step in 0..<8 { hash = (hash ^ UInt64(letters[(count - 1) * step / 7])) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (size - 1)
  }

  private static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
