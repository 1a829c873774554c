import DragomanLanguage

extension SentenceReader {
  /// The offices of further states that share the head of an office with an entry of its own: of *chefs de la diplomatie
  /// américaine et russe* the first is the US Secretary of State, the second a foreign minister like others.
  func sharedOffices(
    _ choices: [OverlapResolver.Choice], _ coordinations: [Coordination]
  ) -> [OverlapResolver.Choice] {
    var added: [OverlapResolver.Choice] = []
    for coordination in coordinations where coordination.kind == .adjective {
      let first = coordination.conjuncts[0]
      guard
        let whole = choices.first(where: { choice in
          choice.match.end == first.upperBound && choice.match.first < first.lowerBound && choice.match.gap.isEmpty
            && isOffice(choice.match)
        }),
        let office = office(of: whole, before: first)
      else { continue }
      for conjunct in coordination.conjuncts.dropFirst() {
        let isState = choices.contains { choice in
          choice.match.first == conjunct.lowerBound && choice.match.end == conjunct.upperBound
            && index.termClass(ofPattern: choice.match.pattern) == .demonym
        }
        let isListed = choices.contains {
          isOffice($0.match) && !$0.match.own.isEmpty && $0.match.own.overlaps(conjunct)
        }
        guard isState, !isListed else { continue }
        var match = TermMatch(
          pattern: office.pattern, first: whole.match.first, end: conjunct.upperBound,
          gap: first.lowerBound..<conjunct.lowerBound)
        match.variant = MatchLabels(.coordination)
        match.own = conjunct
        match.isWithState = true
        added.append(OverlapResolver.Choice(match: match))
      }
    }
    return added
  }

  /// The longest office inside a choice that ends before its adjective.
  private func office(of whole: OverlapResolver.Choice, before adjective: Range<Int>) -> TermMatch? {
    whole.nested.first { nested in
      nested.first == whole.match.first && nested.end == adjective.lowerBound && nested.gap.isEmpty && isOffice(nested)
        && index.flags(ofPattern: nested.pattern).contains(.takesState)
    }
  }

  private func isOffice(_ match: TermMatch) -> Bool { index.termClass(ofPattern: match.pattern) == .title }
}
