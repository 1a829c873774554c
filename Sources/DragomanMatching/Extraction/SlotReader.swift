import DragomanLanguage

/// Finds what fills the slots of an office or institution in its sentence: the adjective of a state (*ministre*
/// russe *de la Défense*), a state or body behind *de* (*l'ambassadeur* de France), where an envoy is posted (*au
/// Mali*, *auprès de l'Otan*), and words that qualify it (*adjointe*, *par intérim*).
///
/// Runs only for matches of offices and institutions, and for matches with a gap.
struct SlotReader {
  let index: GlossaryIndex
  let units: [Unit]
  /// What is listed, by first unit.
  let choices: [OverlapResolver.Choice]
  /// What only qualifies, by first unit.
  let silent: [TermMatch]

  /// No more words than this behind an office qualify it.
  private static let longestTail = 3

  /// Sets the slots of a finding.
  func fill(
    _ finding: inout Finding, _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) {
    if match.isWithState {
      finding.demonym = self.match(at: match.own.lowerBound, where: { termClass(of: $0) == .demonym })?.pattern
      return
    }
    // *signer* un nouvel *accord*: what stands in a verb phrase qualifies its object.
    if index.flags(ofPattern: match.pattern).contains(.isVerbal) { return }
    let isPlural = traits(match.first, forms, &workspace).contains(.isPlural)
    var unit = match.gap.lowerBound
    // *les ministres* congolais *des Affaires étrangères et de l'Intérieur*: the adjective of both.
    if match.variant.contains(MatchLabels(.coordination)), let own = match.own.first, own > unit,
      traits(own, forms, &workspace).contains(.isAdposition), unit < match.gap.upperBound,
      !traits(unit, forms, &workspace).contains(.isAdposition),
      // *passeports* diplomatiques *et de service*: the adjective is the other conjunct.
      traits(unit + 1, forms, &workspace).isDisjoint(with: [.isCoordinator, .isComma])
    {
      _ = qualify(&finding, at: unit, of: match, isPlural: isPlural, forms, &workspace)
    }
    // What a coordinated term leaves out belongs to its other conjuncts: *paix* globale, *juste et durable*.
    while unit < match.gap.upperBound, !match.variant.contains(MatchLabels(.coordination)) {
      unit = qualify(&finding, at: unit, of: match, isPlural: isPlural, forms, &workspace) ?? unit + 1
    }
    // *l'ambassadeur* de France *auprès de l'ONU*
    if finding.demonym == nil, match.variant.isEmpty,
      let (pattern, next) = complement(at: match.gap.lowerBound, workspace),
      next == match.gap.upperBound
    {
      finding.slots.complement = pattern
    }
    // *l'ancien ministre*, *les ex-ministres*: what stands before it.
    if match.first > 0,
      let before = silent.first(where: { $0.end == match.first && isModifier($0.pattern) && !isSuffix($0.pattern) }),
      units[match.first].isJoined || agrees(before.first, isPlural, forms, &workspace)
    {
      finding.slots.modifiers.append(before.pattern)
    }
    let flags = index.flags(ofPattern: match.pattern)
    // A modifier that is listed is the head of a body: see `SentenceReader.headsOfBodies`.
    guard flags.contains(.takesState) || flags.role == .modifier else { return }
    unit = match.end
    while unit < min(match.end + Self.longestTail, units.count),
      let next = qualify(&finding, at: unit, of: match, isPlural: isPlural, forms, &workspace)
    {
      unit = next
    }
    if finding.demonym == nil, finding.slots.complement == nil, !isInBody(match.first, forms, workspace),
      let (pattern, next) = complement(at: unit, workspace)
    {
      finding.slots.complement = pattern
      unit = next
      if isPlural { unit = furtherComplements(&finding, at: next, forms, &workspace) }
    }
    let role = flags.role
    if finding.demonym == nil, finding.slots.complement == nil, !isPlural, role != .modifier {
      finding.demonym = sharedDemonym(behind: unit, forms, &workspace)
    }
    if role == .envoy || role == .mission, let post = post(at: unit, forms, workspace) {
      // *les consulats à Izmir et à Salonique* are not all in the first.
      let next = post.next
      let isShared =
        isPlural && next + 1 < units.count && traits(next, forms, &workspace).contains(.isCoordinator)
        && traits(next + 1, forms, &workspace).contains(.isAdposition)
      if !isShared { finding.slots.post = post.pattern }
      // *les ambassadeurs de Russie en France* et de France *en Russie*: each has a state of its own.
      if isShared, traits(next + 1, forms, &workspace).contains(.isOf) { finding.slots.complement = nil }
    }
  }

