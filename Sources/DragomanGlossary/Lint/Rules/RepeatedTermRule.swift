/// Finds a term that stands twice in one language of an entry.
struct RepeatedTermRule: LintRule {
  /// So many terms are compared with each other; more are hashed, for a huge entry is to be looked through once.
  private static let fewTerms = 16

  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    if entry.terms.count <= Self.fewTerms {
      for (number, term) in entry.terms.enumerated() where !term.isBlank {
        if entry.terms[..<number].contains(where: { Self.isSame($0, term) }) { Self.add(term, &findings) }
      }
      return
    }
    var seen: Set<String> = []
    for term in entry.terms where !term.isBlank {
      let key = [
        term.language.primary, term.note(.partOfSpeech) ?? "", term.note(.grammaticalGender) ?? "", term.text,
      ].joined(separator: "\u{1F}")
      if !seen.insert(key).inserted { Self.add(term, &findings) }
    }
  }

  private static func add(_ term: LintedEntry.Term, _ findings: inout LintFindings) {
    findings.add(.repeatedTerm, "‘\(term.text)’ stands in the entry before", at: term.position)
  }

  /// Whether two terms are one. One form may stand for both genders, and a noun be its own adjective.
  private static func isSame(_ left: LintedEntry.Term, _ right: LintedEntry.Term) -> Bool {
    left.text == right.text && left.language.primary == right.language.primary
      && (left.note(.partOfSpeech) ?? "") == (right.note(.partOfSpeech) ?? "")
      && (left.note(.grammaticalGender) ?? "") == (right.note(.grammaticalGender) ?? "")
  }
}
