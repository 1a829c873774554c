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

  private init(_ term: String) {
    before = Self.listedBefore[term, default: []].map(Self.words)
    after = Self.listedBehind[term, default: []].map(Self.words)
    needs = Set(Self.listedNeeds[term, default: []])
    isWithInfinitive = Self.listedWithInfinitive.contains(term)
    isWithBareNoun = Self.listedWithBareNoun.contains(term)
    isIndefinite = Self.listedIndefinite.contains(term)
    isInSums = Self.listedInSums.contains(term)
  }

  /// The words of a phrase, elided ones apart.
  private static func words(_ phrase: String) -> [[UInt8]] {
    phrase.replacing("'", with: "' ").split(separator: " ").map { Array($0.utf8) }
  }

  private static let listedBefore = RuleWords.ordinaryBefore.alternatives
  private static let listedBehind = RuleWords.ordinaryBehind.alternatives
  private static let listedNeeds = RuleWords.ordinaryWithout.alternatives
  private static let listedWithInfinitive = RuleWords.ordinaryWithInfinitive.set
  private static let listedWithBareNoun = RuleWords.ordinaryWithBareNoun.set
  private static let listedIndefinite = RuleWords.ordinaryIndefinite.set
  private static let listedInSums = RuleWords.ordinaryInSums.set

  /// How many bytes the longest of the words has.
  static let longest = all.keys.map(\.utf8.count).max() ?? 0

  /// The words, in the singular.
  static let all: [String: OrdinarySense] = {
    let terms = [listedBefore, listedBehind, listedNeeds].reduce(into: Set<String>()) { $0.formUnion($1.keys) }
      .union(listedWithInfinitive).union(listedWithBareNoun).union(listedIndefinite).union(listedInSums)
    return Dictionary(uniqueKeysWithValues: terms.map { ($0, OrdinarySense($0)) })
  }()
}
