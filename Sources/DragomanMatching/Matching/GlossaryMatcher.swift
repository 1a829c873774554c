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

  /// Fills `workspace.found` with the matches in the units, in no fixed order.
  ///
  /// - Complexity: O(units × longest term) where few words start a term.
  func findAll(_ units: [Unit], _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) {
    workspace.found.removeAll(keepingCapacity: true)
    workspace.sentenceStarts = []
    for start in units.indices {
      let kind = workspace.start(units[start].form, forms, index)
      workspace.sentenceStarts.formUnion(kind)
      guard kind.contains(.isFirst), units[start].isWord else { continue }
      let info = workspace.info(units[start].form, forms, index)
      if !kind.contains(.isTerm) {
        // Articles and prepositions start a few names and locutions; what follows nearly always rules them out.
        guard start + 1 < units.count, units[start + 1].isWord else { continue }
        let next = workspace.info(units[start + 1].form, forms, index)
        guard workspace.mayGoOn(info, with: next) else { continue }
      }
      for position in 0..<Int(info.rootCount) {
        walk(workspace.root(info, position), units, start, start + 1, 0..<0, forms, &workspace)
      }
    }
  }

  private func walk(
    _ number: UInt32, _ units: [Unit], _ start: Int, _ next: Int, _ gap: Range<Int>, _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) {
    let node = index.node(number)
    for slot in node.patternSlots {
      let pattern = index.pattern(at: slot)
      if gap.isEmpty || index.flags(ofPattern: pattern).contains(.allowsInsertion), gap.upperBound != next {
        workspace.found.append(TermMatch(pattern: pattern, first: start, end: next, gap: gap))
      }
    }
    guard next < units.count, units[next].isWord, !node.edges.isEmpty else { return }
    let info = workspace.info(units[next].form, forms, index)
    if node.symbolMask & info.symbolMask != 0 {
      for position in 0..<Int(info.symbolCount) {
        let symbol = workspace.symbol(info, position)
        if let target = index.step(from: node, symbol) {
          walk(target, units, start, next + 1, gap, forms, &workspace)
        }
      }
    }
    // A modifier behind the first word: *ministre* russe *des Affaires étrangères*.
    if node.allowsInsertionBelow, gap.isEmpty || gap.upperBound == next,
      isOneWord(units, start, next) || (gap.upperBound == next && gap.count < Self.longestInsertion),
      info.canBeInserted
    {
      walk(number, units, start, next + 1, (gap.isEmpty ? next : gap.lowerBound)..<(next + 1), forms, &workspace)
    }
  }

  /// Whether the units from `start` up to `next` are one word, be it with a hyphen (*Haut-Commissaire*).
  private func isOneWord(_ units: [Unit], _ start: Int, _ next: Int) -> Bool {
    next == start + 1 || units[start].token == units[next - 1].token
  }
}
