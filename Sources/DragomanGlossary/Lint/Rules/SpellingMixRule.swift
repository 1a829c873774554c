/// Finds English terms that mix American and British spelling, or are spelt unlike the country that they are for.
///
/// Endings in -ize are Oxford's and the United Nations' as well, and count for neither side.
struct SpellingMixRule: LintRule {
  /// A word that is spelt as in one country only.
  struct Sides: OptionSet {
    let rawValue: UInt8
    static let american = Sides(rawValue: 1)
    static let british = Sides(rawValue: 2)
  }

  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    for term in entry.english where Self.mayHaveSide(term.text) {
      var sides: Sides = []
      var american = ""
      var british = ""
      for word in term.text.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "'" || $0 == "," }) {
        let side = Self.side(of: word.lowercased())
        if side == .american { american = String(word) }
        if side == .british { british = String(word) }
        sides.formUnion(side)
      }
      if sides == [.american, .british] {
        findings.add(
          .spellingMix, "‘\(american)’ is American and ‘\(british)’ British in ‘\(term.text)’", at: term.position)
      } else if let usage = Self.usage(of: term), !sides.isEmpty, sides != usage {
        findings.add(
          .spellingMix,
          usage == .american
            ? "‘\(british)’ is British in a term for the US" : "‘\(american)’ is American in a term for the UK",
          at: term.position)
      }
    }
  }

  /// Whether a word of a term may be spelt as in one country only; false for nearly all terms, from their bytes alone.
  private static func mayHaveSide(_ term: String) -> Bool {
    let letters = term.utf8.span
    var hash = startOfHash
    var before: (UInt8, UInt8) = (0, 0)
    for index in letters.indices {
      let byte = letters[index]
      // What is not ASCII is looked at letter by letter; -isa, -ise and -isi may begin an ending like -ise.
      if byte >= 0x80 || before == (UInt8(ascii: "i"), UInt8(ascii: "s")) && continuesEnding(byte) { return true }
      if byte == 0x20 || byte == 0x2D || byte == 0x27 || byte == 0x2C {
        if hashes.contains(hash) { return true }
        hash = startOfHash
      } else {
        hash = next(hash, byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      before = (before.1, byte | 0x20)
    }
    return hashes.contains(hash)
  }

  private static func continuesEnding(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter == UInt8(ascii: "a") || letter == UInt8(ascii: "e") || letter == UInt8(ascii: "i")
  }

  /// FNV-1a of the small letters of a word, letter by letter.
  private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  private static let startOfHash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The words of ``sides`` as hashes.
  private static let hashes = Set(sides.keys.map { $0.utf8.reduce(startOfHash, next) })

  /// The one country that the term is marked for; `nil` where it is marked for none or for several.
  private static func usage(of term: LintedEntry.Term) -> Sides? {
    let usages = term.categories.filter { $0.name == .geographicalUsage }.map { $0.value.uppercased() }
    guard usages.count == 1 else { return nil }
    switch usages[0] {
    case "US", "EN-US": return .american
    case "UK", "GB", "EN-GB": return .british
    default: return nil
    }
  }

  /// On which side the spelling of a word in lower case is; empty for most words.
  static func side(of word: String) -> Sides {
    if let side = sides[word] { return side }
    // ‘organise’, ‘organisation’: British only, but for the words that end so everywhere.
    for ending in ["isation", "isations", "ised", "ising", "ise", "ises", "iser", "isers"]
    where word.utf8.count > ending.utf8.count + 3 && word.hasSuffix(ending) {
      return alwaysWithS.contains(String(word.dropLast(ending.utf8.count))) ? [] : .british
    }
    return []
  }

  /// Every form of the words of ``pairs``.
  private static let sides: [String: Sides] = {
    var sides: [String: Sides] = [:]
    for (american, british) in pairs {
      for ending in [
        "", "s", "d", "ed", "r", "er", "rs", "ers", "ing", "able", "al", "less", "hood", "hoods", "ly", "ism",
      ] {
        sides[american + ending] = .american
        sides[british + ending] = .british
      }
    }
    // Both sides have these.
    for word in ["dialogue", "dialogues", "catalogs", "programmed", "programmer", "programmers", "centred"] {
      sides[word] = nil
    }
    return sides
  }()

  /// Words spelt in two ways, American first.
  private static let pairs: [(String, String)] = [
    ("defense", "defence"), ("offense", "offence"), ("labor", "labour"), ("neighbor", "neighbour"),
    ("honor", "honour"), ("favor", "favour"), ("harbor", "harbour"), ("endeavor", "endeavour"),
    ("behavior", "behaviour"), ("color", "colour"), ("armor", "armour"), ("center", "centre"),
    ("theater", "theatre"), ("program", "programme"), ("catalog", "catalogue"), ("traveler", "traveller"),
    ("counselor", "counsellor"), ("signaling", "signalling"), ("canceled", "cancelled"), ("fueled", "fuelled"),
    ("skeptic", "sceptic"), ("skeptical", "sceptical"), ("fulfillment", "fulfilment"),
    ("enrollment", "enrolment"), ("installment", "instalment"), ("maneuver", "manoeuvre"),
    ("maneuvering", "manoeuvring"), ("aluminum", "aluminium"), ("airplane", "aeroplane"),
    ("analyze", "analyse"), ("analyzing", "analysing"), ("paralyze", "paralyse"), ("rumor", "rumour"),
    ("vapor", "vapour"), ("meager", "meagre"), ("specter", "spectre"), ("saber", "sabre"), ("caliber", "calibre"),
    ("liter", "litre"), ("kilometer", "kilometre"), ("fiber", "fibre"),
  ]

  /// What stands before an ending in -ise that every English has.
  private static let alwaysWithS: Set<String> = [
    "adv", "ill-adv", "comprom", "superv", "surpr", "enterpr", "exerc", "franch", "prem", "prom", "uncomprom",
    "rev", "telev", "advert", "expert", "disgu", "merchand", "ra", "fundra", "pra", "appra", "dem", "dev",
    "exc", "prec", "conc", "impr", "cru", "treat", "parad", "otherw", "likew", "upr", "sunr", "compr", "ar",
    "disenfranch", "chast", "circumc", "inc", "surm", "repr", "mala", "mayonna", "no", "po",
  ]
}
