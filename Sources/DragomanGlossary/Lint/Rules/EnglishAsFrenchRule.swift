/// Finds French that was left as the English term.
///
/// *Sanction* and *communiqué* are English as well. What gives French away is an accent, an elision, or a small word
/// in the middle; proper names are left alone.
struct EnglishAsFrenchRule: LintRule {
  private static let names: Set<String> = ["person", "place", "metonym"]
  private static let smallWords: Set<Substring> = [
    "de", "du", "des", "la", "le", "les", "à", "au", "aux", "en", "et", "sur", "pour", "par", "dans", "sans", "un",
    "une",
  ]

  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    if let termClass = entry.termClass, Self.names.contains(termClass) { return }
    guard let english = entry.english.first(where: { !$0.isToAvoid }) else { return }
    // Nearly all terms differ in their first letters, which is told soonest.
    guard entry.french.contains(where: { Self.maySay(english.text, in: $0.text) }), Self.looksFrench(english.text)
    else { return }
    let letters = english.text.lowercased()
    if entry.french.contains(where: { $0.text.lowercased() == letters }) {
      findings.add(.englishAsFrench, "the English term ‘\(english.text)’ is the French one", at: english.position)
    }
  }

  /// Whether two terms may be the same but for case: not where two letters of ASCII differ at the same place behind
  /// others that are the same.
  static func maySay(_ english: String, in french: String) -> Bool {
    let (left, right) = (english.utf8.span, french.utf8.span)
    for index in 0..<min(left.count, right.count) {
      let (a, b) = (left[index], right[index])
      if a >= 0x80 || b >= 0x80 { return true }
      if a != b, (a | 0x20) != (b | 0x20) || (a | 0x20) &- 0x61 >= 26 { return false }
    }
    return true
  }

  /// Whether a term shows that it is French; a name of one word does not.
  static func looksFrench(_ term: String) -> Bool {
    let words = term.split { $0 == " " || $0 == "-" }
    if words.count > 1, words.contains(where: smallWords.contains) { return true }
    if words.count == 1, term.unicodeScalars.first?.properties.isUppercase == true { return false }
    return words.contains { word in
      word.hasPrefix("l'") || word.hasPrefix("d'") || word.unicodeScalars.contains(where: accented.contains)
    }
  }

  private static let accented = Set("àâçèéêëîïôûùœÉÈÀÇÊ".unicodeScalars)
}
