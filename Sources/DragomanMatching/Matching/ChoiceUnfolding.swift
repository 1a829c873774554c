import DragomanLanguage

/// Lists what keeps its own meaning inside a longer match beside it, or in its place.
///
/// - An office with its state that English puts together from the two (*président kényan*, Kenyan president) is the
///   office and the adjective; one with a name of its own (*secrétaire d'État américain*) stays whole, with the
///   adjective beside it.
/// - A name in an office, a term or an event (*secrétaire général* de l'Otan, *guerre* en Ukraine) is a mention of
///   what it names, and so is the state of a body of a state (*Sénat* américain).
/// - A noun in a phrase that keeps its English there (*lever l'embargo*, lift the embargo) is a term, too; one that
///   does not (*camper sur ses positions*, stand firm) is not.
/// - What an adjective only weighs or dates (*cessez-le-feu* durable), or a name only says whose it is (*porte-parole* du
///   Kremlin), is a mention, too, where the longer English holds its own; *mandat* d'arrêt and *droit* international are
///   terms in one piece.
struct ChoiceUnfolding {
  let index: GlossaryIndex

  /// The choices with what is unfolded, in order of their first unit.
  ///
  /// - Parameter rank: Orders matches on the same units, lowest first.
  func unfold(
    _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace,
    rank: (TermMatch, inout MatchWorkspace) -> Int
  ) -> [OverlapResolver.Choice] {
    guard choices.contains(where: { !$0.nested.isEmpty }) else { return choices }
    var result: [OverlapResolver.Choice] = []
    var isChanged = false
    result.reserveCapacity(choices.count + 1)
    for choice in choices {
      if choice.nested.isEmpty || flags(choice.match).contains(.isBlocker) {
        result.append(choice)
      } else if let parts = officeAndState(choice, &workspace, rank) {
        result += parts
        isChanged = true
      } else {
        // What is listed already hides what lies in it.
        let inner = termsWithin(choice, forms, &workspace, rank).filter { inner in
          !choices.contains { $0.match != choice.match && $0.match.overlaps(inner.match) }
        }
        var outer = choice
        outer.nested.removeAll { nested in inner.contains { $0.match == nested } }
        result.append(outer)
        result += inner
        if !inner.isEmpty { isChanged = true }
      }
    }
    if isChanged { result.sort { ($0.match.first, $1.match.unitCount) < ($1.match.first, $0.match.unitCount) } }
    return result
  }

  // MARK: Offices

  /// The office and the adjective that a choice is put together from; nil where it has a name of its own.
  private func officeAndState(
    _ choice: OverlapResolver.Choice, _ workspace: inout MatchWorkspace,
    _ rank: (TermMatch, inout MatchWorkspace) -> Int
  ) -> [OverlapResolver.Choice]? {
    guard termClass(choice.match) == .title else { return nil }
    let offices = choice.nested.filter {
      $0.first == choice.match.first && termClass($0) == .title && flags($0).contains(.takesState)
    }
    for office in offices.sorted(by: { ($1.unitCount, rank($0, &workspace)) < ($0.unitCount, rank($1, &workspace)) }) {
      let states = choice.nested.filter { !$0.overlaps(office) && termClass($0) == .demonym }
      for state in states where choice.match.unitCount == office.unitCount + state.unitCount {
        guard isComposed(choice.match, office, state, &workspace) else { continue }
        // What else has the words of the whole is no other reading of the office alone.
        let others = choice.nested.filter { other in
          other != office && other.first == office.first && other.end == office.end && other.gap == office.gap
            && concept(other) != concept(office)
        }
        return [
          OverlapResolver.Choice(match: office, alternatives: others),
          OverlapResolver.Choice(match: state),
        ]
      }
    }
    return nil
  }

  private func isComposed(
    _ whole: TermMatch, _ office: TermMatch, _ state: TermMatch, _ workspace: inout MatchWorkspace
  ) -> Bool {
    workspace.answers.answer(.isComposed, whole.pattern, office.pattern, state.pattern) {
      let officeConcept = concept(office)
      // It is another office in this state: a *secrétaire d'État américain* is no junior minister.
      if let general = index.texts(concept(whole), .instanceOf).first,
        general.split(separator: " ").first.map(String.init) != index.id(officeConcept)
      {
        return false
      }
      let code = index.stateCode(concept(state))
      // *commissaire européen*: of the Union there is but one such office.
      if code == "EU" { return false }
      // The office has a name of its own in this state.
      let isNamed = index.englishFacts(officeConcept, .officeName).contains { fact in
        fact.value.split(separator: " ").contains { $0 == code ?? "" }
      }
      guard !isNamed, let first = index.english(concept(whole)).first?.lowercased() else { return false }
      return index.english(concept(state)).contains { adjective in
        index.english(officeConcept).contains { "\(adjective) \($0)".lowercased() == first }
      }
    }
  }

