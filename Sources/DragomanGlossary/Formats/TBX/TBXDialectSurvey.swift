/// Finds which dialects hold a glossary's data categories.
struct TBXDialectSurvey {
  let edition: GlossaryEdition
  /// The data categories, levels and values that no dialect holds.
  private(set) var outsiders: Set<String> = []
  private var needed = 0
  private var isBasic2008 = true
  /// What has been taken into account.
  private var memo: CategoryMemo

  init(edition: GlossaryEdition) {
    self.edition = edition
    memo = CategoryMemo(edition: edition)
  }

  /// Whether another survey leads to the same dialect.
  func agrees(with other: TBXDialectSurvey) -> Bool {
    smallest == other.smallest && smallestOfKnown == other.smallestOfKnown && outsiders == other.outsiders
  }

  /// The smallest dialect that holds what was looked at.
  ///
  /// What no dialect of 2019 holds is carried by Core, which defines no data categories and forbids none.
  var smallest: GlossaryDialect {
    if edition == .tbx2008 { return isBasic2008 ? .basic : GlossaryDialect(rawValue: "TBX") }
    return outsiders.isEmpty ? GlossaryDialect.known2019[needed] : .core
  }

  /// The smallest dialect of 2019 that holds all that any of them holds.
  var smallestOfKnown: GlossaryDialect { GlossaryDialect.known2019[needed] }

  /// Whether a glossary can be written in the dialect.
  func canBeAsked(_ dialect: GlossaryDialect) -> Bool {
    edition == .tbx2019
      ? GlossaryDialect.known2019.contains(dialect)
      : ["TBX", "TBX-Default", "TBX-Basic"].contains(dialect.rawValue)
  }

  /// The dialect under the name that its edition has for it.
  func written(_ dialect: GlossaryDialect) -> GlossaryDialect {
    dialect == .legacyDefault ? GlossaryDialect(rawValue: "TBX") : dialect
  }

  /// Whether the dialect is written with the data categories that it does not define.
  func keepsOutsiders(in dialect: GlossaryDialect) -> Bool {
    edition == .tbx2008 && dialect != .basic
  }

  /// Takes an entry into account.
  mutating func look(at entry: ConceptEntry) {
    look(at: entry.categories, .entry)
    for section in entry.languages {
      look(at: section.categories, .language)
      for term in section.terms { look(at: term.categories, .term) }
    }
  }

  private mutating func look(at categories: [DataCategory], _ level: CategoryRule.Levels) {
    for category in categories {
      if !memo.holds(category, level) {
        look(at: category, level)
        memo.note(category, level)
      }
      if let group = category.group { look(at: group.members, level) }
    }
  }

  private mutating func look(at category: DataCategory, _ level: CategoryRule.Levels) {
    guard category.name != .none else { return }
    if edition == .tbx2008 {
      let mapped = PicklistMapping.apply(to: category, edition: .tbx2008, dialect: .basic) ?? category
      if !CategoryRules2008.basic.holds(mapped, level) {
        isBasic2008 = false
        let mapped = PicklistMapping.apply(
          to: category, edition: .tbx2008, dialect: .legacyDefault)
        if !CategoryRules2008.standard.holds(mapped ?? category, level) {
          outsiders.insert(category.name.rawValue)
        }
      }
      return
    }
    let mapped = PicklistMapping.apply(to: category, edition: .tbx2019, dialect: .linguist) ?? category
    guard let rule = CategoryRule.rule(mapped.kind, mapped.name), rule.levels.contains(level),
      rule.accepts(mapped.text), let index = GlossaryDialect.known2019.firstIndex(of: rule.dialect)
    else {
      outsiders.insert(category.name.rawValue)
      return
    }
    needed = max(needed, index)
  }
}

extension CategoryRules2008 {
  /// Whether the set has the data category, at its level and with its value.
  func holds(_ category: DataCategory, _ level: CategoryRule.Levels) -> Bool {
    let name = category.name.rawValue
    guard names[category.kind]?.contains(name) == true else { return false }
    if category.kind == .descrip, let levels = levels[name], !levels.contains(level) { return false }
    return values[name].map { $0.contains(category.text) } ?? true
  }
}
