/// The English of a reduced mention: *l'Agence*, the Agency; *M. Guterres*, Guterres.
enum ReducedEnglish {
  /// What of the equivalents a reduced mention keeps.
  ///
  /// - Parameters:
  ///   - english: The equivalents of the full name, the one to use first.
  ///   - keptWords: How many words of the French name are kept.
  ///   - keepsEnd: Whether they are its last, as a surname mostly is.
  ///   - isPerson: Whether it is a person's name, which has no head.
  static func of(_ english: [String], keptWords: Int, keepsEnd: Bool, isPerson: Bool) -> String? {
    guard let full = english.first(where: { $0.contains(" ") }) ?? english.first else { return nil }
    let words = full.split(separator: " ").map(String.init)
    if keepsEnd { return words.suffix(max(1, min(keptWords, words.count - 1))).joined(separator: " ") }
    if isPerson { return words.prefix(max(1, min(keptWords, words.count - 1))).joined(separator: " ") }
    let head = EnglishPlural.head(of: words)
    guard words.indices.contains(head) else { return full }
    return keptWords == 1 ? words[head] : words[...head].joined(separator: " ")
  }
}
