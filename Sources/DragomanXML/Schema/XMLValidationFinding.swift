/// One place where a document breaks a schema.
public struct XMLValidationFinding: Sendable, Hashable {
  /// The line of the element concerned, from 1.
  public let line: Int
  /// The column of its tag, from 1, if it is known.
  public let column: Int?
  /// What the validator says.
  public let message: String

  /// Creates a finding.
  public init(line: Int, column: Int?, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}

extension XMLValidationFinding: CustomStringConvertible {
  /// `12:5: message`
  public var description: String { column.map { "\(line):\($0): \(message)" } ?? "\(line): \(message)" }
}
