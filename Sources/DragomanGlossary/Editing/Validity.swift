/// The days between which something holds: an office under a name, a term under a treaty.
///
/// No dialect of TBX has a data category for it; it stands in notes of the form `valid until: 2026-12-31`, which every
/// program shows.
public struct Validity: Sendable, Hashable {
  /// The first day, as `YYYY-MM-DD`; `nil` for no beginning.
  public var from: String?
  /// The last day, as `YYYY-MM-DD`; `nil` for no end.
  public var until: String?

  /// A validity.
  public init(from: String? = nil, until: String? = nil) {
    self.from = from
    self.until = until
  }

  /// The notes that say it.
  public var categories: [DataCategory] {
    [(Self.fromLead, from), (Self.untilLead, until)].compactMap { lead, day in
      day.map { DataCategory(.note, .none, InlineText("\(lead)\($0)")) }
    }
  }

  /// Whether a note says it.
  static func isSaid(in note: String) -> Bool {
    [fromLead, untilLead].contains { note.hasPrefix($0) && isXMLDate(String(note.dropFirst($0.count))) }
  }

  fileprivate static let fromLead = "valid from: "
  fileprivate static let untilLead = "valid until: "
}

extension CategoryHolder {
  /// The days between which what is said here holds.
  public var validity: Validity {
    func day(_ lead: String) -> String? {
      notes.lazy.filter { $0.hasPrefix(lead) }.map { String($0.dropFirst(lead.count)) }.first(where: isXMLDate)
    }
    return Validity(from: day(Validity.fromLead), until: day(Validity.untilLead))
  }
}

extension ConceptEntry {
  /// The last day on which the entry and all of its terms hold; `nil` where none has an end.
  public var earliestEnd: String? {
    var ends = [validity.until]
    for section in languages {
      ends.append(section.validity.until)
      ends += section.terms.map(\.validity.until)
    }
    return ends.compactMap(\.self).min()
  }
}
