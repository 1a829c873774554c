import DragomanLanguage

extension SentenceReader {
  /// Whether the plural head that an office shares with others stands for one person in each: *les ministres de
  /// l'Intérieur, de l'Agriculture et de la Santé* are three. Of several states, or of a body of states, there are many of
  /// each: *les ministres de l'Intérieur et de la Justice* des Vingt-Sept, *européens*.
  func isOneOfEach(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ coordinations: [Coordination], _ view: SentenceView
  ) -> Bool {
    let offices = choices.filter { choice in
      choice.match.first == match.first && index.termClass(ofPattern: choice.match.pattern) == .title
    }
    guard offices.count > 1, offices.contains(where: { !$0.match.own.isEmpty }),
      let coordination = coordinations.first(where: { coordination in
        coordination.kind == .complement && coordination.start > match.first
          && (match.own.isEmpty
            ? match.end == coordination.conjuncts[0].upperBound
            : coordination.conjuncts.contains { $0.lowerBound == match.own.lowerBound })
      })
    else { return false }
    let end = offices.map(\.match.end).max() ?? match.end
    return !isOfSeveral(at: end, choices, view)
      && !choices.contains { choice in
        (match.first..<coordination.start).contains(choice.match.first) && isAdjectiveOfSeveral(choice.match)
      }
  }

  /// Whether several states, or a body of states, stand behind offices: *des deux pays*, *de l'UE*, *africains*.
  private func isOfSeveral(at unit: Int, _ choices: [OverlapResolver.Choice], _ view: SentenceView) -> Bool {
    if view.has(unit, .isContractedPlural) { return true }
    if choices.contains(where: { $0.match.first == unit && isAdjectiveOfSeveral($0.match) }) { return true }
    guard view.has(unit, .isOf) else { return false }
    var name = unit + 1
    if view.has(name, .isPronounToo) { name += 1 }
    return !view.traits(min(name, view.units.count - 1)).isDisjoint(with: [.isPluralDeterminer, .endsInDigit])
      || choices.contains { $0.match.first == name && index.termClass(ofPattern: $0.match.pattern) == .organization }
  }

  /// Whether a match is an adjective of no one state: *européen*, *arabe*.
  private func isAdjectiveOfSeveral(_ match: TermMatch) -> Bool {
    guard index.termClass(ofPattern: match.pattern) == .demonym else { return false }
    let code = index.stateCode(index.concept(ofPattern: match.pattern))
    return code == nil || code == "EU"
  }
}
