import DragomanLanguage

/// Puts one occurrence into English: number, state, qualifiers and tense added to the equivalent of its entry.
///
/// The steps stand in ``render(_:english:meant:surface:)``, in the order in which English builds the phrase; each is one
/// function with its reason.
struct EnglishInContext {
  let index: GlossaryIndex
  /// The adjectives of the states asked for so far; looking one up goes through all facts.
  var adjectives: [String: [String]] = [:]

  /// The plurals of the terms asked for so far; nil for those that have none.
  private var plurals: [String: String?] = [:]
  /// Whether a pattern cuts the name of a whole short, of those asked for so far.
  private var areShort: [UInt32: Bool] = [:]

  /// Tells which equivalents are shaped like the variants of the text.
  var likeForms: LikeForms
  /// The concepts whose first equivalent in the list is shaped like a variant that the text mostly has.
  var likened: Set<UInt32> = []

  /// The variety of English to spell in; nil for what the glossaries write.
  private let variety: EnglishVariety?

  init(index: GlossaryIndex, variety: EnglishVariety? = nil) {
    self.index = index
    self.variety = variety
    likeForms = LikeForms(index: index)
  }

  /// The English for this very place; nil where it is no other than that of the entry.
  ///
  /// - Parameters:
  ///   - english: The equivalents of the term, the one to use first.
  ///   - meant: The one among them that the words around the occurrence ask for; nil where they ask for none.
  ///   - surface: The words of the text, parts joined by a blank.
  mutating func render(_ finding: Finding, english: [String], meant: String? = nil, surface: String) -> String? {
    if finding.designation != nil || finding.slots.english != nil { return finding.slots.english }
    guard !finding.isCandidate, let listed = english.first else { return nil }
    let first = meant ?? listed
    if let traced = finding.traced, finding.labels.contains(MatchLabels(.ellipsis)) {
      return ReducedEnglish.of(
        english, keptWords: traced.keptWords, keepsEnd: traced.keepsEnd, isPerson: traced.isOfPerson,
        surface: surface)
    }
    let flags = index.flags(ofPattern: finding.pattern)
    let concept = index.concept(ofPattern: finding.pattern)
    let isOfSeveral = !finding.slots.furtherDemonyms.isEmpty
    var result =
      isOfSeveral
      ? first
      : finding.slots.joint ?? name(of: concept, in: finding)
        ?? (meant == nil ? likeForm(of: finding.pattern, concept) : nil) ?? inForm(of: finding.pattern, english, flags)
        ?? first
    result = withoutYear(result, surface)
    result = withoutFullName(result, finding, concept)
    if finding.isPlural, flags.isDisjoint(with: [.isPlural, .isVerbal, .isAdjective, .isFormula]),
      !isName(finding.pattern)
    {
      result = plural(result, of: finding, surface)
    }
    if flags.contains(.isPlural) && isSingular(surface, index.term(ofPattern: finding.pattern))
      || !flags.contains(.isHead) && !finding.isPlural && isSingular(surface, index.french(concept))
    {
      result = EnglishPlural.singular(of: result) ?? result
    }
    let turned = finding.slots.passive?.rendering(of: first)
    if flags.contains(.isVerbal), turned == nil,
      EnglishObject.isOfSeveral(surface, term: index.term(ofPattern: finding.pattern))
    {
      result = EnglishObject.ofSeveral(result)
    }
    if flags.contains(.isVerbal), turned == nil, EnglishPossessive.isOpen(result) {
      // Half of it in context would read worse than the dictionary form: *gave one's support*.
      if let owner = finding.slots.owner {
        result = owner.filling(result)
      } else if finding.denial == nil {
        return nil
      }
    }
    if flags.contains(.isVerbal), finding.denial == nil, let tense = finding.slots.tense {
      result = tense.applied(to: result)
    }
    if let prefix = finding.slots.prefix { result = prefix + (result.contains(" ") ? "–" : "-") + result }
    result = qualified(result, finding)
    result = isOfSeveral ? ofSeveralStates(result, finding, concept) : withState(result, finding, concept)
    result = withPost(result, finding, concept)
    if let turned {
      // *aucun accord n'a été conclu*: no agreement was concluded.
      result = finding.denial == Denial.none ? "no \(turned)" : turned
    } else if let denial = finding.denial {
      result = DenialEnglish.of(
        result, denial, verb: finding.deniedVerb, isInside: !finding.second.isEmpty && finding.deniedVerb == nil)
      if denial == .refusing, let tense = finding.slots.tense { result = tense.applied(to: result) }
    }
    if let variety { result = variety.spelled(result) }
    return result == listed ? nil : result
  }

