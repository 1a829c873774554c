/// Lines of a site's menu, and breadcrumbs: `Accueil > Monde > Europe`.
enum MenuLine {
  /// Whether a line is made of the names of a site's sections.
  static func isMenu(_ text: FoldedText) -> Bool {
    guard text.count <= 250 else { return false }
    // Whatever the separators, a menu begins with the name of a section.
    let first = text.bytes[text.contentStart...].prefix {
      FoldedText.isWordByte($0) || $0 == 0x27 || $0 == 0x2D
    }
    guard rubricStarts.contains(String(decoding: first, as: UTF8.self)) else { return false }
    let parts = text.bytes.split { Array(">/|*".utf8).contains($0) }.map(trimmed).filter { !$0.isEmpty }
    if parts.count >= 3 {
      // A breadcrumb ends with any title; what comes before are sections.
      let isTrail = parts[0] == "accueil" || parts[0] == "home"
      let known = parts.count { FurnitureRule.rubrics.contains($0) }
      if isTrail && parts.allSatisfy({ $0.count <= 80 }) && known >= 1 { return true }
      return known * 10 >= parts.count * 7 && parts.contains { FurnitureRule.siteRubrics.contains($0) }
    }
    if parts.count == 2, parts[0] == "accueil" { return parts[1].count <= 60 }
    let words = text.bytes.split(separator: 0x20).map(trimmed)
    guard words.count >= 4 else { return false }
    return words.allSatisfy { FurnitureRule.rubrics.contains($0) }
      && words.contains { FurnitureRule.siteRubrics.contains($0) }
  }

  /// The first words of all section names.
  private static let rubricStarts = Set(
    FurnitureRule.rubrics.compactMap { $0.split(separator: " ").first.map(String.init) })

  private static func trimmed(_ part: ArraySlice<UInt8>) -> String {
    var part = part
    while let first = part.first, first == 0x20 { part = part.dropFirst() }
    while let last = part.last, last == 0x20 { part = part.dropLast() }
    return String(decoding: part, as: UTF8.self)
  }
}

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
