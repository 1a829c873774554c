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
    let isPlural = traits(match.first, forms, &workspace).contains(.isPlural)
    var unit = match.gap.lowerBound
    // What a coordinated term leaves out belongs to its other conjuncts: *paix* globale, *juste et durable*.
    while unit < match.gap.upperBound, !match.variant.contains(MatchLabels(.coordination)) {
      unit = qualify(&finding, at: unit, isPlural: isPlural, forms, &workspace) ?? unit + 1
    }
    // *l'ancien ministre*, *les ex-ministres*: what stands before it.
    if match.first > 0, let before = silent.first(where: { $0.end == match.first }),
      units[match.first].isJoined || agrees(before.first, isPlural, forms, &workspace)
    {
      finding.slots.modifiers.append(before.pattern)
    }
    guard index.flags(ofPattern: match.pattern).contains(.takesState) else { return }
    unit = match.end
    while unit < min(match.end + Self.longestTail, units.count),
      let next = qualify(&finding, at: unit, isPlural: isPlural, forms, &workspace)
    {
      unit = next
    }
    if finding.demonym == nil, let (pattern, next) = complement(at: unit, workspace) {
      finding.slots.complement = pattern
      unit = next
      if isPlural { unit = furtherComplements(&finding, at: next, forms, &workspace) }
    }
    let role = index.flags(ofPattern: match.pattern).role
    if role == .envoy || role == .mission, let post = post(at: unit, forms, workspace) {
      // *les consulats à Izmir et à Salonique* are not all in the first.
      let next = post.next
      let isShared =
        isPlural && next + 1 < units.count && traits(next, forms, &workspace).contains(.isCoordinator)
        && traits(next + 1, forms, &workspace).contains(.isAdposition)
      if !isShared { finding.slots.post = post.pattern }
    }
  }

  /// Takes the adjective or modifier that starts at a unit.
  ///
  /// - Returns: The unit after it; nil where none starts there.
  private func qualify(
    _ finding: inout Finding, at unit: Int, isPlural: Bool, _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) -> Int? {
    guard unit < units.count, units[unit].isWord else { return nil }
    if let modifier = silent.first(where: { $0.first == unit && isModifier($0.pattern) }),
      agrees(unit, isPlural, forms, &workspace)
    {
      finding.slots.modifiers.append(modifier.pattern)
      return modifier.end
    }
    if isPlural, finding.demonym == nil, let end = severalStates(&finding, at: unit, forms, &workspace) { return end }
    guard finding.demonym == nil, isSmall(unit, forms),
      let demonym = match(at: unit, where: { termClass(of: $0) == .demonym }),
      // *les homologues égyptien et jordanien*: each adjective belongs to one of them only.
      agrees(unit, isPlural, forms, &workspace)
    else { return nil }
    finding.demonym = demonym.pattern
    return demonym.end
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
      guard !isLast, end + 1 < units.count else { break }
      isLast = traits(end, forms, &workspace).contains(.isCoordinator)
      guard isLast || traits(end, forms, &workspace).contains(.isComma) else { break }
      unit = end + 1
    }
    // *les forces russes, ukrainiens compris*: without *et* at the end, no list.
    guard demonyms.count > 1, isLast, plurals == 0 || plurals == demonyms.count else { return nil }
    finding.demonym = demonyms[0]
    finding.slots.furtherDemonyms = Array(demonyms.dropFirst())
    finding.slots.isOneEach = plurals == 0
    return end
  }

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

  private func isModifier(_ pattern: UInt32) -> Bool {
    index.flags(ofPattern: pattern).role == .modifier
  }

  private func termClass(of pattern: UInt32) -> TermClass { index.termClass(ofPattern: pattern) }

  /// The listed match, else the silent one, that starts at a unit.
  private func match(at unit: Int, where isWanted: (UInt32) -> Bool) -> TermMatch? {
    choices.first { $0.match.first == unit && isWanted($0.match.pattern) }?.match
      ?? silent.first { $0.first == unit && isWanted($0.pattern) }
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
    String(decoding: WordFolding.lowercase(Array(forms.bytes(units[unit].form))), as: UTF8.self)
  }
}
