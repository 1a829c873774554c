/// Where something stands in a file: line and column, both counted from one.
public struct FilePosition: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int

  /// A place in a file.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a character in a text, its column counted in characters as a reader sees them.
  init(_ index: String.Index, in text: String) {
    let lines = text[..<index].split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    self.init(line: max(lines.count, 1), column: (lines.last?.count ?? 0) + 1)
  }

  /// Whether one place comes before another in reading order.
  public static func < (left: FilePosition, right: FilePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension FilePosition: CustomStringConvertible {
  /// `LINE:COLUMN`, as error messages quote it.
  public var description: String { "\(line):\(column)" }
}
