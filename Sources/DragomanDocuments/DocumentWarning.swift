/// Something odd about an input that does not stop the work.
public struct DocumentWarning: Sendable, Equatable {
  /// What it is about, for programs: `not-french`, `repaired-encoding`, …
  public let code: String
  /// What was expected and what was found, for people.
  public let message: String
  /// Line (from 1) in the source, where it can be told.
  public let line: Int?

  /// Creates a warning.
  public init(code: String, message: String, line: Int? = nil) {
    self.code = code
    self.message = message
    self.line = line
  }
}
