/// Finds a term that stands twice in one language of an entry.
struct RepeatedTermRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    // A few terms at most: looking back beats hashing, and a huge entry is still looked through once.
    var seen: Set<String> = []
    for term in entry.terms where !term.isBlank {
      // One form may stand for both genders, and a noun be its own adjective.
      let key = [
        term.language.primary, term.note(.partOfSpeech) ?? "", term.note(.grammaticalGender) ?? "", term.text,
      ].joined(separator: "\u{1F}")
      if !seen.insert(key).inserted {
        findings.add(.repeatedTerm, "‘\(term.text)’ stands in the entry before", at: term.position)
      }
    }
  }
}
