import DragomanLanguage

/// A word that is a term in one sense and an everyday word in another, told apart by what stands beside it.
struct OrdinarySense {
  /// Words directly before it that give the everyday sense, each a sequence.
  let before: [[[UInt8]]]
  /// Words directly behind it that do.
  let after: [[[UInt8]]]
  /// Words of which one must stand directly before or behind for the sense of the term; empty where none must.
  let needs: Set<String>
  /// Whether *de* with an infinitive behind it gives the everyday sense (*la résolution de résister*).
  let isWithInfinitive: Bool
  /// Whether *de* with a bare noun behind it does (*un climat de confiance*).
  let isWithBareNoun: Bool
  /// Whether the indefinite article does (*un climat électrique*).
  let isIndefinite: Bool

  private init(
    before: [String] = [], after: [String] = [], needs: Set<String> = [], isWithInfinitive: Bool = false,
    isWithBareNoun: Bool = false, isIndefinite: Bool = false
  ) {
    self.before = before.map(Self.words)
    self.after = after.map(Self.words)
    self.needs = needs
    self.isWithInfinitive = isWithInfinitive
    self.isWithBareNoun = isWithBareNoun
    self.isIndefinite = isIndefinite
  }

  /// The words of a phrase, elided ones apart.
  private static func words(_ phrase: String) -> [[UInt8]] {
    phrase.replacing("'", with: "' ").split(separator: " ").map { Array($0.utf8) }
  }

  /// How many bytes the longest of the words has.
  static let longest = all.keys.map(\.utf8.count).max() ?? 0

  /// The words, in the singular.
  static let all: [String: OrdinarySense] = [
    "climat": OrdinarySense(
      after: ["politique", "social", "général", "tendu", "délétère", "apaisé", "électrique", "pesant"],
      isWithBareNoun: true, isIndefinite: true),
    "résolution": OrdinarySense(before: ["avec", "avec une", "sans", "avec la même"], isWithInfinitive: true),
    "mission": OrdinarySense(before: ["pour", "comme"], after: ["de gardien", "de médiateur", "d'arbitre"]),
    "sursis": OrdinarySense(needs: ["avec", "assortie", "assorti", "probatoire", "à", "assorties"]),
    "front": OrdinarySense(before: ["autre"], after: ["intérieur", "social", "syndical", "judiciaire"]),
    "instrument": OrdinarySense(after: ["le plus", "privilégié", "de choix"]),
    "sommet": OrdinarySense(after: ["de son", "de sa", "du mont", "enneigé", "de l'art"]),
    "partie": OrdinarySense(after: ["n'est pas", "est loin", "est finie", "est jouée", "se joue", "est serrée"]),
    "voix": OrdinarySense(
      before: ["même", "haute", "basse", "seule", "vive"], after: ["grave", "tremblante", "rauque"]),
    "acte": OrdinarySense(before: ["premier", "dernier", "deuxième", "second", "trois"]),
    "corps": OrdinarySense(before: ["mon", "son", "leur"], after: ["sans vie", "calciné", "inanimé"]),
    "table": OrdinarySense(before: ["à"], after: ["basse"]),
    "capitale": OrdinarySense(before: ["importance", "étape", "question", "pièce", "rôle", "lettre"]),
    "divorce": OrdinarySense(after: ["entre", "avec"]),
    "conseil": OrdinarySense(before: ["un bon", "ce", "un petit", "dernier"]),
    "poudre": OrdinarySense(after: ["aux yeux", "d'escampette"]),
    "accord": OrdinarySense(before: ["en"], after: ["parfait avec"]),
    "cour": OrdinarySense(before: ["arrière"], after: ["pavée", "intérieure", "d'immeuble"]),
    "marche": OrdinarySense(after: ["forcée"]),
    "général": OrdinarySense(needs: [
      "le", "un", "du", "au", "ce", "les", "des", "aux", "ces", "deux", "trois", "plusieurs", "ancien", "anciens",
      "jeune", "vieux", "puissant", "célèbre", "futur", "feu", "son", "ses", "leurs", "ex",
    ]),
    "régime": OrdinarySense(
      before: ["au", "plein", "mon"],
      after: ["sans", "alimentaire", "hypocalorique", "de croisière", "moteur", "minceur"]),
    "campagne": OrdinarySense(after: ["environnante", "profonde", "verdoyante"]),
  ]
}

extension MatchJudge {
  /// Refuses a word in its everyday sense.
  func acceptsSense(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard flags.contains(.hasOrdinarySense), forms.shape(units[match.first].form) == .lower,
      let sense = OrdinarySense.all[index.term(ofPattern: match.pattern)]
    else { return true }
    if sense.before.contains(where: { standsBefore(match.first, $0, forms) }) { return false }
    if sense.after.contains(where: { standsBehind(match.end, $0, forms) }) { return false }
    if !sense.needs.isEmpty, !sense.needs.contains(text(match.first - 1, forms)),
      !sense.needs.contains(text(match.end, forms))
    {
      return false
    }
    if sense.isIndefinite, ["un", "une"].contains(text(match.first - 1, forms)) { return false }
    guard sense.isWithInfinitive || sense.isWithBareNoun, ["de", "d'"].contains(text(match.end, forms)),
      match.end + 1 < units.count, units[match.end + 1].isWord
    else { return true }
    let next = workspace.traits(units[match.end + 1].form, forms, index)
    let isNegation = ["ne", "n'"].contains(text(match.end + 1, forms))
    if sense.isWithInfinitive, isNegation || next.contains(.canBeInfinitive) && !next.contains(.canBeNoun) {
      return false
    }
    if sense.isWithBareNoun, next.contains(.canBeNoun), !next.contains(.canBeName), !next.contains(.isFunctionWord) {
      return false
    }
    return true
  }

  private func text(_ unit: Int, _ forms: borrowing FormTable) -> String {
    guard units.indices.contains(unit) else { return "" }
    return forms.lowercased(units[unit].form)
  }

  /// Whether the words of `phrase` end before the unit.
  private func standsBefore(_ unit: Int, _ phrase: [[UInt8]], _ forms: borrowing FormTable) -> Bool {
    var at = unit
    for word in phrase.reversed() {
      at -= 1
      guard at >= 0, isWord(at, word, forms) else { return false }
    }
    return true
  }

  /// Whether the words of `phrase` start at the unit.
  private func standsBehind(_ unit: Int, _ phrase: [[UInt8]], _ forms: borrowing FormTable) -> Bool {
    var at = unit
    for word in phrase {
      guard at < units.count, isWord(at, word, forms) else { return false }
      at += 1
    }
    return true
  }

  /// Whether a unit is a word, whatever its letter case.
  private func isWord(_ unit: Int, _ word: [UInt8], _ forms: borrowing FormTable) -> Bool {
    let letters = forms.bytes(units[unit].form)
    guard letters.count == word.count else { return false }
    return letters.elementsEqual(word) || WordFolding.lowercase(Array(letters)) == word
  }
}
