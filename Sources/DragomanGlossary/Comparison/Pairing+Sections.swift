/// Which entries, sections and data categories of two versions of a glossary are the same ones.
extension Pairing {
  /// Pairs entries: by identifier; then, for what was renumbered, by all that they say; then by their terms.
  static func entries(_ old: [ConceptEntry], _ new: [ConceptEntry]) -> Pairing {
    var pairing = Pairing(old: old.count, new: new.count)
    pairing.pairEqual({ old[$0].id }, { new[$0].id })
    // What was taken out and what was put in are few; only they are looked at closer.
    pairing.pairEqual({ Renumbered(old[$0]) }, { Renumbered(new[$0]) })
    pairing.pairEqual({ EntryTerms(old[$0]) }, { EntryTerms(new[$0]) })
    return pairing
  }

  /// Pairs language sections: by tag, then by language.
  static func languages(_ old: [LanguageSection], _ new: [LanguageSection]) -> Pairing {
    var pairing = Pairing(old: old.count, new: new.count)
    pairing.pairEqual({ old[$0].language }, { new[$0].language })
    pairing.pairEqual({ old[$0].language.primary }, { new[$0].language.primary })
    return pairing
  }

  /// Pairs the terms of a language: by text, then by identifier, then by likeness of the texts.
  static func terms(_ old: [TermSection], _ new: [TermSection]) -> Pairing {
    var pairing = Pairing(old: old.count, new: new.count)
    pairing.pairEqual({ old[$0] }, { new[$0] })
    pairing.pairEqual({ old[$0].text }, { new[$0].text })
    pairing.pairEqual({ old[$0].id ?? old[$0].termID }, { new[$0].id ?? new[$0].termID })
    pairing.pairSimilar { left, right in
      let likeness = TextLikeness.of(old[left].text, new[right].text)
      return likeness >= 0.5 ? likeness : nil
    }
    return pairing
  }

  /// Pairs data categories: what says the same; then what has the same text; then what is alike, or must be the
  /// same since a level has but one of its kind.
  static func categories(_ old: [DataCategory], _ new: [DataCategory]) -> Pairing {
    var pairing = Pairing(old: old.count, new: new.count)
    if old == new {
      for index in old.indices { pairing.pair(index, index) }
      return pairing
    }
    pairing.pairEqual({ old[$0] }, { new[$0] })
    pairing.pairEqual({ CategoryText(old[$0]) }, { CategoryText(new[$0]) })
    pairing.pairEqual(
      { old[$0].isSingle ? CategoryKey(old[$0]) : nil }, { new[$0].isSingle ? CategoryKey(new[$0]) : nil })
    pairing.pairSimilar { left, right in
      let (one, other) = (old[left], new[right])
      guard CategoryKey(one) == CategoryKey(other), one.kind != .transac, one.kind != .comment else { return nil }
      let likeness = TextLikeness.of(one.text, other.text)
      return likeness >= 0.4 ? likeness : nil
    }
    return pairing
  }
}

/// An entry but for its identifier; nil for one that says nothing.
private struct Renumbered: Hashable {
  let categories: [DataCategory]
  let languages: [LanguageSection]

  init?(_ entry: ConceptEntry) {
    guard entry.languages.contains(where: { !$0.terms.isEmpty }) else { return nil }
    categories = entry.categories
    languages = entry.languages
  }
}

/// The terms of an entry in at least two languages; nil for one that has fewer.
private struct EntryTerms: Hashable {
  let texts: Set<String>

  init?(_ entry: ConceptEntry) {
    var texts: Set<String> = []
    var languages: Set<String> = []
    for section in entry.languages {
      for term in section.terms where !term.isBlank {
        texts.insert("\(section.language.primary)\t\(term.text)")
        languages.insert(section.language.primary)
      }
    }
    guard languages.count > 1 else { return nil }
    self.texts = texts
  }
}

/// Which data category it is, whatever its value.
struct CategoryKey: Hashable {
  let kind: DataCategory.Kind
  let name: CategoryName

  init(_ category: DataCategory) {
    kind = category.kind
    // The two names of the same data category in the editions of 2023 and 2025.
    name = category.name == .usageStatus ? .administrativeStatus : category.name
  }
}

/// A data category with its value, but without what is grouped with it.
struct CategoryText: Hashable {
  let key: CategoryKey
  let text: String
  let target: String?

  init?(_ category: DataCategory) {
    // Two transactions of the same type are two events.
    if category.kind == .transac { return nil }
    key = CategoryKey(category)
    text = category.text
    target = category.target
  }
}

extension DataCategory {
  /// Whether a level has at most one of these: a second one contradicts the first.
  var isSingle: Bool {
    switch kind {
    case .termNote: name != .geographicalUsage && name != .none
    case .descrip: name == .definition || name == .subjectField
    default: false
    }
  }
}
