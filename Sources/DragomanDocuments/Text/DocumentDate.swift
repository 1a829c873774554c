/// Finds the date of a document among the dates in it.
enum DocumentDate {
  /// The date of publication: the page's own word, then a line or dateline at the head, then the headline, then
  /// a line at the foot (`Fait à Dakar, le …`). Dates in running text say nothing about the document.
  static func find(
    _ bytes: [UInt8], units: [TextUnit], reasons: [Furniture.Reason?], title: Range<Int>?
  ) -> FrenchDate? {
    published(bytes, units: units, reasons: reasons)
      ?? head(bytes, units: units, reasons: reasons)
      ?? title.flatMap { DateFinder.dates(in: bytes, $0).first?.date }
      ?? foot(bytes, units: units, reasons: reasons)
  }

  /// Whether a line is a date and little more: `22 novembre 2024 - lequipe`.
  static func isDateLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 60, let found = DateFinder.dates(in: bytes, range).first else { return false }
    return found.range.lowerBound - range.lowerBound <= 12
  }

  private static func published(
    _ bytes: [UInt8], units: [TextUnit], reasons: [Furniture.Reason?]
  ) -> FrenchDate? {
    let lines = units.indices.filter { reasons[$0] == .dateline || reasons[$0] == .byline }.compactMap {
      index in
      DateFinder.dates(in: bytes, units[index].range).first.map { found in
        (date: found.date, isFirst: PublicationLine.isFirst(FoldedText(bytes, units[index].range)))
      }
    }
    return (lines.first { $0.isFirst } ?? lines.first)?.date
  }

  private static func head(
    _ bytes: [UInt8], units: [TextUnit], reasons: [Furniture.Reason?]
  ) -> FrenchDate? {
    for index in units.indices.filter({ reasons[$0] == nil }).prefix(6) {
      let range = units[index].range
      if range.count <= 200 {
        if let date = closing(bytes, range) { return date }
      } else {
        return dateline(bytes, range)
      }
    }
    return nil
  }

  private static func foot(
    _ bytes: [UInt8], units: [TextUnit], reasons: [Furniture.Reason?]
  ) -> FrenchDate? {
    for index in units.indices.filter({ reasons[$0] == nil }).suffix(5) where units[index].range.count <= 160 {
      if let date = closing(bytes, units[index].range) { return date }
    }
    return nil
  }

  /// The date of a line that begins as a dateline, or is short, or ends in its date without being a sentence.
  private static func closing(_ bytes: [UInt8], _ range: Range<Int>) -> FrenchDate? {
    if let date = dateline(bytes, range) { return date }
    guard let found = DateFinder.dates(in: bytes, range).last else { return nil }
    if range.count <= 60 { return found.date }
    let rest = FoldedText(bytes, found.range.upperBound..<range.upperBound)
    // `Fait à Genève, en deux exemplaires, le …` closes an agreement.
    let isSentence = rest.bytes.contains(0x2E) && !bytes[range].starts(with: Array("Fait ".utf8))
    return rest.isDone(0) && !isSentence ? found.date : nil
  }

  /// The date of a dateline: after a place, before a dash, a point or a bracket.
  private static func dateline(_ bytes: [UInt8], _ range: Range<Int>) -> FrenchDate? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 140)
    guard let found = DateFinder.dates(in: bytes, head).first,
      found.range.lowerBound - range.lowerBound <= 70,
      UTF8Scalar(bytes, at: range.lowerBound).isUppercase || found.range.lowerBound == range.lowerBound
    else { return nil }
    let rest = FoldedText(bytes, found.range.upperBound..<head.upperBound)
    let next = rest.bytes.first { $0 != 0x20 }
    return next.map { Array("-.(:/".utf8).contains($0) } ?? true ? found.date : nil
  }
}
