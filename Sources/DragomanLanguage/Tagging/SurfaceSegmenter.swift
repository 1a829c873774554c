/// Cuts a paragraph into tokens as the French treebanks of Universal Dependencies do, from those of the tokenizer.
///
/// The tokenizer serves matching, where *M.* before a name or *1914-1918* is best taken apart; treebanks keep them
/// whole, and part *20h*. One pass; most tokens are taken over as they are.
struct SurfaceSegmenter {
  /// Abbreviations that keep their dot wherever they stand, lower case.
  private static let firm: Set<String> = [
    "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "drs", "pr", "mgr", "me", "st", "ste", "sts", "cf", "etc", "vol",
    "jr", "sr", "c-à-d", "mr", "mrs", "ms", "ed", "éd", "tél", "dept", "ibid", "op", "cit",
  ]
  /// Abbreviations that are words as well: they keep their dot before a number or a small letter.
  private static let loose: Set<String> = [
    "av", "art", "p", "pp", "n", "no", "nos", "ch", "chap", "fig", "al", "ex", "env", "cie", "janv", "févr", "avr",
    "juil", "sept", "oct", "nov", "déc", "gén", "col", "cdt", "lt", "cap", "hab", "rés", "doc", "add", "corr", "rev",
    "sq", "sqq", "apr", "min", "max", "ap", "s", "t", "v", "r", "b", "l", "j", "c",
  ]
  /// What stands behind the letters of a word that can be several: *traité(s)*.
  private static let optionalEndings: Set<String> = ["s", "e", "es", "x", "ne", "le", "nes", "les", "ve", "trice"]
  /// What a number may be written together with and is a token of its own.
  private static let units: Set<String> = [
    "h", "km", "m", "kg", "cm", "mm", "g", "mg", "ml", "km2", "m2", "ko", "mo", "go",
  ]
  private static let topLevels: Set<String> = [
    "fr", "com", "org", "net", "eu", "be", "ch", "ca", "int", "info", "html", "htm", "pdf", "jpg",
  ]