  /// Takes the adjective or modifier that starts at a unit.
  ///
  /// - Returns: The unit after it; nil where none starts there.
  private func qualify(
    _ finding: inout Finding, at unit: Int, of match: TermMatch, isPlural: Bool, _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) -> Int? {
    guard unit < units.count, units[unit].isWord else { return nil }
    if let modifier = silent.first(where: { $0.first == unit && isModifier($0.pattern) }),
      agrees(unit, isPlural, forms, &workspace),
      // *les représentants désignés* par les États are nobody's designates.
      !isSuffix(modifier.pattern) || !hasAgent(modifier.end, forms, &workspace)
    {
      finding.slots.modifiers.append(modifier.pattern)
      return modifier.end
    }
    if isPlural, finding.demonym == nil, let end = severalStates(&finding, at: unit, forms, &workspace) { return end }
    guard finding.demonym == nil, isSmall(unit, forms) || isInOfficialCapitals(unit, match, forms, &workspace),
      let demonym = self.match(at: unit, where: { termClass(of: $0) == .demonym }),
      // *les homologues égyptien et jordanien*: each adjective belongs to one of them only.
      agrees(unit, isPlural, forms, &workspace)
    else { return nil }
    finding.demonym = demonym.pattern
    return demonym.end
  }

  /// Whether an adjective has its capital because the office has one, as administrations write: *le Ministre* Togolais *des
  /// Affaires Étrangères*, *le Chargé d'Affaires* Américain.
  private func isInOfficialCapitals(
    _ unit: Int, _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard match.first > 0, units[match.first - 1].isWord, forms.shape(units[match.first].form) == .initial,
      forms.shape(units[unit].form) == .initial, traits(unit, forms, &workspace).contains(.canBeAdjective)
    else { return false }
    return Agreement(units[match.first].form, forms).agrees(with: Agreement(units[unit].form, forms))
  }

  /// Whether a word has no capital of its own, be it that it stands in a heading in capitals.
  private func isSmall(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    let shape = forms.shape(units[unit].form)
    return shape == .lower
      || shape == .allCapitals && unit > 0 && forms.shape(units[unit - 1].form) == .allCapitals
        && units[unit].end - units[unit].start > 3
  }

