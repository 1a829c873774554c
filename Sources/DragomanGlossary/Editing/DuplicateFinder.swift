/// Finds the entries of a glossary that a new one would repeat: those with the same terms but for case, accents,
/// hyphens and inflection.
public struct DuplicateFinder {
  /// An entry with terms of the new one.
  public struct Match: Sendable, Hashable {
    /// The number of the entry in its glossary.
    public var entry: Int
    /// The languages in which it has a term of the new entry.
    public var languages: [String]
    /// The terms that are the same, as the glossary writes them.
    public var terms: [String]

    /// A match.
    public init(entry: Int, languages: [String], terms: [String]) {
      self.entry = entry
      self.languages = languages
      self.terms = terms
    }

    /// Whether it has terms of the new entry in two languages: the same concept, as far as terms can tell.
    public var isSameConcept: Bool { languages.count > 1 }
  }

  private struct Key: Hashable {
    let language: String
    let hash: UInt64
  }

  private let keys: TermKeys
  private var owners: [Key: [(entry: Int, term: String)]] = [:]
  private var count = 0

  /// A finder that knows these entries.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  public init(_ entries: [ConceptEntry], keys: TermKeys) {
    self.keys = keys
    for entry in entries { add(entry) }
  }

  /// Makes an entry known; its number is that of the entries before it.
  public mutating func add(_ entry: ConceptEntry) {
    // Not a method: while it looked at this value, the table could only be changed as a copy.
    Self.forEachKey(of: entry, keys) { key, term in owners[key, default: []].append((count, term)) }
    count += 1
  }

  /// The entries with terms of this one, those with the most languages in common first.
  public func matches(of entry: ConceptEntry) -> [Match] {
    var found: [Int: Match] = [:]
    Self.forEachKey(of: entry, keys) { key, _ in
      for owner in owners[key] ?? [] {
        var match = found[owner.entry] ?? Match(entry: owner.entry, languages: [], terms: [])
        if !match.languages.contains(key.language) { match.languages.append(key.language) }
        if !match.terms.contains(owner.term) { match.terms.append(owner.term) }
        found[owner.entry] = match
      }
    }
    return found.values.sorted { (-$0.languages.count, $0.entry) < (-$1.languages.count, $1.entry) }
  }

  private static func forEachKey(of entry: ConceptEntry, _ keys: TermKeys, _ body: (Key, String) -> Void) {
    for section in entry.languages {
      let language = section.language.primary
      for term in section.terms where !term.isBlank {
        let folded = keys.folded(section.language.isEnglish ? singular(term.text) : term.text)
        body(Key(language: language, hash: folded), term.text)
        guard section.language.isFrench else { continue }
        let lemma = keys.lemma(term.text, term.partOfSpeech)
        if lemma != folded { body(Key(language: language, hash: lemma), term.text) }
      }
    }
  }

  /// An English term with the endings of the plural taken off its words; good for comparing, not for reading.
  private static func singular(_ term: String) -> String {
    term.lowercased().split(separator: " ").map { word in
      if word.utf8.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
      let isPlural = word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
      return String(isPlural ? word.dropLast() : word)
    }.joined(separator: " ")
  }
}
