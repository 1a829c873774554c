extension FrenchLexicon {
  /// Calls `body` with the number and the letters of each word, in the order of their numbers.
  ///
  /// - Complexity: O(letters of all words).
  func forEachWord(_ body: (Int, [UInt8]) -> Void) {
    var form: [UInt8] = []
    follow(0, 0, &form, beginningWith: [], body)
  }

  /// The forms of the lexicon that begin with `letters` when case and accents are left aside.
  ///
  /// - Parameter letters: The folded letters, as ``WordFolding/fold(_:)`` gives them.
  /// - Complexity: O(letters of these forms) in all practical cases.
  package func forms(foldingToBeginWith letters: [UInt8]) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    var form: [UInt8] = []
    follow(0, 0, &form, beginningWith: letters) { forms.append($1) }
    return forms
  }

  private func follow(
    _ start: Int, _ number: Int, _ form: inout [UInt8], beginningWith letters: [UInt8],
    _ body: (Int, [UInt8]) -> Void
  ) {
    var node = start
    // No word is longer; a damaged lexicon could lead in circles.
    while node < edges.count, form.count < 256 {
      let edge = LexiconEdge(rawValue: edges[node])
      form.append(edge.label)
      // What the first byte of an accented letter folds to shows with the next.
      let folded = letters.isEmpty ? [] : WordFolding.fold(edge.label < 0xC0 ? form : form.dropLast())
      if zip(folded, letters).allSatisfy({ $0 == $1 }) {
        let word = number + edge.wordsBefore
        let isLongEnough = folded.count >= letters.count
        if edge.endsWord, word < setOfWord.count, isLongEnough { body(word, form) }
        if edge.target != LexiconEdge.leaf {
          follow(edge.target, word, &form, beginningWith: isLongEnough ? [] : letters, body)
        }
      }
      form.removeLast()
      if edge.isLast { return }
      node += 1
    }
  }
}
