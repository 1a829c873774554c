extension GlossaryMerge {
  /// Unites two glossaries that were made apart from each other.
  ///
  /// Entries are one concept when they have the same identifier and a term in common, alone refer to the same
  /// address outside, or share terms in at least two languages. They become one entry with all terms and data
  /// categories of both; what contradicts each other is a conflict. The identifiers of the first glossary stay;
  /// those of the second that name something else there are changed, with all references to them.
  ///
  /// - Parameters:
  ///   - first: The glossary whose identifiers, header and order stay.
  ///   - second: The glossary that comes to it.
  ///   - resolve: Settles each conflict; by default all are marked.
  /// - Complexity: O(*n*) in the size of the glossaries, but for the order of sorted ones, O(*n* log *n*).
  public static func unite(
    _ first: Glossary, _ second: Glossary,
    resolving resolve: (MergeConflict) -> MergeConflict.Resolution = { _ in .marked }
  ) -> Merging {
    withoutActuallyEscaping(resolve) { resolve in
      var merge = GlossaryMerge(resolve)
      merge.isUnion = true
      var first = first
      var second = second
      merge.giveIdentifiers(&first, &second)
      let sources = second.header.sourceDescription
      second.header = first.header
      second.header.addSources(sources)
      var base = Glossary(
        entries: [], header: first.header, edition: second.edition, dialect: second.dialect, style: second.style,
        language: second.language)
      base.back = []
      let areSorted = first.isSortedByIdentifier && second.isSortedByIdentifier
      var glossary = merge.merge(base, first, second)
      if areSorted { glossary.entries.sort { ($0.id ?? "").utf8.lexicographicallyPrecedes(($1.id ?? "").utf8) } }
      return Merging(glossary: glossary, conflicts: merge.conflicts, diagnostics: merge.diagnostics)
    }
  }

  /// Gives the entries of both glossaries identifiers that are equal for the same concepts, and only for them.
  private mutating func giveIdentifiers(_ first: inout Glossary, _ second: inout Glossary) {
    var known = Set((first.entries + second.entries).compactMap(\.id))
    var numbers = IdentifierNumbers()
    func fresh(_ base: String) -> String {
      let id = numbers.numbered(base) { known.contains($0) }
      known.insert(id)
      return id
    }
    var renamed: [String: String] = [:]
    var isPaired = [Bool](repeating: false, count: second.entries.count)
    for pair in ConceptPairs.find(first.entries, second.entries) {
      isPaired[pair.second] = true
      let (one, other) = (first.entries[pair.first], second.entries[pair.second])
      let id = one.id ?? fresh("concept")
      first.entries[pair.first].id = id
      second.entries[pair.second].id = id
      if let old = other.id, old != id { renamed[old] = id }
      diagnostics.append(
        Diagnostic(
          .note, .sameConcept,
          "‘\(one.displayName)’ and ‘\(other.displayName)’ are the same concept: \(other.summary)"))
    }
    let taken = Set(first.entries.compactMap(\.id))
    for index in second.entries.indices where !isPaired[index] {
      guard let old = second.entries[index].id, taken.contains(old) else { continue }
      let id = fresh(old)
      second.entries[index].id = id
      renamed[old] = id
      diagnostics.append(
        Diagnostic(
          .warning, .changedIdentifier,
          "the identifier ‘\(old)’ names two concepts; that of the second glossary is written as ‘\(id)’"))
    }
    if !renamed.isEmpty { second.entries = second.entries.map { $0.renamingTargets(renamed) } }
  }
}

extension Diagnostic.Code {
  /// Two entries were taken for the same concept.
  public static let sameConcept = Self("same-concept")
}

extension Glossary {
  /// Whether every entry has an identifier, and they come in the order of their bytes.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public var isSortedByIdentifier: Bool {
    var last: String?
    for entry in entries {
      guard let id = entry.id else { return false }
      if let last, !last.utf8.lexicographicallyPrecedes(id.utf8) { return false }
      last = id
    }
    return true
  }

  /// Puts an entry in: at its place where the entries are sorted by identifier, else at the end.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public mutating func insert(_ entry: ConceptEntry) {
    guard isSortedByIdentifier, let id = entry.id else { return entries.append(entry) }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if (entries[middle].id ?? "").utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
    }
    entries.insert(entry, at: low)
  }
}

extension GlossaryHeader {
  /// Adds where the second glossary comes from, as far as the first does not say so.
  fileprivate mutating func addSources(_ sources: [String]) {
    let known = Set(sourceDescription)
    let more = sources.filter { !$0.isEmpty && !known.contains($0) }
    guard !more.isEmpty, let file = elements.firstIndex(where: { $0.name == "fileDesc" }) else { return }
    for index in elements[file].children.indices {
      guard case .element(var element) = elements[file].children[index], element.name == "sourceDesc" else { continue }
      element.children += more.map { .element(MarkupElement("p", children: [.text($0)])) }
      elements[file].children[index] = .element(element)
      return
    }
  }
}
