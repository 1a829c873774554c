/// The name of a data category, such as `partOfSpeech`; an open set, since files bring their own.
public struct CategoryName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name as the file has it.
  public let rawValue: String

  /// A name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A name.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// A name.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// Whether two names are the same; lengths tell most of them apart, and are there at once.
  public static func == (left: CategoryName, right: CategoryName) -> Bool {
    left.rawValue.utf8.count == right.rawValue.utf8.count && left.rawValue == right.rawValue
  }

  /// No name: what notes, dates and comments have.
  public static let none = CategoryName("")

  /// Who may use the term (module Min).
  public static let customerSubset = CategoryName("customerSubset")
  /// The field of knowledge (module Min).
  public static let subjectField = CategoryName("subjectField")
  /// How far the term is to be used (module Min, as named until 2023).
  public static let administrativeStatus = CategoryName("administrativeStatus")
  /// How far the term is to be used (module Min, as named since 2025).
  public static let usageStatus = CategoryName("usageStatus")
  /// The part of speech (module Min).
  public static let partOfSpeech = CategoryName("partOfSpeech")
  /// A link to something outside the glossary (module Min).
  public static let externalCrossReference = CategoryName("externalCrossReference")

  /// The project that the entry or term belongs to (module Basic).
  public static let projectSubset = CategoryName("projectSubset")
  /// Where something was taken from (module Basic).
  public static let source = CategoryName("source")
  /// A text that shows the term in use (module Basic).
  public static let context = CategoryName("context")
  /// The definition (module Basic).
  public static let definition = CategoryName("definition")
  /// A link to another entry or term of the glossary (module Basic).
  public static let crossReference = CategoryName("crossReference")
  /// The gender (module Basic).
  public static let grammaticalGender = CategoryName("grammaticalGender")
  /// Where in the world the term is used (module Basic).
  public static let geographicalUsage = CategoryName("geographicalUsage")
  /// Where in a user interface the term stands (module Basic).
  public static let termLocation = CategoryName("termLocation")
  /// Full form, abbreviation and the like (module Basic).
  public static let termType = CategoryName("termType")
  /// What was done to the entry (module Basic).
  public static let transactionType = CategoryName("transactionType")
  /// Who did it (module Basic).
  public static let responsibility = CategoryName("responsibility")
  /// A picture outside the glossary (module Basic).
  public static let xGraphic = CategoryName("xGraphic")

  /// The number (module Linguist).
  public static let grammaticalNumber = CategoryName("grammaticalNumber")
  /// The register (module Linguist).
  public static let register = CategoryName("register")
  /// How far a translation carries the meaning over (module Linguist).
  public static let transferComment = CategoryName("transferComment")
  /// How a term in Han characters is read (module Linguist).
  public static let reading = CategoryName("reading")
  /// A remark on the reading (module Linguist).
  public static let readingNote = CategoryName("readingNote")
}

extension CategoryName: CustomStringConvertible {
  /// The name.
  public var description: String { rawValue }
}
