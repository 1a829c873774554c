extension Glossary {
  /// What is wrong with a text as an identifier, in a sentence; nil where XML allows it.
  public static func fault(ofIdentifier id: String) -> String? {
    isXMLName(id)
      ? nil : "expected an identifier of letters, digits, - and _ that starts with a letter, found ‘\(id)’"
  }

  /// An identifier for a new entry, which no entry has: the next number where the glossary numbers its entries, else one
  /// made from a digest of the entry, so that two people who add entries at the same time do not choose the same.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public func freshIdentifier(for entry: ConceptEntry) -> String {
    let known = Set(entries.compactMap(\.id))
    var numbered: [String: (count: Int, highest: Int, width: Int)] = [:]
    for id in known {
      let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard digits > 0, digits < id.count, digits < 10, let number = Int(id.suffix(digits)) else { continue }
      let prefix = String(id.dropLast(digits))
      var scheme = numbered[prefix] ?? (0, 0, 0)
      let width = id.hasPrefix(prefix + "0") ? digits : 0
      scheme = (scheme.count + 1, max(scheme.highest, number), max(scheme.width, width))
      numbered[prefix] = scheme
    }
    if let (prefix, scheme) = numbered.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      scheme.count * 2 > known.count
    {
      let number = String(scheme.highest + 1)
      return prefix + String(repeating: "0", count: max(0, scheme.width - number.utf8.count)) + number
    }
    var text = entry.summary
    while true {
      let id = "c-" + String(TermKeys.hash(text.utf8) >> 24, radix: 16)
      if !known.contains(id) { return id }
      text += "+"
    }
  }

  /// The entries, other than one of them, that refer to it or to one of its terms.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public func referrers(to index: Int) -> [ConceptEntry] {
    var names = Set([entries[index].id].compactMap(\.self))
    for term in entries[index].languages.flatMap(\.terms) {
      names.formUnion([term.id, term.termID].compactMap(\.self))
    }
    guard !names.isEmpty else { return [] }
    return entries.indices.filter { $0 != index && !entries[$0].targets.isDisjoint(with: names) }.map { entries[$0] }
  }

  /// Lets the references to an entry follow it to another identifier.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public mutating func renumber(_ old: String, to new: String) {
    for index in entries.indices {
      if entries[index].targets.contains(old) { entries[index] = entries[index].renamingTargets([old: new]) }
    }
  }
}

extension Glossary {
  /// Takes out the references to an entry that is no longer there, and to its terms.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public mutating func removeReferences(to entry: ConceptEntry) {
    var names = Set([entry.id].compactMap(\.self))
    for term in entry.languages.flatMap(\.terms) { names.formUnion([term.id, term.termID].compactMap(\.self)) }
    func isReference(_ category: DataCategory) -> Bool {
      category.kind == .ref && category.target.map { names.contains($0) } ?? false
    }
    for index in entries.indices where !entries[index].targets.isDisjoint(with: names) {
      entries[index].categories.removeAll(where: isReference)
      for language in entries[index].languages.indices {
        entries[index].languages[language].categories.removeAll(where: isReference)
        for term in entries[index].languages[language].terms.indices {
          entries[index].languages[language].terms[term].categories.removeAll(where: isReference)
        }
      }
    }
  }
}
