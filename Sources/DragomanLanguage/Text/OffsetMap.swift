/// Where each byte of a derived text comes from in the text it was derived from.
///
/// Outside the recorded edits bytes are copied one to one. An edit says that `derivedLength` bytes of the
/// derived text stand for `originLength` bytes of the origin; either length may be zero.
///
/// Edits are added in order, and the map is built once and shared.
public struct OffsetMap: Sendable, Equatable {
  /// One replaced stretch.
  public struct Edit: Sendable, Equatable {
    /// Offset in the derived text.
    public let derivedStart: UInt32
    /// Length in the derived text, in bytes.
    public let derivedLength: UInt32
    /// Offset in the origin.
    public let originStart: UInt32
    /// Length in the origin, in bytes.
    public let originLength: UInt32

    var derivedEnd: UInt32 { derivedStart + derivedLength }
    var originEnd: UInt32 { originStart + originLength }
  }

  /// The edits, ordered by offset, never overlapping.
  public private(set) var edits: [Edit]

  /// The map of a text that is its own origin.
  public init() { edits = [] }

  /// Whether derived and original offsets are the same everywhere.
  public var isIdentity: Bool { edits.isEmpty }

  /// Records that `derivedLength` bytes at `derivedStart` stand for `originLength` bytes at `originStart`.
  ///
  /// - Precondition: Edits come in ascending order of both offsets.
  public mutating func append(
    derivedStart: Int, derivedLength: Int, originStart: Int, originLength: Int
  ) {
    let edit = Edit(
      derivedStart: UInt32(derivedStart), derivedLength: UInt32(derivedLength),
      originStart: UInt32(originStart), originLength: UInt32(originLength))
    if let last = edits.last {
      precondition(
        last.derivedEnd <= edit.derivedStart && last.originEnd <= edit.originStart,
        "edits must be appended in order")
    }
    edits.append(edit)
  }

  /// The original offset at which the byte at `offset` of the derived text starts.
  ///
  /// Inside a replaced stretch this is the start of what was replaced; a deletion standing exactly at
  /// `offset` lies before it.
  /// - Complexity: O(log *n*) in the number of edits.
  public func originStart(_ offset: UInt32) -> UInt32 {
    // The last edit that starts at or before the offset.
    let index = firstEdit { $0.derivedStart > offset } - 1
    guard index >= 0 else { return offset }
    let edit = edits[index]
    if offset < edit.derivedEnd { return edit.originStart }
    return edit.originEnd + (offset - edit.derivedEnd)
  }

  /// The original offset after the byte that ends at `offset` of the derived text.
  ///
  /// Inside a replaced stretch this is the end of what was replaced; a deletion standing exactly at
  /// `offset` lies after it.
  /// - Complexity: O(log *n*) in the number of edits.
  public func originEnd(_ offset: UInt32) -> UInt32 {
    // The last edit that starts before the offset.
    let index = firstEdit { $0.derivedStart >= offset } - 1
    guard index >= 0 else { return offset }
    let edit = edits[index]
    if offset <= edit.derivedEnd && edit.derivedLength > 0 { return edit.originEnd }
    return edit.originEnd + (offset - edit.derivedEnd)
  }

  /// The stretch of the origin that a non-empty span of the derived text stands for.
  public func origin(of span: TextSpan) -> TextSpan {
    let start = originStart(span.start)
    return TextSpan(start: start, end: max(start, originEnd(span.end)))
  }

  /// The offset in the derived text at which the byte at `offset` of the origin appears.
  ///
  /// Inside a replaced stretch this is the start of the replacement.
  /// - Complexity: O(log *n*) in the number of edits.
  public func derived(_ offset: UInt32) -> UInt32 {
    let index = firstEdit { $0.originStart > offset } - 1
    guard index >= 0 else { return offset }
    let edit = edits[index]
    if offset < edit.originEnd { return edit.derivedStart }
    return edit.derivedEnd + (offset - edit.originEnd)
  }

  /// Index of the first edit for which `predicate` holds; the edits that fail it come first.
  private func firstEdit(where predicate: (Edit) -> Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if predicate(edits[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