  // MARK: Terms within phrases

  private func termsWithin(
    _ choice: OverlapResolver.Choice, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace,
    _ rank: (TermMatch, inout MatchWorkspace) -> Int
  ) -> [OverlapResolver.Choice] {
    let outer = choice.match
    let outerFlags = flags(outer)
    let outerClass = termClass(outer)
    let isPhrase = outerFlags.contains(.isVerbal) || outerFlags.contains(.isAdjective)
    var heads: [TermMatch] = []
    if !isPhrase, outerClass == .term || outerClass == .title {
      for inner in choice.nested where isHead(inner, of: choice, forms, workspace.view) {
        // Of an office the first equivalent must stand there: the *directeur général* du FMI is its Managing Director.
        if keepsEnglish(inner, in: outer, isOffice: outerClass == .title, &workspace) { heads.append(inner) }
      }
    }
    let wanted = choice.nested.filter { inner in
      guard flags(inner).isDisjoint(with: [.isVerbal, .isBlocker]), inner.unitCount < outer.unitCount,
        concept(inner) != concept(outer), !isDeniedBy(outer, inner)
      else { return false }
      // The adjective of *Union africaine* is part of its name.
      let isInName =
        termClass(inner) == .demonym
        && choice.nested.contains { $0 != inner && $0.contains(inner) && termClass($0) == .organization }
      if isInName { return false }
      switch outerClass {
      case .title:
        return termClass(inner) == .demonym && index.capitals(ofPattern: inner.pattern) == 0
          || inner.first > outer.first && isName(inner)
      case .term where isPhrase: return inner.first > outer.first && !flags(inner).contains(.isAdjective)
      // What begins with it is only its own generic: *droit international* in *droit international privé*.
      case .term:
        return inner.first > outer.first && (inner.unitCount > 1 || termClass(inner) == .demonym || isName(inner))
      case .event:
        return inner.first > outer.first && (termClass(inner) == .demonym || isName(inner))
          && !isInsideName(inner, of: choice, forms, workspace.view)
      case .organization:
        return inner.first > outer.first && (isOwnState(inner, of: choice) || isOwner(inner, of: outer))
      case .instrument: return isOwner(inner, of: outer)
      case .person, .place, .demonym, .metonym: return false
      }
    }
    if wanted.isEmpty, heads.isEmpty { return [] }
    // A word of an idiom has another meaning there: *positions* of *camper sur ses positions* listed as "positions"
    // would send the translator of "stand firm" astray. Where the English of the phrase holds that of the word, the
    // word means itself. An adjective of a state beside an office always does, however the office is called.
    // A name is no word of an idiom: *agissant en vertu du Chapitre VII de la* Charte des Nations Unies.
    var kept = wanted.filter { inner in
      outerClass == .title || isName(inner) && (isPhrase || termClass(inner) != .place)
        || keepsEnglish(inner, in: outer, &workspace)
    }
    kept += heads.filter { !kept.contains($0) }
    return OverlapResolver().resolve(kept) { rank($0, &workspace) }
  }

  /// Whether a match is what a longer one is about, the rest of which only weighs, dates or owns it.
  private func isHead(
    _ inner: TermMatch, of choice: OverlapResolver.Choice, _ forms: borrowing FormTable, _ view: SentenceView
  ) -> Bool {
    let outer = choice.match
    guard outer.gap.isEmpty, outer.variant.isEmpty, inner.gap.isEmpty, inner.variant.isEmpty,
      inner.unitCount < outer.unitCount, flags(inner).isDisjoint(with: [.isVerbal, .isBlocker, .isAdjective]),
      termClass(inner) == termClass(outer), concept(inner) != concept(outer), !isDeniedBy(outer, inner)
    else { return false }
    if inner.end == outer.end {
      return FreeQualifiers.areAll(outer.first..<inner.first, view, forms)
    }
    guard inner.first == outer.first else { return false }
    if FreeQualifiers.areAll(inner.end..<outer.end, view, forms) { return true }
    // Behind *de*: whose it is, or a phrase of its own. A bare noun there makes one term of both, *mandat d'arrêt*.
    guard view.has(inner.end, .isOf) else { return false }
    return choice.nested.contains { rest in
      rest.end == outer.end && (1...2).contains(rest.first - inner.end)
        && (isName(rest) || rest.unitCount > 1 && termClass(rest) == .term)
    }
  }

