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
  private static let hyphenated = RuleWords.hyphenatedFirstParts.list
  /// First parts that are joined to their word in entries, and may have a hyphen in texts.
  private static let joined = RuleWords.joinedFirstParts.list
  /// The same with what must follow, for most words that begin so are no compounds: *transfrontalier*, no *transport*.
  private static let joinedWords = RuleWords.joinedCompounds.list.map { compound in
    let parts = compound.split(separator: "-", maxSplits: 1).map(String.init)
    return (first: parts[0], second: parts.count > 1 ? parts[1] : "")
  }

  /// The first letters of all of these, and what may stand behind them.
  private static let beginnings: [UInt8: [[UInt8]]] = {
    var table: [UInt8: [[UInt8]]] = [:]
    for part in hyphenated + joined + joinedWords.map({ $0.first + $0.second.prefix(2) }) {
      let letters = Array(part.utf8)
      guard let first = letters.first, table[first]?.contains(letters) != true else { continue }
      table[first, default: []].append(letters)
    }
    return table
  }()

  /// Whether a letter may begin such a first part: most terms are done with that.
  private static let beginsFirstPart: [Bool] = (0...255).map { beginnings[UInt8($0)] != nil }

  /// Whether a word may begin with such a first part, from its first bytes.
  static func mayBeginFirstPart(_ letters: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 3 < letters.count, beginsFirstPart[Int(letters[index])] else { return false }
    // The accent may stand beside its letter.
    if letters[index] == UInt8(ascii: "n") || letters[index] == UInt8(ascii: "g"),
      letters[index + 1] >= 0x80 || letters[index + 2] >= 0x80
    {
      return true
    }
    return beginnings[letters[index]]?.contains { part in
      index + part.count <= letters.count && part.indices.allSatisfy { letters[index + $0] == part[$0] }
    } ?? false
  }

  private static func otherSpelling(ofWord word: String) -> String? {
    if let prefix = hyphenated.first(where: word.hasPrefix), word.utf8.count > prefix.utf8.count + 2,
      !word.utf8.dropFirst(prefix.utf8.count).contains(0x2D)
    {
      return String(prefix.dropLast()) + String(word.dropFirst(prefix.count))
    }
    if word.utf8.contains(0x2D) { return nil }
    if let (first, _) = joinedWords.first(where: { word.hasPrefix($0.first + $0.second) }) {
      return first + "-" + String(word.dropFirst(first.count))
    }
    guard let prefix = joined.first(where: word.hasPrefix), word.utf8.count > prefix.utf8.count + 4 else { return nil }
    return prefix + "-" + String(word.dropFirst(prefix.count))
  }
}
