/// Lines on which a page sets several of its small pieces side by side: `Partager   Imprimer   Plan du site`.
enum ItemLine {
  /// Longer lines are text, and so are longer items.
  private static let limit = 250
  private static let itemLimit = 60

  /// Why such a line is no article; nil where at most one of its items is known, or fewer than half of them.
  static func reason(_ bytes: [UInt8], _ range: Range<Int>) -> Furniture.Reason? {
    guard range.count <= limit else { return nil }
    let items = items(of: bytes, range)
    guard items.count >= 2, items.allSatisfy({ $0.count <= itemLimit }) else { return nil }
    let rules = items.compactMap { FurnitureRuleIndex.standard.rule(for: FoldedText(bytes, $0)) }
    guard rules.count >= 2, 2 * rules.count >= items.count else { return nil }
    return (rules.first { !$0.isWeak } ?? rules[0]).reason
  }

  /// What stands between tabs, bars, bullets and runs of blanks.
  private static func items(of bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let length = separator(bytes, index, range.upperBound)
      if length > 0 {
        if start < index { items.append(start..<index) }
        start = index + length
      }
      index += max(length, 1)
    }
    if start < range.upperBound { items.append(start..<range.upperBound) }
    return items
  }

  /// How many bytes of a separator stand at an index: none where it is a single blank or any other character.
  private static func separator(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    var length = 0
    var isSeparator = false
    while index + length < end {
      let scalar = UTF8Scalar(bytes, at: index + length)
      switch scalar.value {
      case 0x09, 0x7C, 0xB7, 0x2022: isSeparator = true
      case 0x20, 0xA0, 0x202F: if length > 0 { isSeparator = true }
      default: return isSeparator ? length : 0
      }
      length += scalar.length
    }
    return isSeparator ? length : 0
  }
}
