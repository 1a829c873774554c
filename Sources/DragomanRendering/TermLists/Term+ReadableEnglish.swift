import DragomanMatching

extension TermList.Term {
  /// The English for a reader: the equivalents, or, where the text only ever denies the term
  /// (*non-élargissement*), what it says instead, for the equivalents would say the opposite.
  var readableEnglish: String {
    let isAlwaysNegated = !occurrences.isEmpty && occurrences.allSatisfy { $0.match.contains(.negation) }
    guard isAlwaysNegated else { return english.joined(separator: "; ") }
    var denials: [String] = []
    for occurrence in occurrences {
      if let denial = occurrence.inContext, !denials.contains(denial) { denials.append(denial) }
    }
    let positive = english.first.map { " (positive: \($0))" } ?? ""
    return "here: " + denials.joined(separator: "; ") + positive
  }
}
