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
    var starts: FormInfo.Start = []
    var view = SentenceView()
    swap(&view, &workspace.view)
    view.begin(units)
    for start in units.indices {
      let isWord = units[start].isWord
      let info = workspace.info(units[start].form, forms, index)
      let kind = info.start
      starts.formUnion(kind)
      view.append(info, isWord: isWord)
      guard kind.contains(.isFirst), isWord else { continue }
      // Articles and prepositions start a few names and locutions; what follows nearly always rules them out.
      let behind: Int?
      if start + 1 == units.count {
        behind = nil
      } else {
        behind = units[start + 1].isWord ? start + 1 : Self.afterSign(start + 1, units, forms)
      }
      let goesOn = behind.map { workspace.mayGoOn(info, with: units[$0].form, forms, index) } ?? false
      guard goesOn || kind.contains(.isTerm) else { continue }
      var next = FormInfo()
      if goesOn, let behind { next = workspace.info(units[behind].form, forms, index) }
      for position in 0..<Int(info.rootCount) {
        let root = workspace.root(info, position)
        let mayLead =
          root.node.symbolMask & next.symbolMask != 0
          || root.node.allowsInsertionBelow && next.start.contains(.canBeInserted)
        if mayLead {
          walk(root.node, root.number, units, start, start + 1, 0..<0, forms, &workspace)
        } else {
          add(root.node, start, start + 1, 0..<0, &workspace)
        }
      }
    }
    workspace.sentenceStarts = starts
    workspace.view = view
  }

  /// Adds the matches that end at a node.
  @inline(__always)
  private func add(
    _ node: TrieNode, _ start: Int, _ next: Int, _ gap: Range<Int>, _ workspace: inout MatchWorkspace
  ) {
    for slot in node.patternSlots {
      let pattern = index.pattern(at: slot)
      if gap.isEmpty || index.flags(ofPattern: pattern).contains(.allowsInsertion), gap.upperBound != next {
        workspace.found.append(TermMatch(pattern: pattern, first: start, end: next, gap: gap))
      }
    }
  }

  private func walk(
    _ node: TrieNode, _ number: UInt32, _ units: [Unit], _ start: Int, _ next: Int, _ gap: Range<Int>,
    _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) {
    add(node, start, next, gap, &workspace)
    guard next < units.count, !node.edges.isEmpty else { return }
    guard units[next].isWord else {
      if gap.isEmpty, let inner = Self.afterSign(next, units, forms) {
        walkThroughSign(node, units, start, inner, forms, &workspace)
      }
      return
    }
    let form = units[next].form
    if node.symbolMask & workspace.symbolMask(form, forms, index) != 0 {
      let info = workspace.info(form, forms, index)
      for position in 0..<Int(info.symbolCount) {
        let symbol = workspace.symbol(info, position)
        if let target = index.step(from: node, symbol) {
          walk(index.node(target), target, units, start, next + 1, gap, forms, &workspace)
        }
      }
    }
    // A modifier behind the first word: *ministre* russe *des Affaires étrangères*.
    if node.allowsInsertionBelow, gap.isEmpty || gap.upperBound == next,
      isOneWord(units, start, next) || (gap.upperBound == next && gap.count < Self.longestInsertion),
      workspace.start(form, forms, index).contains(.canBeInserted)
    {
      walk(node, number, units, start, next + 1, (gap.isEmpty ? next : gap.lowerBound)..<(next + 1), forms, &workspace)
    }
  }

  /// The word behind a sign that terms may hold: the year in *résolution 2254 (2015)*, what follows the stroke of
  /// *VIH/sida* or the hyphen of *11-Septembre*, or one of ``SignsOfTerms``; nil behind any other sign.
  private static func afterSign(_ sign: Int, _ units: [Unit], _ forms: borrowing FormTable) -> Int? {
    guard sign + 1 < units.count, units[sign + 1].isWord else { return nil }
    if SignsOfTerms.mayHold(forms.bytes(units[sign].form)) { return sign + 1 }
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
    _ node: TrieNode, _ units: [Unit], _ start: Int, _ inner: Int, _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) {
    let isYear = forms.bytes(units[inner - 1].form).first == UInt8(ascii: "(")
    let info = workspace.info(units[inner].form, forms, index)
    for position in 0..<Int(info.symbolCount) {
      if let target = index.step(from: node, workspace.symbol(info, position)) {
        walk(index.node(target), target, units, start, isYear ? inner + 2 : inner + 1, 0..<0, forms, &workspace)
      }
    }
  }

  /// Whether the units from `start` up to `next` are one word, be it with a hyphen (*Haut-Commissaire*).
  private func isOneWord(_ units: [Unit], _ start: Int, _ next: Int) -> Bool {
    next == start + 1 || units[start].token == units[next - 1].token
  }
}
