/// Cuts a stretch of repaired text into tokens.
///
/// Every byte belongs to one token or to the white space between two. Works in one pass over the bytes; the
/// lexicon is asked only for pronouns behind a hyphen and for letters run together (`UkraineLe`).
struct Tokenizer {
  let lexicon: FrenchLexicon
  // A copy at hand, as the table itself is made when it is asked for first.
  private let classes = ByteClass.table

  init(lexicon: FrenchLexicon) {
    self.lexicon = lexicon
  }

  /// Where a token ends and what it is.
  private struct Stretch {
    var end: Int
    var kind: Token.Kind
    var isHyphenated = false
    /// Whether it may be a verb with pronouns behind it.
    var mayBeInverted = false
  }

  /// Appends the tokens of `range` to `tokens`.
  ///
  /// - Complexity: O(length).
  func tokenize(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into tokens: inout [Token], forms: inout FormTable
  ) {
    let first = tokens.count
    var index = range.lowerBound
    let end = range.upperBound
    var followsSpace = true
    while index < end {
      var inverted: Stretch?
      // Room for many at once: to ask for each whether there is some would cost as much as to fill it.
      tokens.append(addingCapacity: Self.step) { room in
        while index < end, !room.isFull {
          if classes[Int(bytes[index])] == ByteClass.space {
            followsSpace = true
            index += 1
            continue
          }
          let stretch = stretch(bytes, index, end)
          if stretch.mayBeInverted {
            inverted = stretch
            return
          }
          room.append(Self.token(index, stretch, followsSpace))
          followsSpace = false
          index = stretch.end
        }
      }
      if let inverted {
        appendInverted(bytes, index, inverted, followsSpace, &tokens)
        followsSpace = false
        index = inverted.end
      }
    }
    forms.number(&tokens, from: first, in: bytes)
  }

  /// For so many tokens room is made at once.
  private static let step = 64

