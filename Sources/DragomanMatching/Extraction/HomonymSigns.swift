import DragomanLanguage

/// Tells places and bodies with one French name apart by the words around them: *Congo* beside *Goma*, *Géorgie* beside
/// *sénateur*.
///
/// The signs are what belongs to one of them alone: its towns and regions, forces and leaders. The one with more of them
/// in reach is meant; where there are as many of each, it stays open.
struct HomonymSigns {
  let index: GlossaryIndex
  /// The repaired text.
  let text: [UInt8]

  /// How far the words are looked at to either side, in bytes.
  private static let reach = 700

  /// The concepts with their signs by the folded French name that they share.
  private static let signs: [String: [(concept: String, words: Set<String>)]] = [
    "congo": [
      (
        "place-cd",
        [
          "rdc", "kinshasa", "goma", "bukavu", "kivu", "ituri", "fardc", "m23", "matadi", "lubumbashi", "katanga",
          "tshisekedi", "kabila", "mobutu", "lumumba", "monusco", "monuc", "kasai", "bunia", "beni", "uvira",
          "kisangani", "kolwezi", "mbandaka", "rwanda", "kagame", "kinois", "butembo",
        ]
      ),
      (
        "place-cg",
        ["brazzaville", "pointe-noire", "sassou", "nguesso", "sassou-nguesso", "dolisie", "likouala", "brazzavillois"]
      ),
    ],
    "georgie": [
      (
        "place-ge",
        [
          "tbilissi", "caucase", "abkhazie", "ossetie", "georgien", "georgienne", "georgiens", "georgiennes", "batoumi",
          "saakachvili", "zourabichvili", "ivanichvili", "moscou", "russie", "armenie", "azerbaidjan", "ukraine",
          "moldavie", "erevan", "bakou",
        ]
      ),
      (
        "place-state-of-georgia",
        [
          "gouverneur", "gouverneure", "gouverneurs", "senateur", "senateurs", "senatrice", "atlanta", "savannah",
          "floride", "alabama", "caroline", "tennessee", "pennsylvanie", "michigan", "wisconsin", "arizona", "nevada",
          "fulton", "carter", "kemp", "warnock", "ossoff", "trump", "biden", "republicains", "democrates", "electeurs",
          "texas", "louisiane", "ohio",
        ]
      ),
    ],
    "grenade": [
      (
        "place-gd",
        [
          "caraibes", "antilles", "antillais", "caricom", "1983", "reagan", "grenadines", "saint-georges", "dominique",
          "barbade", "bishop",
        ]
      ),
      (
        "place-granada",
        [
          "espagne", "espagnol", "espagnole", "andalousie", "andalou", "andalouse", "alhambra", "seville", "cordoue",
          "malaga", "madrid", "lorca", "nasride",
        ]
      ),
    ],
    "douma": [
      (
        "org-duma",
        [
          "russe", "russes", "russie", "moscou", "kremlin", "poutine", "deputes", "volodine", "communistes", "vote",
          "adopte", "parlement",
        ]
      ),
      (
        "place-douma",
        [
          "syrie", "syrien", "syrienne", "syriens", "ghouta", "damas", "chlore", "oiac", "assad", "alep", "chimique",
          "chimiques",
        ]
      ),
    ],
  ]

  /// The concept among `rivals` that the words around a name speak of; nil where they speak of none, or of several.
  ///
  /// - Complexity: O(1) in the length of the text.
  func meant(by finding: Finding, among rivals: [UInt32]) -> UInt32? {
    let name = WordFolding.fold(Array(text[Int(finding.first.start)..<Int(finding.first.end)]))
    guard let known = Self.signs[String(decoding: name, as: UTF8.self)] else { return nil }
    let words = words(around: finding)
    var best: (concept: UInt32, count: Int)?
    var isOpen = true
    for (id, signs) in known {
      guard let concept = rivals.first(where: { index.id($0) == id }) else { continue }
      let count = words.count(where: signs.contains)
      if let current = best, current.count >= count {
        if current.count == count { isOpen = true }
        continue
      }
      best = (concept, count)
      isOpen = count == 0
    }
    return isOpen ? nil : best?.concept
  }

  /// The folded words around a name.
  private func words(around finding: Finding) -> Set<String> {
    var start = max(0, Int(finding.first.start) - Self.reach)
    var end = min(text.count, Int(finding.end) + Self.reach)
    // Not within a letter.
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    var words: Set<String> = []
    for word in WordFolding.fold(Array(text[start..<end])).split(whereSeparator: { !Self.isPart($0) }) {
      words.insert(String(decoding: word, as: UTF8.self))
    }
    return words
  }

  /// Letters, figures and the hyphen.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80 || byte == 0x2D
  }
}
