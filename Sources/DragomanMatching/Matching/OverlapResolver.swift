/// Chooses among overlapping matches: leftmost, then longest; what lies wholly inside a chosen match is kept
/// apart as nested.
///
/// Of several patterns on the very same units the best entry wins: of the glossary with the higher priority,
/// written with the same capitals, its first term, and then the one that stands first in its glossary. The
/// others are kept as alternatives.
struct OverlapResolver {
  /// A chosen match with what it hides.
  struct Choice {
    /// The match.
    var match: TermMatch
    /// Matches of other concepts on the same units.
    var alternatives: [TermMatch] = []
    /// Matches wholly inside.
    var nested: [TermMatch] = []
  }

  /// - Parameters:
  ///   - matches: All matches that count.
  ///   - rank: Orders matches on the same units, lowest first.
  /// - Returns: The choices in order of their first unit.
  func resolve(_ matches: [TermMatch], rank: (TermMatch) -> Int) -> [Choice] {
    if matches.count < 2 { return matches.map { Choice(match: $0) } }
    var ordered = matches
    if ordered.count > Self.few {
      ordered.sort { Self.precedes($0, $1, rank) }
    } else {
      Self.sortFew(&ordered, rank)
    }
    var choices: [Choice] = []
    choices.reserveCapacity(ordered.count)
    for match in ordered {
      // Only choices that reach beyond the start of this match can touch it.
      var isFree = true
      for position in choices.indices.reversed() where choices[position].match.end > match.first {
        guard choices[position].match.overlaps(match) else { continue }
        isFree = false
        if choices[position].match.first == match.first, choices[position].match.end == match.end,
          choices[position].match.gap == match.gap
        {
          choices[position].alternatives.append(match)
        } else if choices[position].match.contains(match) {
          choices[position].nested.append(match)
        }
        break
      }
      if isFree { choices.append(Choice(match: match)) }
    }
    return choices
  }

  /// What ranks them is asked only where their units do not tell.
  private static func precedes(_ a: TermMatch, _ b: TermMatch, _ rank: (TermMatch) -> Int) -> Bool {
    if a.first != b.first { return a.first < b.first }
    if a.unitCount != b.unitCount { return a.unitCount > b.unitCount }
    if a.gap.count != b.gap.count { return a.gap.count < b.gap.count }
    return (rank(a), a.pattern) < (rank(b), b.pattern)
  }

  /// As many matches as most sentences have, which are sorted in their place.
  private static let few = 12

  private static func sortFew(_ matches: inout [TermMatch], _ rank: (TermMatch) -> Int) {
    for position in matches.indices.dropFirst() {
      let moved = matches[position]
      var place = position
      while place > 0, precedes(moved, matches[place - 1], rank) {
        matches[place] = matches[place - 1]
        place -= 1
      }
      matches[place] = moved
    }
  }
}
