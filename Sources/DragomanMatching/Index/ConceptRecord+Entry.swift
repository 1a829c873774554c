import DragomanGlossary

extension ConceptRecord {
  /// The view of a concept entry that matching takes; nil where it has no French term.
  init?(_ entry: ConceptEntry, number: Int) {
    let french = Self.terms(of: entry, in: .french, avoiding: [])
    guard !french.isEmpty else { return nil }
    // What is to be avoided is in the glossary so that it is recognised, not so that it is used.
    let english = Self.terms(of: entry, in: .english, avoiding: [.deprecated, .superseded])
    let subsets = entry.projectSubsets
    self.init(
      id: entry.id ?? Self.identifier(ofEntry: number), termClass: Self.termClass(entry, subsets),
      french: french.map(TermRecord.init), english: english.map(TermRecord.init),
      notes: entry.notes, isCapital: subsets.contains("capital"),
      facts: Self.facts(entry, french: french, english: english))
  }

  /// How an entry without an identifier is called, by its number in the glossary.
  static func identifier(ofEntry number: Int) -> String { "entry-\(number)" }

  /// The class that the entry names: as a subset of the project's (our own glossaries), or as its subject field.
  private static func termClass(_ entry: ConceptEntry, _ subsets: [String]) -> TermClass? {
    for name in subsets {
      if let termClass = TermClass(rawValue: name) { return termClass }
    }
    for name in entry.subjectFields {
      if let termClass = TermClass(rawValue: name) { return termClass }
    }
    return nil
  }

  /// The terms in a language, without blank ones: preferred ones, then the others, each in the order of the entry.
  private static func terms(
    of entry: ConceptEntry, in language: LanguageTag, avoiding avoided: [AdministrativeStatus]
  ) -> [TermSection] {
    var preferred: [TermSection] = []
    var others: [TermSection] = []
    for section in entry.languages where section.language.isSameLanguage(as: language) {
      for term in section.terms where !term.isBlank {
        let status = term.administrativeStatus
        if status == .preferred {
          preferred.append(term)
        } else if !avoided.contains(where: { $0 == status }) {
          others.append(term)
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
