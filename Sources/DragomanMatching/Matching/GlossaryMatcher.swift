import DragomanLanguage

/// Finds the terms of an index in analysed sentences. Immutable and shared.
///
/// From each unit of the sentence the trie is walked with every symbol that a unit can stand for, so all
/// matches are found, at every length; ``MatchJudge`` refuses those whose writing forbids them, and
/// ``OverlapResolver`` chooses.
struct GlossaryMatcher: Sendable {
  let index: GlossaryIndex

  /// How many words may stand between the first word of a term and the rest (`ministre russe des …`).
  static let longestInsertion = 2

  /// Fills `workspace.found` with the matches in the units, in no fixed order, and the view of the sentence.
  ///
  /// - Complexity: O(units × longest term) where few words start a term.
  func findAll(_ units: [Unit], _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) {
    workspace.found.removeAll(keepingCapacity: true)
    workspace.look(at: units, forms, index)
    let view = workspace.view
    findStarts(view, forms, &workspace.starts, &workspace.heads)
    for position in workspace.starts.indices {
      let start = workspace.starts[position]
      let word = view[start.unit]
      let next = start.next.map { view[$0] }
      for position in 0..<Int(word.rootCount) {
        let root = position == 0 ? start.root : view.known.root(word, position)
        if let next,
          root.node.symbolMask & next.symbolMask != 0
            || root.node.allowsInsertionBelow && Self.insertionEnd(start.unit + 1, view) != nil
        {
          walk(root.node, root.number, view, start.unit, start.unit + 1, 0..<0, forms, &workspace)
        } else {
          add(root.node, start.unit, start.unit + 1, 0..<0, &workspace)
        }
      }
    }
  }

  /// A unit that a term begins with.
  struct Start {
    let unit: Int
    /// The word that may go on with it; nil where it can only be a term by itself.
    let next: Int?
    /// The node that its first symbol leads to; it lies far from what is known of the form.
    let root: FormInfo.Root
  }

  /// Replaces `starts` by the units that a term begins with, as far as the word behind tells, and `heads` by those of
  /// nouns with *de* behind them.
  ///
  /// Found together before any is walked from, so that the processor can wait for what is known of many at once.
  private func findStarts(
    _ view: SentenceView, _ forms: borrowing FormTable, _ starts: inout [Start], _ heads: inout [Int]
  ) {
    starts.removeAll(keepingCapacity: true)
    if !heads.isEmpty { heads.removeAll(keepingCapacity: true) }
    var place = 0
    while let start = view.next(.first, from: place) {
      place = start + 1
      let word = view[start]
      // Articles and prepositions start a few names and locutions; what follows nearly always rules them out.
      let behind: Int?
      if place == view.units.count {
        behind = nil
      } else {
        behind = view.units[place].isWord ? place : Self.afterSign(place, view, forms)
      }
      let next = behind.map { view[$0] }
      // *levée* de *sanctions*; of *porte-parole de* the first half is the start.
      if let next, next.traits.contains(.isOf) ? word.start.contains(.governsOf) : view.units[place].isJoined {
        heads.append(start)
      }
      let goesOn =
        next.map { next in
          view.known.leads(word, to: next)
            || word.start.contains(.allowsInsertion)
              && (next.start.contains(.canBeInserted)
                || place + 1 < view.units.count && view.units[place + 1].isJoined
                  && Self.insertionEnd(place, view) != nil)
        } ?? false
      if goesOn || word.start.contains(.isTerm) {
        starts.append(Start(unit: start, next: goesOn ? behind : nil, root: view.known.root(word, 0)))
      }
    }
  }

  /// Adds the matches that end at a node.
  @inline(__always)
  private func add(
    _ node: TrieNode, _ start: Int, _ next: Int, _ gap: Range<Int>, _ workspace: inout MatchWorkspace
  ) {
    for pattern in node.patterns {
      if gap.isEmpty || index.flags(ofPattern: pattern).contains(.allowsInsertion), gap.upperBound != next {
        workspace.found.append(TermMatch(pattern: pattern, first: start, end: next, gap: gap))
      }
    }
  }

