/// Gives the bytes of a source as UTF-8.
struct InputFeed {
  private let source: XMLSource
  private let maximumSize: Int
  /// What turns the bytes into UTF-8, once their encoding is known to be another.
  var decoder: InputDecoder?
  /// The source fills this one again and again.
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var received = 0
  private(set) var isExhausted = false

  init(_ source: XMLSource, limits: XMLLimits) {
    self.source = source
    maximumSize = limits.maximumSize
  }

  /// Appends the next bytes; none when the source is exhausted.
  ///
  /// - Parameter base: The offset of `bytes` in the document.
  /// - Throws: At the first byte that cannot be had. What comes before it has been appended.
  mutating func append(to bytes: inout [UInt8], base: Int) throws(InputProblem) {
    if isExhausted { return }
    let count: Int
    let fill = source.fill
    do throws(XMLError) {
      var span = buffer.mutableSpan
      count = try fill(&span)
    } catch {
      throw InputProblem(
        kind: error.kind, offset: base + bytes.count, message: error.message, isPlaced: false)
    }
    precondition(count >= 0 && count <= buffer.count, "a source gave more than it had room for")
    isExhausted = count == 0
    received += count
    if received > maximumSize { throw Self.tooLong(maximumSize, at: base + bytes.count) }
    if let decoder {
      try decoder.decode(buffer[..<count], isLast: isExhausted, into: &bytes, base: base)
      if base + bytes.count > maximumSize { throw Self.tooLong(maximumSize, at: base + bytes.count) }
    } else {
      bytes += buffer[..<count]
    }
  }

  /// The problem of a document that is longer than it may be.
  static func tooLong(_ maximumSize: Int, at offset: Int) -> InputProblem {
    InputProblem(
      kind: .limitExceeded, offset: offset, message: "the document has more than \(maximumSize) bytes",
      isPlaced: false)
  }
}
