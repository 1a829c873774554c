import DragomanLanguage

/// What the statutes of common-law countries call a thing comes first in them, and nowhere else.
extension TermExtractor {
  /// Puts the equivalents first that are those of the statutes of common-law countries, where the text is one.
  ///
  /// - Returns: The words by which it is one; nil where it is none, or the entry has no such equivalents.
  func preferStatute(
    _ term: inout TermList.Term, _ concept: UInt32, _ finding: Finding, _ findings: Findings,
    _ designations: inout DesignationTable
  ) -> String? {
    let usages = matcher.index.englishFacts(concept, .usage).filter { $0.value == ConceptFact.commonLaw }
    guard !usages.isEmpty,
      let statute = designations.statute(at: finding.first.start, in: findings.text.bytes)
    else { return nil }
    let listed = matcher.index.english(concept)
    let preferred = usages.filter { listed.indices.contains($0.term) }.map {
      variety?.spelled(listed[$0.term]) ?? listed[$0.term]
    }
    term.english = preferred + term.english.filter { !preferred.contains($0) }
    return findings.text.string(statute)
  }

  /// The equivalent that an occurrence asks for where its entry has one for the statutes of common-law countries: that
  /// one in a statute, another in the treaty that is its schedule, whichever the list puts first.
  ///
  /// - Parameters:
  ///   - meant: What the words around it ask for; nil where they ask for nothing.
  ///   - isListed: Whether the list puts the equivalent of statutes first.
  func equivalent(
    _ meant: String?, of concept: UInt32, listedAsOfStatute isListed: Bool, _ finding: Finding, _ findings: Findings,
    _ designations: inout DesignationTable
  ) -> String? {
    let listed = matcher.index.english(concept)
    guard
      let preferred = matcher.index.englishFacts(concept, .usage).first(where: {
        $0.value == ConceptFact.commonLaw && listed.indices.contains($0.term)
      })
    else { return meant }
    let isInStatute = designations.statute(at: finding.first.start, in: findings.text.bytes) != nil
    if isInStatute {
      // What an entry puts first elsewhere is not meant in a statute that has an equivalent of its own.
      let isDefault = meant == nil || meant == listed.first
      if isListed { return isDefault ? nil : meant }
      return isDefault ? variety?.spelled(listed[preferred.term]) ?? listed[preferred.term] : meant
    }
    return isListed ? meant ?? listed.first.map { variety?.spelled($0) ?? $0 } : meant
  }
}
