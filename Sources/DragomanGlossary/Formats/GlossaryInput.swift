public import DragomanXML

/// The content of a file that may hold a glossary: in memory, or read as it is asked for.
///
/// Its first bytes are always there, so that the format can be told before the rest is read. What is read from a
/// source can be had once only.
public struct GlossaryInput {
  /// The name of the file, for messages only.
  public let path: String
  /// The first bytes, or all.
  let head: [UInt8]
  /// What follows; `nil` where there is nothing more.
  private let rest: XMLSource?

  /// How many bytes are read to tell the format.
  private static let headLength = 1 << 16

  /// The content of a file that is in memory.
  public init(_ bytes: [UInt8], path: String) {
    self.path = path
    head = bytes
    rest = nil
  }

  /// The content of a file that is read in pieces.
  ///
  /// - Throws: When the first bytes cannot be read.
  public init(_ source: XMLSource, path: String) throws(GlossaryError) {
    self.path = path
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: Self.headLength)
    while head.count < Self.headLength {
      let count = try Self.next(of: source, into: &buffer, path)
      if count == 0 {
        self.head = head
        rest = nil
        return
      }
      head += buffer[..<count]
    }
    self.head = head
    rest = source
  }

  /// All bytes.
  ///
  /// - Throws: When the rest cannot be read, or there is more than `limit`.
  /// - Complexity: O(*n*), or O(1) where they are in memory.
  func bytes(limit: Int = XMLLimits.standard.maximumSize) throws(GlossaryError) -> [UInt8] {
    guard let rest else { return head }
    var bytes = head
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try Self.next(of: rest, into: &buffer, path)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > limit {
        throw GlossaryError(.limitExceeded, "the file has more than \(limit) bytes", path: path)
      }
    }
  }

  /// A reader of the content as XML.
  func xmlReader() throws(XMLError) -> XMLStreamReader {
    guard let rest else { return try XMLStreamReader(head, path: path) }
    return try XMLStreamReader(XMLSource(head, then: rest), path: path)
  }

  private static func next(
    of source: XMLSource, into buffer: inout [UInt8], _ path: String
  ) throws(GlossaryError) -> Int {
    do throws(XMLError) {
      var span = buffer.mutableSpan
      return try source.fill(&span)
    } catch {
      throw GlossaryError(error, path: path)
    }
  }
}