  /// Where the token that starts at `start` ends, and what it is.
  ///
  /// - Precondition: No white space stands there.
  @inline(__always)
  private func stretch(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Stretch {
    var kind = classes[Int(bytes[start])]
    if kind == ByteClass.wide { kind = ByteClass.wideClass(bytes, start) }
    if kind & (ByteClass.lower | ByteClass.upper) != 0 { return word(bytes, start, end) }
    return kind == ByteClass.digit ? number(bytes, start, end) : sign(bytes, start, end)
  }

  /// The token of a stretch, whose form gets its number with the others at the end.
  @inline(__always)
  private static func token(_ start: Int, _ stretch: Stretch, _ followsSpace: Bool) -> Token {
    Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: stretch.end), form: 0,
      kind: stretch.kind, followsSpace: followsSpace, isHyphenated: stretch.isHyphenated)
  }

  // MARK: Words

  /// The run of letters at `start`.
  @inline(__always)
  private func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Stretch {
    let index = LetterRun.end(bytes, start, end)
    // A blank behind small letters: half of all words.
    if index == end || bytes[index] == 0x20 { return Stretch(end: index, kind: .word) }
    return longWord(bytes, start, index, end)
  }

  /// The run of letters at `start`, which `begun` is not the end of, or may not be.
  private func longWord(_ bytes: Span<UInt8>, _ start: Int, _ begun: Int, _ end: Int) -> Stretch {
    var index = begun
    var afterLower = index > start
    var lastHyphen = -1
    var seam = -1
    scan: while index < end {
      let byte = bytes[index]
      var kind = classes[Int(byte)]
      var length = 1
      if kind == ByteClass.wide {
        kind = ByteClass.wideClass(bytes, index)
        length = ByteClass.length(byte)
      }
      switch kind {
      case ByteClass.lower: afterLower = true
      case ByteClass.upper:
        if afterLower, seam < 0 { seam = index }
        afterLower = false
      case ByteClass.digit: afterLower = false
      case ByteClass.hyphen:
        guard isLetterOrDigit(bytes, index + 1, end) else { break scan }
        lastHyphen = index
        afterLower = false
      case ByteClass.apostrophe:
        guard isLetterOrDigit(bytes, index + 1, end) else { break scan }
        if lastHyphen < 0, isElision(bytes, start, index, end) { return Stretch(end: index + 1, kind: .elided) }
        afterLower = false
      default:
        if byte == 0x2E, let dotted = dottedAcronym(bytes, start, index, end) {
          return Stretch(end: dotted, kind: .word)
        }
        break scan
      }
      index += length
      let next = LetterRun.end(bytes, min(index, end), end)
      if next > index { afterLower = true }
      index = next
    }
    if lastHyphen >= 0 {
      return Stretch(
        end: index, kind: .word, isHyphenated: true,
        mayBeInverted: Inversion.mayEnd(bytes, lastHyphen + 1..<index))
    }
    if seam > 0, isGlued(bytes, start, seam, index) { return Stretch(end: seam, kind: .word) }
    return Stretch(end: index, kind: .word)
  }

  private func isLetterOrDigit(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    var kind = classes[Int(bytes[index])]
    if kind == ByteClass.wide { kind = ByteClass.wideClass(bytes, index) }
    return kind & (ByteClass.lower | ByteClass.upper | ByteClass.digit) != 0
  }

  /// Whether the letters before the apostrophe at `apostrophe` are an elided word.
  private func isElision(_ bytes: Span<UInt8>, _ start: Int, _ apostrophe: Int, _ end: Int) -> Bool {
    guard apostrophe - start <= 7 else { return false }
    let first = bytes[start]
    // Nearly all elided words are one letter; these must not cost a copy.
    if apostrophe == start + 1 {
      guard Elision.isElided(letter: first) else { return false }
    } else if !Elision.isElided(bytes, start..<apostrophe) {
      return false
    }
    if first | 0x20 == 0x63, Self.isThatIs(bytes, start, end) { return false }
    if apostrophe - start >= 4 {
      var tail = apostrophe + 1
      while tail < end, isLetterOrDigit(bytes, tail, end) { tail += ByteClass.length(bytes[tail]) }
      let whole = WordFolding.lowercase(copy(bytes, start..<min(tail, end)))
      return !Elision.unbroken.contains(String(decoding: whole, as: UTF8.self))
    }
    // N'Djamena, M'Bala: a capital, the apostrophe and a second capital followed by a small letter make a
    // name, unless the first is the L or D that French elides before names.
    if first >= 0x41, first <= 0x5A, first != 0x4C, first != 0x44, apostrophe + 2 < end {
      let isUpper = classes[Int(bytes[apostrophe + 1])] == ByteClass.upper
      return !(isUpper && classes[Int(bytes[apostrophe + 2])] == ByteClass.lower)
    }
    return true
  }

  /// Whether *c'est-à-dire*, which is one word, stands at `start`.
  private static func isThatIs(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    for byte in "c'est-à-dire".utf8 {
      guard index < end, bytes[index] == byte || byte < 0x80 && bytes[index] | 0x20 == byte else { return false }
      index += 1
    }
    return true
  }

  /// Where `U.R.S.S.` or `a.i.` ends: single letters, each with its dot, at least two.
  private func dottedAcronym(_ bytes: Span<UInt8>, _ start: Int, _ dot: Int, _ end: Int) -> Int? {
    guard dot == start + 1 else { return nil }
    var index = dot + 1
    var pairs = 1
    while index + 1 < end, bytes[index + 1] == 0x2E,
      classes[Int(bytes[index])] & (ByteClass.upper | ByteClass.lower) != 0
    {
      pairs += 1
      index += 2
    }
    return pairs >= 2 ? index : nil
  }

  /// Whether two words were run together at `seam`, as when a copied page lost a line end: both halves are
  /// words, and the whole is none.
  private func isGlued(_ bytes: Span<UInt8>, _ start: Int, _ seam: Int, _ end: Int) -> Bool {
    guard seam - start >= 3, end - seam >= 2 else { return false }
    let left = copy(bytes, start..<seam)
    let right = WordFolding.lowercase(copy(bytes, seam..<end))
    guard !lexicon.contains(left + copy(bytes, seam..<end)) else { return false }
    return (lexicon.contains(left) || lexicon.contains(WordFolding.lowercase(left)))
      && (lexicon.contains(right) || !lexicon.formsFolding(to: WordFolding.fold(right), limit: 1).isEmpty)
      && !InnerCapitals.isName(copy(bytes, start..<end), left: left)
  }

  /// Appends a run with hyphens: whole when it is a compound, cut when pronouns follow a verb.
  @inline(never)
  private func appendInverted(
    _ bytes: Span<UInt8>, _ start: Int, _ stretch: Stretch, _ followsSpace: Bool, _ tokens: inout [Token]
  ) {
    let form = copy(bytes, start..<stretch.end)
    let lower = WordFolding.lowercase(form)
    let cuts =
      lexicon.contains(lower)
      ? []
      : Inversion.cuts(form) { candidate in
        lexicon.readings(of: candidate).contains {
          ($0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary) && $0.features.isFinite
        }
      }
    guard let first = cuts.first else {
      tokens.append(Self.token(start, stretch, followsSpace))
      return
    }
    tokens.append(Self.token(start, Stretch(end: start + first, kind: .word), followsSpace))
    for (index, cut) in cuts.enumerated() {
      let stop = index + 1 < cuts.count ? cuts[index + 1] : form.count
      tokens.append(Self.token(start + cut, Stretch(end: start + stop, kind: .clitic), false))
    }
  }

  // MARK: Numbers and signs

  /// A number with its separators, or digits followed by letters (`2e`, `15h`), which count as a word.
  private func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Stretch {
    var index = start
    while index < end {
      let byte = bytes[index]
      if classes[Int(byte)] == ByteClass.digit {
        index += 1
      } else if byte == 0x2E || byte == 0x2C || byte == 0x2F || byte == 0x3A, isDigit(bytes, index + 1, end) {
        index += 1
      } else if byte == 0x20, index - start <= 3 || bytes[index - 4] == 0x20, isThousands(bytes, index, end) {
        index += 4
      } else {
        break
      }
    }
    var tail = index
    while tail < end, isLetterOrDigit(bytes, tail, end) { tail += ByteClass.length(bytes[tail]) }
    return tail > index ? Stretch(end: min(tail, end), kind: .word) : Stretch(end: index, kind: .number)
  }

  private func isDigit(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index < end && classes[Int(bytes[index])] == ByteClass.digit
  }

  /// Whether a space at `index` groups digits by thousands.
  private func isThousands(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index + 3 < end && isDigit(bytes, index + 1, end) && isDigit(bytes, index + 2, end)
      && isDigit(bytes, index + 3, end) && !isDigit(bytes, index + 4, end)
  }

  /// A sign: repeated dots and hyphens are one, anything else stands alone.
  private func sign(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Stretch {
    let byte = bytes[start]
    if byte < 0x80 {
      var index = start + 1
      if byte == 0x2E || byte == 0x2D {
        while index < end, bytes[index] == byte { index += 1 }
      }
      return Stretch(end: index, kind: Self.isPunctuation[Int(byte)] ? .punctuation : .symbol)
    }
    let next = min(start + ByteClass.length(byte), end)
    let second = start + 1 < end ? bytes[start + 1] : 0
    let isQuote = byte == 0xC2 && (second == 0xAB || second == 0xBB || second == 0xBF || second == 0xA1)
    let isGeneral = byte == 0xE2 && (second == 0x80 || second == 0xB8)
    return Stretch(end: next, kind: isQuote || isGeneral ? .punctuation : .symbol)
  }

  private static let isPunctuation: [Bool] = {
    var table = [Bool](repeating: false, count: 128)
    for byte in "!\"'(),-./:;?[]{}*_".utf8 { table[Int(byte)] = true }
    return table
  }()

  private func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for index in range { result.append(bytes[index]) }
    return result
  }
}
