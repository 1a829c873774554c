/// What differs between two versions of a glossary, by concept, term and data category.
///
/// Entries are paired by identifier, terms by language and text, whatever their order and wherever they stand; what
/// was renumbered or reworded is found by likeness. Layout, and spellings that mean the same, are no differences.
///
/// ```swift
/// for change in GlossaryDiff(from: old, to: new).changes { print(change) }
/// // term 2 of concept c14: admitted → preferred
/// ```
public struct GlossaryDiff: Sendable {
  /// The changes: the header's, then those of entries in the order of the new version, removed ones first.
  public private(set) var changes: [GlossaryChange] = []
  /// How many entries are only in the new version.
  public private(set) var addedConcepts = 0
  /// How many entries are only in the old version.
  public private(set) var removedConcepts = 0
  /// How many entries are in both and differ.
  public private(set) var changedConcepts = 0

  /// Compares two versions.
  ///
  /// - Complexity: O(*n*) in the size of the glossaries, as far as identifiers and texts agree.
  public init(from old: Glossary, to new: Glossary) {
    compareHeaders(old, new)
    let pairing = Pairing.entries(old.entries, new.entries)
    for index in pairing.removed {
      let entry = old.entries[index]
      removedConcepts += 1
      add(.removed, .concept, GlossaryPlace(concept: entry.displayName), old: entry.summary)
    }
    for (index, entry) in new.entries.enumerated() {
      guard let partner = pairing.old[index] else {
        addedConcepts += 1
        add(.added, .concept, GlossaryPlace(concept: entry.displayName), new: entry.summary)
        continue
      }
      let count = changes.count
      if old.entries[partner] != entry { compare(old.entries[partner], entry) }
      if changes.count > count { changedConcepts += 1 }
    }
    if !pairing.keepsOrder { add(.moved, .order, .glossary, name: "concepts") }
  }

  private mutating func add(
    _ action: GlossaryChange.Action, _ subject: GlossaryChange.Subject, _ place: GlossaryPlace,
    name: String? = nil, old: String? = nil, new: String? = nil
  ) {
    changes.append(GlossaryChange(action, subject, at: place, name: name, old: old, new: new))
  }

  private mutating func compareHeaders(_ old: Glossary, _ new: Glossary) {
    func compare(_ name: String, _ subject: GlossaryChange.Subject, _ left: String?, _ right: String?) {
      if left != right { add(.changed, subject, .glossary, name: name, old: left ?? "", new: right ?? "") }
    }
    let count = changes.count
    compare("language", .header, old.language.rawValue, new.language.rawValue)
    compare("title", .header, old.header.title, new.header.title)
    compare(
      "description", .header, old.header.descriptions.joined(separator: " / "),
      new.header.descriptions.joined(separator: " / "))
    compare(
      "source", .header, old.header.sourceDescription.joined(separator: " / "),
      new.header.sourceDescription.joined(separator: " / "))
    if changes.count == count, old.header != new.header {
      add(.changed, .header, .glossary, name: "header", old: old.header.text, new: new.header.text)
    }
    if old.back != new.back {
      add(.changed, .back, .glossary, name: "back matter", old: old.back.text, new: new.back.text)
    }
    if old.prolog != new.prolog || old.trailing != new.trailing {
      add(
        .changed, .markup, .glossary, name: "comments", old: (old.prolog + old.trailing).text,
        new: (new.prolog + new.trailing).text)
    }
  }

  // MARK: - Entries

  private mutating func compare(_ old: ConceptEntry, _ new: ConceptEntry) {
    let place = GlossaryPlace(concept: new.displayName)
    if old.id != new.id { add(.changed, .identifier, place, old: old.id ?? "", new: new.id ?? "") }
    compareMarkup(old.leading, old.attributes, new.leading, new.attributes, place)
    compare(old.categories, new.categories, place)
    let pairing = Pairing.languages(old.languages, new.languages)
    for index in pairing.removed {
      let section = old.languages[index]
      add(
        .removed, .language, GlossaryPlace(concept: new.displayName, language: section.language),
        old: section.summary)
    }
    for (index, section) in new.languages.enumerated() {
      let place = GlossaryPlace(concept: new.displayName, language: section.language)
      guard let partner = pairing.old[index] else {
        add(.added, .language, place, new: section.summary)
        continue
      }
      if old.languages[partner] != section { compare(old, partner, new, index) }
    }
    if !pairing.keepsOrder { add(.moved, .order, place, name: "languages") }
  }

