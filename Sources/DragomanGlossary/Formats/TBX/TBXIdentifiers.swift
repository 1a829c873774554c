/// Gives out identifiers that are unique in a file and of the form that XML asks for.
///
/// All identifiers of a glossary are noted first; then each place claims the name to write. The first to claim an
/// identifier gets it, or its fitting form; every further one gets a number behind it.
struct TBXIdentifiers {
  /// The fitting forms of identifiers that XML does not allow.
  private var renamed: [String: String] = [:]
  private var known: Set<String> = []
  private var claimed: Set<String> = []
  private var numbers = IdentifierNumbers()
  /// Where this is set, each identifier is allowed and stands once, as far as is known.
  private(set) var isTrusting = false
  /// The references that have been trusted to lead somewhere.
  private(set) var trusted = IdentifierHashes()

  init() {}

  /// The identifiers of a glossary that is seen entry by entry: all are written as they are.
  static var trusting: TBXIdentifiers {
    var result = TBXIdentifiers()
    result.isTrusting = true
    return result
  }

  /// Notes the identifiers of a glossary.
  mutating func note(_ identifiers: [String]) {
    for id in identifiers where isXMLName(id) { known.insert(id) }
    for id in identifiers where !isXMLName(id) && renamed[id] == nil {
      let name = unused(id.asXMLName)
      renamed[id] = name
      known.insert(name)
    }
  }

  /// The name to write at a place that has the identifier.
  mutating func claim(_ id: String) -> String {
    if isTrusting { return id }
    let name = renamed[id] ?? id
    if isXMLName(name), claimed.insert(name).inserted {
      known.insert(name)
      return name
    }
    return fresh(id.asXMLName)
  }

  /// A name for a place that has no identifier.
  mutating func fresh(_ base: String) -> String {
    let name = unused(base)
    known.insert(name)
    claimed.insert(name)
    return name
  }

  /// The name to write for a reference: `nil` where there is nothing of that name.
  mutating func resolve(_ target: String) -> String? {
    if isTrusting {
      _ = trusted.insert(target)
      return target
    }
    let name = renamed[target] ?? target
    return known.contains(name) ? name : nil
  }

  private mutating func unused(_ base: String) -> String {
    if !known.contains(base) { return base }
    return numbers.numbered(base) { known.contains($0) }
  }
}

extension String {
  /// The text as an XML name: what may not stand in one becomes an underscore, which also leads where a name may
  /// not start so.
  fileprivate var asXMLName: String {
    if isXMLName(self) { return self }
    var result = ""
    for scalar in unicodeScalars {
      result.unicodeScalars.append(isXMLName("a" + String(scalar)) ? scalar : "_")
    }
    return isXMLName(result) ? result : "_" + result
  }
}

extension TBXFitting {
  /// Notes all identifiers of the glossary, before anything is fitted that refers to them, and gives the entries
  /// theirs: other parts yield to them.
  mutating func nameEntries() -> [String?] {
    var all: [String] = []
    for entry in source.entries { entry.collectIdentifiers(of: edition, into: &all) }
    for node in source.back { node.collectIdentifiers(into: &all) }
    for element in source.header.elements {
      MarkupNode.element(element).collectIdentifiers(into: &all)
    }
    identifiers.note(all)

    return source.entries.enumerated().map { number, entry in
      position = entry.position
      if let id = entry.id { return claim(id) }
      guard edition == .tbx2019 else { return nil }
      add(.note, .changedIdentifier, "an entry without an identifier gets one")
      return identifiers.fresh("c\(number + 1)")
    }
  }

  /// The name to write for an identifier, reported where it is another: once for each reason, with their number.
  mutating func claim(_ id: String) -> String {
    let name = identifiers.claim(id)
    if name != id {
      let reason = isXMLName(id) ? "stands twice" : "is not allowed in XML"
      report.add(
        .note, .changedIdentifier, "the identifier ‘\(id)’ \(reason); it is written as ‘\(name)’",
        likeOthersIn: reason, at: position)
    }
    return name
  }
}

extension ConceptEntry {
  /// Appends the identifiers of the entry and of all that is in it.
  func collectIdentifiers(of edition: GlossaryEdition, into all: inout [String]) {
    if let id { all.append(id) }
    for category in categories { category.collectIdentifiers(into: &all) }
    for section in languages {
      if edition == .tbx2008, let id = section.attributes.value(of: "id") { all.append(id) }
      for category in section.categories { category.collectIdentifiers(into: &all) }
      for term in section.terms {
        if let id = term.id { all.append(id) }
        if let id = term.termID { all.append(id) }
        for category in term.categories { category.collectIdentifiers(into: &all) }
      }
    }
  }
}

extension DataCategory {
  fileprivate func collectIdentifiers(into all: inout [String]) {
    if let id = attributes.value(of: "id") { all.append(id) }
    for node in content.markup { node.collectIdentifiers(into: &all) }
    guard let group else { return }
    if let id = group.attributes.value(of: "id") { all.append(id) }
    for member in group.members { member.collectIdentifiers(into: &all) }
  }
}

extension MarkupNode {
  func collectIdentifiers(into all: inout [String]) {
    guard case .element(let element) = self else { return }
    if let id = element[attribute: "id"] { all.append(id) }
    for child in element.children { child.collectIdentifiers(into: &all) }
  }
}
