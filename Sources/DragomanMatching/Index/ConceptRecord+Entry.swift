import DragomanGlossary

extension ConceptRecord {
  /// The view of a concept entry that matching takes; nil where it has no French term.
  init?(_ entry: borrowing ConceptEntry, number: Int) {
    let french = Self.places(of: .french, in: entry, avoiding: [])
    guard !french.isEmpty else { return nil }
    // What is to be avoided is in the glossary so that it is recognised, not so that it is used.
    let english = Self.places(of: .english, in: entry, avoiding: [.deprecated, .superseded])
    let subsets = entry.categories.isEmpty ? [] : entry.projectSubsets
    self.init(
      id: entry.id ?? Self.identifier(ofEntry: number), termClass: Self.termClass(entry, subsets),
      french: Self.records(french, entry), english: Self.records(english, entry),
      notes: entry.categories.isEmpty ? [] : entry.notes, isCapital: subsets.contains("capital"),
      facts: Self.facts(entry, french: french, english: english))
  }

  /// Where a term stands in its entry.
  struct TermPlace {
    let language: Int
    let term: Int

    /// The section of the term.
    func section(in entry: borrowing ConceptEntry) -> TermSection { entry.languages[language].terms[term] }
  }

  private static func records(_ places: [TermPlace], _ entry: borrowing ConceptEntry) -> [TermRecord] {
    var records: [TermRecord] = []
    records.reserveCapacity(places.count)
    for place in places {
      // Most terms, above all English ones, have no data categories; a section is much to copy for its text.
      if entry.languages[place.language].terms[place.term].categories.isEmpty {
        records.append(TermRecord(entry.languages[place.language].terms[place.term].term.plain))
      } else {
        records.append(TermRecord(place.section(in: entry)))
      }
    }
    return records
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

  /// The terms in a language, without blank ones: preferred ones, then the others, each in the order of the entry.
  private static func places(
    of language: LanguageTag, in entry: borrowing ConceptEntry, avoiding avoided: [AdministrativeStatus]
  ) -> [TermPlace] {
    var preferred: [TermPlace] = []
    var others: [TermPlace] = []
    for section in entry.languages.indices where entry.languages[section].language.isSameLanguage(as: language) {
      for term in entry.languages[section].terms.indices {
        if entry.languages[section].terms[term].term.isBlank { continue }
        let hasCategories = !entry.languages[section].terms[term].categories.isEmpty
        let status = hasCategories ? entry.languages[section].terms[term].administrativeStatus : nil
        if status == .preferred {
          preferred.append(TermPlace(language: section, term: term))
        } else if status == nil || !avoided.contains(where: { $0 == status }) {
          others.append(TermPlace(language: section, term: term))
        }
      }
    }
    if others.isEmpty { return preferred }
    return preferred.isEmpty ? others : preferred + others
  }
}

extension TermRecord {
  /// The view of a term section that matching takes.
  init(_ section: TermSection) {
    let type: TermType
    switch section.termType {
    case "fullForm": type = .fullForm
    case "acronym", "initialism": type = .acronym
    case "abbreviation": type = .abbreviation
    case "shortForm": type = .shortForm
    case "variant": type = .variant
    case "phrase", "phraseologicalUnit", "setPhrase": type = .phrase
    default: type = .unmarked
    }
    self.init(
      section.text, partOfSpeech: PartOfSpeech(glossaryValue: section.partOfSpeech), type: type,
      isPlural: section.grammaticalNumber == .plural, policy: MatchPolicy(section))
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
