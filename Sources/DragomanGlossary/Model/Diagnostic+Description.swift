extension Diagnostic: CustomStringConvertible {
  /// `LINE:COLUMN: warning: message (hint)`, to which the command adds the path.
  public var description: String {
    let place = position.map { "\($0): " } ?? ""
    return place + "\(severity): \(message)" + (hint.map { " (\($0))" } ?? "")
  }

  /// `PATH:LINE:COLUMN: warning: message (hint)`.
  public func description(in path: String) -> String {
    path + (position == nil ? ": " : ":") + description
  }
}