  private mutating func compare(_ old: ConceptEntry, _ oldIndex: Int, _ new: ConceptEntry, _ newIndex: Int) {
    let (left, right) = (old.languages[oldIndex], new.languages[newIndex])
    let place = GlossaryPlace(concept: new.displayName, language: right.language)
    if left.language != right.language {
      add(.changed, .language, place, old: left.language.rawValue, new: right.language.rawValue)
    }
    compareMarkup(left.leading, left.attributes, right.leading, right.attributes, place)
    compare(left.categories, right.categories, place)
    let pairing = Pairing.terms(left.terms, right.terms)
    func termPlace(_ entry: ConceptEntry, _ language: Int, _ term: Int) -> GlossaryPlace {
      var result = place
      result.termNumber = entry.termNumber(language: language, term: term)
      result.term = entry.languages[language].terms[term].text
      return result
    }
    for index in pairing.removed {
      add(.removed, .term, termPlace(old, oldIndex, index), old: left.terms[index].summary)
    }
    for (index, term) in right.terms.enumerated() {
      let place = termPlace(new, newIndex, index)
      guard let partner = pairing.old[index] else {
        add(.added, .term, place, new: term.summary)
        continue
      }
      let before = left.terms[partner]
      guard before != term else { continue }
      if before.text != term.text {
        add(.changed, .term, place, old: before.text, new: term.text)
      } else if before.term != term.term {
        add(.changed, .markup, place, name: "markup", old: before.text, new: term.text)
      }
      if before.id != term.id || before.termID != term.termID {
        add(
          .changed, .identifier, place, old: before.id ?? before.termID ?? "",
          new: term.id ?? term.termID ?? "")
      }
      compareMarkup(before.leading, before.attributes, term.leading, term.attributes, place)
      compare(before.categories, term.categories, place)
    }
    if !pairing.keepsOrder { add(.moved, .order, place, name: "terms") }
  }

  // MARK: - Data categories

  private mutating func compare(
    _ old: [DataCategory], _ new: [DataCategory], _ place: GlossaryPlace, within group: String = ""
  ) {
    guard old != new else { return }
    let pairing = Pairing.categories(old, new)
    for index in pairing.removed {
      add(.removed, .category, place, name: group + old[index].displayName, old: old[index].displayValue)
    }
    for (index, category) in new.enumerated() {
      let name = group + category.displayName
      guard let partner = pairing.old[index] else {
        add(.added, .category, place, name: name, new: category.displayValue)
        continue
      }
      let before = old[partner]
      guard before != category else { continue }
      if before.displayValue != category.displayValue {
        add(.changed, .category, place, name: name, old: before.displayValue, new: category.displayValue)
      } else if before.content != category.content || before.attributes != category.attributes
        || before.group?.attributes != category.group?.attributes && before.group != nil && category.group != nil
      {
        add(.changed, .markup, place, name: "\(name) markup", old: before.displayValue, new: category.displayValue)
      }
      compare(before.group?.members ?? [], category.group?.members ?? [], place, within: "\(name)/")
    }
    if !pairing.keepsOrder { add(.moved, .order, place, name: group.isEmpty ? "data categories" : group + "members") }
  }

  private mutating func compareMarkup(
    _ oldNodes: [MarkupNode], _ oldAttributes: [MarkupAttribute], _ newNodes: [MarkupNode],
    _ newAttributes: [MarkupAttribute], _ place: GlossaryPlace
  ) {
    if oldNodes != newNodes {
      add(.changed, .markup, place, name: "comment", old: oldNodes.text, new: newNodes.text)
    }
    if oldAttributes != newAttributes {
      func text(_ attributes: [MarkupAttribute]) -> String {
        attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
      }
      add(.changed, .markup, place, name: "attributes", old: text(oldAttributes), new: text(newAttributes))
    }
  }
}

// MARK: - Summaries

extension ConceptEntry {
  /// The terms on a line: `militant, activiste = activist, campaigner`.
  public var summary: String {
    func terms(_ isWanted: (LanguageTag) -> Bool) -> String {
      languages.filter { isWanted($0.language) }.flatMap(\.terms).filter { !$0.isBlank }.map(\.text)
        .joined(separator: ", ")
    }
    return [
      terms(\.isFrench), terms(\.isEnglish), terms { !$0.isFrench && !$0.isEnglish },
    ].filter { !$0.isEmpty }.joined(separator: " = ")
  }
}

extension LanguageSection {
  fileprivate var summary: String { terms.filter { !$0.isBlank }.map(\.text).joined(separator: ", ") }
}

extension TermSection {
  fileprivate var summary: String { text + (administrativeStatus.map { " (\($0.shortName))" } ?? "") }
}

extension DataCategory {
  /// The name, or what the kind is called for what has none.
  var displayName: String { name == .none ? "\(kind)" : name.rawValue }

  /// The value, with where it points.
  var displayValue: String {
    guard let target, target != text else { return text }
    return text.isEmpty ? target : "\(text) (\(target))"
  }
}

extension [MarkupNode] {
  /// All text, that of comments too, on one line.
  var text: String {
    let parts = map { node in
      switch node {
      case .text(let text), .comment(let text): text
      case .element(let element): element.text
      case .instruction(let target, let data): "\(target) \(data)"
      }
    }
    return collapsingXMLSpace(parts.joined(separator: " "))
  }
}

extension GlossaryHeader {
  fileprivate var text: String { elements.map { collapsingXMLSpace($0.text) }.joined(separator: " / ") }
}
