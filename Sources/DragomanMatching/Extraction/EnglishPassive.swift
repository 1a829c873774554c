import DragomanLanguage

/// A verb phrase whose object stands first, as French and English turn it: *les sanctions n'ont pas été levées*,
/// sanctions were not lifted.
struct EnglishPassive {
  let time: DeniedVerb.Time
  /// Whether what it is done to is several.
  let isPlural: Bool
  /// How far it is denied; nil where it is not.
  let degree: DeniedVerb.Degree?
  /// What English puts before the participle where it is no form of *be* alone: *must be* of *doit être levé*, *had been*
  /// of *avait été levé*.
  private let auxiliary: (first: String, rest: String)?
  /// How the determiner of the object tells which one is meant.
  private let article: Article

  private enum Article { case definite, indefinite, none }

  /// Reads the forms of *avoir* and *être* before the participle that ends a match; nil where they give no simple time.
  init?(_ match: TermMatch, degree: DeniedVerb.Degree?, _ view: SentenceView, _ forms: borrowing FormTable) {
    let participle = match.end - 1
    // *les sanctions que l'Union a levées* is no passive.
    guard !match.gap.contains(where: { view.has($0, .isQue) }) else { return nil }
    var auxiliary: (first: String, rest: String)?
    for unit in match.gap where auxiliary == nil { auxiliary = Self.auxiliary(unit, view, forms) }
    self.auxiliary = auxiliary
    article =
      view.has(match.first, .isDefinite)
      ? .definite
      : forms.string(view.units[match.first].form).lowercased().hasPrefix("un") ? .indefinite : .none
    var found: DeniedVerb.Time? = auxiliary == nil ? nil : .present
    for unit in match.gap where auxiliary == nil && view.has(unit, .isAuxiliary) {
      for reading in forms.readings(view.units[unit].form) where reading.features.isFinite {
        let isBeing = view.has(unit, .isBeing)
        switch (reading.features.value("Mood"), reading.features.value("Tense")) {
        case ("Cnd", _) where isBeing: found = .conditional
        case ("Ind", "Fut") where isBeing: found = .future
        case ("Ind", "Pres"): found = isBeing ? .present : .past
        case ("Ind", "Past") where isBeing, ("Ind", "Imp") where isBeing: found = .past
        default: continue
        }
        break
      }
      if found != nil { break }
    }
    guard let found else { return nil }
    time = found
    isPlural = view.has(participle, .isPlural) && !view.has(participle, .canBeSingular)
    self.degree = degree
  }

  /// The phrase turned round; nil where it is no verb with an object: `lift sanctions` → `sanctions will be lifted`.
  func rendering(of phrase: String) -> String? {
    var words = phrase.split(separator: " ").map(String.init)
    // *recall one's ambassador*: the ambassador was recalled.
    if words.count > 2, words[1] == "one's" { words.remove(at: 1) }
    guard words.count > 1, let last = words.last, !Self.prepositions.contains(last),
      !Self.intransitive.contains(words[0])
    else { return nil }
    // *break off negotiations*: negotiations were broken off.
    let particle = words.count > 2 && ["off", "out", "up"].contains(words[1]) ? " " + words.remove(at: 1) : ""
    guard words.count > 1, !Self.prepositions.contains(words[1]), !words[1].hasSuffix("ly"),
      words[0].utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    let verb = EnglishTense.participle.applied(to: words.removeFirst())
    let isOne = ["a", "an"].contains(words[0])
    var object = words.dropFirst(isOne ? 1 : 0).joined(separator: " ")
    // *settle a dispute*: disputes are settled.
    if isOne, isPlural { object = EnglishPlural.of(object) ?? object }
    let bare = object
    if isOne, !isPlural {
      switch article {
      case .definite: object = "the " + object
      case .indefinite: object = phrase.contains(" an ") ? "an " + object : "a " + object
      case .none: break
      }
    }
    // What stands behind the verb is an object only where it is a noun: not *bring* positions closer together.
    guard isOne || Self.isNounPhrase(bare) else { return nil }
    return "\(object) \(being(ofSeveral: isOne ? isPlural : Self.isPlural(bare))) \(verb)\(particle)"
  }

  /// The English of a form of *devoir* or *pouvoir* that *être* follows, or of *avoir* before *été* where it is no
  /// simple past.
  private static func auxiliary(
    _ unit: Int, _ view: SentenceView, _ forms: borrowing FormTable
  ) -> (first: String, rest: String)? {
    // *puis* joins participles here.
    guard view.has(unit, .canBeFiniteVerb), !view.has(unit, .isLinker) else { return nil }
    for reading in forms.readings(view.units[unit].form) where reading.features.isFinite {
      switch (reading.lemma, reading.features.value("Mood"), reading.features.value("Tense")) {
      case ("devoir", "Cnd", _): return ("should", "be")
      case ("devoir", "Ind", "Pres"): return ("must", "be")
      case ("pouvoir", "Cnd", _): return ("could", "be")
      case ("pouvoir", "Ind", "Pres"), ("savoir", "Cnd", _): return ("can", "be")
      case ("avoir", "Cnd", _): return ("would", "have been")
      case ("avoir", "Ind", "Fut"): return ("will", "have been")
      case ("avoir", "Ind", "Imp"): return ("had", "been")
      default: continue
      }
    }
    return nil
  }

  private static let prepositions = RuleWords.wordsBeforeNoObject.set
  /// Verbs that have no passive in English.
  private static let intransitive = RuleWords.verbsWithoutPassive.set

  /// Whether the words can be an object: its last word is no adverb, and a bare one is in the plural or cannot be counted.
  private static func isNounPhrase(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    guard let last = parts.last, !prepositions.contains(String(last)), !last.hasSuffix("ly") else { return false }
    let hasDeterminer = ["the", "its", "his", "her", "their", "this", "these", "that"].contains(parts[0])
    return hasDeterminer || isPlural(words) || parts.count <= 2
  }

  private static func isPlural(_ words: String) -> Bool {
    // *breaches of the ceasefire*
    let last = words.split { $0 == " " }.prefix { $0 != "of" && $0 != "on" && $0 != "in" }.last ?? ""
    return last.hasSuffix("s") && !last.hasSuffix("ss") && !last.hasSuffix("us") && !last.hasSuffix("is")
      || last == "people" || last == "troops"
  }

  private func being(ofSeveral isPlural: Bool) -> String {
    let adverb =
      switch degree {
      case .not: " not"
      case .noLonger: " no longer"
      case .never: " never"
      case .notYet: " not yet"
      case .stillNot: " still not"
      case nil: ""
      }
    if let auxiliary, auxiliary.first == "can", degree == .not { return "cannot \(auxiliary.rest)" }
    if let auxiliary { return "\(auxiliary.first)\(adverb) \(auxiliary.rest)" }
    if degree == .notYet || degree == .stillNot, time == .past { return "\(isPlural ? "have" : "has")\(adverb) been" }
    return switch time {
    case .future: "will\(adverb) be"
    case .conditional: "would\(adverb) be"
    case .past: (isPlural ? "were" : "was") + adverb
    case .present, .presentPlural, .bare, .infinitive: (isPlural ? "are" : "is") + adverb
    }
  }
}
