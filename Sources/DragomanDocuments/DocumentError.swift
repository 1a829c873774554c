/// Why an input could not be read as a document.
public struct DocumentError: Error, Sendable, Equatable {
  /// What kind of failure it is. An open set: more may be added.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The name, lower case with hyphens.
    public let rawValue: String
    /// Creates a kind by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// No text, or only white space.
    public static let empty = Kind(rawValue: "empty")
    /// A file that is not text: PDF, Word, picture, …
    public static let binary = Kind(rawValue: "binary")
    /// More bytes than ``DocumentReader/maximumSize``.
    public static let tooLarge = Kind(rawValue: "too-large")
    /// An encoding that this machine cannot convert.
    public static let unsupportedEncoding = Kind(rawValue: "unsupported-encoding")
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// What was expected and what was found, without the path.
  public let message: String
  /// What can be done about it.
  public let hint: String?
  /// The file, as it was named to the reader.
  public var path: String?
  /// Line, from 1, where it can be told.
  public let line: Int?
  /// Column, from 1, where it can be told.
  public let column: Int?
  /// Offset into the bytes as given, where it can be told.
  public let offset: Int?

  /// Creates an error.
  public init(
    _ kind: Kind, _ message: String, hint: String? = nil, path: String? = nil, line: Int? = nil,
    column: Int? = nil, offset: Int? = nil
  ) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.path = path
    self.line = line
    self.column = column
    self.offset = offset
  }
}

extension DocumentError: CustomStringConvertible {
  /// `article.pdf:1:1: error: expected text, found a PDF document (hint)`
  public var description: String {
    var place = path ?? "-"
    if let line { place += ":\(line):\(column ?? 1)" }
    return "\(place): error: \(message)" + (hint.map { " (\($0))" } ?? "")
  }
}
