extension SentenceReader {
  /// Whether a term of a coordination jumps over what makes a compound with its noun: in *organisations non
  /// gouvernementales nationales et internationales* both adjectives qualify the whole, and no international organization
  /// is meant. Where the adjective of the compound is itself a conjunct, the noun is shared: *forces gouvernementales et
  /// rebelles*.
  func splitsCompound(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ coordinations: [Coordination]
  ) -> Bool {
    guard !match.isWithState, index.termClass(ofPattern: match.pattern) == .term, let own = match.own.first,
      let coordination = coordinations.first(where: { coordination in
        coordination.kind == .adjective && coordination.conjuncts.contains { $0.contains(own) }
      })
    else { return false }
    return choices.contains { choice in
      choice.match.first == match.first && choice.match.end == coordination.start && choice.match.unitCount > 1
        && choice.match.gap.isEmpty && choice.match.pattern != match.pattern && !match.covers(coordination.start - 1)
    }
  }
}
