public import DragomanGlossary

/// What is looked for in a ``SearchIndex``.
public struct SearchQuery: Sendable {
  /// The text; `*` stands for any characters, `?` for one. Without them it is found in any part of a text.
  public var text: String
  /// The kinds of text to look at; with terms, their lemmas as well.
  public var kinds: Set<SearchTextKind> = [.term]
  /// Only texts in French, English, or any language.
  public var language: LanguageTag?
  /// Only terms of this status.
  public var status: AdministrativeStatus?
  /// Only concepts with this in a subject field.
  public var subject: String?
  /// Only concepts with this in a source.
  public var source: String?
  /// Only concepts last changed on this day or later, as `YYYY-MM-DD`.
  public var changedSince: String?
  /// Only concepts last changed before this day.
  public var changedBefore: String?

  /// A query for a text in terms.
  public init(_ text: String) { self.text = text }

  /// The statuses that texts are marked with, in the order of their numbers from 1.
  static let statuses: [AdministrativeStatus] = [.preferred, .admitted, .deprecated, .superseded]

  /// The number of a status: 0 for none, 5 for one of a file's own.
  static func number(of status: AdministrativeStatus?) -> UInt32 {
    guard let status else { return 0 }
    return statuses.firstIndex(of: status).map { UInt32($0 + 1) } ?? 5
  }

  /// A day as a number that sorts as it does: 20260131; 0 for what is no day.
  static func number(ofDay day: String) -> UInt32 {
    let parts = day.split(separator: "-")
    guard parts.count == 3, let year = UInt32(parts[0]), let month = UInt32(parts[1]), let date = UInt32(parts[2]),
      year < 10_000, month < 13, date < 32
    else { return 0 }
    return year * 10_000 + month * 100 + date
  }
}

/// A concept that a search found.
public struct SearchHit: Sendable, Hashable {
  /// How well the text fits, the best first.
  public enum Fit: UInt8, Sendable, Comparable, CaseIterable {
    /// The whole text, but for case, accents, apostrophes and hyphens.
    case whole
    /// The whole text, but for inflection as well.
    case inflected
    /// From the beginning of a word on.
    case wordStart
    /// Whole words, but for inflection.
    case inflectedPart
    /// Some part.
    case part

    /// Whether one fit is better than another.
    public static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  /// The number of the concept in its index.
  public var concept: Int
  /// How well the best of its texts fits.
  public var fit: Fit
}
