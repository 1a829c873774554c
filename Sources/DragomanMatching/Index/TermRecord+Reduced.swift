extension TermRecord {
  /// A part of a text with the name of the text cut short, as documents do that have named it once: *chapitre VII de
  /// la Charte* for *chapitre VII de la Charte des Nations unies*; nil for any other term.
  ///
  /// - Complexity: O(*n*); ``TermSigns/sixWords`` tells which terms are worth asking for.
  static func withoutFullName(_ text: String) -> String? {
    guard mayBeginPart(text.utf8.span) else { return nil }
    let words = text.split(separator: " ")
    guard words.count > 5, let head = words.first, parts.contains(head.lowercased()),
      words[1].contains(where: \.isNumber) || words[1].allSatisfy({ "IVXLC".contains($0) })
    else { return nil }
    // *… de la Charte* and then a second complement, which goes.
    guard let first = words.indices.dropFirst(2).first(where: { words[$0].first?.isUppercase == true }),
      first + 1 < words.count, ["de", "du", "des"].contains(words[first + 1])
    else { return nil }
    return words[...first].joined(separator: " ")
  }

  private static let parts = RuleWords.partsOfTexts.set

  /// Whether the first word is as long as one of the parts and begins like one, or with a blank.
  private static func mayBeginPart(_ letters: Span<UInt8>) -> Bool {
    var end = 0
    while end < letters.count, letters[end] != 0x20 { end += 1 }
    if end == 0 { return true }
    switch letters[0] | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "t"): return end >= 5 && end <= 10
    default: return false
    }
  }

  /// The term with its year in brackets left out, as texts do (`résolution 2254 (2015)`); nil where it has none.
  ///
  /// - Complexity: O(*n*); ``TermSigns/bracket`` tells which terms are worth asking for.
  static func withoutYear(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let open = bytes.firstIndex(of: 0x28), open >= 2, open + 5 < bytes.count, bytes[open - 1] == 0x20,
      bytes[open + 1...open + 4].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), bytes[open + 5] == 0x29
    else { return nil }
    return String(decoding: bytes[..<(open - 1)] + bytes[(open + 6)...], as: UTF8.self)
  }
}
