/// Where the bytes of a document come from, piece by piece: a file that is open, or any other supply.
///
/// Reading from a source takes memory that does not depend on the length of the document. How the source
/// divides the bytes makes no difference to what a reader reports.
///
/// ```swift
/// var reader = try XMLStreamReader(XMLSource { buffer throws(XMLError) in try file.read(into: &buffer) })
/// ```
public struct XMLSource {
  /// Writes the next bytes to the front of a buffer, which is not empty, and says how many; 0 at the end.
  public typealias Fill = (inout MutableSpan<UInt8>) throws(XMLError) -> Int

  /// Writes the next bytes, see ``Fill``.
  public let fill: Fill

  /// Creates a source that asks `fill` for bytes until it gives none. An error that it throws is thrown by
  /// the reader, after all events before that place.
  public init(_ fill: @escaping Fill) { self.fill = fill }

  /// Creates a source that gives `head` first, for callers that had to look at the first bytes.
  public init(_ head: [UInt8], then rest: XMLSource) {
    var given = 0
    self.init { buffer throws(XMLError) in
      guard given < head.count else { return try rest.fill(&buffer) }
      let count = min(head.count - given, buffer.count)
      for index in 0..<count { buffer[index] = head[given + index] }
      given += count
      return count
    }
  }
}
