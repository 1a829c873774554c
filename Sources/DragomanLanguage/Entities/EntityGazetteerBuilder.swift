/// Puts names together into the file that ``EntityGazetteer`` maps.
package struct EntityGazetteerBuilder {
  /// Names of more tokens say nothing that their beginnings do not.
  private static let longestName = 12
  private var values: [UInt64: UInt32] = [:]

  /// A builder without names.
  package init() {}

  /// Adds a name of the given types.
  ///
  /// - Parameter tokens: Its tokens as the tokenizer cuts them; names of no token or very many are passed over.
  package mutating func add(_ tokens: [[UInt8]], _ types: EntityGazetteer.Types) {
    guard !tokens.isEmpty, tokens.count <= Self.longestName else { return }
    var hash = EntityGazetteer.start
    for (index, token) in tokens.enumerated() {
      hash = EntityGazetteer.extend(hash, EntityForm.fold(token))
      values[hash, default: 0] |= index + 1 < tokens.count ? EntityGazetteer.continues : types.rawValue
    }
  }

  /// The finished file.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names.
  package func finish() -> [UInt8] {
    var size = 16
    while size * 2 < values.count * 3 { size *= 2 }
    var keys = [UInt32](repeating: 0, count: size)
    var slots = keys
    // In a fixed order, so that the same names give the same bytes.
    for (hash, value) in values.sorted(by: { $0.key < $1.key }) {
      let key = EntityGazetteer.key(hash)
      var slot = Int(truncatingIfNeeded: hash >> 32) & (size - 1)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      slots[slot] |= value
    }
    var image = ImageWriter(magic: EntityGazetteer.magic, version: EntityGazetteer.formatVersion)
    image.add(keys)
    image.add(slots)
    return image.finish()
  }
}
