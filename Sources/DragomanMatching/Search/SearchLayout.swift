/// The sections of a compiled search index, in order, and its fixed-width records.
///
/// The folded texts of all glossaries stand one behind the other in one section, a line feed behind each, so that
/// looking for a piece of text is one pass over plain memory.
enum SearchLayout {
  static let magic: StaticString = "DRGSRCH\n"
  static let formatVersion: UInt32 = 1

  enum Section: Int, CaseIterable {
    /// UTF-8 of what is shown: identifiers, terms, names.
    case strings
    /// The folded texts, each closed by a line feed, kind by kind.
    case texts
    /// Where each text starts, and the end of the last.
    case rowStarts
    /// Per text: number of its concept times 32, plus language and status, see `SearchRow`.
    case rows
    /// The number of the first text of each kind, and the number of all.
    case kinds
    /// Per concept: identifier (offset, length), glossary, line, first term, number of terms, day of the last change.
    case concepts
    /// Per French or English term: offset, length, language.
    case terms
    /// Per glossary: name (offset, length), path (offset, length).
    case glossaries
  }

  static let conceptWidth = 7
  static let termWidth = 3
  static let glossaryWidth = 4
}

/// What kind of text a search looks at.
public enum SearchTextKind: Int, Sendable, CaseIterable {
  /// A term.
  case term
  /// A term without inflection.
  case lemma
  /// A subject field.
  case subject
  /// A definition.
  case definition
  /// A note.
  case note
  /// A source.
  case source
  /// Any other data category.
  case other
}

/// To whom a folded text belongs, in one number.
struct SearchRow {
  /// The language of a text.
  enum Language: UInt32 {
    case french, english, other
    /// The text is of the whole concept.
    case none
  }

  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(concept: Int, language: Language, status: UInt32) {
    rawValue = UInt32(truncatingIfNeeded: concept) << 5 | language.rawValue << 3 | status
  }

  /// The number of the concept.
  var concept: Int { Int(rawValue >> 5) }
  /// The language.
  var language: UInt32 { rawValue >> 3 & 3 }
  /// The number of the status among ``SearchQuery/statuses``, from 1; 0 for none.
  var status: UInt32 { rawValue & 7 }

  /// No more concepts than this have a number.
  static let conceptLimit = 1 << 27
}
