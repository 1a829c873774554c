/// A place in a document.
public struct XMLPosition: Sendable, Hashable {
  /// The line, counted from 1. Lines end with a line feed.
  public var line: Int
  /// The column, counted from 1, in Unicode scalars. A byte order mark has no column.
  public var column: Int
  /// The offset in bytes into the document as UTF-8 (the input itself, or its transcoding).
  public var byteOffset: Int

  /// Creates a position from its parts.
  public init(line: Int, column: Int, byteOffset: Int) {
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }
}

extension XMLPosition: CustomStringConvertible {
  /// `12:5`
  public var description: String { "\(line):\(column)" }
}
