/// Finds languages of an entry whose terms have a status, but none is preferred.
struct StatusRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    guard entry.terms.contains(where: { $0.status != nil }) else { return }
    var languages: [String] = []
    for term in entry.terms where !languages.contains(term.language.primary) {
      languages.append(term.language.primary)
    }
    for language in languages {
      let terms = entry.terms.filter { $0.language.primary == language && !$0.isBlank }
      let statuses = terms.map(\.status)
      guard let place = terms.first?.position, statuses.contains(where: { $0 != nil }) else { continue }
      if !statuses.contains(.preferred) {
        findings.add(.status, "expected a preferred term among those in ‘\(language)’, found none", at: place)
      }
    }
  }
}
