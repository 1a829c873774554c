extension FrenchLexicon {
  /// How many forms that fold to the same letters are looked at.
  static let foldingLimit = 8

  /// The forms of the lexicon that equal `letters` when case and accents are left aside, up to `limit`.
  ///
  /// - Parameter letters: The folded letters, as ``WordFolding/fold(_:)`` gives them.
  /// - Complexity: O(length × accents a letter can bear) in all practical cases.
  func formsFolding(to letters: [UInt8], limit: Int = foldingLimit) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var path: [UInt8] = []
    forEachWord(foldingTo: letters, limit: limit, path: &path) { form, _ in found.append(form) }
    return found
  }

  /// Calls `body` with the forms that ``formsFolding(to:limit:)`` gives and the number of each.
  ///
  /// - Parameter path: A buffer to use.
  func forEachWord(
    foldingTo letters: [UInt8], limit: Int, path: inout [UInt8], _ body: (_ form: [UInt8], _ word: Int) -> Void
  ) {
    path.removeAll(keepingCapacity: true)
    var left = limit
    walk(0, 0, letters, 0, &path, &left, body)
  }

  /// Follows every edge whose letter folds to the next of `letters`.
  ///
  /// - Parameters:
  ///   - number: The number of the first word below the node.
  ///   - used: How many of the letters the path has used up.
  ///   - left: How many more forms are wanted.
  private func walk(
    _ start: Int, _ number: Int, _ letters: [UInt8], _ used: Int, _ path: inout [UInt8], _ left: inout Int,
    _ body: ([UInt8], Int) -> Void
  ) {
    guard start != LexiconEdge.leaf else { return }
    var node = start
    while node < edges.count, left > 0 {
      let edge = LexiconEdge(rawValue: edges[node])
      let label = edge.label
      // Most edges lead elsewhere; they must not cost more than this.
      if label >= 0x80
        || used < letters.count && letters[used] == (label >= 0x41 && label <= 0x5A ? label | 0x20 : label)
      {
        path.append(label)
        if let consumed = WordFolding.match(path, tail: path.count - 1, with: letters, from: used) {
          let word = number + edge.wordsBefore
          if edge.endsWord && consumed.complete && consumed.used == letters.count, word < setOfWord.count {
            body(path, word)
            left -= 1
          }
          if consumed.used < letters.count || !consumed.complete {
            walk(edge.target, word, letters, consumed.used, &path, &left, body)
          }
        }
        path.removeLast()
      }
      if edge.isLast { return }
      node += 1
    }
  }
}
