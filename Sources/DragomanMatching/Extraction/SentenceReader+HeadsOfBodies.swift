import DragomanLanguage

extension SentenceReader {
  /// The nouns that are offices only with the body behind them: *le* chef *du Hamas*, *la* patronne *du FMI*, while
  /// *le chef du restaurant* is none.
  ///
  /// Their entries are modifiers of the class title, which are silent everywhere else.
  func headsOfBodies(
    _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> [OverlapResolver.Choice] {
    var heads: [OverlapResolver.Choice] = []
    for position in workspace.silent.indices {
      let match = workspace.silent[position]
      let flags = index.flags(ofPattern: match.pattern)
      guard flags.role == .modifier, index.termClass(ofPattern: match.pattern) == .title, match.end + 1 < units.count,
        !choices.contains(where: { $0.match.overlaps(match) }), !heads.contains(where: { $0.match.overlaps(match) })
      else { continue }
      if isOfState(match, choices) {
        heads.append(OverlapResolver.Choice(match: match))
        continue
      }
      guard workspace.traits(units[match.end].form, forms, index).contains(.isOf) else { continue }
      var name = match.end + 1
      if workspace.traits(units[name].form, forms, index).contains(.isPronounToo) { name += 1 }
      let hasBody = choices.contains { choice in
        choice.match.first == name && index.termClass(ofPattern: choice.match.pattern) == .organization
      }
      if hasBody { heads.append(OverlapResolver.Choice(match: match)) }
    }
    return heads
  }

  /// Whether the adjective of a state makes an office of the noun before it, as its entry says: *un responsable* turc.
  private func isOfState(_ match: TermMatch, _ choices: [OverlapResolver.Choice]) -> Bool {
    let isAllowed = index.englishFacts(index.concept(ofPattern: match.pattern), .officeName).contains { fact in
      fact.value.split(separator: " ").contains("state")
    }
    return isAllowed
      && choices.contains {
        $0.match.first == match.end && index.termClass(ofPattern: $0.match.pattern) == .demonym
          && index.capitals(ofPattern: $0.match.pattern) == 0
      }
  }
}
