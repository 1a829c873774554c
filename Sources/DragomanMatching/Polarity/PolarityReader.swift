import DragomanLanguage

/// Tells whether the sentence denies a term where it stands: *absence d'accord*, *ne lèvera pas les sanctions*.
///
/// Only what denies the term itself counts. *Non seulement*, *ne … que*, *ne pas manquer de*, *non sans* deny
/// nothing, and a denied verb says nothing about its object (*ne commente pas l'accord*), unless it denies that
/// there is one (*il n'y a pas d'accord*).
struct PolarityReader {
  let view: SentenceView

  /// What stands directly before a noun that may be denied.
  static let beforeDenied: FormTraits = [
    .isDenialCue, .isDenial, .isDefinite, .isContractedArticle, .isQualifier,
  ]

  /// What denies the match; nil where nothing does.
  func denial(
    of match: TermMatch, isVerbal: Bool, _ forms: borrowing FormTable
  ) -> Denial? {
    if isVerbal { return verbDenial(match, forms) }
    guard view.isWord(match.first - 1) else { return nil }
    var before = match.first - 1
    // *aucun* véritable *accord*
    if view.isQualifier(before), !view.has(before, .isDenialCue), view.has(before - 1, .isDenialCue),
      !view.has(before - 1, .isDe)
    {
      before -= 1
    }
    if let denial = definiteDenial(of: match, behind: before, forms) { return denial }
    if isDeniedLocution(match, behind: before, forms) { return Denial.none }
    guard view.has(before, .isDenialCue) else { return nil }
    if view.has(before, .isDe) { return nounDenial(of: match, behind: before, forms) }
    switch view.text(before, forms) {
    case "sans":
      // *non sans garantie* is with one.
      return ["non", "pas"].contains(view.text(before - 1, forms)) ? nil : .without
    case "aucun", "aucune", "nul", "nulle":
      return view.text(before - 1, forms) == "sans" ? .without : Denial.none
    case "non":
      // *États non belligérants*: a noun that qualifies the one before.
      let isQualifying = view.isQualifier(match.first) || view.isNominal(match.first) && view.isNominal(before - 1)
      return isQualifying ? .prefix : nil
    case "ni":
      // *ni accord ni traité*; alone, *ni* goes on from *pas* or *sans*.
      if (0..<before).contains(where: { view.text($0, forms) == "ni" }) { return .nor }
      return (match.end..<view.units.count).contains { view.text($0, forms) == "ni" } ? .neither : Denial.none
    case "un", "une":
      // *l'absence* d'un accord; what one does not speak of is still there: *ne parle plus* d'un accord.
      return view.has(before - 1, .isDe) && !deniesOnlyVerb(before - 2)
        ? nounDenial(of: match, behind: before - 1, forms) : nil
    case "tout", "toute":
      if view.has(before - 1, .isDe) { return nounDenial(of: match, behind: before - 1, forms) }
      if view.text(before - 1, forms) == "sans" { return .without }
      // *refuse tout cessez-le-feu*: there is to be none.
      let isRefused =
        before > 0 && view.isWord(before - 1) && lemmas(before - 1, forms).contains(where: Self.refusing.contains)
      return isRefused && !isUnderDenial(before - 1, forms) ? Denial.none : nil
    default: return nil
    }
  }

  /// What denies a term with its article: *sans* le *consentement*, *faute* du *consentement*. *En l'absence du
  /// président* somebody is away.
  private func definiteDenial(of match: TermMatch, behind before: Int, _ forms: borrowing FormTable) -> Denial? {
    guard !view.traits(before).isDisjoint(with: [.isDefinite, .isContractedArticle]),
      forms.shape(view.units[match.first].form) == .lower
    else { return nil }
    // Most nouns have an article: traits tell quickly that no cue stands before it.
    if view.has(before - 1, .isDenialCue), view.text(before - 1, forms) == "sans" { return .without }
    let of = view.has(before, .isContractedArticle) ? before : before - 1
    guard view.has(of, .isOf), view.has(of - 1, .isDenialNoun) else { return nil }
    let noun = view.text(of - 1, forms)
    let isCue =
      noun == "faute" && !view.has(of - 2, .isDeterminer) || noun == "défaut" && view.text(of - 2, forms) == "à"
    return isCue ? .lack : nil
  }