  private func walk(
    _ node: TrieNode, _ number: UInt32, _ view: SentenceView, _ start: Int, _ next: Int, _ gap: Range<Int>,
    _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) {
    add(node, start, next, gap, &workspace)
    guard next < view.units.count, !node.edges.isEmpty else { return }
    guard view.units[next].isWord else {
      if gap.isEmpty, let inner = Self.afterSign(next, view, forms) {
        walkThroughSign(node, view, start, inner, forms, &workspace)
      }
      return
    }
    let word = view[next]
    if node.symbolMask & word.symbolMask != 0 {
      for position in 0..<Int(word.symbolCount) {
        if let target = index.step(from: node, view.known.symbol(word, position)) {
          walk(index.node(target), target, view, start, next + 1, gap, forms, &workspace)
        }
      }
    }
    // A modifier behind the first word: *ministre* russe *des Affaires étrangères*.
    if node.allowsInsertionBelow, gap.isEmpty || gap.upperBound == next,
      isOneWord(view.units, start, next) || (gap.upperBound == next && wordCount(gap, view) < Self.longestInsertion),
      let end = Self.insertionEnd(next, view)
    {
      walk(node, number, view, start, end, (gap.isEmpty ? next : gap.lowerBound)..<end, forms, &workspace)
    }
  }

  /// After the modifier at a unit with its hyphens (*sud-coréen*); nil where none stands there.
  @inline(__always)
  private static func insertionEnd(_ unit: Int, _ view: SentenceView) -> Int? {
    var end = unit + 1
    while end < view.units.count, view.units[end].isJoined { end += 1 }
    if view[end - 1].start.contains(.canBeInserted) { return end }
    // *sri-lankais*: half of the adjective of a state is no word of its own.
    return end > unit + 1 && !view.has(end - 1, .isCommonWord) ? end : nil
  }

  /// How many words some units are, those with hyphens one each.
  private func wordCount(_ range: Range<Int>, _ view: SentenceView) -> Int {
    range.count { !view.units[$0].isJoined }
  }

  /// The word behind a sign that terms may hold: the year in *résolution 2254 (2015)*, what follows the stroke of
  /// *VIH/sida* or the hyphen of *11-Septembre*, or one of ``SignsOfTerms``; nil behind any other sign.
  private static func afterSign(_ sign: Int, _ view: SentenceView, _ forms: borrowing FormTable) -> Int? {
    let units = view.units
    guard sign + 1 < units.count, units[sign + 1].isWord else { return nil }
    if view.has(sign, .isInTerms) { return sign + 1 }
    guard units[sign].end == units[sign + 1].start else { return nil }
    switch forms.bytes(units[sign].form).first {
    case UInt8(ascii: "/"), UInt8(ascii: "-"): return units[sign - 1].end == units[sign].start ? sign + 1 : nil
    case UInt8(ascii: "("):
      let year = forms.bytes(units[sign + 1].form)
      guard sign + 2 < units.count, year.count == 4, year.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        forms.bytes(units[sign + 2].form).first == UInt8(ascii: ")")
      else { return nil }
      return sign + 1
    default: return nil
    }
  }

  /// Goes on with the word behind a sign; behind a year, with what follows its closing bracket.
  private func walkThroughSign(
    _ node: TrieNode, _ view: SentenceView, _ start: Int, _ inner: Int, _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) {
    let isYear = forms.bytes(view.units[inner - 1].form).first == UInt8(ascii: "(")
    let word = view[inner]
    for position in 0..<Int(word.symbolCount) {
      if let target = index.step(from: node, view.known.symbol(word, position)) {
        walk(index.node(target), target, view, start, isYear ? inner + 2 : inner + 1, 0..<0, forms, &workspace)
      }
    }
  }

  /// Whether the units from `start` up to `next` are one word, be it with a hyphen (*Haut-Commissaire*).
  private func isOneWord(_ units: [Unit], _ start: Int, _ next: Int) -> Bool {
    next == start + 1 || units[start].token == units[next - 1].token
  }
}
