/// The open elements, with what is needed to answer in constant time which of them a tag closes.
///
/// Browsers search the stack for every end tag, which a page of unclosed elements makes quadratic. Here every
/// entry knows the nearest entry of its own name and of each kind that limits a search.
struct HTMLElementStack {
  struct Entry {
    let element: HTMLElement
    let key: UInt64
    /// The next entry below with the same name, or -1.
    let previousSameName: Int
    /// The nearest entry, this one included, that is a block, a scope, a list, a table; or -1.
    let block: Int
    let scope: Int
    let list: Int
    let table: Int
    /// Whether this is inside `svg` or `math`, or is one of them.
    let isForeign: Bool
  }

  private(set) var entries: [Entry] = []
  private var latest: [UInt64: Int] = [:]

  var count: Int { entries.count }
  var top: Entry? { entries.last }

  /// Names one element; unknown ones are told apart by a hash of their name (FNV-1a).
  static func key(_ element: HTMLElement, name: ArraySlice<UInt8>) -> UInt64 {
    guard element == .other else { return UInt64(element.rawValue) }
    return name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.asciiLowercased)) &* 0x100_0000_01B3 } | 1
      << 63
  }

  mutating func push(_ element: HTMLElement, key: UInt64) {
    let index = entries.count
    let below = entries.last
    entries.append(
      Entry(
        element: element, key: key, previousSameName: latest[key] ?? -1,
        block: element.isBlock || element.isScope ? index : below?.block ?? -1,
        scope: element.isScope ? index : below?.scope ?? -1,
        list: element.isList || element == .dl ? index : below?.list ?? -1,
        table: element == .table ? index : below?.table ?? -1,
        isForeign: element == .svg || element == .math || below?.isForeign ?? false))
    latest[key] = index
  }

  mutating func pop() -> HTMLElement? {
    guard let entry = entries.popLast() else { return nil }
    latest[entry.key] = entry.previousSameName >= 0 ? entry.previousSameName : nil
    return entry.element
  }

  /// The index of the innermost open element of that name, or -1.
  private func innermost(_ element: HTMLElement) -> Int {
    latest[Self.key(element, name: [])] ?? -1
  }

  /// To which depth a start tag closes the open elements before it opens its own.
  func depth(beforeStarting element: HTMLElement) -> Int {
    guard let top = entries.last, !top.isForeign else { return count }
    let closed: Int
    switch element {
    case .li: closed = innermost(.li) > max(top.list, top.scope) ? innermost(.li) : -1
    case .dd, .dt:
      let item = max(innermost(.dd), innermost(.dt))
      closed = item > max(top.list, top.scope) ? item : -1
    case .option, .optgroup: closed = top.element == .option ? count - 1 : -1
    case .td, .th:
      let cell = max(innermost(.td), innermost(.th))
      closed = cell > max(top.table, innermost(.tr)) ? cell : -1
    case .tr: closed = innermost(.tr) > top.table ? innermost(.tr) : -1
    case .tbody, .thead, .tfoot:
      let group = [innermost(.tbody), innermost(.thead), innermost(.tfoot)].max() ?? -1
      closed = group > top.table ? group : innermost(.tr) > top.table ? innermost(.tr) : -1
    case .a: closed = innermost(.a) > top.block ? innermost(.a) : -1
    case .h1, .h2, .h3, .h4, .h5, .h6: closed = top.element.isHeading ? count - 1 : -1
    default: closed = -1
    }
    if closed >= 0 { return closed }
    if !element.isHeadContent && innermost(.head) >= 0 { return innermost(.head) }
    let paragraph = innermost(.p)
    return element.isBlock && paragraph > top.scope ? paragraph : count
  }

  /// To which depth an end tag closes the open elements; nil if it closes none and is to be passed over.
  func depth(afterEnding element: HTMLElement, key: UInt64) -> Int? {
    // Browsers leave `body` and `html` open to the end: what follows their end tags is still shown.
    guard element != .body, element != .html else { return nil }
    guard let top = entries.last, let index = latest[key] else { return nil }
    let limit: Int
    if element.isTablePart {
      limit = top.table
    } else if element.isBlock || element.isScope {
      limit = top.scope
    } else {
      // `<b><p></b>`: an inline end tag never closes a block.
      limit = top.block
    }
    return index >= limit ? index : nil
  }
}
