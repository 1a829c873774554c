/// How far a term is to be used.
public struct AdministrativeStatus: RawRepresentable, Sendable, Hashable {
  /// The value of the data category `administrativeStatus` in the 2019 dialects.
  public let rawValue: String
  /// A status by its value.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The term to use.
  public static let preferred = Self(rawValue: "preferredTerm-admn-sts")
  /// A term that may be used.
  public static let admitted = Self(rawValue: "admittedTerm-admn-sts")
  /// A term that should not be used.
  public static let deprecated = Self(rawValue: "deprecatedTerm-admn-sts")
  /// A term that is no longer used.
  public static let superseded = Self(rawValue: "supersededTerm-admn-sts")

  /// The status by any of the names that editions of TBX have for it, `nil` for a value that none has.
  ///
  /// Known are the values of 2008 and 2019, those of TBX-Min 2013 (`notRecommended`), and those of 2025, where
  /// the data category is called `usageStatus`.
  public init?(anyEdition value: String) {
    guard let status = Self.names[value] else { return nil }
    self = status
  }

  /// The status in a word, such as `preferred`; the value itself where it is not one of the four.
  public var shortName: String {
    switch self {
    case .preferred: "preferred"
    case .admitted: "admitted"
    case .deprecated: "deprecated"
    case .superseded: "superseded"
    default: rawValue
    }
  }

  private static let names: [String: AdministrativeStatus] = [
    "preferredTerm-admn-sts": .preferred, "preferred": .preferred, "preferredTerm": .preferred,
    "admittedTerm-admn-sts": .admitted, "admitted": .admitted, "admittedTerm": .admitted,
    "deprecatedTerm-admn-sts": .deprecated, "deprecated": .deprecated,
    "deprecatedTerm": .deprecated, "notRecommended": .deprecated,
    "supersededTerm-admn-sts": .superseded, "superseded": .superseded,
    "supersededTerm": .superseded, "obsolete": .superseded,
  ]
}

/// The gender of a term.
public enum GrammaticalGender: String, Sendable, CaseIterable {
  /// Masculine.
  case masculine
  /// Feminine.
  case feminine
  /// Neuter.
  case neuter
  /// Another gender, or more than one.
  case other
}

/// The number of a term.
public enum GrammaticalNumber: String, Sendable, CaseIterable {
  /// Singular.
  case singular
  /// Plural.
  case plural
  /// Dual.
  case dual
  /// A mass noun.
  case mass
  /// Another number.
  case other = "otherNumber"
}
