import DragomanLanguage

/// Tells the votes of a count from the other senses of their word: *par dix* voix *contre une*, *six* voix *pour*.
enum VoteCount {
  /// Whether a finding is a word for votes with how many there are before it, and with those of the other side, *pour*
  /// or *contre* behind it.
  ///
  /// - Complexity: O(1) in the length of the text.
  static func stands(around finding: Finding, _ index: GlossaryIndex, _ text: [UInt8]) -> Bool {
    guard terms.contains(index.term(ofPattern: finding.pattern)) else { return false }
    let (before, start) = FoldedWords.word(before: Int(finding.first.start), in: text)
    guard isNumber(before) else { return false }
    let (side, end) = word(startingAt: Int(finding.end), text)
    let next = word(startingAt: end, text).letters
    switch String(decoding: WordFolding.lowercase(Array(side)), as: UTF8.self) {
    case "contre": return isNumber(next) || next.isEmpty
    case "pour": return next.isEmpty || next.elementsEqual("et".utf8)
    // *par treize voix à deux*
    case "à": return isNumber(next) && FoldedWords.word(before: start, in: text).letters.elementsEqual("par".utf8)
    default: return false
    }
  }

  private static let terms = RuleWords.termsOfVotes.set
  private static let cardinals = Set(RuleWords.cardinals.pairs.map { Array($0.key.utf8) })

  /// Whether a word is a number, in figures or not: *13*, *treize*, *dix-sept*.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if first >= 0x30, first <= 0x39 { return word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    return word.split(separator: UInt8(ascii: "-")).allSatisfy { cardinals.contains(WordFolding.lowercase(Array($0))) }
  }

  /// The word behind one blank at a place, and where it ends; empty where there is none.
  private static func word(startingAt place: Int, _ text: [UInt8]) -> (letters: ArraySlice<UInt8>, end: Int) {
    guard place + 1 < text.count, text[place] <= 0x20 else { return ([], place) }
    var end = place + 1
    while end < text.count, FoldedWords.isPart(text[end]) { end += 1 }
    return (text[(place + 1)..<end], end)
  }
}
