extension TermMatch {
  /// The unit of the verb of a verb phrase: the first, or the one behind a reflexive pronoun; where the object stands
  /// before it, the last.
  func verbUnit(_ view: SentenceView) -> Int {
    if variant.contains(MatchLabels(.permutation)) { return end - 1 }
    guard first + 1 < end, view.has(first, .isSubjectOrNegation) else { return first }
    return gap.lowerBound == first + 1 && !gap.isEmpty ? gap.upperBound : first + 1
  }
}
