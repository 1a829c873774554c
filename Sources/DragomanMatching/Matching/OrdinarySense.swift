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
  /// Whether a number before it does, for sums are no terms (*3 milliards d'*euros, but *l'euro recule*).
  let isInSums: Bool

  private init(
    before: [String] = [], after: [String] = [], needs: Set<String> = [], isWithInfinitive: Bool = false,
    isWithBareNoun: Bool = false, isIndefinite: Bool = false, isInSums: Bool = false
  ) {
    self.before = before.map(Self.words)
    self.after = after.map(Self.words)
    self.needs = needs
    self.isWithInfinitive = isWithInfinitive
    self.isWithBareNoun = isWithBareNoun
    self.isIndefinite = isIndefinite
    self.isInSums = isInSums
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
    // What is formed, not what a state is governed by.
    "constitution": OrdinarySense(after: ["d'un", "d'une", "de plusieurs"]),
    // *in whose power they are*
    "au pouvoir": OrdinarySense(after: ["duquel", "desquels", "desquelles", "de laquelle", "de qui"]),
    "régime": OrdinarySense(
      before: ["au", "plein", "mon"],
      after: ["sans", "alimentaire", "hypocalorique", "de croisière", "moteur", "minceur"]),
    "campagne": OrdinarySense(after: ["environnante", "profonde", "verdoyante"]),
    "milliard": OrdinarySense(isInSums: true), "million": OrdinarySense(isInSums: true),
    "euro": OrdinarySense(isInSums: true), "dollar": OrdinarySense(isInSums: true),
    "rouble": OrdinarySense(isInSums: true), "yuan": OrdinarySense(isInSums: true),
  ]
}
