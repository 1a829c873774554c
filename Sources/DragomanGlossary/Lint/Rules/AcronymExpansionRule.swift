/// Finds acronyms that neither a full form in their language nor a definition expands.
struct AcronymExpansionRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    if entry.isDefined { return }
    for terms in [entry.french, entry.english] {
      guard let first = terms.first, terms.allSatisfy(Self.isAcronym) else { continue }
      findings.add(
        .acronymExpansion, "expected the full form of ‘\(first.text)’ beside it, or a definition",
        at: first.position)
    }
  }

  /// Whether a term is marked as an acronym, or unmarked and looks like one: one word of two to eight capitals.
  static func isAcronym(_ term: LintedEntry.Term) -> Bool {
    if term.isAbbreviated { return true }
    guard term.note(.termType) == nil else { return false }
    var capitals = 0
    for scalar in term.text.unicodeScalars {
      if scalar.properties.isUppercase {
        capitals += 1
      } else if scalar != "." && scalar != "-" {
        return false
      }
    }
    return capitals > 1 && capitals <= 8
  }
}
