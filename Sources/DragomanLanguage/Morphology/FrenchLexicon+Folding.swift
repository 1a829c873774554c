extension FrenchLexicon {
  /// How many forms that fold to the same letters are looked at.
  package static let foldingLimit = 8

  /// The forms of the lexicon that equal `letters` when case and accents are left aside, up to `limit`.
  ///
  /// - Parameter letters: The folded letters, as ``WordFolding/fold(_:)`` gives them.
  /// - Complexity: O(length × accents a letter can bear) in all practical cases.
  package func formsFolding(to letters: [UInt8], limit: Int = foldingLimit) -> [[UInt8]] {
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
    var search = FoldingSearch(edges: edges, wordCount: setOfWord.count, letters: letters, limit: limit)
    swap(&search.words, &words)
    if !letters.isEmpty { search.follow(0, 0, 0) }
    swap(&search.words, &words)
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
