/// What is wrong with a line of an edited form.
public struct EntryFormProblem: Sendable, Hashable {
  /// The line, from 1.
  public var line: Int
  /// What was expected and what was found.
  public var message: String
  /// What to do about it, where there is advice to give.
  public var hint: String?

  init(_ line: Int, _ message: String, hint: String? = nil) {
    self.line = line
    self.message = message
    self.hint = hint
  }
}

extension EntryFormProblem: CustomStringConvertible {
  /// `LINE:1: error: message (hint)`, to which the command adds the path.
  public var description: String { "\(line):1: error: \(message)" + (hint.map { " (\($0))" } ?? "") }
}

/// An edited form that is not an entry; says all that is wrong with it.
public struct EntryFormError: Error, Sendable {
  /// What is wrong, in the order of the lines.
  public var problems: [EntryFormProblem]
}

extension EntryFormError {
  /// The refusal of an identifier that another entry has.
  public init(takenIdentifier id: String) {
    problems = [EntryFormProblem(3, "expected an identifier that is not taken, found ‘\(id)’")]
  }
}