  // MARK: The name of an office in one state

  /// The name that the office has in the state of its slot: *Foreign Secretary*, *Secretary of Defense*.
  private func name(of concept: UInt32, in finding: Finding) -> String? {
    if let code = stateCode(of: finding), let name = name(of: concept, inState: code) { return name }
    guard finding.demonym == nil, let complement = finding.slots.complement,
      index.termClass(ofPattern: complement) == .organization
    else { return nil }
    let body = index.concept(ofPattern: complement)
    var kinds = index.texts(body, .bodyKind)
    if finding.slots.furtherComplements.isEmpty, adjectival(body) != nil { kinds.append("letters") }
    return (kinds + ["body"]).lazy.compactMap { name(of: concept, inState: $0) }.first
  }

  func name(of concept: UInt32, inState code: String) -> String? {
    guard
      let named = index.englishFacts(concept, .officeName).first(where: { fact in
        fact.value.split(separator: " ").contains { $0 == code }
      })
    else { return nil }
    let english = index.english(concept)
    return named.term < english.count ? english[named.term] : nil
  }

  /// The code of the state that an occurrence belongs to.
  func stateCode(of finding: Finding) -> String? {
    if finding.demonym == nil, let complement = finding.slots.complement,
      isCity(complement, of: index.concept(ofPattern: finding.pattern))
    {
      return nil
    }
    return (finding.demonym ?? finding.slots.complement).flatMap { index.stateCode(index.concept(ofPattern: $0)) }
  }

  /// Whether what an office belongs to is a city: *le maire de Paris* is no French mayor, while *l'émissaire de Moscou*
  /// is Russia's.
  func isCity(_ complement: UInt32, of office: UInt32) -> Bool {
    guard index.flags(ofPattern: complement).contains(.isCapital), index.role(office) == .office else { return false }
    let noun = index.french(office).prefix { $0 != " " }.lowercased()
    return Self.ofCities.contains(noun)
  }

  /// Offices that cities and dioceses have.
  private static let ofCities = RuleWords.officesOfCities.set

  // MARK: Letters or the full name

  /// The letters where the text has letters (*la BAII*, the AIIB), the full name where it has that and the entry gives the
  /// letters first (*Organisation mondiale de la santé*, World Health Organization), the full name of a state where the
  /// text has that (*République française*, French Republic); nil where the first is as good.
  private func inForm(of pattern: UInt32, _ english: [String], _ flags: PatternFlags) -> String? {
    guard english.count > 1, let first = english.first else { return nil }
    let termClass = index.termClass(ofPattern: pattern)
    switch termClass {
    case .place: if let full = fullName(of: pattern) { return full }
    case .person:
      // *Emmanuel Macron* where the surname stands first, for the text mostly has that.
      guard !first.contains(" "), index.term(ofPattern: pattern).contains(" ") else { return nil }
      return english.first { $0.hasSuffix(" " + first) }
    case .organization, .instrument, .event, .term, .title: break
    case .demonym, .metonym: return nil
    }
    if flags.contains(.isAcronym) { return Self.isAcronym(first) ? nil : english.first(where: Self.isAcronym) }
    guard Self.isAcronym(first), index.term(ofPattern: pattern).contains(" ") else { return nil }
    let isCommon = termClass == .term || termClass == .title
    return english.first { $0.contains(" ") && (isCommon || $0.first?.isUppercase == true) }
  }

  /// The equivalent that is shaped like a variant (*Karabakh* of *Haut-Karabakh*), or what stands first in the entry where
  /// the list puts such a one first and the text has another form here; nil where nothing speaks for either.
  private mutating func likeForm(of pattern: UInt32, _ concept: UInt32) -> String? {
    if let number = likeForms.equivalent(ofPattern: pattern) { return index.english(concept)[number] }
    // Most texts have no such term: nothing is looked up for the others.
    guard !likened.isEmpty, likened.contains(concept), fullName(of: pattern) == nil,
      !index.flags(ofPattern: pattern).contains(.isAcronym)
    else { return nil }
    let listed = index.english(concept)
    guard let first = listed.first else { return nil }
    return Self.isAcronym(first) && index.term(ofPattern: pattern).contains(" ")
      ? listed.first { $0.contains(" ") } : first
  }

