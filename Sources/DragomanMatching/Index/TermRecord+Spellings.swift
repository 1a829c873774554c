extension TermRecord {
  /// The term as others write it: *COP 28* for *COP28*, *anti-terroriste* for *antiterroriste*, and the reverse.
  ///
  /// - Complexity: O(*n*); nearly all terms are passed over after one look at their bytes.
  var otherSpelling: TermRecord? {
    var hasDigit = false
    var mayDiffer = false
    var before: UInt8 = 0x20
    for byte in text.utf8 {
      if byte >= 0x30 && byte <= 0x39 { hasDigit = true }
      // A hyphen, or a word that begins like *anti-* or *cyber-*.
      if byte == 0x2D || before == 0x20 && (byte == UInt8(ascii: "a") || byte == UInt8(ascii: "c")) { mayDiffer = true }
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
