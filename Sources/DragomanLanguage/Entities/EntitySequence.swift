/// The tokens of a document as the entity model reads them: forms and sentence borders, in stretches that are read
/// together, so that what a name is in one sentence helps in the next.
struct EntitySequence {
  /// After this many tokens the stretch ends with its sentence: about the length of a press article.
  static let stretchLength = 1500
  /// How many other places of a word are looked at.
  static let placesSeen = 16

  private(set) var forms: [UInt32] = []
  private(set) var sentenceEnds: [Int] = []
  /// Whether a token is the last of its sentence.
  private(set) var isSentenceEnd: [Bool] = []
  /// The next place in the stretch where the same folded word stands, -1 for none.
  private(set) var nextPlace: [Int32] = []
  /// The first place in the stretch of each group of forms; valid where the group stands in the stretch.
  private(set) var firstPlace: [Int32] = []

  /// Forgets all tokens.
  mutating func removeAll() {
    forms.removeAll(keepingCapacity: true)
    sentenceEnds.removeAll(keepingCapacity: true)
    isSentenceEnd.removeAll(keepingCapacity: true)
    nextPlace.removeAll(keepingCapacity: true)
  }

  /// Appends a token to the last sentence.
  mutating func append(_ form: UInt32) {
    forms.append(form)
    isSentenceEnd.append(false)
  }

  /// Ends the sentence at hand.
  mutating func endSentence() {
    guard forms.count > (sentenceEnds.last ?? 0) else { return }
    sentenceEnds.append(forms.count)
    isSentenceEnd[forms.count - 1] = true
  }

  /// Makes room for the links; called once all tokens are there.
  ///
  /// - Complexity: O(tokens).
  mutating func prepare(_ table: borrowing EntityFormTable) {
    endSentence()
    nextPlace.append(contentsOf: repeatElement(-1, count: forms.count - nextPlace.count))
    if firstPlace.count < table.groupCount {
      firstPlace.append(contentsOf: repeatElement(-1, count: table.groupCount - firstPlace.count))
    }
  }

  /// Links the places of the words of the stretch that begins with a sentence.
  ///
  /// - Returns: The number of the sentence behind the stretch.
  /// - Complexity: O(tokens of the stretch).
  mutating func linkStretch(from sentence: Int, _ table: borrowing EntityFormTable) -> Int {
    let start = sentence == 0 ? 0 : sentenceEnds[sentence - 1]
    var end = sentence + 1
    while end < sentenceEnds.count, sentenceEnds[end - 1] - start < Self.stretchLength { end += 1 }
    link(start..<sentenceEnds[end - 1], table)
    return end
  }

  private mutating func link(_ tokens: Range<Int>, _ table: borrowing EntityFormTable) {
    for token in tokens { firstPlace[Int(table.forms[Int(forms[token])].group)] = -1 }
    for token in tokens.reversed() {
      let form = table.forms[Int(forms[token])]
      guard form.shape.isWord, form.isLong else { continue }
      nextPlace[token] = firstPlace[Int(form.group)]
      firstPlace[Int(form.group)] = Int32(token)
    }
  }

  /// The tokens of a sentence.
  func tokens(ofSentence sentence: Int) -> Range<Int> {
    (sentence == 0 ? 0 : sentenceEnds[sentence - 1])..<sentenceEnds[sentence]
  }
}
