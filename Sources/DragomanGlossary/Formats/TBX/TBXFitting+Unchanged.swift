/// Telling at a glance what fits already, which is nearly everything: it is not built anew.
extension TBXFitting {
  /// Whether nothing of an entry has to be changed, as far as that shows at a glance; identifiers are trusted.
  mutating func fits(_ entry: ConceptEntry) -> Bool {
    guard entry.leading.isEmpty, entry.attributes.isEmpty, !entry.languages.isEmpty,
      fits(entry.categories, .entry)
    else { return false }
    for section in entry.languages where !fits(section) { return false }
    return true
  }

  private mutating func fits(_ section: LanguageSection) -> Bool {
    guard section.language.isWellFormed, section.leading.isEmpty, section.attributes.isEmpty,
      !section.terms.isEmpty, fits(section.categories, .language)
    else { return false }
    for term in section.terms {
      guard term.attributes.isEmpty, term.leading.isEmpty, term.term.markup.isEmpty, fits(term.categories, .term),
        hasNotesFirst(term.categories)
      else { return false }
    }
    return true
  }

  private func hasNotesFirst(_ categories: [DataCategory]) -> Bool {
    var sawOther = false
    for category in categories {
      if category.kind != .termNote {
        sawOther = true
      } else if sawOther {
        return false
      }
    }
    return true
  }

  private mutating func fits(_ categories: [DataCategory], _ level: CategoryRule.Levels) -> Bool {
    for category in categories where !fits(category, level) || !fitsGroup(of: category, level) { return false }
    return true
  }

  /// Whether what is grouped with a data category fits: sources that stand there as they would alone.
  private mutating func fitsGroup(of category: DataCategory, _ level: CategoryRule.Levels) -> Bool {
    guard let group = category.group else { return true }
    guard group.attributes.isEmpty, category.kind == .descrip || category.kind == .termNote else { return false }
    for member in group.members {
      guard member.kind == .admin, member.group == nil, fits(member, level) else { return false }
    }
    return true
  }

  /// Whether a data category without its group fits as it is.
  private mutating func fits(_ category: DataCategory, _ level: CategoryRule.Levels) -> Bool {
    guard category.attributes.isEmpty, category.content.markup.isEmpty else { return false }
    switch category.kind {
    case .note: return category.name == .none
    case .admin, .descrip, .termNote: break
    default: return false
    }
    if unchanged.holds(category, level) { return true }
    if changed.holds(category, level) { return false }
    // What has not been met is fitted once, and what comes out of it tells. It is reported when it is fitted for good.
    var alone = category
    alone.group = nil
    var others = Report()
    swap(&report, &others)
    defer { swap(&report, &others) }
    guard fit([alone], level) == [alone], report.count == 0 else {
      changed.note(alone, level)
      return false
    }
    unchanged.note(alone, level)
    return true
  }
}
