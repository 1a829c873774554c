import DragomanLanguage
import DragomanXML

/// The furniture of a page that its markup tells.
struct HTMLFurniture {
  /// In order of prose, never overlapping. `source` is the element, tags included.
  struct Piece {
    let source: Range<Int>
    let prose: Range<Int>
    let reason: Furniture.Reason
  }

  private(set) var pieces: [Piece] = []

  init(_ page: HTMLPage, _ body: HTMLBody) {
    let elements = page.elements
    let core = body.root.map { elements[$0].prose.count } ?? page.prose.bytes.count
    var index = 0
    while index < elements.count {
      let element = elements[index]
      guard !element.prose.isEmpty else {
        index += 1
        continue
      }
      if let reason = Self.reason(elements, index, body, core: core) {
        pieces.append(Piece(source: element.source, prose: element.prose, reason: reason))
        index = max(element.end, index + 1)
      } else {
        index += 1
      }
    }
    addRemainder(page, body)
  }

  /// Why an element is furniture as a whole, or nil.
  private static func reason(
    _ elements: [HTMLPage.Element], _ index: Int, _ body: HTMLBody, core: Int
  ) -> Furniture.Reason? {
    let element = elements[index]
    // What holds the headline or the article is looked into, never put aside.
    for kept in [body.root, body.article, body.headline] {
      if let kept, index <= kept, kept < element.end { return nil }
    }
    if let headline = body.headline, headline < index, index < elements[headline].end { return nil }
    let isInside = body.root.map { $0 < index && index < elements[$0].end } ?? true
    if let rule = HTMLFurnitureRule.all.first(where: { $0.matches(element) }) {
      // Names are only names: what holds much of the article's text is not furniture by them.
      let share = rule.elements.contains(element.kind) ? 8 : 4
      return !isInside || element.prose.count * 10 < core * share ? rule.reason : nil
    }
    if isInside {
      // Teasers inside the article are articles again; lists of links are menus or related items.
      if element.kind == .article && body.root != nil { return .relatedLink }
      let isList = element.kind == .ul || element.kind == .ol
      return isList && element.linkBytes * 10 >= element.prose.count * 9 && element.end - index >= 5
        ? .relatedLink : nil
    }
    let place = body.root.map { index < $0 } ?? true
    if body.isMarked {
      return element.kind.isBlock || element.kind == .a || element.kind == .span
        ? (place ? .navigation : .footer) : nil
    }
    // Without marking, only what is mostly links can safely be called furniture.
    guard element.kind.isBlock || element.kind == .header, element.linkBytes * 2 > element.prose.count else {
      return nil
    }
    return place ? .navigation : .relatedLink
  }

  /// Loose text outside a marked article.
  private mutating func addRemainder(_ page: HTMLPage, _ body: HTMLBody) {
    guard body.isMarked, let root = body.root else { return }
    let article = page.elements[root].prose
    let headline = body.headline.map { page.elements[$0].prose }
    var covered = pieces.map(\.prose) + [article]
    if let headline { covered.append(headline) }
    covered.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var start = 0
    var loose: [Range<Int>] = []
    for range in covered {
      if range.lowerBound > start { loose.append(start..<range.lowerBound) }
      start = max(start, range.upperBound)
    }
    if start < page.prose.bytes.count { loose.append(start..<page.prose.bytes.count) }
    for range in loose {
      let text = TextUnits.trimmed(page.prose.bytes, range)
      guard !text.isEmpty else { continue }
      let source = page.prose.source(of: .init(text.lowerBound, text.upperBound)).range
      let reason: Furniture.Reason = text.lowerBound < article.lowerBound ? .navigation : .footer
      pieces.append(Piece(source: source, prose: text, reason: reason))
    }
    pieces.sort { $0.prose.lowerBound < $1.prose.lowerBound }
  }
}
