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
    var ranked: [Ranked] = []
    ranked.reserveCapacity(matches.count)
    for match in matches { ranked.append(Ranked(match: match, rank: rank(match))) }
    if ranked.count > Self.few { ranked.sort(by: Self.precedes) } else { Self.sortFew(&ranked) }
    var choices: [Choice] = []
    choices.reserveCapacity(ranked.count)
    for place in ranked {
      let match = place.match
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

  private struct Ranked {
    let match: TermMatch
    let rank: Int
  }

  private static func precedes(_ a: Ranked, _ b: Ranked) -> Bool {
    if a.match.first != b.match.first { return a.match.first < b.match.first }
    if a.match.unitCount != b.match.unitCount { return a.match.unitCount > b.match.unitCount }
    if a.match.gap.count != b.match.gap.count { return a.match.gap.count < b.match.gap.count }
    return (a.rank, a.match.pattern) < (b.rank, b.match.pattern)
  }

  /// As many matches as most sentences have, which are sorted in their place.
  private static let few = 12

  private static func sortFew(_ ranked: inout [Ranked]) {
    for position in ranked.indices.dropFirst() {
      let moved = ranked[position]
      var place = position
      while place > 0, precedes(moved, ranked[place - 1]) {
        ranked[place] = ranked[place - 1]
        place -= 1
      }
      ranked[place] = moved
    }
  }
}
