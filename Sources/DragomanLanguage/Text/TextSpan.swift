/// A half-open range of UTF-8 byte offsets into one text.
///
/// Which text is said by whoever hands out the span: the input as given, or a layer derived from it.
public struct TextSpan: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset after the last byte.
  public var end: UInt32

  /// Creates the span `[start, end)`.
  ///
  /// - Precondition: `start <= end`.
  public init(start: UInt32, end: UInt32) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// Creates the span `[start, end)` from byte offsets.
  public init(_ start: Int, _ end: Int) {
    self.init(start: UInt32(start), end: UInt32(end))
  }

  /// The length in bytes.
  public var count: Int { Int(end - start) }

  /// Whether the span covers no byte.
  public var isEmpty: Bool { start == end }

  /// The span as a range of array indices.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether every byte of `other` lies in this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}

extension TextSpan: Comparable {
  /// By start; of two spans that start together the shorter comes first.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension TextSpan: CustomStringConvertible {
  /// `12..<20`
  public var description: String { "\(start)..<\(end)" }
}
