extension TermRecord {
  /// A term as others write it: *COP 28* for *COP28*, *anti-terroriste* for *antiterroriste*, and the reverse.
  ///
  /// - Complexity: O(*n*); ``TermSigns/digit`` and ``TermSigns/firstPart`` tell which terms are worth asking for.
  static func otherSpelling(_ text: String) -> String? {
    var words = text.split(separator: " ").map(String.init)
    if let position = words.indices.dropLast().first(where: {
      areCapitals(words[$0]) && words[$0 + 1].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }) {
      let joined = words[..<position] + [words[position] + words[position + 1]] + words[(position + 2)...]
      return joined.joined(separator: " ")
    }
    if let position = words.indices.first(where: { figures(of: words[$0]) != nil }),
      let figures = figures(of: words[position])
    {
      words[position] = String(words[position].dropLast(figures.count)) + " " + String(figures)
      return words.joined(separator: " ")
    }
    for position in words.indices {
      guard let other = otherSpelling(ofWord: words[position]) else { continue }
      words[position] = other
      return words.joined(separator: " ")
    }
    return nil
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
  static let hyphenated = ["anti-", "cyber-", "euro-", "contre-", "co-", "multi-", "néo-"]

  /// Whether a word may begin with such a first part, from its first bytes.
  static func mayBeginFirstPart(_ letters: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 3 < letters.count else { return false }
    // Bytes after the end are none of those looked for.
    func letter(_ step: Int) -> UInt8 { index + step < letters.count ? letters[index + step] : 0 }
    let hyphen = UInt8(ascii: "-")
    switch letters[index] {
    case UInt8(ascii: "a"):
      return letter(1) == UInt8(ascii: "n") && letter(2) == UInt8(ascii: "t") && letter(3) == UInt8(ascii: "i")
    case UInt8(ascii: "c"):
      switch letter(1) {
      case UInt8(ascii: "y"): return letter(2) == UInt8(ascii: "b") && letter(3) == UInt8(ascii: "e")
      case UInt8(ascii: "o"): return letter(2) == hyphen || letter(2) == UInt8(ascii: "n") && letter(6) == hyphen
      default: return false
      }
    case UInt8(ascii: "e"):
      return letter(1) == UInt8(ascii: "u") && letter(2) == UInt8(ascii: "r") && letter(4) == hyphen
    case UInt8(ascii: "m"):
      return letter(1) == UInt8(ascii: "u") && letter(2) == UInt8(ascii: "l") && letter(5) == hyphen
    // The accent may stand beside its letter.
    case UInt8(ascii: "n"): return letter(1) >= 0x80 || letter(2) >= 0x80
    default: return false
    }
  }

  private static func otherSpelling(ofWord word: String) -> String? {
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
