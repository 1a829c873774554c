/// The words that lose their vowel before another: the closed list of French.
public enum Elision {
  /// The word that an elided form stands for (`l'` → `le`), as the lexicon and the glossaries write it.
  public static let fullForms: [String: String] = [
    "l'": "le", "d'": "de", "j'": "je", "m'": "me", "t'": "te", "s'": "se", "n'": "ne", "c'": "ce",
    "ç'": "ça", "qu'": "que", "jusqu'": "jusque", "lorsqu'": "lorsque", "puisqu'": "puisque",
    "quoiqu'": "quoique", "quelqu'": "quelque", "presqu'": "presque", "entr'": "entre",
  ]

  /// Words written with an apostrophe that is no elision.
  static let unbroken: Set<String> = [
    "aujourd'hui", "quelqu'un", "quelqu'une", "presqu'île", "presqu'îles", "prud'homme", "prud'hommes",
    "prud'homal", "prud'homale", "prud'homales", "prud'homaux", "entr'ouvert",
  ]

  /// Whether a single letter before an apostrophe, in either case, is an elided word.
  static func isElided(letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "l"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "m"), UInt8(ascii: "t"),
      UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "c"):
      return true
    default: return false
    }
  }

  /// The letters of ``fullForms`` that are more than one, without the apostrophe.
  private static let longLetters = Set(
    fullForms.keys.filter { $0.utf8.count > 2 }.compactMap { ShortWord(Array($0.utf8.dropLast())[...]) })

  /// Whether the letters in `range`, several, in either case, before an apostrophe, are an elided word (`qu'`,
  /// `lorsqu'`).
  ///
  /// The genitive of an English name (`Moody's`) does not count: its letters are in no list.
  static func isElided(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    ShortWord(bytes, range).map(longLetters.contains) ?? false
  }
}
