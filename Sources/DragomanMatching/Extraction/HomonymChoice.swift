import DragomanLanguage

/// Chooses among concepts with the same words by what the rest of the text speaks of.
///
/// *Congo* alone may be either State; beside *République démocratique du Congo*, or its capital's minister, it is the
/// one that the text names in full; an office is that of the body named last before it. What is not settled so stays as
/// the glossaries rank it, and is doubted.
struct HomonymChoice {
  let index: GlossaryIndex

  /// Settles the findings that have alternatives, and marks the doubt that is left.
  ///
  /// - Complexity: O(*n*) in the number of findings.
  func settle(_ findings: inout [Finding]) {
    guard findings.contains(where: { !$0.isCandidate && !$0.alternatives.isEmpty }) else { return }
    var mentioned: Set<UInt32> = []
    for finding in findings where !finding.isCandidate && finding.alternatives.isEmpty && finding.traced == nil {
      mentioned.insert(index.concept(ofPattern: finding.pattern))
    }
    for position in findings.indices where !findings[position].isCandidate && !findings[position].alternatives.isEmpty {
      let body = bodyNamedLast(before: position, findings)
      settle(&findings[position], mentioned, body)
    }
  }

  /// The concept among those that a finding may be whose body the text named last before it: *le président de la
  /// Commission* behind *la Cédéao*; nil where it named none.
  private func bodyNamedLast(before position: Int, _ findings: [Finding]) -> UInt32? {
    guard findings[position].termClass == .title else { return nil }
    let concepts =
      [index.concept(ofPattern: findings[position].pattern)]
      + findings[position].alternatives.map { index.concept(ofPattern: $0.pattern) }
    let names = concepts.map { (concept: $0, name: index.french($0).lowercased()) }
    for finding in findings[..<position].reversed() where finding.termClass == .organization && !finding.isCandidate {
      // *la Conférence de l'Union africaine* names the Union, too.
      let patterns = [finding.pattern] + finding.nested.map(\.pattern)
      let bodies = patterns.flatMap { [index.term(ofPattern: $0), index.french(index.concept(ofPattern: $0))] }
      for body in bodies.map({ $0.lowercased() }) {
        let owned = names.first { name in
          name.name.hasSuffix(body) && " '’".contains(name.name.dropLast(body.count).last ?? "-")
        }
        if let owned { return owned.concept }
      }
    }
    return nil
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
    if finding.termClass == .title, term != index.french(own),
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
