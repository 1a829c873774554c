/// The formats that a term list is written in; the raw value is the name on the command line.
public enum TermListFormat: String, Sendable, CaseIterable {
  /// Aligned columns for a terminal.
  case table
  /// One object, or an array of them for several inputs.
  case json
  /// One object a line, written as soon as its input is done.
  case jsonl
  /// Comma-separated rows (RFC 4180), UTF-8, lines end with LF.
  case csv
  /// Tab-separated rows, UTF-8.
  case tsv
  /// A Markdown table.
  case markdown
  /// A page of its own.
  case html
  /// A TBX file of the terms found.
  case tbx
}

/// How a term list is written, where a format leaves a choice.
public struct TermListOptions: Sendable {
  /// The columns of the terminal, for the table; nil sets no limit.
  public var width: Int?
  /// Whether the table is coloured by ANSI sequences.
  public var usesColor: Bool
  /// Whether the command was given several inputs: JSON becomes an array, tables name each input.
  public var hasSeveralInputs: Bool

  /// Creates the choice; without arguments that of output to a file for one input.
  public init(width: Int? = nil, usesColor: Bool = false, hasSeveralInputs: Bool = false) {
    self.width = width
    self.usesColor = usesColor
    self.hasSeveralInputs = hasSeveralInputs
  }
}
