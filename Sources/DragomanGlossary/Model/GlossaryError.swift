/// Why a glossary could not be read or written at all.
///
/// Thrown only when nothing can be returned: what can be read in spite of its faults comes with
/// ``Diagnostic``s instead.
public struct GlossaryError: Error, Sendable {
  /// What kind of failure it is; an open set.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    /// The kind as text, in lower case with hyphens.
    public let rawValue: String
    /// A kind from its text.
    public init(rawValue: String) { self.rawValue = rawValue }
    init(_ rawValue: String) { self.rawValue = rawValue }

    /// There is nothing in the file.
    public static let empty = Self("empty")
    /// The XML is not well-formed.
    public static let notWellFormed = Self("not-well-formed")
    /// The file asks for something that is refused, such as entity declarations.
    public static let unsafe = Self("unsafe")
    /// The file is larger or deeper than is accepted.
    public static let limitExceeded = Self("limit-exceeded")
    /// The character encoding is not known here.
    public static let unsupportedEncoding = Self("unsupported-encoding")
    /// The content is in no glossary format that is known here.
    public static let unrecognized = Self("unrecognized")
    /// The glossary holds a character that the target format cannot.
    public static let notWritable = Self("not-writable")
    /// The file cannot be read further.
    public static let notReadable = Self("not-readable")
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// What was expected and what was found.
  public var message: String
  /// The file, as it was named by the caller.
  public var path: String?
  /// The place in the file, where there is one.
  public var position: FilePosition?
  /// What to do about it, where there is advice to give.
  public var hint: String?

  /// An error.
  public init(
    _ kind: Kind, _ message: String, path: String? = nil, position: FilePosition? = nil,
    hint: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.path = path
    self.position = position
    self.hint = hint
  }
}

extension GlossaryError: CustomStringConvertible {
  /// `PATH:LINE:COLUMN: error: message`, as the command prints it.
  public var description: String {
    let place = [path, position?.description].compactMap(\.self).joined(separator: ":")
    let advice = hint.map { " (\($0))" } ?? ""
    return (place.isEmpty ? "" : place + ": ") + "error: " + message + advice
  }
}
