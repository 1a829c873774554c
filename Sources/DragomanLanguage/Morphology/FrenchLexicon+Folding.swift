extension FrenchLexicon {
  /// How many forms that fold to the same letters are looked at.
  static let foldingLimit = 8

  /// The forms of the lexicon that equal `letters` when case and accents are left aside, up to `limit`.
  ///
  /// - Parameter letters: The folded letters, as ``WordFolding/fold(_:)`` gives them.
  /// - Complexity: O(length × accents a letter can bear) in all practical cases.
  func formsFolding(to letters: [UInt8], limit: Int = foldingLimit) -> [[UInt8]] {
    var words: [Int] = []
    findWords(foldingTo: letters, limit: limit, into: &words)
    return words.map { word in
      var form: [UInt8] = []
      spell(word, into: &form)
      return form
    }
  }

  /// Replaces `words` by the numbers of the forms that ``formsFolding(to:limit:)`` gives.
  func findWords(foldingTo letters: [UInt8], limit: Int, into words: inout [Int]) {
    words.removeAll(keepingCapacity: true)
    follow(0, 0, letters, 0, lead: 0, limit, &words)
  }

  /// Follows every edge whose letter folds to the next of `letters`.
  ///
  /// - Parameters:
  ///   - number: The number of the first word below the node.
  ///   - used: How many of the letters are used up.
  ///   - lead: The first byte of a letter that goes on with the edges of this node; 0 where none does.
  private func follow(
    _ start: Int, _ number: Int, _ letters: [UInt8], _ used: Int, lead: UInt8, _ limit: Int, _ words: inout [Int]
  ) {
    guard start != LexiconEdge.leaf else { return }
    var node = start
    while node < edges.count, words.count < limit {
      let edge = LexiconEdge(rawValue: edges[node])
      node += 1
      let label = edge.label
      var usedNow = used
      if label < 0x80 {
        // Most edges lead elsewhere; they must not cost more than this.
        let lower = label >= 0x41 && label <= 0x5A ? label | 0x20 : label
        if used < letters.count, letters[used] == lower { usedNow += 1 } else { usedNow = -1 }
      } else if label >= 0xC0 {
        // A lead byte: judged when the letter is whole. Two of them only come from a damaged lexicon, where
        // they could follow each other without end.
        if label > 0xC8 || lead != 0 { usedNow = -1 }
      } else {
        usedNow = WordFolding.match(lead, label, with: letters, from: used) ?? -1
      }
      if usedNow >= 0 {
        let word = number + edge.wordsBefore
        let isWhole = label < 0xC0
        if edge.endsWord, isWhole, usedNow == letters.count, word < setOfWord.count { words.append(word) }
        if usedNow < letters.count || !isWhole {
          follow(edge.target, word, letters, usedNow, lead: isWhole ? 0 : label, limit, &words)
        }
      }
      if edge.isLast { return }
    }
  }

  /// Replaces `form` by the letters of the word with a number.
  func spell(_ word: Int, into form: inout [UInt8]) {
    form.removeAll(keepingCapacity: true)
    var node = 0
    var left = word
    // No word is longer; a damaged lexicon could lead in circles.
    while node != LexiconEdge.leaf, node < edges.count, form.count < 256 {
      // The last edge with no more words before it leads there.
      var edge = LexiconEdge(rawValue: edges[node])
      while !edge.isLast, node + 1 < edges.count {
        let next = LexiconEdge(rawValue: edges[node + 1])
        if next.wordsBefore > left { break }
        edge = next
        node += 1
      }
      form.append(edge.label)
      left -= edge.wordsBefore
      if left <= 0, edge.endsWord { return }
      node = edge.target
    }
  }
}