  /// Whether a name of one word stands right beside another capital of the longer one that is no name of its own:
  /// *attentat du Crocus* City *Hall*.
  private func isInsideName(
    _ inner: TermMatch, of choice: OverlapResolver.Choice, _ forms: borrowing FormTable, _ view: SentenceView
  ) -> Bool {
    guard inner.unitCount == 1 else { return false }
    return [inner.first - 1, inner.end].contains { unit in
      choice.match.covers(unit) && view.isWord(unit) && forms.shape(view.units[unit].form) == .initial
        && !view.units[max(unit, inner.first)].isJoined && !view.has(unit, .isFunctionWord)
        && !choice.nested.contains { $0.covers(unit) && isName($0) }
    }
  }

  /// Whether the *non* that denies a term belongs to the longer one, which says all: *non-emploi en premier* is no *emploi
  /// en premier*.
  private func isDeniedBy(_ outer: TermMatch, _ inner: TermMatch) -> Bool {
    inner.denial == .prefix && inner.first > outer.first
  }

  /// Whether a body is whose another body or text is, named by its letters at the end: *groupe de Minsk de l'*OSCE.
  private func isOwner(_ inner: TermMatch, of outer: TermMatch) -> Bool {
    inner.end == outer.end && inner.first > outer.first && termClass(inner) == .organization
      && flags(inner).contains(.isAcronym)
  }

  /// Whether the English of a term stands in that of the longer one.
  ///
  /// - Parameter isOffice: Whether the first equivalent must, hyphens aside.
  private func keepsEnglish(
    _ inner: TermMatch, in outer: TermMatch, isOffice: Bool = false, _ workspace: inout MatchWorkspace
  ) -> Bool {
    workspace.answers.answer(isOffice ? .keepsFirstEquivalent : .keepsEnglish, outer.pattern, inner.pattern) {
      if isOffice {
        guard let head = index.english(concept(inner)).first, let whole = index.english(concept(outer)).first else {
          return false
        }
        return Self.contains(Self.withoutHyphens(whole), Self.withoutHyphens(head))
      }
      // An adjective of a state may have the form of the state in the first equivalent: *Iran's nuclear programme*.
      let wholes = index.english(concept(outer)).prefix(termClass(inner) == .demonym ? 8 : 1).map { $0.lowercased() }
      return index.english(concept(inner)).contains { english in
        let english = english.lowercased()
        let plural = EnglishPlural.of(english)
        return wholes.contains { whole in
          Self.contains(whole, english) || plural.map { Self.contains(whole, $0) } ?? false
        }
      }
    }
  }

  /// In lower case, the words of a compound apart.
  private static func withoutHyphens(_ text: String) -> String { text.lowercased().replacing("-", with: " ") }

  /// Whether the words of `part` stand together in `text`.
  private static func contains(_ text: String, _ part: String) -> Bool { " \(text) ".contains(" \(part) ") }

  /// Whether an adjective is that of the state that a body belongs to: *Sénat* américain, but not *Union* européenne,
  /// whose own name it is.
  private func isOwnState(_ inner: TermMatch, of choice: OverlapResolver.Choice) -> Bool {
    guard termClass(inner) == .demonym, index.capitals(ofPattern: inner.pattern) == 0, inner.end == choice.match.end,
      let code = index.stateCode(concept(inner)), code != "EU"
    else { return false }
    // *Organisation des États* is no body.
    return choice.nested.contains { $0.first == choice.match.first && $0.end == inner.first && $0.gap.isEmpty }
  }

  private func isName(_ match: TermMatch) -> Bool {
    guard index.capitals(ofPattern: match.pattern) & 1 != 0 else { return false }
    switch termClass(match) {
    case .person, .place, .organization, .instrument, .event, .metonym: return true
    case .title, .demonym, .term: return false
    }
  }

  private func concept(_ match: TermMatch) -> UInt32 { index.concept(ofPattern: match.pattern) }
  private func termClass(_ match: TermMatch) -> TermClass { index.termClass(ofPattern: match.pattern) }
  private func flags(_ match: TermMatch) -> PatternFlags { index.flags(ofPattern: match.pattern) }
}
