/// Finds where sentences end among the tokens of a paragraph.
struct SentenceSplitter {
  /// Words that keep their dot inside a sentence, lower case.
  private static let abbreviations = ShortWord.list(
    """
    m mm mme mlle dr drs pr me mgr st ste sts cf av art p pp n no nos vol éd ch chap fig al ex env tél jr sr cie \
    janv févr avr juil sept oct nov déc gén col cdt lt cap hab op cit par al rés doc add corr rev sq sqq ibid
    """)

  /// Text without sentence marks is cut into pieces of so many tokens: no sentence is longer, and what works on a
  /// sentence may take time that grows faster than its length.
  private static let longestSentence = 2000

  /// Appends the end index (after the last token) of each sentence in `range` to `ends`.
  ///
  /// - Complexity: O(number of tokens).
  func split(_ tokens: [Token], _ range: Range<Int>, _ bytes: Span<UInt8>, into ends: inout [Int]) {
    var index = range.lowerBound
    var start = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      var next = index + 1
      if token.kind == .punctuation {
        if isTerminal(token, bytes) {
          // Closing quotation marks and brackets belong to the sentence that they close.
          while next < range.upperBound, isCloser(tokens[next], bytes) { next += 1 }
          if next < range.upperBound,
            opensSentence(tokens[next], bytes), !isAbbreviation(tokens, index, start, bytes)
          {
            ends.append(next)
            start = next
          }
        }
      } else if index > start, !token.followsSpace, isSeam(tokens[index - 1], token, bytes) {
        // Two words run together: a lost paragraph end.
        ends.append(index)
        start = index
      }
      index = next
      if index - start >= Self.longestSentence, index < range.upperBound {
        ends.append(index)
        start = index
      }
    }
    if start < range.upperBound { ends.append(range.upperBound) }
  }

  private func isTerminal(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xE2:
      // …
      return token.end - token.start == 3 && bytes[Int(token.start) + 1] == 0x80
        && bytes[Int(token.start) + 2] == 0xA6
    default: return false
    }
  }

  private func isCloser(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    guard token.kind == .punctuation else { return false }
    let first = bytes[Int(token.start)]
    if first == UInt8(ascii: ")") || first == UInt8(ascii: "]") { return true }
    // A straight quotation mark closes when it leans on what stands before it.
    if first == UInt8(ascii: "\"") { return !token.followsSpace }
    if first == 0xC2 { return bytes[Int(token.start) + 1] == 0xBB }
    return first == 0xE2 && bytes[Int(token.start) + 1] == 0x80 && bytes[Int(token.start) + 2] == 0x9D
  }

  /// Whether a token can be the first of a sentence: capital, digit, opening quotation mark, dash.
  private func opensSentence(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    let start = Int(token.start)
    let first = bytes[start]
    switch token.kind {
    case .word, .elided:
      var kind = ByteClass.table[Int(first)]
      if kind == ByteClass.wide { kind = ByteClass.wideClass(bytes, start) }
      return kind == ByteClass.upper || kind == ByteClass.digit
    case .number: return token.followsSpace
    case .clitic, .symbol: return false
    case .punctuation:
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "(") || first == UInt8(ascii: "[") { return true }
      if first == UInt8(ascii: "-") { return token.followsSpace }
      if first == 0xC2 { return bytes[start + 1] == 0xAB }
      guard first == 0xE2, bytes[start + 1] == 0x80 else { return false }
      // – — “
      return bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94 || bytes[start + 2] == 0x9C
    }
  }

  /// Whether the dot at `index` belongs to an abbreviation, an initial or a list number.
  private func isAbbreviation(_ tokens: [Token], _ index: Int, _ start: Int, _ bytes: Span<UInt8>) -> Bool {
    let dot = tokens[index]
    guard bytes[Int(dot.start)] == UInt8(ascii: "."), dot.end - dot.start == 1, index > start,
      !dot.followsSpace
    else { return false }
    let word = tokens[index - 1]
    if word.kind == .number { return index - 1 == start }
    guard word.kind == .word, word.end - word.start <= 6 else { return false }
    // An initial: one capital letter.
    let first = bytes[Int(word.start)]
    if word.end - word.start == 1, first >= 0x41, first <= 0x5A { return true }
    return ShortWord(bytes, Int(word.start)..<Int(word.end)).map(Self.abbreviations.contains) ?? false
  }

  /// Whether a word follows another without anything between them, as in `UkraineLe`.
  private func isSeam(_ left: Token, _ right: Token, _ bytes: Span<UInt8>) -> Bool {
    left.kind == .word && right.kind == .word && left.end == right.start
      && opensSentence(right, bytes)
  }
}
