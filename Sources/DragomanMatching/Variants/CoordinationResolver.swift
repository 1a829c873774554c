/// Adds coordinated matches to the choices among the others.
///
/// Conjuncts share words, so that *chefs de la diplomatie américaine* and *chefs de la diplomatie … russe* both
/// stand in one text: what must be free is only what a conjunct has for itself.
struct CoordinationResolver {
  /// - Parameters:
  ///   - coordinated: The coordinated matches that count.
  ///   - choices: What was chosen among all others, in order of the first unit; the coordinated ones are added in
  ///     that order, and what they hold is kept as nested.
  ///   - rank: Orders matches on the same units, lowest first.
  func add(_ coordinated: [TermMatch], to choices: inout [OverlapResolver.Choice], rank: (TermMatch) -> Int) {
    let ranked = coordinated.map { (match: $0, rank: rank($0)) }.sorted { a, b in
      if a.match.unitCount != b.match.unitCount { return a.match.unitCount > b.match.unitCount }
      if a.match.first != b.match.first { return a.match.first < b.match.first }
      return (a.rank, a.match.end, a.match.pattern) < (b.rank, b.match.end, b.match.pattern)
    }
    var added: [OverlapResolver.Choice] = []
    for (match, _) in ranked {
      if let same = added.firstIndex(where: { $0.match.coversSame(as: match) }) {
        added[same].alternatives.append(match)
        continue
      }
      let own = match.own.filter(match.covers)
      if added.contains(where: { choice in own.contains(where: choice.match.own.contains) }) { continue }
      // A term that reaches beyond what this one owns has the better claim to it.
      let isTaken = choices.contains { choice in
        own.contains(where: choice.match.covers) && !match.contains(choice.match)
      }
      // *les ministres français et allemand des Affaires étrangères*: one office with both adjectives in it.
      let isInserted = choices.contains { choice in
        choice.match.first == match.first && choice.match.end == match.end && !own.isEmpty
          && own.allSatisfy(choice.match.gap.contains)
      }
      if isTaken || isInserted { continue }
      var new = OverlapResolver.Choice(match: match)
      choices.removeAll { choice in
        guard match.contains(choice.match) else { return false }
        // The shared head as a term of several words stays for the first conjunct, which may have no entry.
        let standsForFirst = choice.match.unitCount > 1 && !own.contains(where: choice.match.covers)
        if !standsForFirst { new.nested.append(choice.match) }
        return !standsForFirst
      }
      added.append(new)
    }
    choices = (choices + added).sorted { a, b in
      (a.match.first, a.match.end, a.match.pattern) < (b.match.first, b.match.end, b.match.pattern)
    }
  }
}

extension TermMatch {
  /// Whether both are on the same units.
  func coversSame(as other: TermMatch) -> Bool {
    first == other.first && end == other.end && gap == other.gap && laterGap == other.laterGap
  }
}
