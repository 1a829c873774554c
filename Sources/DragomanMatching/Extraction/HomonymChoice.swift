import DragomanLanguage

/// Chooses among concepts with the same words by what the rest of the text speaks of.
///
/// *Congo* alone may be either State; beside *République démocratique du Congo*, or its capital's minister, it is the
/// one that the text names in full; an office is that of the body named last before it. What is not settled so stays as
/// the glossaries rank it, and is doubted.
struct HomonymChoice {
  let index: GlossaryIndex
  /// Tells concepts apart by the words around them.
  private var signs: ContextSigns

  init(index: GlossaryIndex, signs: ContextSigns) {
    self.index = index
    self.signs = signs
  }

  /// Settles the findings that have alternatives, and marks the doubt that is left.
  ///
  /// - Complexity: O(*n*) in the number of findings.
  mutating func settle(_ findings: inout [Finding]) {
    // By index: a copy of each finding would retain what it holds.
    guard findings.indices.contains(where: { !findings[$0].isCandidate && !findings[$0].alternatives.isEmpty })
    else { return }
    var mentioned: Set<UInt32> = []
    for position in findings.indices
    where !findings[position].isCandidate && findings[position].designation == nil
      && findings[position].alternatives.isEmpty && findings[position].traced == nil
    {
      mentioned.insert(index.concept(ofPattern: findings[position].pattern))
    }
    var bodies = BodiesNamed(index: index)
    for position in findings.indices
    where !findings[position].isCandidate && findings[position].designation == nil
      && !findings[position].alternatives.isEmpty
    {
      let old = findings[position].pattern
      if let chosen = ofState(findings[position]) ?? ofHolder(position, findings)
        ?? signs.concept(of: findings[position])
      {
        take(chosen, of: &findings[position])
        // What is called so again is the same.
        if findings[position].termClass == .title { mentioned.insert(chosen) }
      } else {
        let isOffice = findings[position].termClass == .title
        let body =
          isOffice ? bodies.office(among: concepts(findings[position]), before: position, findings) : nil
        settle(&findings[position], mentioned, body)
      }
      if findings[position].pattern != old { giveToOffice(before: position, old, &findings) }
    }
  }

  // MARK: What stands beside it

  /// The concepts that a finding may be, the chosen one first.
  private func concepts(_ finding: Finding) -> [UInt32] {
    [index.concept(ofPattern: finding.pattern)] + finding.alternatives.map { index.concept(ofPattern: $0.pattern) }
  }

  /// Makes a finding one of the concepts that it may be.
  private func take(_ concept: UInt32, of finding: inout Finding) {
    if let other = finding.alternatives.first(where: { index.concept(ofPattern: $0.pattern) == concept }) {
      choose(other, of: &finding)
    }
    finding.doubt.insert(.settledHomonym)
  }

  /// The office that is not that of another state than the one beside it: the *secrétaire d'État* allemand is not the
  /// American one; nil where no state tells.
  private func ofState(_ finding: Finding) -> UInt32? {
    guard finding.termClass == .title, let owner = finding.demonym ?? finding.slots.complement,
      let code = index.stateCode(index.concept(ofPattern: owner))
    else { return nil }
    let all = concepts(finding)
    let left = all.filter { concept in
      guard let state = key(of: concept).split(separator: " ").dropFirst().first else { return true }
      return state == code
    }
    return left.count == 1 && all.count > 1 ? left[0] : nil
  }

  /// The office that the person right behind it held: *le secrétaire d'État* Antony Blinken; nil where none is named, or
  /// held none of them, or several.
  private func ofHolder(_ position: Int, _ findings: [Finding]) -> UInt32? {
    let office = findings[position]
    guard office.termClass == .title else { return nil }
    for person in findings[(position + 1)...].prefix(3)
    where person.termClass == .person && !person.isCandidate && person.first.start >= office.end
      && person.first.start - office.end <= 2
    {
      let held = index.texts(index.concept(ofPattern: person.pattern), .officeHeld)
      let holders = concepts(office).filter { concept in
        let key = key(of: concept) + " "
        return held.contains { $0.hasPrefix(key) }
      }
      return holders.count == 1 ? holders[0] : nil
    }
    return nil
  }

  /// What facts about holders call an office: the general one with its state, else its own identifier.
  private func key(of concept: UInt32) -> String { index.texts(concept, .instanceOf).first ?? index.id(concept) }

  /// Gives the office before a place the place that was chosen: *le gouverneur de Géorgie*.
  private func giveToOffice(before position: Int, _ old: UInt32, _ findings: inout [Finding]) {
    let place = findings[position]
    for earlier in findings.indices[..<position].suffix(3)
    where findings[earlier].slots.complement == old && findings[earlier].end <= place.first.start
      && place.first.start - findings[earlier].end < 8
    {
      findings[earlier].slots.complement = place.pattern
    }
  }

  /// Whether a term is written at its full length, neither inflected nor feminine: *princesse* has an entry of its
  /// own, and the *prince* is no rival.
  private func isAsLong(_ pattern: UInt32, _ span: TextSpan) -> Bool {
    index.length(ofPattern: pattern) == Int(span.end - span.start)
  }

  private func settle(_ finding: inout Finding, _ mentioned: Set<UInt32>, _ ofBody: UInt32?) {
    let own = index.concept(ofPattern: finding.pattern)
    let tier = index.tier(index.glossary(own))
    // An entry of a glossary with less priority is no rival, nor is one with the same English.
    let rivals = finding.alternatives.filter { other in
      let concept = index.concept(ofPattern: other.pattern)
      return concept != own && index.tier(index.glossary(concept)) == tier
        && index.english(concept).first?.lowercased() != index.english(own).first?.lowercased()
        && index.flags(ofPattern: other.pattern).isDisjoint(with: .isBlocker)
        && !(isAsLong(finding.pattern, finding.first) && !isAsLong(other.pattern, finding.first))
    }
    guard !rivals.isEmpty else { return }
    if ofBody == own || ofBody == nil && mentioned.contains(own) {
      finding.doubt.insert(.settledHomonym)
      return
    }
    let spoken = rivals.filter {
      let concept = index.concept(ofPattern: $0.pattern)
      return ofBody == nil ? mentioned.contains(concept) : concept == ofBody
    }
    if spoken.count == 1, let chosen = spoken.first {
      choose(chosen, of: &finding)
      finding.doubt.insert(.settledHomonym)
      return
    }
    // A short form is sooner that of the office whose full form it shortens least.
    let term = index.term(ofPattern: finding.pattern)
    if finding.termClass == .title, term != index.name(own),
      let shortest = rivals.filter({ index.term(ofPattern: $0.pattern) == term })
        .min(by: { nameLength($0.pattern) < nameLength($1.pattern) }),
      nameLength(shortest.pattern) < nameLength(finding.pattern)
    {
      choose(shortest, of: &finding)
    }
    finding.doubt.insert(.homonym)
  }

  /// The length of a concept's first French term, in bytes.
  private func nameLength(_ pattern: UInt32) -> Int { index.french(index.concept(ofPattern: pattern)).utf8.count }

  private func choose(_ chosen: Finding.Other, of finding: inout Finding) {
    let old = Finding.Other(pattern: finding.pattern, span: chosen.span)
    finding.alternatives.removeAll { $0.pattern == chosen.pattern }
    finding.alternatives.insert(old, at: 0)
    finding.pattern = chosen.pattern
    finding.termClass = index.termClass(ofPattern: chosen.pattern)
  }
}
