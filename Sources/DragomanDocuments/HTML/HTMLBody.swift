import DragomanXML

/// Which part of a page is the article.
struct HTMLBody {
  /// Index of the element that holds the article; nil when the whole page may be it.
  let root: Int?
  /// The `article` in it, where the root had to be a larger element to hold the headline too.
  let article: Int?
  /// Whether the page itself marks it (`article`, `main`), so that all outside it is furniture.
  let isMarked: Bool
  /// Index of the headline's element.
  let headline: Int?

  init(_ page: HTMLPage) {
    let elements = page.elements
    let headline = Self.headline(elements)
    self.headline = headline
    let main = Self.longest(elements.indices.filter { Self.isMain(elements[$0]) }, elements)
    let articles = elements.indices.filter { Self.isArticle(elements[$0]) && !Self.isNested($0, elements) }
    let article =
      articles.first { index in headline.map { index < $0 && $0 < elements[index].end } ?? false }
      ?? Self.longest(articles, elements)
    func contains(_ outer: Int, _ inner: Int) -> Bool { outer < inner && inner < elements[outer].end }
    isMarked = article != nil || main != nil
    guard let article else {
      self.article = nil
      root = main ?? Self.densest(elements)
      return
    }
    guard let main, contains(main, article) else {
      self.article = article
      root = article
      return
    }
    // A page of teasers has many articles and none that is it.
    let isBulk = Self.ownText(elements[article]) * 3 >= Self.ownText(elements[main])
    let leavesHeadline = headline.map { contains(main, $0) && !contains(article, $0) } ?? false
    root = isBulk && !leavesHeadline ? article : main
    self.article = isBulk ? article : nil
  }

  private static func isArticle(_ element: HTMLPage.Element) -> Bool {
    element.kind == .article || element.property?.lowercased() == "articlebody"
  }

  private static func isMain(_ element: HTMLPage.Element) -> Bool {
    element.kind == .main || element.role == "main"
  }

  /// Whether an element is inside another article, or in something that is furniture by its name.
  private static func isNested(_ index: Int, _ elements: [HTMLPage.Element]) -> Bool {
    var parent = elements[index].parent
    var steps = 0
    // The bound keeps a page of nothing but nested articles linear.
    while parent >= 0, steps < 200 {
      switch elements[parent].kind {
      case .article, .aside, .nav, .footer: return true
      default: break
      }
      parent = elements[parent].parent
      steps += 1
    }
    return parent >= 0
  }

  private static func ownText(_ element: HTMLPage.Element) -> Int { element.prose.count - element.linkBytes }

  private static func longest(_ indices: [Int], _ elements: [HTMLPage.Element]) -> Int? {
    indices.filter { !elements[$0].prose.isEmpty }.max {
      (ownText(elements[$0]), $1) < (ownText(elements[$1]), $0)
    }
  }

  /// The first `h1` with text that is not in a menu or a page header with links only.
  private static func headline(_ elements: [HTMLPage.Element]) -> Int? {
    let headings = elements.indices.filter { elements[$0].kind == .h1 && !elements[$0].prose.isEmpty }
    return headings.first { index in
      // The name of the site is often an h1 that is nothing but a link.
      elements[index].linkBytes * 2 < elements[index].prose.count
    } ?? headings.first
  }

  /// The block whose own paragraphs hold the most text: how pages without any marking are read.
  ///
  /// The sum of the paragraphs directly in a block, as in the Readability family of extractors, counts only what
  /// is not a link.
  private static func densest(_ elements: [HTMLPage.Element]) -> Int? {
    var sums: [Int: Int] = [:]
    for element in elements where element.kind == .p && element.parent >= 0 {
      sums[element.parent, default: 0] += max(0, ownText(element))
    }
    guard let best = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return best.value >= 200 ? best.key : nil
  }
}
