/// Turns byte offsets into lines and columns, going on from the last one asked for.
///
/// Offsets that only grow cost one pass over the document in all, however long its lines are.
struct LineCounter {
  /// The offset that has been reached.
  private(set) var offset = 0
  private var line = 1
  private var column = 1

  /// A counter at the start of a document.
  init() {}

  /// A counter that goes on from a place.
  init(at position: XMLPosition) { (offset, line, column) = (position.byteOffset, position.line, position.column) }

  /// Goes on to `target`, which must not lie before `offset`.
  ///
  /// - Parameters:
  ///   - bytes: The document from `base` on, which must not lie after `offset`; the same at every call.
  /// - Complexity: O(distance).
  mutating func advance(to target: Int, in bytes: [UInt8], from base: Int) {
    let target = min(max(target, offset), base + bytes.count)
    if offset == 0, bytes.hasBytes("\u{FEFF}", at: 0) { offset = min(3, target) }
    while let feed = bytes.firstOffset(of: 0x0A, from: offset - base, to: target - base) {
      offset = base + feed + 1
      line += 1
      column = 1
    }
    for index in (offset - base)..<(target - base) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    offset = target
  }

  /// The position of `offset`.
  var position: XMLPosition { XMLPosition(line: line, column: column, byteOffset: offset) }

  /// The position of `target` in a whole document.
  ///
  /// - Complexity: O(`target`).
  static func position(of target: Int, in bytes: [UInt8]) -> XMLPosition {
    var counter = LineCounter()
    counter.advance(to: target, in: bytes, from: 0)
    return counter.position
  }
}