  /// *n'a pas* accès *à la mer*, *n'a plus* accès: the noun of a verb without a determiner.
  private func isDeniedLocution(_ match: TermMatch, behind before: Int, _ forms: borrowing FormTable) -> Bool {
    guard view.has(before, .isDenial), ["pas", "plus", "jamais", "point"].contains(view.text(before, forms)),
      view.isNominal(match.first), !view.isQualifier(match.first), before > 1,
      !view.has(before - 1, .isBeing), !view.traits(before - 1).isDisjoint(with: [.canBeFiniteVerb, .isHaving])
    else { return false }
    return (max(0, before - 4)..<before).contains { view.has($0, .isNe) }
  }

  /// Verbs that leave nothing of an object with *tout*.
  private static let refusing = RuleWords.refusingVerbs.set

  /// Beginnings of adjectives and participles of those who have none: *dénué* d'intérêt.
  private static let without = RuleWords.beginningsOfWithout.list

  /// What a noun or an adverb before *de* denies: *pas* d'accord, *l'absence* totale de dialogue, *dépourvu* d'armée.
  private func nounDenial(of match: TermMatch, behind of: Int, _ forms: borrowing FormTable) -> Denial? {
    if isDeniedParticiple(of - 1) { return Denial.none }
    if view.isQualifier(of - 1), Self.without.contains(where: view.text(of - 1, forms).hasPrefix) { return .without }
    var noun = of - 1
    while noun > max(0, of - 3), view.isQualifier(noun), view.traits(noun).isDisjoint(with: [.isDenial, .isDenialNoun])
    {
      noun -= 1
    }
    guard view.isWord(noun), !view.traits(noun).isDisjoint(with: [.isDenial, .isDenialNoun]) else { return nil }
    switch view.text(noun, forms) {
    case "plus":
      // *n'a plus d'accord*
      return noun + 1 == of && (max(0, noun - 4)..<noun).contains { view.has($0, .isNe) } ? Denial.none : nil
    case "pas", "jamais", "point", "guère":
      // *pas d'accord* has its verb before it or none at all; *pas* is a noun behind a determiner.
      return noun + 1 == of && !view.has(noun - 1, .isDeterminer) ? Denial.none : nil
    default: break
    }
    // *le refus* de Belgrade: who refuses, not what.
    guard forms.shape(view.units[match.first].form) == .lower else { return nil }
    for lemma in lemmas(noun, forms) {
      switch lemma {
      case "absence": return .absence
      case "manque", "défaut", "faute": return .lack
      case "refus": return .refusal
      default: break
      }
    }
    return nil
  }

  /// Whether a unit denies the verb before it, or is a denied participle, and not the noun behind *d'un*.
  private func deniesOnlyVerb(_ unit: Int) -> Bool { view.has(unit, .isDenial) || isDeniedParticiple(unit) }

  /// Whether a denied participle stands there, whose object has a bare *de*: *pas eu* d'accord, *jamais conclu* de
  /// *trêve*.
  private func isDeniedParticiple(_ unit: Int) -> Bool {
    guard view.isWord(unit), !view.traits(unit).isDisjoint(with: [.canBeParticiple, .isAuxiliary]) else { return false }
    var denial = unit - 1
    while denial > 0, view.has(denial, .isAdverb), !view.has(denial, .isDenial) { denial -= 1 }
    return view.has(denial, .isDenial) && view.has(denial - 1, .isAuxiliary)
  }

  // MARK: Verbs

