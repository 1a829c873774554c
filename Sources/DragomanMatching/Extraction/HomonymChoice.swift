import DragomanLanguage

/// Chooses among concepts with the same words by what the rest of the text speaks of.
///
/// *Congo* alone may be either State; beside *République démocratique du Congo*, or its capital's minister, it is the
/// one that the text names in full. What is not settled so stays as the glossaries rank it, and is doubted.
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
      settle(&findings[position], mentioned)
    }
  }

  /// Whether a term is written at its full length, neither inflected nor feminine: *princesse* has an entry of its
  /// own, and the *prince* is no rival.
  private func isAsLong(_ pattern: UInt32, _ span: TextSpan) -> Bool {
    index.length(ofPattern: pattern) == Int(span.end - span.start)
  }

  private func settle(_ finding: inout Finding, _ mentioned: Set<UInt32>) {
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
    if mentioned.contains(own) {
      finding.doubt.insert(.settledHomonym)
      return
    }
    let spoken = rivals.filter { mentioned.contains(index.concept(ofPattern: $0.pattern)) }
    guard spoken.count == 1, let chosen = spoken.first else {
      finding.doubt.insert(.homonym)
      return
    }
    let old = Finding.Other(pattern: finding.pattern, span: chosen.span)
    finding.alternatives.removeAll { $0.pattern == chosen.pattern }
    finding.alternatives.insert(old, at: 0)
    finding.pattern = chosen.pattern
    finding.termClass = index.termClass(index.concept(ofPattern: chosen.pattern))
    finding.doubt.insert(.settledHomonym)
  }
}
