/// What was done in a glossary, told from the transactions of its entries.
public struct GlossaryHistory: Sendable {
  /// Something that was done.
  public struct Event: Sendable, Hashable {
    /// Where.
    public var place: GlossaryPlace
    /// The terms of the concept, on a line.
    public var summary: String
    /// What was done, such as `origination`; `checked` for what was looked over and left as it was.
    public var type: String
    /// Who did it.
    public var person: String?
    /// When, as the file writes it.
    public var date: String?
    /// What else the transaction says.
    public var remarks: [String]
    /// The line on which the concept begins.
    public var line: Int?
  }

  /// The events, the newest first: by date, then from the end of the file, where what is new stands; those without a date
  /// last.
  public private(set) var events: [Event]

  /// The history of the entries for which `isWanted` holds.
  ///
  /// - Complexity: O(*n* log *n*) in the number of transactions.
  public init(_ glossary: Glossary, where isWanted: (ConceptEntry) -> Bool = { _ in true }) {
    var found: [Event] = []
    for entry in glossary.entries where isWanted(entry) { Self.collect(entry, into: &found) }
    events = found.enumerated().sorted {
      ($1.element.date ?? "", $1.offset) < ($0.element.date ?? "", $0.offset)
    }.map(\.element)
  }

  private static func collect(_ entry: ConceptEntry, into events: inout [Event]) {
    var place = GlossaryPlace(concept: entry.displayName)
    let summary = entry.summary
    func add(_ categories: [DataCategory], _ place: GlossaryPlace) {
      for category in categories where category.kind == .transac {
        let transaction = Transaction(category)
        var remarks = (category.group?.members ?? []).filter { $0.kind == .note }.map(\.text)
        var type = transaction.type
        if type == "modification", remarks == [ConceptEntry.checkedRemark] {
          type = ConceptEntry.checkedRemark
          remarks = []
        }
        events.append(
          Event(
            place: place, summary: summary, type: type, person: transaction.responsibility, date: transaction.date,
            remarks: remarks, line: entry.position?.line))
      }
    }
    add(entry.categories, place)
    var number = 0
    for section in entry.languages {
      place.language = section.language
      add(section.categories, place)
      for term in section.terms {
        number += 1
        add(
          term.categories,
          GlossaryPlace(
            concept: entry.displayName, language: section.language, termNumber: number, term: term.text))
      }
    }
  }
}

extension ConceptEntry {
  /// The day on which the entry or a part of it was last made, changed or looked over; `nil` where no transaction says.
  public var lastTouched: String? {
    var latest: String?
    forEachCategory { category in
      guard category.kind == .transac, let date = Transaction(category).date, isXMLDate(date) else { return }
      if latest.map({ $0 < date }) ?? true { latest = date }
    }
    return latest
  }
}
