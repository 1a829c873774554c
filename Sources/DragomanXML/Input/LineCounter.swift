/// Turns byte offsets into lines and columns, going on from the last one asked for.
///
/// Offsets that only grow cost one pass over the document in all, however long its lines are.
struct LineCounter {
  private var offset = 0
  private var line = 1
  private var column = 1

  /// The position of `target` in `bytes`, which must be the same at every call.
  ///
  /// - Complexity: O(distance from the last target), or O(`target`) when it lies before that one.
  mutating func position(of target: Int, in bytes: [UInt8]) -> XMLPosition {
    let target = min(max(target, 0), bytes.count)
    if target < offset { self = LineCounter() }
    if offset == 0, bytes.hasBytes("\u{FEFF}", at: 0) { offset = min(3, target) }
    while let feed = bytes.firstOffset(of: 0x0A, from: offset, to: target) {
      offset = feed + 1
      line += 1
      column = 1
    }
    for index in offset..<target where bytes[index] & 0xC0 != 0x80 { column += 1 }
    offset = target
    return XMLPosition(line: line, column: column, byteOffset: target)
  }
}
