/// Lines that say when the page was published: `Publié le lundi 3 mars 2025 à 10:30`.
enum PublicationLine {
  /// Folded; a date has to follow, or a sentence may begin so (`Publié le mois dernier, le rapport …`).
  private static let leads: [[UInt8]] = [
    "publie le", "publiee le", "publie :", "mis a jour le", "mise a jour le", "mis a jour :", "modifie le",
    "mis en ligne le", "poste le", "date de publication :", "derniere mise a jour le",
    "derniere mise a jour :",
    "derniere modification le", "mise a jour :", "publication :", "article publie le",
    "article mis a jour le",
    "article modifie le", "cree le", "publie a", "publie il y a", "mis a jour il y a", "mis a jour a",
    "actualise le",
  ].map { Array($0.utf8) }

  private static let days: [[UInt8]] = [
    "lundi ", "mardi ", "mercredi ", "jeudi ", "vendredi ", "samedi ", "dimanche ", "le ",
  ].map { Array($0.utf8) }

  /// Whether a line begins with such words and a date or a time.
  static func isPublicationLine(_ text: FoldedText) -> Bool {
    guard text.count <= 180 else { return false }
    let start = text.contentStart
    for lead in leads {
      guard var place = text.match(lead, at: start) else { continue }
      while place < text.count, text.bytes[place] == 0x20 { place += 1 }
      for day in days { place = text.match(day, at: place) ?? place }
      if place < text.count, FoldedText.isDigit(text.bytes[place]) { return true }
    }
    return false
  }

  /// Whether the line speaks of the first publication, not of a later change.
  static func isFirst(_ text: FoldedText) -> Bool {
    text.contains(Array("publie".utf8)) || text.contains(Array("publication".utf8))
  }
}
