import DragomanLanguage

/// Stretches of a text that do not overlap, asked whether another overlaps one of them.
struct SpanSet {
  /// Per block of 64 bytes a mask of those that are taken.
  private var blocks: [UInt64] = []

  /// Whether a byte of the span is in the set.
  ///
  /// - Complexity: O(length).
  func overlaps(_ span: TextSpan) -> Bool {
    var place = Int(span.start)
    while place < Int(span.end), place >> 6 < blocks.count {
      if blocks[place >> 6] >> UInt64(place & 63) & 1 != 0 { return true }
      place += 1
    }
    return false
  }

  /// Adds a span.
  ///
  /// - Complexity: O(length).
  mutating func insert(_ span: TextSpan) {
    while blocks.count <= Int(span.end) >> 6 { blocks.append(0) }
    for place in span.range { blocks[place >> 6] |= 1 << UInt64(place & 63) }
  }
}
