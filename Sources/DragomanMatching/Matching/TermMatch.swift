import DragomanLanguage

/// A place where a pattern matches: which pattern, which units, what stands between them.
struct TermMatch: Equatable {
  /// The pattern of the index.
  var pattern: UInt32
  /// The first unit.
  var first: Int
  /// After the last unit.
  var end: Int
  /// Units between the parts that do not belong to the match; empty where it is in one piece.
  var gap: Range<Int>
  /// Whether a negating prefix is joined to it (`non-élargissement`).
  var isNegated = false

  /// The number of units that belong to it.
  var unitCount: Int { end - first - gap.count }

  /// Whether a unit belongs to it.
  func covers(_ unit: Int) -> Bool { unit >= first && unit < end && !gap.contains(unit) }

  /// Whether the two share a unit.
  func overlaps(_ other: TermMatch) -> Bool {
    guard first < other.end, other.first < end else { return false }
    for unit in max(first, other.first)..<min(end, other.end) where covers(unit) && other.covers(unit) {
      return true
    }
    return false
  }

  /// Whether every unit of `other` belongs to it too.
  func contains(_ other: TermMatch) -> Bool {
    guard first <= other.first, other.end <= end else { return false }
    for unit in other.first..<other.end where other.covers(unit) && !covers(unit) { return false }
    return true
  }
}
