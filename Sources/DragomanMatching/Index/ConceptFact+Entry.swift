import DragomanGlossary

extension ConceptRecord {
  /// What an entry says beside its terms, in the data categories of the module Dragoman and in those of usage.
  static func facts(_ entry: ConceptEntry, french: [TermSection], english: [TermSection]) -> [ConceptFact] {
    // Most entries say nothing of this sort.
    guard
      entry.categories.contains(where: isTelling)
        || english.contains(where: { $0.categories.contains(where: isTelling) })
        || french.contains(where: { $0.categories.contains(where: isTelling) })
    else { return [] }
    var facts: [ConceptFact] = []
    func add(_ name: CategoryName, _ kind: ConceptFact.Kind) {
      for text in entry.texts(of: name) where !text.isEmpty { facts.append(ConceptFact(kind, text)) }
    }
    add(.stateCode, .stateCode)
    add(.matchingRole, .role)
    add(.instanceOf, .instanceOf)
    add(.officeHeld, .officeHeld)
    for (number, term) in english.enumerated() {
      for usage in term.geographicalUsages + term.customerSubsets {
        facts.append(ConceptFact(.usage, "\(number) \(usage)"))
      }
      for states in term.texts(of: .officeName) { facts.append(ConceptFact(.officeName, "\(number) \(states)")) }
      for article in term.texts(of: .articleUse) { facts.append(ConceptFact(.article, "\(number) \(article)")) }
    }
    for term in french {
      if let policy = MatchPolicy(term) { facts.append(ConceptFact(.policy, policy.encoded(for: term.text))) }
    }
    if facts.contains(ConceptFact(.role, MatchingRole.template.rawValue)) {
      facts += french.map { ConceptFact(.template, $0.text) }
    }
    return facts
  }

  /// The data categories that facts are made of.
  private static let telling: [CategoryName] =
    [
      .stateCode, .matchingRole, .instanceOf, .officeHeld, .geographicalUsage, .customerSubset, .officeName,
      .articleUse,
    ] + CategoryName.policyCategories

  private static func isTelling(_ category: DataCategory) -> Bool { telling.contains(category.name) }
}

extension MatchPolicy {
  /// The policy that a term section states; nil where it states none.
  init?(_ section: TermSection) {
    guard section.categories.contains(where: { Self.categories.contains($0.name) }) else { return nil }
    self.init(
      letterCase: section.texts(of: .caseSensitivity).first.flatMap(Sensitivity.init),
      accents: section.texts(of: .accentSensitivity).first.flatMap(Sensitivity.init),
      kinds: section.texts(of: .matchingKinds).first.map { text in
        text.split(separator: " ").compactMap { MatchLabel(rawValue: String($0)) }
      },
      forbiddenContexts: section.texts(of: .forbiddenContext))
    if isEmpty { return nil }
  }

  /// As a list, for comparing a few names is faster than hashing one.
  private static let categories = Array(CategoryName.policyCategories)
}
