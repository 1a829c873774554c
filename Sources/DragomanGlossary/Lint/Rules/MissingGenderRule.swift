/// Finds French nouns without a gender, which inflected forms and articles cannot do without.
struct MissingGenderRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    for term in entry.french where term.isNoun && term.note(.grammaticalGender) == nil {
      findings.add(.missingGender, "expected the gender of the French noun ‘\(term.text)’", at: term.position)
    }
  }
}