  /// Appends the tokens made of `tokens` to `result`.
  ///
  /// - Complexity: O(bytes).
  func segment(_ tokens: [Token], _ bytes: Span<UInt8>, into result: inout [AnalyzedToken]) {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let isGlued = index + 1 < tokens.count && !tokens[index + 1].followsSpace
      if isGlued {
        let end = mergedEnd(tokens, index, bytes)
        if end > index + 1 {
          append(tokens, index..<end, &result)
          index = end
          continue
        }
      }
      if token.kind == .word, bytes[Int(token.start)] >= 0x30, bytes[Int(token.start)] <= 0x39,
        appendMeasure(token, index, bytes, &result)
      {
        index += 1
        continue
      }
      if token.kind != .number || !appendRatio(token, index, bytes, &result) {
        append(tokens, index..<index + 1, &result)
      }
      index += 1
    }
  }

  /// Parts *630/631* at its only stroke; a date has two, or full numbers.
  private func appendRatio(
    _ token: Token, _ index: Int, _ bytes: Span<UInt8>, _ result: inout [AnalyzedToken]
  ) -> Bool {
    var stroke = -1
    for place in token.span.range where bytes[place] == 0x2F {
      if stroke >= 0 { return false }
      stroke = place
    }
    guard stroke > Int(token.start) else { return false }
    for (start, end) in [(Int(token.start), stroke), (stroke, stroke + 1), (stroke + 1, Int(token.end))] {
      result.append(
        AnalyzedToken(start: UInt32(start), end: UInt32(end), firstToken: UInt32(index), tokenCount: 1))
    }
    return true
  }

  @inline(__always)
  private func append(_ tokens: [Token], _ range: Range<Int>, _ result: inout [AnalyzedToken]) {
    result.append(
      AnalyzedToken(
        start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end,
        firstToken: UInt32(range.lowerBound), tokenCount: UInt16(min(range.count, Int(UInt16.max)))))
  }

  /// Parts *20h30* and *160km*; false where the token is no such measure.
  private func appendMeasure(
    _ token: Token, _ index: Int, _ bytes: Span<UInt8>, _ result: inout [AnalyzedToken]
  ) -> Bool {
    let end = Int(token.end)
    func skipDigits(_ start: Int) -> Int {
      var place = start
      while place < end, bytes[place] >= 0x30, bytes[place] <= 0x39 || bytes[place] == 0x2C || bytes[place] == 0x20 {
        place += 1
      }
      return place
    }
    let digits = skipDigits(Int(token.start))
    var letters = digits
    while letters < end, bytes[letters] > 0x39 { letters += 1 }
    guard digits < letters, letters - digits <= 2, digits > Int(token.start) else { return false }
    let unit = String(decoding: WordFolding.lowercase(copy(bytes, digits..<letters)), as: UTF8.self)
    guard Self.units.contains(unit), unit == "h" || letters == end, skipDigits(letters) == end else { return false }
    var cuts = [Int(token.start), digits, letters]
    if letters < end { cuts.append(end) }
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      result.append(
        AnalyzedToken(start: UInt32(start), end: UInt32(end), firstToken: UInt32(index), tokenCount: 1))
    }
    return true
  }

  /// The index behind the last token that belongs to the one at `index`.
  private func mergedEnd(_ tokens: [Token], _ index: Int, _ bytes: Span<UInt8>) -> Int {
    let token = tokens[index]
    let next = tokens[index + 1]
    let sign = bytes[Int(next.start)]
    switch token.kind {
    case .elided:
      // *l'on* is one pronoun.
      if token.span.count == 2, bytes[Int(token.start)] | 0x20 == 0x6C, next.kind == .word, next.span.count == 2,
        text(bytes, next.span.range) == "on"
      {
        return index + 2
      }
    case .number:
      if sign == 0x2D { return joined(tokens, index, bytes) }
    case .word:
      if sign == 0x2E, next.span.count == 1 { return withDot(tokens, index, bytes) }
      if sign == 0x27, next.span.count == 1, isLoneElision(token, bytes) { return index + 2 }
      if sign == 0x2F { return joined(tokens, index, bytes) }
      if sign == 0x28 { return withOptionalEnding(tokens, index, bytes) }
      if sign == 0x3A, isScheme(token, bytes) { return upToSpace(tokens, index) }
      // n°, t½: signs that are written as part of a word.
      if sign == 0xC2, next.span.count == 2, token.span.count <= 3 {
        let second = bytes[Int(next.start) + 1]
        if second == 0xB0 || second == 0xBD || second == 0xBC { return index + 2 }
      }
    case .symbol:
      // °C
      if token.span.count == 2, bytes[Int(token.start)] == 0xC2, bytes[Int(token.start) + 1] == 0xB0,
        next.kind == .word, next.span.count == 1
      {
        return index + 2
      }
      if token.span.count == 1, bytes[Int(token.start)] == 0x2B, sign == 0x2F || sign == 0x2D {
        return upToSpace(tokens, index)
      }
    case .punctuation:
      // A number below zero.
      if token.span.count == 1, bytes[Int(token.start)] == 0x2D, token.followsSpace, next.kind == .number,
        index == 0 || tokens[index - 1].kind != .number
      {
        return index + 2
      }
    case .clitic: break
    }
    return index + 1
  }

  /// A word with the dot behind it: *M.*, *J.-C.*, *www.exemple.fr*.
  private func withDot(_ tokens: [Token], _ index: Int, _ bytes: Span<UInt8>) -> Int {
    let word = tokens[index]
    let after = index + 2 < tokens.count ? tokens[index + 2] : nil
    if let after, !after.followsSpace, after.kind == .word {
      // Addresses: parts without spaces, the last a name that ends such addresses.
      var last = index + 2
      while last + 2 < tokens.count, !tokens[last + 1].followsSpace, !tokens[last + 2].followsSpace,
        tokens[last + 1].span.count == 1, bytes[Int(tokens[last + 1].start)] == 0x2E, tokens[last + 2].kind == .word
      {
        last += 2
      }
      let ending = tokens[last]
      if ending.span.count <= 4, Self.topLevels.contains(text(bytes, ending.span.range)) { return last + 1 }
    }
    guard word.span.count <= 6 else { return index + 1 }
    let isCapital = isCapitalLetter(word, bytes)
    if isCapital {
      // J.-C.
      var end = index + 2
      while end + 2 < tokens.count, !tokens[end].followsSpace, !tokens[end + 1].followsSpace,
        !tokens[end + 2].followsSpace, tokens[end].span.count == 1, bytes[Int(tokens[end].start)] == 0x2D,
        isCapitalLetter(tokens[end + 1], bytes), tokens[end + 2].span.count == 1,
        bytes[Int(tokens[end + 2].start)] == 0x2E
      {
        end += 3
      }
      if end > index + 2 { return end }
      // *M. le ministre*
      if bytes[Int(word.start)] == 0x4D, let after, after.followsSpace { return index + 2 }
      // An initial stands before a name, or after one in a list of them.
      guard let after, after.kind == .word || after.kind == .punctuation else { return index + 1 }
      return after.kind == .word && startsUpper(after, bytes) || bytes[Int(after.start)] == 0x2C ? index + 2 : index + 1
    }
    let lower = String(decoding: WordFolding.lowercase(copy(bytes, word.span.range)), as: UTF8.self)
    if Self.firm.contains(lower) { return index + 2 }
    guard Self.loose.contains(lower), let after else { return index + 1 }
    return after.kind == .number || after.kind == .word && !startsUpper(after, bytes) ? index + 2 : index + 1
  }

  /// Numbers and codes joined by hyphens or strokes: *1914-1918*, *IIb/IIIa*, *km/h*.
  private func joined(_ tokens: [Token], _ index: Int, _ bytes: Span<UInt8>) -> Int {
    var end = index + 1
    var isCode = tokens[index].kind == .number
    if !isCode { isCode = looksLikeCode(tokens[index], bytes) }
    while end + 1 < tokens.count, !tokens[end].followsSpace, !tokens[end + 1].followsSpace,
      tokens[end].span.count == 1
    {
      let sign = bytes[Int(tokens[end].start)]
      let right = tokens[end + 1]
      let isNumber = right.kind == .number
      if sign == 0x2D, tokens[end - 1].kind == .number, isNumber || right.kind == .word && right.span.count <= 5 {
        end += 2
      } else if sign == 0x2F, tokens[end - 1].kind != .number || right.kind != .number, right.kind == .word || isNumber,
        isCode || looksLikeCode(right, bytes)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// A capital behind a capital that small letters follow, or digits among letters: *IIb*, *H5N1*; no unit (*dL*) and
  /// no acronym, which a stroke parts from the next.
  private func looksLikeCode(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    guard token.kind == .word else { return false }
    guard startsUpper(token, bytes) else { return false }
    var hasCapital = false
    var hasSmall = false
    for place in Int(token.start) + 1..<max(Int(token.end), Int(token.start) + 1) {
      let byte = bytes[place]
      if byte >= 0x30, byte <= 0x39 { return true }
      if byte >= 0x41, byte <= 0x5A { hasCapital = true }
      if byte >= 0x61, byte <= 0x7A { hasSmall = true }
    }
    return hasCapital && hasSmall
  }

  /// *traité(s)*, *MISE(S)*.
  private func withOptionalEnding(_ tokens: [Token], _ index: Int, _ bytes: Span<UInt8>) -> Int {
    guard index + 3 < tokens.count, tokens[index + 2].kind == .word, !tokens[index + 2].followsSpace,
      !tokens[index + 3].followsSpace, bytes[Int(tokens[index + 3].start)] == 0x29,
      tokens[index + 2].span.count <= 5
    else { return index + 1 }
    let ending = WordFolding.lowercase(copy(bytes, tokens[index + 2].span.range))
    return Self.optionalEndings.contains(String(decoding: ending, as: UTF8.self)) ? index + 4 : index + 1
  }

  private func upToSpace(_ tokens: [Token], _ index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, !tokens[end].followsSpace, end - index < 200 { end += 1 }
    return end
  }

  private func isScheme(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    guard (3...6).contains(token.span.count) else { return false }
    return ["http", "https", "ftp", "mailto"].contains(text(bytes, token.span.range))
  }

  /// A single letter that can be elided, its apostrophe a token of its own because a sign follows.
  private func isLoneElision(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    token.span.count == 1 && Elision.isElided(letter: bytes[Int(token.start)])
  }

  private func isCapitalLetter(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    token.kind == .word && startsUpper(token, bytes)
      && token.span.count == ByteClass.length(bytes[Int(token.start)])
  }

  private func startsUpper(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    let kind = ByteClass.of(bytes, Int(token.start))
    return kind == ByteClass.upper
  }

  private func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for index in range { result.append(bytes[index]) }
    return result
  }

  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: copy(bytes, range), as: UTF8.self)
  }
}
