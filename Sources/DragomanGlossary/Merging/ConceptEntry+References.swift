extension ConceptEntry {
  /// The identifiers inside the glossary that the entry refers to.
  public var targets: Set<String> {
    var result: Set<String> = []
    forEachCategory { category in
      if category.kind != .xref, let target = category.target { result.insert(target) }
    }
    return result
  }

  /// The addresses outside the glossary that the entry as a whole refers to.
  var externalTargets: [String] { externalCrossReferences.compactMap(\.target) }

  /// The entry with references to these identifiers leading to others.
  func renamingTargets(_ names: [String: String]) -> ConceptEntry {
    var result = self
    result.changeEachCategory { category in
      if category.kind != .xref, let target = category.target, let name = names[target] { category.target = name }
    }
    return result
  }

  /// Whether the entry is about something else than another of the same identifier: no term in common where both
  /// have terms in the same language.
  func isOther(than entry: ConceptEntry) -> Bool {
    let own = termKeys
    let others = entry.termKeys
    let languages = Set(own.map(\.language)).intersection(others.map(\.language))
    return !languages.isEmpty && own.isDisjoint(with: others)
  }

  /// The terms as they are compared between glossaries.
  var termKeys: Set<TermKey> {
    var result: Set<TermKey> = []
    for section in languages {
      let language = section.language.primary
      for term in section.terms where !term.isBlank { result.insert(TermKey(language, term.text)) }
    }
    return result
  }

  /// Calls `body` with every data category at every level, grouped ones included.
  func forEachCategory(_ body: (DataCategory) -> Void) {
    func visit(_ categories: [DataCategory]) {
      for category in categories {
        body(category)
        if let group = category.group { visit(group.members) }
      }
    }
    visit(categories)
    for language in languages {
      visit(language.categories)
      for term in language.terms { visit(term.categories) }
    }
  }

  /// Lets `change` change every data category at every level, grouped ones included.
  private mutating func changeEachCategory(_ change: (inout DataCategory) -> Void) {
    func visit(_ categories: inout [DataCategory]) {
      for index in categories.indices {
        change(&categories[index])
        if var members = categories[index].group?.members, !members.isEmpty {
          visit(&members)
          categories[index].group?.members = members
        }
      }
    }
    visit(&categories)
    for language in languages.indices {
      visit(&languages[language].categories)
      for term in languages[language].terms.indices { visit(&languages[language].terms[term].categories) }
    }
  }
}
