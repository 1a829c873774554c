extension TermRecord {
  /// The term as others write it: *COP 28* for *COP28*, *anti-terroriste* for *antiterroriste*, and the reverse.
  ///
  /// - Complexity: O(*n*); nearly all terms are passed over after one look at their bytes.
  var otherSpelling: TermRecord? {
    let letters = text.utf8.span
    var hasDigit = false
    var mayDiffer = false
    var before: UInt8 = 0x20
    for index in letters.indices {
      let byte = letters[index]
      if byte >= 0x30 && byte <= 0x39 { hasDigit = true }
      if before == 0x20, Self.mayBeginPrefix(letters, index) { mayDiffer = true }
      before = byte
    }
    guard hasDigit || mayDiffer else { return nil }
    var words = text.split(separator: " ").map(String.init)
    if hasDigit {
      if let position = words.indices.dropLast().first(where: {
        Self.areCapitals(words[$0]) && words[$0 + 1].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      }) {
        return spelled(words[..<position] + [words[position] + words[position + 1]] + words[(position + 2)...])
      }
      if let position = words.indices.first(where: { Self.figures(of: words[$0]) != nil }),
        let figures = Self.figures(of: words[position])
      {
        words[position] = String(words[position].dropLast(figures.count)) + " " + String(figures)
        return spelled(words[...])
      }
    }
    for position in words.indices {
      guard let other = Self.otherSpelling(of: words[position]) else { continue }
      words[position] = other
      return spelled(words[...])
    }
    return nil
  }

  private func spelled(_ words: ArraySlice<String>) -> TermRecord {
    var other = self
    other.text = words.joined(separator: " ")
    return other
  }

  private static func areCapitals(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.count <= 5 && word.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// The figures behind the capitals of *COP28*; nil for any other word.
  private static func figures(of word: String) -> Substring? {
    guard let first = word.utf8.firstIndex(where: { $0 < 0x41 }), areCapitals(String(word[..<first])) else {
      return nil
    }
    let figures = word[first...]
    return figures.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && figures.utf8.count <= 3 ? figures : nil
  }

  /// First parts that are written with and without a hyphen.
  private static let hyphenated = ["anti-", "cyber-", "euro-", "contre-", "co-", "multi-", "néo-"]

  /// Whether a word may begin like one with such a first part, from its first three bytes.
  private static func mayBeginPrefix(_ letters: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < letters.count else { return false }
    let (second, third) = (letters[index + 1], letters[index + 2])
    switch letters[index] {
    case UInt8(ascii: "a"): return second == UInt8(ascii: "n") && third == UInt8(ascii: "t")
    case UInt8(ascii: "c"):
      return second == UInt8(ascii: "y") && third == UInt8(ascii: "b")
        || second == UInt8(ascii: "o") && (third == UInt8(ascii: "-") || third == UInt8(ascii: "n"))
    case UInt8(ascii: "e"): return second == UInt8(ascii: "u") && third == UInt8(ascii: "r")
    case UInt8(ascii: "m"): return second == UInt8(ascii: "u") && third == UInt8(ascii: "l")
    // The accent may stand beside its letter.
    case UInt8(ascii: "n"): return second >= 0x80 || third >= 0x80
    default: return false
    }
  }

  private static func otherSpelling(of word: String) -> String? {
    if let prefix = hyphenated.first(where: word.hasPrefix), word.utf8.count > prefix.utf8.count + 3,
      !word.utf8.dropFirst(prefix.utf8.count).contains(0x2D)
    {
      return String(prefix.dropLast()) + String(word.dropFirst(prefix.count))
    }
    guard let prefix = ["anti", "cyber"].first(where: word.hasPrefix), word.utf8.count > prefix.utf8.count + 4,
      !word.utf8.contains(0x2D)
    else { return nil }
    return prefix + "-" + String(word.dropFirst(prefix.count))
  }
}
