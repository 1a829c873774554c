/// Cuts a stretch of repaired text into tokens.
///
/// Every byte belongs to one token or to the white space between two. Works in one pass over the bytes; the
/// lexicon is asked only for hyphenated runs and for letters run together (`UkraineLe`).
struct Tokenizer {
  let lexicon: FrenchLexicon

  /// Appends the tokens of `range` to `tokens`.
  ///
  /// - Complexity: O(length).
  func tokenize(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into tokens: inout [Token], forms: inout FormTable
  ) {
    var index = range.lowerBound
    let end = range.upperBound
    var followsSpace = true
    while index < end {
      let byte = bytes[index]
      var kind = ByteClass.table[Int(byte)]
      if kind == ByteClass.space {
        followsSpace = true
        index += 1
        continue
      }
      if kind == ByteClass.wide { kind = ByteClass.wideClass(bytes, index) }
      let next: Int
      if kind & (ByteClass.lower | ByteClass.upper) != 0 {
        next = word(bytes, index, end, followsSpace, &tokens, &forms)
      } else {
        let tokenKind: Token.Kind
        if kind == ByteClass.digit {
          (next, tokenKind) = number(bytes, index, end)
        } else {
          (next, tokenKind) = sign(bytes, index, end)
        }
        append(bytes, index, next, tokenKind, followsSpace, &tokens, &forms)
      }
      followsSpace = false
      index = next
    }
  }

  @inline(__always)
  private func append(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ kind: Token.Kind, _ followsSpace: Bool,
    _ tokens: inout [Token], _ forms: inout FormTable, isHyphenated: Bool = false
  ) {
    tokens.append(
      Token(
        start: UInt32(start), end: UInt32(end), form: forms.intern(bytes, start..<end, kind: kind), kind: kind,
        followsSpace: followsSpace, isHyphenated: isHyphenated))
  }

  // MARK: Words

  /// Appends the tokens of the run of letters at `start` and returns where it ends.
  private func word(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ followsSpace: Bool, _ tokens: inout [Token],
    _ forms: inout FormTable
  ) -> Int {
    var index = start
    var hasHyphen = false
    var afterLower = false
    var seam = -1
    scan: while index < end {
      let byte = bytes[index]
      var kind = ByteClass.table[Int(byte)]
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
        hasHyphen = true
        afterLower = false
      case ByteClass.apostrophe:
        guard isLetterOrDigit(bytes, index + 1, end) else { break scan }
        if !hasHyphen, isElision(bytes, start, index, end) {
          append(bytes, start, index + 1, .elided, followsSpace, &tokens, &forms)
          return index + 1
        }
        afterLower = false
      default:
        if byte == 0x2E, let dotted = dottedAcronym(bytes, start, index, end) {
          append(bytes, start, dotted, .word, followsSpace, &tokens, &forms)
          return dotted
        }
        break scan
      }
      index += length
    }
    // A length taken from a lead byte may reach past the range only in damaged text.
    index = min(index, end)
    if hasHyphen {
      hyphenated(bytes, start, index, followsSpace, &tokens, &forms)
    } else if seam > 0, isGlued(bytes, start, seam, index) {
      append(bytes, start, seam, .word, followsSpace, &tokens, &forms)
      return seam
    } else {
      append(bytes, start, index, .word, followsSpace, &tokens, &forms)
    }
    return index
  }

  private func isLetterOrDigit(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    var kind = ByteClass.table[Int(bytes[index])]
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
      let isUpper = ByteClass.table[Int(bytes[apostrophe + 1])] == ByteClass.upper
      return !(isUpper && ByteClass.table[Int(bytes[apostrophe + 2])] == ByteClass.lower)
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
      ByteClass.table[Int(bytes[index])] & (ByteClass.upper | ByteClass.lower) != 0
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
  }

  /// Appends a run with hyphens: whole when it is a compound, cut when pronouns follow a verb.
  private func hyphenated(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ followsSpace: Bool, _ tokens: inout [Token],
    _ forms: inout FormTable
  ) {
    let form = copy(bytes, start..<end)
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
      append(bytes, start, end, .word, followsSpace, &tokens, &forms, isHyphenated: true)
      return
    }
    append(bytes, start, start + first, .word, followsSpace, &tokens, &forms)
    for (index, cut) in cuts.enumerated() {
      let stop = index + 1 < cuts.count ? cuts[index + 1] : form.count
      append(bytes, start + cut, start + stop, .clitic, false, &tokens, &forms)
    }
  }

  // MARK: Numbers and signs

  /// A number with its separators, or digits followed by letters (`2e`, `15h`), which count as a word.
  private func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (Int, Token.Kind) {
    var index = start
    while index < end {
      let byte = bytes[index]
      if ByteClass.table[Int(byte)] == ByteClass.digit {
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
    return tail > index ? (min(tail, end), .word) : (index, .number)
  }

  private func isDigit(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index < end && ByteClass.table[Int(bytes[index])] == ByteClass.digit
  }

  /// Whether a space at `index` groups digits by thousands.
  private func isThousands(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index + 3 < end && isDigit(bytes, index + 1, end) && isDigit(bytes, index + 2, end)
      && isDigit(bytes, index + 3, end) && !isDigit(bytes, index + 4, end)
  }

  /// A sign: repeated dots and hyphens are one, anything else stands alone.
  private func sign(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (Int, Token.Kind) {
    let byte = bytes[start]
    if byte < 0x80 {
      var index = start + 1
      if byte == 0x2E || byte == 0x2D {
        while index < end, bytes[index] == byte { index += 1 }
      }
      return (index, Self.isPunctuation[Int(byte)] ? .punctuation : .symbol)
    }
    let next = min(start + ByteClass.length(byte), end)
    let second = start + 1 < end ? bytes[start + 1] : 0
    let isQuote = byte == 0xC2 && (second == 0xAB || second == 0xBB || second == 0xBF || second == 0xA1)
    let isGeneral = byte == 0xE2 && (second == 0x80 || second == 0xB8)
    return (next, isQuote || isGeneral ? .punctuation : .symbol)
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
