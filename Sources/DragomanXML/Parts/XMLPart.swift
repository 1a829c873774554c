/// Elements that follow each other in a document, cut out so that they can be read on any thread.
///
/// A reader of a part reports what a reader of the whole document reports there, at the same places. That holds if the
/// part does begin where one element has ended and the next is to begin, which is known when all before it has been
/// read: see ``XMLCutter``.
public struct XMLPart: Sendable {
  let frame: XMLFrame
  let bytes: [UInt8]
  /// Where the part begins in the document.
  public let start: XMLPosition

  /// How many bytes it has.
  public var count: Int { bytes.count }
}

/// What a reader knows of its part when it has come to the end.
public struct XMLPartEnd: Sendable {
  /// The names and namespaces that the reader has met.
  let names: [String]
}

extension XMLPart {
  /// A reader of the part, in which `endOfDocument` comes after the last event.
  ///
  /// - Throws: As for a document in memory. What breaks off at the end of the part is no error, see
  ///   ``XMLStreamReader/partEnd``.
  /// - Complexity: O(length of what stands before the first part).
  public func reader() throws(XMLError) -> XMLStreamReader {
    // Not an initialiser: one that assigns `self` calls `deinit` for what has not been there (Swift 6.3).
    let window = InputWindow(decoded: bytes, at: start, encoding: frame.encoding)
    return try .entering(frame, window, at: start, isOpenEnded: true)
  }
}

extension XMLStreamReader {
  /// What there is to know when the part has been read to its end; nil where it does not end between two elements of
  /// those that it holds, so that what follows may not be read by itself.
  public var partEnd: XMLPartEnd? {
    guard unsafe state.pointee.isFinished && state.pointee.isAtBorder else { return nil }
    return unsafe XMLPartEnd(names: state.pointee.symbols.strings)
  }
}