  /// Takes the adjectives of several states: *grec et turc*, *égyptiens, qataris et américains*.
  ///
  /// - Returns: The unit after them; nil where no two stand there.
  private func severalStates(
    _ finding: inout Finding, at start: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Int? {
    var demonyms: [UInt32] = []
    var plurals = 0
    var unit = start
    var end = start
    var isLast = false
    while unit < units.count, units[unit].isWord, isSmall(unit, forms),
      let demonym = match(at: unit, where: { termClass(of: $0) == .demonym })
    {
      demonyms.append(demonym.pattern)
      if Agreement(units[unit].form, forms).isPlural { plurals += 1 }
      end = demonym.end
      guard !isLast else { break }
      let next = nameEnd(behind: end, forms, &workspace)
      guard next + 1 < units.count else { break }
      isLast = traits(next, forms, &workspace).contains(.isCoordinator)
      guard isLast || traits(next, forms, &workspace).contains(.isComma) else { break }
      unit = next + 1
    }
    // *les forces russes, ukrainiens compris*: without *et* at the end, no list.
    guard demonyms.count > 1, isLast, plurals == 0 || plurals == demonyms.count else { return nil }
    finding.demonym = demonyms[0]
    finding.slots.furtherDemonyms = Array(demonyms.dropFirst())
    finding.slots.isOneEach = plurals == 0
    return end
  }

  /// Bodies that are called by what they deal with, and whose owner stands behind that.
  private static let bodies = RuleWords.bodiesBySubject.set

  /// Whether a term only says what a body deals with that no entry holds: of *la commission* des forces armées *du Sénat*
  /// the commission is the Senate's.
  private func isInBody(_ first: Int, _ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace) -> Bool {
    guard first > 0, workspace.knownTraits(units[first - 1].form).contains(.isOf) || first > 1 else { return false }
    var noun = first - 1
    if !workspace.knownTraits(units[noun].form).contains(.isOf) {
      guard noun > 0, workspace.knownTraits(units[noun - 1].form).contains(.isOf) else { return false }
      noun -= 1
    }
    return noun > 0 && Self.bodies.contains(lower(noun - 1, forms))
  }

  /// After the name of the person that an adjective of a state is said of, with its commas: *les présidents russe*,
  /// Vladimir Poutine, *et turc*; the unit itself where none stands there.
  private func nameEnd(
    behind end: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Int {
    guard end < units.count else { return end }
    let isAside = traits(end, forms, &workspace).contains(.isComma)
    let first = isAside ? end + 1 : end
    var unit = first
    while unit < min(units.count, first + Self.longestName), units[unit].isWord,
      forms.shape(units[unit].form) == .initial || forms.shape(units[unit].form) == .mixed
        || unit > first && traits(unit, forms, &workspace).contains(.isNameParticle)
    {
      unit += 1
    }
    guard unit > first, unit < units.count else { return end }
    if !isAside { return unit }
    return traits(unit, forms, &workspace).contains(.isComma) ? unit + 1 : end
  }

  /// No name has more words.
  private static let longestName = 6

  /// A state, place or body behind *de*, with the unit after it.
  private func complement(
    at unit: Int, _ workspace: borrowing MatchWorkspace
  ) -> (pattern: UInt32, next: Int)? {
    guard unit < units.count, workspace.knownTraits(units[unit].form).contains(.isOf) else { return nil }
    return name(at: unit + 1, workspace)
  }

  /// Takes the states of several offices: *de France*, d'Allemagne et d'Italie.
  ///
  /// - Returns: The unit after the last of them; `start` where there is only one.
  private func furtherComplements(
    _ finding: inout Finding, at start: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Int {
    var further: [UInt32] = []
    var unit = start
    while unit + 1 < units.count {
      let isLast = traits(unit, forms, &workspace).contains(.isCoordinator)
      guard isLast || traits(unit, forms, &workspace).contains(.isComma),
        let (pattern, next) = complement(at: unit + 1, workspace)
      else { return start }
      further.append(pattern)
      unit = next
      if isLast {
        finding.slots.furtherComplements = further
        return next
      }
    }
    return start
  }

  /// The body, text or event that a designation belongs to, behind *de*.
  func owner(at unit: Int, _ workspace: borrowing MatchWorkspace) -> UInt32? {
    guard unit < units.count, workspace.knownTraits(units[unit].form).contains(.isOf) else { return nil }
    var next = unit + 1
    if next < units.count, workspace.knownTraits(units[next].form).contains(.isPronounToo) { next += 1 }
    return match(at: next) { pattern in
      switch termClass(of: pattern) {
      case .organization, .instrument, .event: true
      default: false
      }
    }?.pattern
  }

  /// The place or body that an envoy is sent to, behind *à*, *en* or *auprès de*.
  private func post(
    at unit: Int, _ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace
  ) -> (pattern: UInt32, next: Int)? {
    guard unit < units.count else { return nil }
    switch lower(unit, forms) {
    case "à", "a", "au", "aux", "en": return name(at: unit + 1, workspace)
    case "auprès": return complement(at: unit + 1, workspace)
    default: return nil
    }
  }

  /// A place or organization at a unit, an article before it allowed.
  private func name(at unit: Int, _ workspace: borrowing MatchWorkspace) -> (pattern: UInt32, next: Int)? {
    var unit = unit
    if unit < units.count, workspace.knownTraits(units[unit].form).contains(.isPronounToo),
      match(at: unit, where: isName) == nil
    {
      unit += 1
    }
    return match(at: unit, where: isName).map { ($0.pattern, $0.end) }
  }

  private func isName(_ pattern: UInt32) -> Bool {
    switch termClass(of: pattern) {
    case .place, .organization: true
    default: false
    }
  }

  /// Whether English writes a modifier behind its noun, as French does, too: *ministre* désigné, but *désigné*
  /// *facilitateur*, who was designated as one.
  private func isSuffix(_ pattern: UInt32) -> Bool {
    index.firstEnglish(index.concept(ofPattern: pattern))?.utf8.first == UInt8(ascii: "-")
  }

  /// Whether what a participle is said to be, or who made it so, stands behind it: *désigné* par, *comme*, *facilitateur*.
  private func hasAgent(_ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) -> Bool {
    guard unit < units.count, units[unit].isWord else { return false }
    let next = traits(unit, forms, &workspace)
    if next.contains(.canBeNoun), forms.shape(units[unit].form) == .lower,
      next.isDisjoint(with: [.isFunctionWord, .isAuxiliary, .canBeFiniteVerb, .isAdverb])
    {
      return true
    }
    return ["par", "comme", "pour", "en", "d'"].contains(lower(unit, forms))
  }

  private func isModifier(_ pattern: UInt32) -> Bool {
    index.flags(ofPattern: pattern).role == .modifier && termClass(of: pattern) != .title
  }

  /// The adjective in the plural behind a second office in the singular, which is that of the first one, too: *la
  /// Première ministre et le président* moldaves.
  private func sharedDemonym(
    behind end: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> UInt32? {
    guard end + 1 < units.count, traits(end, forms, &workspace).contains(.isCoordinator) else { return nil }
    var next = end + 1
    if !traits(next, forms, &workspace).isDisjoint(with: [.isDeterminer, .isPronounToo]), next + 1 < units.count {
      next += 1
    }
    guard
      let other = choices.first(where: { choice in
        choice.match.first == next && choice.match.own.isEmpty && choice.match.gap.isEmpty
          && index.flags(ofPattern: choice.match.pattern).contains(.takesState)
      })?.match, other.end < units.count, Agreement(units[next].form, forms).isSingular,
      Agreement(units[other.end].form, forms).isPlural, isSmall(other.end, forms)
    else { return nil }
    return match(at: other.end, where: { termClass(of: $0) == .demonym })?.pattern
  }

  private func termClass(of pattern: UInt32) -> TermClass { index.termClass(ofPattern: pattern) }

  /// The listed match, else the silent one that is no part of a longer listed one (*khmer* rouge), that starts at a unit.
  private func match(at unit: Int, where isWanted: (UInt32) -> Bool) -> TermMatch? {
    if let listed = choices.first(where: { $0.match.first == unit && isWanted($0.match.pattern) }) {
      return listed.match
    }
    guard let found = silent.first(where: { $0.first == unit && isWanted($0.pattern) }) else { return nil }
    return choices.contains { $0.match.first == unit && $0.match.end > found.end } ? nil : found
  }

  private func agrees(
    _ unit: Int, _ isPlural: Bool, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    !isPlural || traits(unit, forms, &workspace).contains(.isPlural)
  }

  private func traits(
    _ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> FormTraits {
    workspace.traits(units[unit].form, forms, index)
  }

  private func lower(_ unit: Int, _ forms: borrowing FormTable) -> String {
    forms.lowercased(units[unit].form)
  }
}