  /// *ne lève pas*, *n'a pas levé*, *ne pas lever*, *sans lever*, *refuse de lever*.
  private func verbDenial(
    _ match: TermMatch, _ forms: borrowing FormTable
  ) -> Denial? {
    let verb = match.verbUnit(view)
    // *aucun accord* n'a été conclu: the object stands first, and there is none.
    if match.variant.contains(MatchLabels(.permutation)), Self.noOne.contains(view.text(match.first, forms)) {
      return Denial.none
    }
    var unit = match.first == verb || match.variant.contains(MatchLabels(.permutation)) ? verb - 1 : match.first - 1
    guard
      view.has(unit, .isAdposition)
        || (max(0, verb - 6)..<max(verb, 0)).contains(where: {
          !view.traits($0).isDisjoint(with: [.isNe, .isDenialCue])
        })
    else { return nil }
    var hasModal = false
    var denied =
      isDenied(match.gap, forms) || isDenied(match.laterGap, forms) || isDeniedBehind(match, forms)
    var steps = 0
    while unit >= 0, view.isWord(unit), steps < 6 {
      let word = view.text(unit, forms)
      if word == "ne" || word == "n'" {
        return (denied || hasModal) && !isRestricted(verb, forms) || isOfNoOne(before: unit, forms) ? .verb : nil
      }
      let own = view.traits(unit)
      if own.contains(.isDenial) {
        if isLimited(unit + 1, forms) { return nil }
        denied = true
      } else if word == "sans" {
        return .withoutDoing
      } else if word == "que" || word == "qu'", view.text(unit - 1, forms) == "sans" {
        return .without
      } else if word == "ni" {
        denied = true
      } else if view.has(verb, .canBeInfinitive)
        || precedesBeing(unit, forms),
        isModal(unit, forms)
      {
        // *ne saurait lever*, *n'a pas pu lever*; without *pas* only some verbs deny by *ne* alone.
        hasModal = hasModal || lemmas(unit, forms).contains(where: Self.denyingByNe.contains)
      } else if word == "pour", view.text(unit + 1, forms) == "autant" {
        // *sans pour autant lever*
      } else if word == "de" || word == "d'" || word == "à" {
        return governorDenial(before: unit, word, forms)
      } else if own.isDisjoint(with: [.isAuxiliary, .isAdverb, .isSubjectOrNegation]), !match.covers(unit) {
        // Pronouns before the verb stand between *ne* and it (*ne les lève pas*); anything else ends the clause.
        guard ["le", "la", "les", "l'", "lui", "leur", "en", "y"].contains(word) else { return nil }
      }
      unit -= 1
      steps += 1
    }
    return nil
  }

  /// Whether *être* follows a unit, behind what denies: *ne peuvent* pas *être levées*.
  private func precedesBeing(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    var next = unit + 1
    while next < unit + 3, view.has(next, .isDenial) || view.has(next, .isAdverb) { next += 1 }
    return view.has(next, .isBeing) && view.text(next, forms) == "être"
  }

  private func isModal(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    !view.traits(unit).isDisjoint(with: [.canBeFiniteVerb, .canBeParticiple])
      && lemmas(unit, forms).contains(where: Self.modals.contains)
  }

  /// Verbs whose denial is that of their infinitive, and those that *ne* alone denies.
  private static let modals = RuleWords.modalVerbs.set
  private static let denyingByNe = RuleWords.verbsDeniedByNe.set

  /// What governs an infinitive and denies it: *refuse toujours de lever*, *loin de lever*, *renonce à lever*.
  private func governorDenial(before preposition: Int, _ word: String, _ forms: borrowing FormTable) -> Denial? {
    var governor = preposition - 1
    while governor > 0, view.has(governor, .isAdverb), view.text(governor, forms) != "loin",
      !view.has(governor, .canBeFiniteVerb)
    {
      governor -= 1
    }
    guard governor >= 0, view.isWord(governor) else { return nil }
    if word != "à" {
      switch view.text(governor, forms) {
      case "loin": return view.text(governor - 1, forms) == "non" ? nil : .without
      case "question": return isOutOfQuestion(governor, forms) ? .without : nil
      // *au lieu de lever*, *il n'y a pas lieu de lever*
      case "lieu": return view.text(governor - 1, forms) == "au" || isUnderDenial(governor, forms) ? .without : nil
      case "que": return view.text(governor - 1, forms) == "plutôt" ? .without : nil
      default: break
      }
    }
    guard !isUnderDenial(governor, forms) else { return nil }
    let governors = lemmas(governor, forms)
    if governors.contains("refus"), word != "à" { return .refusal }
    // *refuse de*, *se refuse à*
    if governors.contains("refuser") { return .refusing }
    return governors.contains(where: (word == "à" ? Self.forgoingWithA : Self.forgoing).contains) ? .without : nil
  }

  /// *pas question*, *n'est plus question*, *hors de question*
  private func isOutOfQuestion(_ noun: Int, _ forms: borrowing FormTable) -> Bool {
    ["pas", "plus"].contains(view.text(noun - 1, forms)) || view.text(noun - 2, forms) == "hors"
  }

  /// Verbs of whose infinitive nothing comes, with *de* and with *à*.
  private static let forgoing = RuleWords.forgoingVerbs.set
  private static let forgoingWithA: Set<String> = ["renoncer"]

