import DragomanLanguage

/// Reads ordinals written out, as the United Nations write them: *soixante-dix-neuvième*, *vingt et unième*.
enum SpelledOrdinal {
  /// The cardinals that one may begin with or hold, by their letters.
  private static let cardinals: [ShortWord: Int] = {
    var table: [ShortWord: Int] = [:]
    for (word, value) in RuleWords.cardinals.numbers {
      if let short = ShortWord(word[...]) { table[short] = value }
    }
    return table
  }()
  /// Cardinals that are longer than a ``ShortWord``.
  private static let longCardinals = RuleWords.cardinals.numbers.filter { $0.key.count > 8 }

  private static let ordinals = RuleWords.ordinals.numbers

  /// The number of an ordinal of one word; nil for any other word.
  static func simple(_ letters: ArraySlice<UInt8>) -> Int? {
    guard endsLikeOrdinal(letters), letters.count <= 13 else { return nil }
    return ordinals[WordFolding.lowercase(Array(letters))].flatMap { $0 > 1 ? $0 : nil }
  }

  /// The one word that an ordinal is; nil where it has more.
  static func spelled(_ number: Int) -> [UInt8]? { ordinals.first { $0.value == number && number > 1 }?.key }

  /// What a word adds to a number; nil for a word that is part of none.
  private static func value(_ letters: ArraySlice<UInt8>) -> (value: Int, isOrdinal: Bool)? {
    if let word = ShortWord(letters), let value = cardinals[word] { return (value, false) }
    guard letters.count >= 7, letters.count <= 13, letters.last == UInt8(ascii: "e") else { return nil }
    let lower = WordFolding.lowercase(Array(letters))
    if let value = longCardinals[lower] { return (value, false) }
    return ordinals[lower].map { ($0, true) }
  }

  /// Whether a word ends like an ordinal or begins like a cardinal from twenty on; few do.
  private static func mayBeNumber(_ letters: ArraySlice<UInt8>) -> Bool {
    if endsLikeOrdinal(letters) { return true }
    guard let first = letters.first, let last = letters.last, letters.count <= 9, "tes".utf8.contains(last) else {
      return false
    }
    switch first | 0x20 {
    // vingt, trente, quarante, quatre, soixante, septante, cent, cinquante, mille
    case UInt8(ascii: "v"): return letters.count == 5
    case UInt8(ascii: "t"): return letters.count == 6
    case UInt8(ascii: "q"): return true
    case UInt8(ascii: "s"): return letters.count == 8
    case UInt8(ascii: "c"): return [4, 5, 9].contains(letters.count)
    case UInt8(ascii: "m"): return letters.count == 5
    case UInt8(ascii: "h"), UInt8(ascii: "n"), UInt8(ascii: "o"): return (7...8).contains(letters.count)
    default: return false
    }
  }

  /// Whether a word ends with *-ème*.
  private static func endsLikeOrdinal(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count >= 7 && letters.last == UInt8(ascii: "e") && letters[letters.endIndex - 2] == UInt8(ascii: "m")
      && letters[letters.endIndex - 3] == 0xA8
  }

  /// Whether an ordinal from ten on may begin with a word: *dixième*, *vingt*, but not *deuxième*, which ranks things
  /// more often than it numbers them.
  static func canStart(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count >= 4, letters.count <= 13, mayBeNumber(letters),
      let (value, isOrdinal) = value(letters)
    else { return false }
    return isOrdinal ? value >= 10 : value >= 20 || value == 4
  }

  /// The number that an ordinal says which starts at a unit, and the unit after it; nil where none from ten on does.
  static func read(at start: Int, _ units: [Unit], _ forms: borrowing FormTable) -> (number: Int, end: Int)? {
    var total = 0
    var current = 0
    var unit = start
    while unit < min(units.count, start + 8), units[unit].isWord {
      let letters = forms.bytes(units[unit].form)
      if unit > start, letters.elementsEqual("et".utf8) {
        unit += 1
        continue
      }
      guard let (value, isOrdinal) = value(letters) else { return nil }
      switch value {
      case 1000:
        total += max(1, current) * 1000
        current = 0
      case 100: current = max(1, current) * 100
      // *quatre-vingt-dixième*
      case 20 where current % 100 == 4: current += 76
      default: current += value
      }
      unit += 1
      if isOrdinal {
        let number = total + current
        return number >= 10 ? (number, unit) : nil
      }
    }
    return nil
  }
}

extension RuleWords {
  /// The numbers of a list of pairs by the letters of their words.
  fileprivate var numbers: [[UInt8]: Int] {
    Dictionary(uniqueKeysWithValues: pairs.map { (Array($0.key.utf8), Int($0.value) ?? 0) })
  }
}
