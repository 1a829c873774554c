import DragomanLanguage

/// Mends choices that end in the middle of a longer term, which leftmost-longest choosing alone cannot see.
///
/// In *violation du droit international humanitaire* the longest term from the left ends after *international*, and
/// would hide *droit international humanitaire*. A noun phrase that cuts a longer one is no reading of the sentence,
/// and gives way, as does *Madame la ministre* before *ministre de la Défense*; a verb keeps its object however long that
/// is (*désamorcer la crise* ukrainienne).
struct CutTerms {
  let index: GlossaryIndex
  let view: SentenceView

  /// The choices without those that cut a longer term, and with the terms that were cut.
  ///
  /// - Parameters:
  ///   - choices: What ``OverlapResolver`` chose among `accepted`.
  ///   - accepted: All matches that count.
  ///   - resolve: Chooses again.
  /// - Complexity: O(choices), and O(accepted) for each choice that ends with another term.
  func mend(
    _ choices: [OverlapResolver.Choice], accepted: [TermMatch],
    resolve: ([TermMatch]) -> [OverlapResolver.Choice]
  ) -> [OverlapResolver.Choice] {
    var extended: [TermMatch] = []
    var cutting: [TermMatch] = []
    // By index: a copy of each choice would retain what it holds.
    for place in choices.indices {
      let outer = choices[place].match
      if index.flags(ofPattern: outer.pattern).contains(.isVerbal) {
        guard let whole = longest(beyond: outer, accepted, where: isNounPhrase) else { continue }
        if cutsNone(whole, of: choices, but: outer) { extended.append(whole) }
        continue
      }
      if cutsState(outer, accepted) {
        cutting.append(outer)
        continue
      }
      if let whole = nounWithAdjectives(beyond: outer, accepted), cutsNone(whole, of: choices, but: outer) {
        extended.append(whole)
        continue
      }
      if let whole = nounBehindAdjective(beyond: outer, accepted),
        choices.allSatisfy({ $0.match == outer || !$0.match.overlaps(whole) || whole.contains($0.match) })
      {
        extended.append(whole)
        continue
      }
      guard !choices[place].nested.isEmpty,
        let tail = choices[place].nested.first(where: {
          $0.end == outer.end && $0.first > outer.first && $0.gap.isEmpty
        }),
        let whole = longest(
          beyond: outer, accepted,
          where: { whole in choices[place].nested.contains { $0.first == whole.first && $0.end == outer.end } })
      else { continue }
      if !isName(outer), tail.unitCount > 1 || isName(whole) || isOffice(outer) && isOffice(whole) {
        cutting.append(outer)
      } else if !isName(outer), index.termClass(ofPattern: whole.pattern) == .term,
        belongs(whole.end - 1, to: tail, notTo: outer), cutsNone(whole, of: choices, but: outer)
      {
        // *signature d'un accord* commercial keeps its object, which is the longer one.
        extended.append(whole)
      } else if isName(whole) ? index.termClass(ofPattern: whole.pattern) == .instrument : goesOn(whole, from: outer),
        cutsNone(whole, of: choices, but: outer)
      {
        // *demande de visa* and *visa de long séjour*: both are meant.
        extended.append(whole)
      }
    }
    if cutting.isEmpty && extended.isEmpty { return choices }
    var result = cutting.isEmpty ? choices : resolve(accepted.filter { !isCut($0, cutting) })
    for whole in extended where !result.contains(where: { $0.match == whole }) {
      let inner = result.filter { whole.contains($0.match) }
      result.removeAll { whole.contains($0.match) }
      result.append(OverlapResolver.Choice(match: whole, nested: inner.map(\.match)))
    }
    return result.sorted { ($0.match.first, $1.match.unitCount) < ($1.match.first, $0.match.unitCount) }
  }

  /// Whether a longer term cuts none of the choices but the one that cuts it.
  private func cutsNone(_ whole: TermMatch, of choices: [OverlapResolver.Choice], but outer: TermMatch) -> Bool {
    choices.allSatisfy { $0.match == outer || !$0.match.overlaps(whole) || whole.contains($0.match) }
  }

  /// The longer term that the last noun of a term begins, where the adjective behind it can only be that noun's, by gender
  /// and number: *membres du* personnel *administratif et technique*. Both are meant.
  private func nounWithAdjectives(beyond outer: TermMatch, _ accepted: [TermMatch]) -> TermMatch? {
    let noun = outer.end - 1
    guard noun > outer.first, view.isQualifier(outer.end), view.isNominal(noun), !isName(outer),
      view[noun].agreement.agrees(with: view[outer.end].agreement),
      // *formation d'un gouvernement parallèle*: behind *un* the adjective is sooner that of the nearer noun.
      !view[outer.first].agreement.agrees(with: view[outer.end].agreement)
        || index.termClass(ofPattern: outer.pattern) == .term && followsOne(noun)
    else { return nil }
    return longest(
      beyond: outer, accepted,
      where: {
        $0.first == noun && $0.variant.isEmpty && index.termClass(ofPattern: $0.pattern) == .term && isNounPhrase($0)
      })
  }

