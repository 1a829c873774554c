/// Why a document could not be read, a schema not be compiled, or a value not be written.
public struct XMLError: Error, Sendable, Hashable {
  /// The class of an error: an open set, so that a new one breaks no caller.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public let rawValue: String

    /// Creates a kind with this name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The bytes break the grammar of XML 1.0 or of its namespaces, or the rules of their encoding.
    public static let notWellFormed = Kind(rawValue: "notWellFormed")
    /// The document declares entities or refers to parameter entities: refused as unsafe.
    public static let entityDeclaration = Kind(rawValue: "entityDeclaration")
    /// The document is larger, deeper or longer in one of its parts than `XMLLimits` allows.
    public static let limitExceeded = Kind(rawValue: "limitExceeded")
    /// The encoding is unknown, or not the one that the bytes are in.
    public static let unsupportedEncoding = Kind(rawValue: "unsupportedEncoding")
    /// There is no document: no bytes at all, or only white space.
    public static let empty = Kind(rawValue: "empty")
    /// The bytes could not be had. Used by callers that read files.
    public static let notReadable = Kind(rawValue: "notReadable")
    /// The schema is not one, or needs files beside itself.
    public static let invalidSchema = Kind(rawValue: "invalidSchema")
    /// XML cannot hold the value that was to be written.
    public static let writing = Kind(rawValue: "writing")
  }

  /// The class of the error.
  public let kind: Kind
  /// What was expected and what was found, without the position.
  public let message: String
  /// Where, if a place can be named.
  public let position: XMLPosition?
  /// The file, as the caller named it.
  public var path: String?

  /// Creates an error.
  public init(kind: Kind, message: String, position: XMLPosition? = nil, path: String? = nil) {
    self.kind = kind
    self.message = message
    self.position = position
    self.path = path
  }
}

extension XMLError: CustomStringConvertible {
  /// `path:line:column: message`, without the parts that are not known.
  public var description: String {
    var text = ""
    if let path { text += "\(path):" }
    if let position { text += "\(position.line):\(position.column):" }
    return text.isEmpty ? message : "\(text) \(message)"
  }
}
