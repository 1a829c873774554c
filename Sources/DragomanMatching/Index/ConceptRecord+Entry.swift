import DragomanGlossary

extension ConceptRecord {
  /// The view of a concept entry that matching takes; nil where it has no French term.
  init?(_ entry: ConceptEntry, number: Int) {
    let french = entry.terms(in: .french).filter { !$0.isBlank }
    guard !french.isEmpty else { return nil }
    let english = entry.terms(in: .english).filter { !$0.isBlank && !Self.isToAvoid($0) }
    let orderedFrench = Self.preferredFirst(french)
    let orderedEnglish = Self.preferredFirst(english)
    self.init(
      id: entry.id ?? "entry-\(number)", termClass: Self.termClass(entry),
      french: orderedFrench.map(TermRecord.init), english: orderedEnglish.map(TermRecord.init),
      notes: entry.notes, isCapital: entry.projectSubsets.contains("capital"),
      facts: Self.facts(entry, french: orderedFrench, english: orderedEnglish))
  }

  /// The class that the entry names: as a subset of the project's (our own glossaries), or as its subject field.
  private static func termClass(_ entry: ConceptEntry) -> TermClass? {
    for name in entry.projectSubsets + entry.subjectFields {
      if let termClass = TermClass(rawValue: name) { return termClass }
    }
    return nil
  }

  /// Whether a term is in the glossary so that it is recognised, not so that it is used.
  private static func isToAvoid(_ term: TermSection) -> Bool {
    let status = term.administrativeStatus
    return status == .deprecated || status == .superseded
  }

  /// Preferred terms, then the others, each in the order of the entry.
  private static func preferredFirst(_ terms: [TermSection]) -> [TermSection] {
    terms.filter { $0.administrativeStatus == .preferred }
      + terms.filter { $0.administrativeStatus != .preferred }
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
