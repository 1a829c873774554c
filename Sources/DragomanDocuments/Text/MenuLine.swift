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
