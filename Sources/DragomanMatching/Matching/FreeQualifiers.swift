import DragomanLanguage

/// Adjectives that weigh, count or date what they stand beside and make no other term of it: a *cessez-le-feu durable* is
/// a *cessez-le-feu*, while *droit international* is no kind of *droit* that a reader would look up apart.
enum FreeQualifiers {
  /// Whether all units are such words.
  ///
  /// - Complexity: O(units).
  static func areAll(_ units: Range<Int>, _ view: SentenceView, _ forms: borrowing FormTable) -> Bool {
    guard (1...longest).contains(units.count) else { return false }
    if units.count == 2 { return phrases.contains(units.map { forms.lowercased(view.units[$0].form) }) }
    let unit = units.lowerBound
    // *ex-président*
    if forms.lowercased(view.units[unit].form) == "ex" { return true }
    return forms.readings(view.units[unit].form).contains { lemmas.contains($0.lemma) }
  }

  private static let longest = 2

  private static let phrases: Set<[String]> = [["en", "exercice"], ["en", "fonction"]]

  static let lemmas = RuleWords.freeQualifiers.set
}
