import DragomanGlossary

extension ConceptRecord {
  /// The view of a concept entry that matching takes; nil where it has no French term.
  init?(_ entry: borrowing ConceptEntry, number: Int) {
    self.init(id: "", termClass: nil, french: [], english: [])
    var places = TermPlaces()
    if !read(entry, number: number, &places) { return nil }
  }

  /// Becomes the view of another entry, in the memory that it has.
  ///
  /// - Parameter places: Gets the places of the terms.
  /// - Returns: False where the entry has no French term, so that there is no view of it.
  mutating func read(_ entry: borrowing ConceptEntry, number: Int, _ places: inout TermPlaces) -> Bool {
    places.find(in: entry)
    if places.french.isEmpty { return false }
    id = entry.id ?? Self.identifier(ofEntry: number)
    Self.read(places.french, entry, into: &french)
    Self.read(places.english, entry, into: &english)
    facts = Self.facts(entry, french: places.french, english: places.english)
    // Most entries have terms and nothing else.
    let subsets = entry.categories.isEmpty ? [] : entry.projectSubsets
    termClass = Self.termClass(entry, subsets)
    if termClass == .organization, let kind = Self.bodyKind(entry.subjectFields, english) {
      facts.append(ConceptFact(.bodyKind, kind))
    }
    notes = entry.categories.isEmpty ? [] : entry.notes
    isCapital = subsets.contains("capital")
    return true
  }

  /// What kind of body an organization is, by its subject field, a trade union by its English name; nil where its
  /// offices are called like those of all others.
  private static func bodyKind(_ fields: [String], _ english: [TermRecord]) -> String? {
    if fields.contains("political parties and movements") { return "party" }
    if fields.contains("armed groups") { return "armed" }
    return english.contains { name in unions.contains { name.text.contains($0) } } ? "union" : nil
  }

  /// What the English names of trade unions hold.
  static let unions = [
    "Trade Union", "Trades Union", "Labour Union", "Labor Union", "Confederation of Labour", "Confederation of Labor",
  ]

  /// The data categories that are looked at here, in facts, and in policies.
  static let categories = KeptCategories(
    telling + [
      .partOfSpeech, .termType, .grammaticalGender, .grammaticalNumber, .administrativeStatus, .usageStatus,
      .projectSubset, .subjectField,
      // Of notes.
      .none,
    ])

  private static func read(
    _ places: [TermPlaces.Place], _ entry: borrowing ConceptEntry, into records: inout [TermRecord]
  ) {
    records.removeAll(keepingCapacity: true)
    let sections = entry.languages.span
    for place in places {
      // As spans, for a section is much to copy for its text.
      let terms = sections[place.language].terms.span
      records.append(TermRecord(terms[place.term].term.plain, terms[place.term].categories))
    }
  }

  /// How an entry without an identifier is called, by its number in the glossary.
  static func identifier(ofEntry number: Int) -> String { "entry-\(number)" }

  /// The class that the entry names: as a subset of the project's (our own glossaries), or as its subject field.
  private static func termClass(_ entry: borrowing ConceptEntry, _ subsets: [String]) -> TermClass? {
    if entry.categories.isEmpty { return nil }
    for name in subsets {
      if let termClass = TermClass(rawValue: name) { return termClass }
    }
    for name in entry.subjectFields {
      if let termClass = TermClass(rawValue: name) { return termClass }
    }
    return nil
  }
}

extension TermRecord {
  /// The view that matching takes of a term and what is said of it.
  init(_ term: String, _ categories: [DataCategory]) {
    self.init(term)
    // Most terms, above all English ones.
    if categories.isEmpty { return }
    switch categories.firstText(.termNote, .termType) {
    case nil: break
    case "fullForm": type = .fullForm
    case "acronym", "initialism": type = .acronym
    case "abbreviation": type = .abbreviation
    case "shortForm": type = .shortForm
    case "variant": type = .variant
    case "phrase", "phraseologicalUnit", "setPhrase": type = .phrase
    default: break
    }
    partOfSpeech = PartOfSpeech(glossaryValue: categories.firstText(.termNote, .partOfSpeech))
    isPlural = categories.firstText(.termNote, .grammaticalNumber) == GrammaticalNumber.plural.rawValue
    policy = MatchPolicy(categories)
    switch categories.firstText(.termNote, .grammaticalGender) {
    case GrammaticalGender.masculine.rawValue: sex = .male
    case GrammaticalGender.feminine.rawValue: sex = .female
    default: break
    }
  }
}

extension TermRecord.PartOfSpeech {
  /// The part of speech that a glossary names; what is no such word is ``other``.
  init(glossaryValue: String?) {
    switch glossaryValue {
    case "noun", "properNoun": self = .noun
    case "verb": self = .verb
    case "adjective": self = .adjective
    case "adverb": self = .adverb
    case nil: self = .unmarked
    default: self = .other
    }
  }
}