  /// The full name of a state in English, where the pattern is its full name in French.
  func fullName(of pattern: UInt32) -> String? {
    let concept = index.concept(ofPattern: pattern)
    let facts = index.englishFacts(concept, .fullName)
    guard !facts.isEmpty else { return nil }
    let term = index.term(ofPattern: pattern)
    guard let fact = facts.first(where: { (UnicodeRepair.repairedSpelling(of: $0.value) ?? $0.value) == term })
    else { return nil }
    let english = index.english(concept)
    return english.indices.contains(fact.term) ? english[fact.term] : nil
  }

  // MARK: Number

  private mutating func plural(_ english: String, of finding: Finding, _ surface: String) -> String {
    let known: String?
    if let found = plurals[english] {
      known = found
    } else {
      known = EnglishPlural.of(english)
      plurals[english] = .some(known)
    }
    var result = known ?? english
    // *les conseillers des présidents*: what depends on the head stands in the plural, too.
    let count = contractions(in: surface)
    if count > 0, count > contractions(in: index.term(ofPattern: finding.pattern)) {
      result = EnglishPlural.withPluralComplement(result)
    }
    return result
  }

  /// Whether a term is a name, which has no plural: *Downing Street*, *Sciences Po*.
  private func isName(_ pattern: UInt32) -> Bool {
    switch index.termClass(ofPattern: pattern) {
    case .person, .place, .metonym: true
    case .organization, .event, .instrument:
      index.capitals(ofPattern: pattern) & 1 != 0 || index.term(ofPattern: pattern).first?.isNumber == true
    case .title, .demonym, .term: false
    }
  }

  /// Whether the text has the singular of a term that its glossary holds in the plural: *l'exception préliminaire*.
  private func isSingular(_ surface: String, _ term: String) -> Bool {
    let seen = surface.prefix { !$0.isWhitespace }.lowercased()
    let word = term.prefix { $0 != " " }.lowercased()
    return word == seen + "s" || word == seen + "x" || seen.hasSuffix("al") && word == seen.dropLast() + "ux"
  }

  /// How many of the words are contractions of the plural article.
  private func contractions(in text: String) -> Int {
    // Most are one word, which needs no cutting.
    if !text.utf8.contains(where: { $0 == 0x20 || $0 == 0x0A }) { return text == "des" || text == "aux" ? 1 : 0 }
    return text.split(whereSeparator: \.isWhitespace).count { $0 == "des" || $0 == "aux" }
  }

  // MARK: Parameters

  /// The term without its year in brackets where the text leaves it out.
  private func withoutYear(_ english: String, _ surface: String) -> String {
    guard english.utf8.contains(UInt8(ascii: "(")), let open = english.lastIndex(of: "("),
      let close = english[open...].firstIndex(of: ")")
    else { return english }
    let year = english[english.index(after: open)..<close]
    guard year.utf8.count == 4, year.allSatisfy(\.isNumber), !surface.contains(year) else { return english }
    let before = english[..<open]
    let kept = before.last == " " ? before.dropLast() : before
    return String(kept + english[english.index(after: close)...])
  }

  /// *Chapter VII of the Charter* where the text cuts the name of the whole short, too.
  private mutating func withoutFullName(_ english: String, _ finding: Finding, _ concept: UInt32) -> String {
    let isShort: Bool
    if let known = areShort[finding.pattern] {
      isShort = known
    } else {
      let term = index.term(ofPattern: finding.pattern)
      let full = index.name(concept)
      isShort =
        full.utf8.count > term.utf8.count && full.hasPrefix(term + " ")
        && TermRecord.withoutFullName(full) == term
      areShort[finding.pattern] = isShort
    }
    if !isShort { return english }
    for candidate in [english] + index.english(concept) {
      let parts = candidate.split(separator: " of ")
      if parts.count > 2 { return parts[..<2].joined(separator: " of ") }
    }
    return english
  }

  // MARK: Qualifiers

  /// *deputy*, *acting* before the office; *-elect* behind it.
  private func qualified(_ english: String, _ finding: Finding) -> String {
    var result = english
    for modifier in finding.slots.modifiers {
      guard let word = index.english(index.concept(ofPattern: modifier)).first else { continue }
      if word.hasPrefix("-") {
        result += word
      } else if !result.lowercased().hasPrefix(word.lowercased() + " ") {
        result = "\(word) \(result)"
      }
    }
    return result
  }
}
