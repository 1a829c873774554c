/// Checks of byte offsets into UTF-8.
extension [UInt8] {
  /// Whether a character starts at `offset`, or the text ends there.
  public func isBoundary(_ offset: Int) -> Bool {
    offset == count || offset >= 0 && offset < count && self[offset] & 0xC0 != 0x80
  }

  /// Whether the range lies in the text and between two characters at both ends.
  public func holds(_ range: Range<Int>) -> Bool {
    range.upperBound <= count && isBoundary(range.lowerBound) && isBoundary(range.upperBound)
  }

  /// Whether the bytes are UTF-8.
  public var isUTF8: Bool { String(validating: self, as: UTF8.self) != nil }

  /// Calls `body` with the range of each character; the text is UTF-8.
  public func forEachScalar(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
      body(start..<end)
      start = end
    }
  }
}
