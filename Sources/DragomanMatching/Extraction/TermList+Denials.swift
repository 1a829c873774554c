extension TermList {
  /// The list with the denied occurrences of each term (*absence d'accord*) as a term of their own behind it, whose
  /// English is what the text says there.
  ///
  /// For readers who see one row for each term: beside a denied occurrence the equivalents would say the opposite.
  ///
  /// - Complexity: O(*n*) in the number of occurrences.
  public func separatingDenials() -> TermList {
    guard terms.contains(where: { term in !term.isDenied && term.occurrences.contains(where: \.isNegated) }) else {
      return self
    }
    var list = self
    list.terms = []
    for term in terms {
      guard !term.isDenied, term.occurrences.contains(where: \.isNegated) else {
        list.terms.append(term)
        continue
      }
      var affirmed = term
      affirmed.occurrences.removeAll(where: \.isNegated)
      if !affirmed.occurrences.isEmpty { list.terms.append(affirmed) }
      var denied = term
      denied.occurrences.removeAll { !$0.isNegated }
      denied.isDenied = true
      denied.english = []
      for occurrence in denied.occurrences {
        if let english = occurrence.inContext, !denied.english.contains(english) { denied.english.append(english) }
      }
      list.terms.append(denied)
    }
    return list
  }
}

extension TermList.Occurrence {
  /// Whether the text denies the term here.
  public var isNegated: Bool { match.contains(.negation) }
}
