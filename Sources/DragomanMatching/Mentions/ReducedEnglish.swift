import DragomanLanguage

/// The English of a reduced mention: *l'Agence*, the Agency; *M. Guterres*, Guterres.
enum ReducedEnglish {
  /// What of the equivalents a reduced mention keeps.
  ///
  /// - Parameters:
  ///   - english: The equivalents of the full name, the one to use first.
  ///   - keptWords: How many words of the French name are kept.
  ///   - keepsEnd: Whether they are its last, as a surname mostly is.
  ///   - isPerson: Whether it is a person's name, which has no head.
  ///   - surface: The words of the text.
  static func of(_ english: [String], keptWords: Int, keepsEnd: Bool, isPerson: Bool, surface: String) -> String? {
    if keptWords == 1, !keepsEnd, !isPerson { return head(english, of: surface) }
    guard let full = english.first(where: { $0.contains(" ") }) ?? english.first else { return nil }
    let words = full.split(separator: " ").map(String.init)
    if keepsEnd { return words.suffix(max(1, min(keptWords, words.count - 1))).joined(separator: " ") }
    if isPerson { return words.prefix(max(1, min(keptWords, words.count - 1))).joined(separator: " ") }
    let head = EnglishPlural.head(of: words)
    guard words.indices.contains(head) else { return full }
    return words[...head].joined(separator: " ")
  }

  /// The head of the equivalent that is called as the French is: *l'Alliance* of *Alliance atlantique* is the Alliance,
  /// though that is NATO, too. Where none is, its letters, for the head of another name would be another body.
  private static func head(_ english: [String], of surface: String) -> String? {
    let french = WordFolding.fold(Array(surface.utf8))
    let called = heads[String(decoding: french, as: UTF8.self)]
    let isCapital = surface.utf8.first.map { $0 < 0x61 || $0 >= 0x80 } ?? false
    for full in english {
      let words = full.split(separator: " ").map(String.init)
      let place = EnglishPlural.head(of: words)
      guard words.count > 1, words.indices.contains(place) else { continue }
      let head = WordFolding.fold(Array(words[place].utf8))
      let isSame = called.map { $0.contains(String(decoding: head, as: UTF8.self)) } ?? isCognate(head, french)
      // *la cour* is the court.
      if isSame { return isCapital ? words[place] : words[place].lowercased() }
    }
    let letters = english.first { $0.utf8.count > 1 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } }
    return isCapital ? letters : nil
  }

  /// Whether two folded words begin alike: *agence* and *agency*.
  private static func isCognate(_ english: [UInt8], _ french: [UInt8]) -> Bool {
    let length = min(5, french.count - 1, english.count - 1)
    return length > 2 && english.prefix(length) == french.prefix(length)
  }

  /// What bodies are called in English whose French name is no word like it, folded.
  private static let heads = RuleWords.headsOfBodiesInEnglish.alternatives
}
