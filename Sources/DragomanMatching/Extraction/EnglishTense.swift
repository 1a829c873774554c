import DragomanLanguage

/// The time that a French verb stands in, as far as English marks it on the verb.
enum EnglishTense: Equatable {
  /// *a levé*, *leva*: lifted.
  case past
  /// *ont prêté serment*, of several: were sworn in. Only *be* tells it from the past of one.
  case pastOfSeveral
  /// *lèvera*: will lift.
  case future
  /// *lèverait*: would lift.
  case conditional
  /// *lève*, of one: lifts.
  case presentOfOne
  /// *levé*, of what is done to it: lifted.
  case participle
  /// *avait levé*: had lifted.
  case pastPerfect
  /// *aurait levé*: would have lifted.
  case conditionalPerfect
  /// *aura levé*: will have lifted.
  case futurePerfect
  /// *levant*: lifting.
  case gerund

  /// The tense of a form; nil where English uses the plain verb or where it cannot be told.
  ///
  /// - Parameters:
  ///   - lemma: The verb that is meant, of which *mirent* has two; nil where it is not known.
  ///   - auxiliary: The form that stands before it; nil where none does.
  ///   - isReflexive: Whether the verb has a reflexive pronoun.
  ///   - isStatement: Whether the clause states something of a third person, so that *condamne* is no subjunctive,
  ///     imperative or first person.
  init?(
    _ form: UInt32, of lemma: Substring?, after auxiliary: UInt32?, isReflexive: Bool, isStatement: Bool,
    _ forms: borrowing FormTable
  ) {
    var readings = forms.readings(form).filter { $0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary }
    if let lemma {
      let meant = readings.filter { $0.lemma == lemma }
      if !meant.isEmpty { readings = meant }
    }
    if !readings.isEmpty,
      readings.allSatisfy({ $0.features.isParticiple && $0.features.value("Tense") == "Pres" })
    {
      self = .gerund
      return
    }
    if let auxiliary, readings.contains(where: { $0.features.isParticiple }) {
      // *a levé*, *est entré*, *s'est félicité*; *sont levées* is the passive, which turns the words round in English.
      let isActive = isReflexive || lemma.map { PastWithBeing.verbs.contains(String($0)) } ?? false
      let isPast = forms.readings(auxiliary).contains {
        $0.features.isFinite && ($0.lemma == "avoir" || isActive && $0.lemma == "être")
      }
      guard isPast else { return nil }
      self = Self.perfect(of: auxiliary, forms)
      return
    }
    var finite = readings.filter { $0.features.isFinite }
    guard finite.count == readings.count else { return nil }
    if isStatement {
      let stating = finite.filter { $0.features.value("Mood") == "Ind" && $0.features.value("Person") == "3" }
      if !stating.isEmpty { finite = stating }
    }
    guard let first = finite.first else { return nil }
    // Several readings must agree in their time.
    let times = Set(finite.map { "\($0.features.value("Mood") ?? "") \($0.features.value("Tense") ?? "")" })
    guard times.count == 1 else { return nil }
    switch (first.features.value("Mood"), first.features.value("Tense")) {
    case ("Cnd", _): self = .conditional
    case ("Ind", "Fut"): self = .future
    case ("Ind", "Past"), ("Ind", "Imp"):
      self = finite.allSatisfy { $0.features.isPlural } ? .pastOfSeveral : .past
    case ("Ind", "Pres") where finite.allSatisfy { $0.features.value("Person") == "3" && $0.features.isSingular }:
      self = .presentOfOne
    default: return nil
    }
  }

  /// The compound time of a participle behind a form of *avoir* or *être*.
  private static func perfect(of auxiliary: UInt32, _ forms: borrowing FormTable) -> EnglishTense {
    for reading in forms.readings(auxiliary) where reading.features.isFinite {
      switch (reading.features.value("Mood"), reading.features.value("Tense")) {
      case ("Cnd", _): return .conditionalPerfect
      case ("Ind", "Fut"): return .futurePerfect
      case ("Ind", "Imp"): return .pastPerfect
      default: return reading.features.isPlural ? .pastOfSeveral : .past
      }
    }
    return .past
  }