  /// Words for no one and nothing.
  private static let noOne = RuleWords.wordsForNoOne.set

  /// Whether the subject before *ne* is no one, or *jamais* stands before it: *aucun pays* n'a, *nul* n'a, *personne* ne.
  private func isOfNoOne(before ne: Int, _ forms: borrowing FormTable) -> Bool {
    var unit = ne - 1
    while unit >= max(0, ne - 6), view.isWord(unit) {
      let word = view.text(unit, forms)
      if Self.noOne.contains(word) || ["personne", "rien"].contains(word), !view.has(unit - 1, .isDeterminer) {
        return true
      }
      // *ni l'embargo* n'a, *jamais l'Union* ne
      if ["ni", "jamais"].contains(view.text(unit - 1, forms)) { return true }
      guard view.isPhraseWord(unit), !view.has(unit, .isDefinite) else { return false }
      unit -= 1
    }
    return false
  }

  /// *ne reconnaît toujours pas*: of a verb alone the denial stands behind it.
  private func isDeniedBehind(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    guard match.unitCount == 1 else { return false }
    var unit = match.end
    while unit < match.end + 3, view.isWord(unit) {
      if view.has(unit, .isDenial) { return !isLimited(unit + 1, forms) }
      guard view.has(unit, .isAdverb), !view.has(unit, .isAdposition) else { return false }
      unit += 1
    }
    return false
  }

  /// How the verb of a denied phrase stands.
  func verb(of match: TermMatch, _ forms: borrowing FormTable) -> DeniedVerb {
    let verb = match.verbUnit(view)
    var degree = DeniedVerb.Degree.not
    for unit in max(0, verb - 4)..<min(view.units.count, verb + 4) where view.has(unit, .isDenial) {
      switch view.text(unit, forms) {
      case "pas" where view.text(unit + 1, forms) == "encore": degree = .notYet
      case "pas" where view.text(unit - 1, forms) == "toujours": degree = .stillNot
      case "plus": degree = .noLonger
      case "jamais": degree = .never
      default: continue
      }
    }
    return DeniedVerb(verb, isAlone: match.unitCount == 1, degree: degree, view, forms)
  }

  /// The form of *refuser* that a denied phrase depends on, with its auxiliary: *a refusé de lever*.
  func refusal(of match: TermMatch, _ forms: borrowing FormTable) -> (
    form: UInt32, auxiliary: UInt32?, isReflexive: Bool
  )? {
    let verb = match.verbUnit(view)
    for unit in stride(from: verb - 1, through: max(0, verb - 7), by: -1) {
      guard view.isWord(unit) else { return nil }
      guard lemmas(unit, forms).contains("refuser") else { continue }
      let auxiliary = view.has(unit - 1, .isAuxiliary) ? unit - 1 : nil
      let isReflexive = ["se", "s'"].contains(view.text((auxiliary ?? unit) - 1, forms))
      return (view.units[unit].form, auxiliary.map { view.units[$0].form }, isReflexive)
    }
    return nil
  }

  private func isDenied(_ range: Range<Int>, _ forms: borrowing FormTable) -> Bool {
    for unit in range where view.has(unit, .isDenial) {
      // *pas seulement*, *pas moins*, *pas que* deny nothing.
      return !isLimited(unit + 1, forms)
    }
    return false
  }

  /// Whether the word behind a denial takes it back.
  private func isLimited(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    ["seulement", "uniquement", "moins", "que", "qu'"].contains(view.text(unit, forms))
  }

  /// *ne … pas seulement*: directly behind the verb or its denial.
  private func isRestricted(_ verb: Int, _ forms: borrowing FormTable) -> Bool {
    ["seulement", "uniquement"].contains(view.text(verb + 1, forms))
      || ["seulement", "uniquement"].contains(view.text(verb + 2, forms))
  }

  /// *ne refuse pas de lever*.
  private func isUnderDenial(_ verb: Int, _ forms: borrowing FormTable) -> Bool {
    for unit in max(0, verb - 3)..<verb where ["ne", "n'"].contains(view.text(unit, forms)) { return true }
    return false
  }

  private func lemmas(_ unit: Int, _ forms: borrowing FormTable) -> [String] {
    forms.readings(view.units[unit].form).map(\.lemma)
  }
}
