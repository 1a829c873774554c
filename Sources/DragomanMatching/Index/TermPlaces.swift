import DragomanGlossary

/// Where the French and English terms of an entry stand, in the order in which they are to be taken.
///
/// It is filled for one entry after the other and keeps its memory.
struct TermPlaces {
  /// Where a term stands in its entry.
  struct Place {
    let language: Int
    let term: Int

    /// The section of the term.
    func section(in entry: borrowing ConceptEntry) -> TermSection { entry.languages[language].terms[term] }
  }

  /// The French terms.
  private(set) var french: [Place] = []
  /// The English terms that may be used: what is to be avoided is in a glossary so that it is recognised.
  private(set) var english: [Place] = []
  private var others: [Place] = []

  /// Finds the terms of an entry, without blank ones: preferred ones, then the others, each in the order of the entry.
  mutating func find(in entry: borrowing ConceptEntry) {
    Self.find(.french, in: entry, avoiding: [], &french, &others)
    Self.find(.english, in: entry, avoiding: [.deprecated, .superseded], &english, &others)
  }

  private static func find(
    _ language: LanguageTag, in entry: borrowing ConceptEntry, avoiding avoided: [AdministrativeStatus],
    _ found: inout [Place], _ others: inout [Place]
  ) {
    found.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    // Spans, for each step down through arrays to a term would count references to them.
    let sections = entry.languages.span
    for section in sections.indices where sections[section].language.isSameLanguage(as: language) {
      let terms = sections[section].terms.span
      for term in terms.indices where !terms[term].term.isBlank {
        let categories = terms[term].categories
        let status = categories.isEmpty ? nil : categories.administrativeStatus
        if status == .preferred {
          found.append(Place(language: section, term: term))
        } else if status == nil || !avoided.contains(where: { $0 == status }) {
          others.append(Place(language: section, term: term))
        }
      }
    }
    found.append(contentsOf: others)
  }
}
