import DragomanGlossary

extension ConceptRecord {
  /// What an entry says beside its terms, in the data categories of the module Dragoman and in those of usage.
  static func facts(
    _ entry: borrowing ConceptEntry, french: [TermPlaces.Place], english: [TermPlaces.Place]
  ) -> [ConceptFact] {
    // Most entries say nothing of this sort.
    guard
      hasTelling(entry.categories) || hasTelling(english, entry) || hasTelling(french, entry)
        || hasGender(english, entry)
    else { return [] }
    return facts(entry, french: french.map { $0.section(in: entry) }, english: english.map { $0.section(in: entry) })
  }

  private static func facts(
    _ entry: borrowing ConceptEntry, french: [TermSection], english: [TermSection]
  ) -> [ConceptFact] {
    var facts: [ConceptFact] = []
    func add(_ name: CategoryName, _ kind: ConceptFact.Kind) {
      for text in entry.texts(of: name) where !text.isEmpty { facts.append(ConceptFact(kind, text)) }
    }
    add(.stateCode, .stateCode)
    add(.matchingRole, .role)
    add(.instanceOf, .instanceOf)
    add(.officeHeld, .officeHeld)
    add(.contextSign, .contextSign)
    for (number, term) in english.enumerated() {
      for usage in term.geographicalUsages + term.customerSubsets {
        facts.append(ConceptFact(.usage, "\(number) \(usage)"))
      }
      for states in term.texts(of: .officeName) { facts.append(ConceptFact(.officeName, "\(number) \(states)")) }
      for article in term.texts(of: .articleUse) { facts.append(ConceptFact(.article, "\(number) \(article)")) }
      for signs in term.texts(of: .contextSign) { facts.append(ConceptFact(.equivalentSign, "\(number) \(signs)")) }
      if let gender = term.grammaticalGender, [.masculine, .feminine].contains(gender) {
        facts.append(ConceptFact(.equivalentGender, "\(number) \(gender.rawValue)"))
      }
    }
    if facts.contains(where: { $0.kind == .stateCode }), let full = english.firstIndex(where: isFullForm), full > 0 {
      for term in french where isFullForm(term) { facts.append(ConceptFact(.fullName, "\(full) \(term.text)")) }
    }
    for term in french {
      for signs in term.texts(of: .contextSign) { facts.append(ConceptFact(.neededSign, "\(signs)|\(term.text)")) }
      if term.customerSubsets.contains(ConceptFact.commonLaw) {
        facts.append(ConceptFact(.neededSign, "\(ConceptFact.inStatutes)|\(term.text)"))
      }
      if let policy = MatchPolicy(term.categories) {
        facts.append(ConceptFact(.policy, policy.encoded(for: term.text)))
      }
    }
    if facts.contains(ConceptFact(.role, MatchingRole.template.rawValue)) {
      facts += french.map { ConceptFact(.template, $0.text) }
    }
    return facts
  }

  /// The data categories that facts are made of.
  static let telling: [CategoryName] =
    [
      .stateCode, .matchingRole, .instanceOf, .officeHeld, .geographicalUsage, .customerSubset, .officeName,
      .articleUse, .contextSign,
    ] + CategoryName.policyCategories

  private static func isFullForm(_ term: TermSection) -> Bool { term.termType == "fullForm" }

  private static func hasTelling(_ places: [TermPlaces.Place], _ entry: borrowing ConceptEntry) -> Bool {
    let sections = entry.languages.span
    for place in places {
      let terms = sections[place.language].terms.span
      if hasTelling(terms[place.term].categories) { return true }
    }
    return false
  }

  /// Whether the gender of some of the terms is given: nearly all French nouns have one, few English ones.
  private static func hasGender(_ places: [TermPlaces.Place], _ entry: borrowing ConceptEntry) -> Bool {
    let sections = entry.languages.span
    for place in places {
      let terms = sections[place.language].terms.span
      if terms[place.term].categories.contains(where: { $0.name == .grammaticalGender }) { return true }
    }
    return false
  }

  private static func hasTelling(_ categories: [DataCategory]) -> Bool {
    for index in categories.indices {
      let length = UInt64(truncatingIfNeeded: categories[index].name.rawValue.utf8.count)
      if tellingLengths & 1 << length != 0, telling.contains(categories[index].name) { return true }
    }
    return false
  }

  /// A bit for each length that one of these names has.
  static let tellingLengths: UInt64 = telling.reduce(0) { $0 | 1 << UInt64($1.rawValue.utf8.count) }
}

extension MatchPolicy {
  /// The policy that is stated of a term; nil where none is.
  init?(_ categories: [DataCategory]) {
    guard Self.isStated(in: categories) else { return nil }
    self.init(
      letterCase: categories.texts(of: .caseSensitivity).first.flatMap(Sensitivity.init),
      accents: categories.texts(of: .accentSensitivity).first.flatMap(Sensitivity.init),
      kinds: categories.texts(of: .matchingKinds).first.map { text in
        text.split(separator: " ").compactMap { MatchLabel(rawValue: String($0)) }
      },
      forbiddenContexts: categories.texts(of: .forbiddenContext))
    if isEmpty { return nil }
  }

  private static func isStated(in list: [DataCategory]) -> Bool {
    for index in list.indices where policyCategories.contains(list[index].name) { return true }
    return false
  }

  /// As a list, for comparing a few names is faster than hashing one.
  private static let policyCategories = Array(CategoryName.policyCategories)
}