  /// The term with its verb, the first word that is no adverb, in this time: *strongly condemn*, strongly condemns.
  func applied(to term: String) -> String {
    var words = term.split(separator: " ").map(String.init)
    let place = words.firstIndex { !Self.isAdverb($0) } ?? 0
    guard words.indices.contains(place), Self.isVerb(words[place]) else { return term }
    let verb = words[place]
    switch self {
    case .past: words[place] = Self.past(verb)
    case .pastOfSeveral: words[place] = verb == "be" ? "were" : Self.past(verb)
    case .future: words[0] = "will \(words[0])"
    case .conditional: words[0] = "would \(words[0])"
    case .presentOfOne: words[place] = Self.presentOfOne(verb)
    case .participle: words[place] = Self.participle(verb)
    case .pastPerfect, .conditionalPerfect, .futurePerfect:
      words[place] = Self.participle(verb)
      words[0] = (self == .pastPerfect ? "had " : self == .futurePerfect ? "will have " : "would have ") + words[0]
    case .gerund: words[place] = Self.gerund(verb)
    }
    return words.joined(separator: " ")
  }

  /// Whether a word is written like a verb: in small letters, perhaps with a prefix and a hyphen.
  private static func isVerb(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D } && word.last != "-"
  }

  /// Whether a word before a verb is an adverb, which stays as it is.
  private static func isAdverb(_ word: String) -> Bool {
    word.hasSuffix("ly") && !verbsInLy.contains(word) || word == "further" || word == "point-blank"
  }

  /// Verbs that end as adverbs do.
  private static let verbsInLy = RuleWords.verbsInLy.set

  /// Whether a form can only be a past participle of a verb: *mises* is one of *mettre*, though not of *miser*.
  static func isParticiple(_ form: UInt32, of verb: Substring, _ forms: borrowing FormTable) -> Bool {
    let all = forms.readings(form).filter { $0.partOfSpeech == .verb }
    let meant = all.filter { $0.lemma == verb }
    let verbs = meant.isEmpty ? all : meant
    return !verbs.isEmpty && verbs.allSatisfy { $0.features.isParticiple && $0.features.value("Tense") != "Pres" }
  }

  private static func participle(_ verb: String) -> String { participles[verb] ?? past(verb) }

  private static func presentOfOne(_ verb: String) -> String {
    if verb == "be" { return "is" }
    if verb == "have" { return "has" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      return verb.dropLast() + "ies"
    }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where verb.hasSuffix(ending) { return verb + "es" }
    return verb + "s"
  }

  private static func gerund(_ verb: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), verb != "be", !["ee", "oe", "ye"].contains(where: verb.hasSuffix) {
      return verb.dropLast() + "ing"
    }
    let isDoubled = isDoubled(verb, in: doubling) || isDoubled(verb, in: doublingGerund)
    return verb + (isDoubled ? String(verb.suffix(1)) : "") + "ing"
  }

  /// Irregular verbs whose last letter is doubled before *-ing*.
  private static let doublingGerund = RuleWords.verbsDoublingBeforeIng.set

  private static func past(_ verb: String) -> String {
    if let known = irregular[verb] { return known }
    if let prefix = ["over", "under", "out", "re", "mis", "un", "fore"].first(where: verb.hasPrefix),
      let known = irregular[String(verb.dropFirst(prefix.count))], prefixed.contains(verb)
    {
      return prefix + known
    }
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      return verb.dropLast() + "ied"
    }
    return isDoubled(verb, in: doubling) ? verb + String(verb.suffix(1)) + "ed" : verb + "ed"
  }

  /// Whether a list has a verb, or that which it repeats: *readmit*, *re-submit*.
  private static func isDoubled(_ verb: String, in list: Set<String>) -> Bool {
    list.contains(verb)
      || ["re-", "re"].contains { verb.hasPrefix($0) && list.contains(String(verb.dropFirst($0.count))) }
  }

  /// Verbs whose last letter is doubled: those that are stressed on their last syllable, and those in *-el*.
  private static let doubling = RuleWords.verbsDoubling.set

  /// Verbs with a prefix that bend like those without: *rebuilt*, *overran*.
  private static let prefixed = RuleWords.verbsWithPrefix.set

  /// Past participles that differ from the past.
  private static let participles = RuleWords.irregularParticiples.table

  private static let irregular = RuleWords.irregularPasts.table
}
