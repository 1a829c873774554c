/// What one task needs to analyse texts: the tokens and sentences of the paragraph at hand, and the forms met
/// so far. Reused from paragraph to paragraph and from text to text; owned by one task.
public struct AnalysisWorkspace: ~Copyable {
  /// The tokens of the current paragraph.
  public internal(set) var tokens: [Token] = []
  /// The index after the last token of each sentence of the current paragraph.
  public internal(set) var sentenceEnds: [Int] = []
  /// The forms that tokens refer to.
  public internal(set) var forms: FormTable

  /// An empty workspace for an analyser.
  public init(for analyzer: FrenchAnalyzer) {
    forms = FormTable(lexicon: analyzer.lexicon)
    tokens.reserveCapacity(4096)
  }
}

extension AnalysisWorkspace {
  /// Leaves out the last sentence, which may go on behind the tokens.
  ///
  /// - Returns: Where it begins in the text; nil where it is the only one, and stays.
  mutating func dropLastSentence() -> Int? {
    guard sentenceEnds.count > 1 else { return nil }
    sentenceEnds.removeLast()
    let count = sentenceEnds[sentenceEnds.count - 1]
    let start = Int(tokens[count].span.start)
    tokens.removeLast(tokens.count - count)
    return start
  }

  /// The form of a part of a hyphenated word, looked up like any other.
  ///
  /// - Parameters:
  ///   - text: The repaired text.
  ///   - range: Where the part stands in it.
  package mutating func internPart(_ text: [UInt8], _ range: Range<Int>) -> UInt32 {
    // The 16 of *F-16* is the number 16, whichever is met first.
    let isNumber = text[range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    let form = forms.intern(text.span, range, kind: isNumber ? .number : .word)
    forms.lookUpNewForms()
    return form
  }

  /// The form of a token that was cut elsewhere, looked up like one of our own.
  package mutating func intern(token: [UInt8]) -> UInt32 {
    let shape = EntityShape.of(token[...]).shape
    let kind: Token.Kind = shape == .number ? .number : shape == .sign ? .punctuation : .word
    let form = forms.intern(token.span, 0..<token.count, kind: kind)
    forms.lookUpNewForms()
    return form
  }
}