  /// The longer term that the noun of an adjective and a noun begins without more preposition: *petits* États *membres*. Both
  /// are meant.
  private func nounBehindAdjective(beyond outer: TermMatch, _ accepted: [TermMatch]) -> TermMatch? {
    guard outer.unitCount == 2, outer.gap.isEmpty, view.isQualifier(outer.first), !view.isQualifier(outer.end - 1),
      view.isNominal(outer.end - 1), view.isWord(outer.end), !view.units[outer.end].isJoined, !isName(outer),
      !view.has(outer.end, .isAdposition)
    else { return nil }
    return longest(
      beyond: outer, accepted,
      where: {
        $0.first == outer.end - 1 && $0.unitCount == 2 && $0.variant.isEmpty && !isName($0) && isNounPhrase($0)
      })
  }

  /// Whether *un* or *une* stands before a unit: a determiner that neither owns, points back nor is a preposition.
  private func followsOne(_ noun: Int) -> Bool {
    view.has(noun - 1, .isSingularDeterminer)
      && view.traits(noun - 1).isDisjoint(with: [.isDefinite, .isPronounToo, .isOwning, .isDe])
  }

  /// Whether a match is one of those that cut, or has the same words.
  private func isCut(_ match: TermMatch, _ cutting: [TermMatch]) -> Bool {
    cutting.contains { $0.first == match.first && $0.end == match.end && $0.gap == match.gap && !isName(match) }
  }

  /// The longest of the wanted terms that start inside a choice and reach beyond it.
  private func longest(
    beyond outer: TermMatch, _ accepted: [TermMatch], where isWanted: (TermMatch) -> Bool
  ) -> TermMatch? {
    var best: TermMatch?
    for match in accepted where match.end > outer.end && match.first > outer.first && match.first < outer.end {
      // *non-emploi en premier* is one entry, whatever *emploi en premier* goes on with.
      if match.denial == .prefix, view.units[match.first].isJoined { continue }
      // *ancien ministre* before *ministre* israélien *de la Défense*
      guard match.gap.isEmpty || isOffice(match) && match.gap.lowerBound >= outer.end,
        match.end > best?.end ?? outer.end, isWanted(match)
      else { continue }
      best = match
    }
    return best
  }

  /// Whether a term goes on with a complement where another ends.
  private func goesOn(_ whole: TermMatch, from outer: TermMatch) -> Bool {
    !isName(outer) && index.termClass(ofPattern: whole.pattern) == .term && view.has(outer.end, .isOf)
      && whole.end > outer.end + 1 && shareEnglish(whole, outer)
  }

  /// Whether the word that two terms have in common is the same in English: a *demande de visa* is a visa application, a
  /// *visa de long séjour* a long-stay visa, but the *arrêt* of a *mandat d'arrêt* is no *arrêt de la CPI*.
  private func shareEnglish(_ a: TermMatch, _ b: TermMatch) -> Bool {
    func words(_ match: TermMatch) -> Set<String> {
      let english = index.english(index.concept(ofPattern: match.pattern)).first ?? ""
      return Set(english.lowercased().split { $0 == " " || $0 == "-" }.filter { $0.utf8.count > 2 }.map(String.init))
    }
    return !words(a).isDisjoint(with: words(b))
  }

  /// Whether an adjective can only qualify the last word of a term, by its gender and number: *signature d'un accord*
  /// commercial, while *un accord de paix* durable may last itself.
  private func belongs(_ adjective: Int, to tail: TermMatch, notTo outer: TermMatch) -> Bool {
    adjective == outer.end && view.isQualifier(adjective)
      && view[tail.first].agreement.agrees(with: view[adjective].agreement)
      && !view[outer.first].agreement.agrees(with: view[adjective].agreement)
  }

  /// Whether an office ends within the long name of a state, and is one without it, too: *président de la* République
  /// du Sénégal.
  private func cutsState(_ outer: TermMatch, _ accepted: [TermMatch]) -> Bool {
    guard isOffice(outer), outer.gap.isEmpty,
      let state = longest(
        beyond: outer, accepted,
        where: { index.termClass(ofPattern: $0.pattern) == .place && index.capitals(ofPattern: $0.pattern) & 1 != 0 })
    else { return false }
    return accepted.contains { $0.first == outer.first && $0.end < state.first && isOffice($0) }
  }

  private func isNounPhrase(_ match: TermMatch) -> Bool {
    index.flags(ofPattern: match.pattern).isDisjoint(with: [.isVerbal, .isBlocker])
  }

  private func isOffice(_ match: TermMatch) -> Bool {
    index.termClass(ofPattern: match.pattern) == .title
  }

  private func isName(_ match: TermMatch) -> Bool {
    switch index.termClass(ofPattern: match.pattern) {
    case .person, .place, .organization, .event, .instrument: true
    case .title, .demonym, .term, .metonym: false
    }
  }
}
