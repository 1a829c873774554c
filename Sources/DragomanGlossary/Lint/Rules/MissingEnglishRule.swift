/// Finds concepts without an English term that a translator may use.
struct MissingEnglishRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    let english = entry.english
    guard english.allSatisfy(\.isToAvoid) else { return }
    let french = entry.french.first.map { " for ‘\($0.text)’" } ?? ""
    findings.add(
      .missingEnglish,
      english.isEmpty
        ? "expected an English term\(french)" : "every English term\(french) is deprecated or superseded",
      at: entry.position)
  }
}
