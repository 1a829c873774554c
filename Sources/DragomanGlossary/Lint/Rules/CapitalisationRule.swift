/// Finds capitals where the language has none, and the reverse.
struct CapitalisationRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    let termClass = entry.termClass
    for term in entry.terms where !term.isBlank && (term.language.isFrench || term.language.isEnglish) {
      if let problem = problem(term, termClass) {
        findings.add(.capitalisation, "‘\(term.text)’ \(problem)", at: term.position)
      }
    }
    guard termClass == "title" || termClass == "term" else { return }
    // Where English, which has more capitals, has none, a French common noun has none either.
    let english = entry.english
    guard !english.isEmpty, english.allSatisfy({ !Self.hasCapital($0.text) }) else { return }
    for term in entry.french where !term.isAbbreviated && Self.isWordWithCapital(term.text) {
      findings.add(
        .capitalisation, "‘\(term.text)’ begins with a capital, its English term does not", at: term.position)
    }
  }

  /// What is wrong with the capitals of a term; `nil` where nothing is.
  private func problem(_ term: LintedEntry.Term, _ termClass: String?) -> String? {
    let text = term.text
    if !term.isAbbreviated, Self.isShouted(text) { return "is written in capitals and is no acronym" }
    let isLower = Self.startsLower(text)
    switch termClass {
    case "demonym":
      if term.language.isFrench, term.note(.partOfSpeech) == "adjective", !isLower, !text.contains(" ") {
        return "is an adjective and begins with a capital"
      }
      return nil
    case "person":
      return Self.hasCapital(text) || term.status != .preferred ? nil : "is a name without a capital"
    default: return nil
    }
  }

  /// Whether the first letter is a small one.
  static func startsLower(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.isLetter }?.isSmall ?? false
  }

  private static func hasCapital(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.isCapital)
  }

  /// Whether a term begins with a word with a capital that is none by convention.
  private static func isWordWithCapital(_ text: String) -> Bool {
    let word = text.prefix { $0 != " " && $0 != "'" && $0 != "-" }
    let scalars = word.unicodeScalars
    guard let first = scalars.first, first.isCapital, scalars.count > 1,
      scalars.dropFirst().allSatisfy(\.isSmall)
    else { return false }
    return !conventional.contains(String(word))
  }

  /// Words that French writes with a capital though they are common nouns.
  private static let conventional: Set<String> = [
    "État", "États", "Église", "Bourse", "Trésor", "Parlement", "Premier", "Première", "Constitution",
  ]

  /// Whether a term of several letters, more than acronyms have, is in capitals only.
  private static func isShouted(_ text: String) -> Bool {
    var capitals = 0
    for scalar in text.unicodeScalars where scalar.isLetter {
      if !scalar.isCapital { return false }
      capitals += 1
    }
    return capitals > 8
  }
}
