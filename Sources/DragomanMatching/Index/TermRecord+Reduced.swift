extension TermRecord {
  /// A part of a text with the name of the text cut short, as documents do that have named it once: *chapitre VII de
  /// la Charte* for *chapitre VII de la Charte des Nations unies*; nil for any other term.
  var withoutFullName: TermRecord? {
    // Six words have five blanks between them.
    guard count(0x20) >= 5 else { return nil }
    let words = text.split(separator: " ")
    guard words.count > 5, let head = words.first, Self.parts.contains(head.lowercased()),
      words[1].contains(where: \.isNumber) || words[1].allSatisfy({ "IVXLC".contains($0) })
    else { return nil }
    // *… de la Charte* and then a second complement, which goes.
    guard let first = words.indices.dropFirst(2).first(where: { words[$0].first?.isUppercase == true }),
      first + 1 < words.count, ["de", "du", "des"].contains(words[first + 1])
    else { return nil }
    var shorter = self
    shorter.text = words[...first].joined(separator: " ")
    return shorter
  }

  private static let parts: Set<String> = ["article", "chapitre", "paragraphe", "titre", "annexe", "alinéa"]

  /// The term with its year in brackets left out, as texts do (`résolution 2254 (2015)`); nil where it has none.
  var withoutYear: TermRecord? {
    guard count(0x28) > 0 else { return nil }
    let bytes = Array(text.utf8)
    guard let open = bytes.firstIndex(of: 0x28), open >= 2, open + 5 < bytes.count, bytes[open - 1] == 0x20,
      bytes[open + 1...open + 4].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), bytes[open + 5] == 0x29
    else { return nil }
    var shorter = self
    shorter.text = String(decoding: bytes[..<(open - 1)] + bytes[(open + 6)...], as: UTF8.self)
    return shorter
  }

  /// How often a byte stands in the term.
  private func count(_ byte: UInt8) -> Int {
    let bytes = text.utf8.span
    var count = 0
    for index in bytes.indices where bytes[index] == byte { count += 1 }
    return count
  }
}
