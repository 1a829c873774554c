import DragomanLanguage

/// Tells whether the sentence denies a term where it stands: *absence d'accord*, *ne lèvera pas les sanctions*.
///
/// Only what denies the term itself counts. *Non seulement*, *ne … que*, *ne pas manquer de*, *non sans* deny
/// nothing, and a denied verb says nothing about its object (*ne commente pas l'accord*), unless it denies that
/// there is one (*il n'y a pas d'accord*).
struct PolarityReader {
  let view: SentenceView

  /// What denies the match; nil where nothing does.
  func denial(
    of match: TermMatch, isVerbal: Bool, _ forms: borrowing FormTable
  ) -> Denial? {
    if isVerbal { return verbDenial(match, forms) }
    guard view.isWord(match.first - 1) else { return nil }
    let before = match.first - 1
    guard view.has(before, .isDenialCue) else { return nil }
    if view.has(before, .isDe), isDeniedParticiple(before - 1) { return Denial.none }
    if view.has(before, .isDe), view.units.indices.contains(before - 1),
      view.traits(before - 1).isDisjoint(with: [.isDenial, .isDenialNoun])
    {
      return nil
    }
    switch text(before, forms) {
    case "sans":
      // *non sans garantie* is with one.
      return ["non", "pas"].contains(text(before - 1, forms)) ? nil : .without
    case "aucun", "aucune", "nul", "nulle":
      return text(before - 1, forms) == "sans" ? .without : Denial.none
    case "non":
      // *États non belligérants*: a noun that qualifies the one before.
      let isQualifying = view.isQualifier(match.first) || view.isNominal(match.first) && view.isNominal(before - 1)
      return isQualifying ? .prefix : nil
    case "ni":
      // *ni accord ni traité*; alone, *ni* goes on from *pas* or *sans*.
      if (0..<before).contains(where: { text($0, forms) == "ni" }) { return .nor }
      return (match.end..<view.units.count).contains { text($0, forms) == "ni" } ? .neither : Denial.none
    case "de", "d'":
      guard before > 0, view.isWord(before - 1) else { return nil }
      switch text(before - 1, forms) {
      case "pas", "jamais", "point", "guère":
        // *pas d'accord* has its verb before it or none at all; *pas* is a noun behind a determiner.
        return before > 1 && view.has(before - 2, .isDeterminer) ? nil : Denial.none
      default: break
      }
      // *le refus* de Belgrade: who refuses, not what.
      guard forms.shape(view.units[match.first].form) == .lower else { return nil }
      for lemma in lemmas(before - 1, forms) {
        switch lemma {
        case "absence", "inexistence": return .absence
        case "manque", "défaut", "faute": return .lack
        case "refus": return .refusal
        default: break
        }
      }
      return nil
    default: return nil
    }
  }

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
    let verb = verbUnit(match)
    var unit = verb - 1
    guard
      (max(0, verb - 6)..<max(verb, 0)).contains(where: {
        !view.traits($0).isDisjoint(with: [.isNe, .isDenialCue])
      })
    else { return nil }
    var denied =
      isDenied(match.gap, forms) || isDenied(match.laterGap, forms) || isDeniedBehind(match, forms)
    var steps = 0
    while unit >= 0, view.isWord(unit), steps < 6 {
      let word = text(unit, forms)
      if word == "ne" || word == "n'" { return denied && !isRestricted(verb, forms) ? .verb : nil }
      let own = view.traits(unit)
      if own.contains(.isDenial) {
        if isLimited(unit + 1, forms) { return nil }
        denied = true
      } else if word == "sans" {
        return .without
      } else if word == "de" || word == "d'" {
        // *refuse toujours de lever*
        var governor = unit - 1
        while governor > 0, view.has(governor, .isAdverb), !view.has(governor, .canBeFiniteVerb) { governor -= 1 }
        guard governor >= 0 else { return nil }
        let governors = lemmas(governor, forms)
        guard !isUnderDenial(governor, forms) else { return nil }
        return governors.contains("refus") ? .refusal : governors.contains("refuser") ? .refusing : nil
      } else if own.isDisjoint(with: [.isAuxiliary, .isAdverb, .isSubjectOrNegation]), !match.covers(unit) {
        // Pronouns before the verb stand between *ne* and it (*ne les lève pas*); anything else ends the clause.
        guard ["le", "la", "les", "l'", "lui", "leur", "en", "y"].contains(word) else { return nil }
      }
      unit -= 1
      steps += 1
    }
    return nil
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
    let verb = verbUnit(match)
    var degree = DeniedVerb.Degree.not
    for unit in max(0, verb - 4)..<min(view.units.count, verb + 4) where view.has(unit, .isDenial) {
      switch text(unit, forms) {
      case "pas" where text(unit + 1, forms) == "encore": degree = .notYet
      case "pas" where text(unit - 1, forms) == "toujours": degree = .stillNot
      case "plus": degree = .noLonger
      case "jamais": degree = .never
      default: continue
      }
    }
    return DeniedVerb(verb, isAlone: match.unitCount == 1, degree: degree, view, forms)
  }

  /// The form of *refuser* that a denied phrase depends on, with its auxiliary: *a refusé de lever*.
  func refusal(of match: TermMatch, _ forms: borrowing FormTable) -> (form: UInt32, auxiliary: UInt32?)? {
    let verb = verbUnit(match)
    for unit in stride(from: verb - 1, through: max(0, verb - 7), by: -1) {
      guard view.isWord(unit) else { return nil }
      guard lemmas(unit, forms).contains("refuser") else { continue }
      return (view.units[unit].form, view.has(unit - 1, .isAuxiliary) ? view.units[unit - 1].form : nil)
    }
    return nil
  }

  /// The unit of the verb: the first, or, where the object stands before it, the last.
  private func verbUnit(_ match: TermMatch) -> Int {
    match.variant.contains(MatchLabels(.permutation)) ? match.end - 1 : match.first
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
    ["seulement", "uniquement", "moins", "que", "qu'"].contains(text(unit, forms))
  }

  /// *ne … pas seulement*: directly behind the verb or its denial.
  private func isRestricted(_ verb: Int, _ forms: borrowing FormTable) -> Bool {
    ["seulement", "uniquement"].contains(text(verb + 1, forms))
      || ["seulement", "uniquement"].contains(text(verb + 2, forms))
  }

  /// *ne refuse pas de lever*.
  private func isUnderDenial(_ verb: Int, _ forms: borrowing FormTable) -> Bool {
    for unit in max(0, verb - 3)..<verb where ["ne", "n'"].contains(text(unit, forms)) { return true }
    return false
  }

  private func text(_ unit: Int, _ forms: borrowing FormTable) -> String {
    guard view.units.indices.contains(unit) else { return "" }
    return String(decoding: WordFolding.lowercase(Array(forms.bytes(view.units[unit].form))), as: UTF8.self)
  }

  private func lemmas(_ unit: Int, _ forms: borrowing FormTable) -> [String] {
    forms.readings(view.units[unit].form).map(\.lemma)
  }
}
