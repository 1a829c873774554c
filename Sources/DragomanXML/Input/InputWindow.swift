/// The part of a document that is in memory, as UTF-8. All offsets are those into the document.
///
/// `ensure(_:)` moves its end on, `discard(before:)` its start; a document that was given whole stays so.
struct InputWindow {
  /// The bytes from `base` on.
  private(set) var bytes: [UInt8] = []
  /// The offset at which the window starts.
  private(set) var base = 0
  /// Why the document ends where the window does, if that is not its end.
  private(set) var problem: InputProblem?
  /// Whether the bytes are no text at all because of the problem.
  private(set) var isRefused = false
  /// The name of the encoding that the input was found in.
  let encoding: String
  private var feed: InputFeed?

  /// The position of the start of the window, and the last position that was asked for.
  private var origin = LineCounter()
  private var counter = LineCounter()
  /// The position of a place before the window that will be asked for.
  private var kept: XMLPosition?

  /// Whether the start of the document is to stay, as long as the window is not much longer.
  var keepsStart = false
  /// How long the start is that stays.
  static let longestStart = 1 << 20

  /// A document that is in memory.
  ///
  /// - Complexity: O(1) for UTF-8, O(n) for other encodings.
  init(_ given: [UInt8], limits: XMLLimits) {
    let signature = EncodingSignature(of: given)
    encoding = signature.name
    if given.count > limits.maximumSize {
      refuse(InputFeed.tooLong(limits.maximumSize, at: 0), in: given)
      return
    }
    _ = takeHead(given, signature, isLast: true)
    if problem == nil, bytes.count > limits.maximumSize {
      problem = InputFeed.tooLong(limits.maximumSize, at: bytes.count)
    }
  }

  /// A piece of a document, or all of it, that has been decoded.
  init(decoded bytes: [UInt8], at position: XMLPosition, encoding: String) {
    self.bytes = bytes
    base = position.byteOffset
    self.encoding = encoding
    origin = LineCounter(at: position)
    counter = origin
  }

  /// The beginning of a document from a source.
  init(_ source: XMLSource, limits: XMLLimits) {
    var head: [UInt8] = []
    var feed = InputFeed(source, limits: limits)
    var failure: InputProblem?
    do throws(InputProblem) {
      while head.count < EncodingSignature.length, !feed.isExhausted { try feed.append(to: &head, base: 0) }
    } catch {
      failure = error
    }
    let signature = EncodingSignature(of: head)
    encoding = signature.name
    feed.decoder = takeHead(head, signature, isLast: feed.isExhausted && failure == nil)
    if isRefused { return }
    problem = problem ?? failure
    if problem == nil, !feed.isExhausted { self.feed = feed }
  }

  /// Takes the first bytes, decoded if they have to be, and gives what decodes all others.
  private mutating func takeHead(
    _ head: [UInt8], _ signature: EncodingSignature, isLast: Bool
  ) -> InputDecoder? {
    do throws(InputProblem) {
      guard let decoder = try InputDecoder(signature) else {
        bytes = head
        return nil
      }
      do throws(InputProblem) {
        let rest = head[min(signature.skipped, head.count)...]
        try decoder.decode(rest, isLast: isLast, into: &bytes, base: 0)
      } catch {
        problem = error
      }
      return decoder
    } catch {
      refuse(error, in: head)
      return nil
    }
  }

  private mutating func refuse(_ problem: InputProblem, in head: [UInt8]) {
    bytes = head
    self.problem = problem
    isRefused = true
  }

  /// Where the window ends.
  var end: Int { base + bytes.count }

  /// Whether the window reaches to where the document ends, or where it cannot be had.
  var isComplete: Bool { feed == nil }

  /// The byte at an offset inside the window.
  subscript(offset: Int) -> UInt8 { bytes[offset - base] }

  /// Moves the end of the window to `offset` or further, or to the end of the document.
  mutating func ensure(_ offset: Int) {
    while end < offset, feed != nil {
      do throws(InputProblem) {
        try feed?.append(to: &bytes, base: base)
        if feed?.isExhausted == true { feed = nil }
      } catch {
        problem = error
        feed = nil
      }
    }
  }

  /// Allows the window to start at `offset`.
  ///
  /// - Parameter place: A place of which the position will be asked for none the less.
  /// - Complexity: O(bytes discarded), amortised.
  mutating func discard(before offset: Int, keepingPositionOf place: Int? = nil) {
    let count = offset - base
    // Moving fewer bytes than stay would cost more than it frees.
    guard feed != nil, count > bytes.count / 2, !keepsStart || bytes.count > 2 * Self.longestStart else { return }
    if let place, place < offset, place >= base { kept = position(of: place) }
    if counter.offset >= origin.offset, counter.offset <= offset { origin = counter }
    origin.advance(to: offset, in: bytes, from: base)
    if counter.offset < offset { counter = origin }
    bytes.removeFirst(count)
    base = offset
  }

  /// Puts back what has been discarded: parts that follow each other, and what is in the window from `place` on, which is
  /// where they end.
  mutating func restore(_ parts: [XMLPart], upTo place: Int) {
    guard let first = parts.first, first.start.byteOffset < base else { return }
    bytes = parts.flatMap(\.bytes) + bytes[(place - base)...]
    base = first.start.byteOffset
    origin = LineCounter(at: first.start)
    counter = origin
  }

  /// The bytes of a range inside the window.
  func copy(_ range: Range<Int>) -> [UInt8] { Array(bytes[range.lowerBound - base..<range.upperBound - base]) }

  /// The line and column of a place in the window, or of the one kept.
  ///
  /// - Complexity: O(distance from the last one asked for), or from the start of the window when it lies
  ///   before that one.
  mutating func position(of target: Int) -> XMLPosition {
    if let kept, kept.byteOffset == target { return kept }
    let target = min(max(target, base), end)
    if target < counter.offset { counter = origin }
    counter.advance(to: target, in: bytes, from: base)
    return counter.position
  }

  /// Overwrites a range with spaces, line ends excepted.
  mutating func blank(_ range: Range<Int>) {
    for index in range where self[index] != 0x0A && self[index] != 0x0D { bytes[index - base] = 0x20 }
  }

  /// The error for a problem, with line and column.
  mutating func error(_ problem: InputProblem, path: String?) -> XMLError {
    XMLError(
      kind: problem.kind, message: problem.message,
      position: problem.isPlaced ? position(of: problem.offset) : nil, path: path)
  }

  /// The offset of the first `byte` in `start..<end`, or nil.
  func firstOffset(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    bytes.firstOffset(of: byte, from: start - base, to: min(end, self.end) - base).map { $0 + base }
  }

  /// The offset of the last `byte` in `start..<end`, or nil.
  func lastOffset(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    bytes.lastOffset(of: byte, from: start - base, to: min(end, self.end) - base).map { $0 + base }
  }

  /// The offset of the first `text` that begins in `start..<end`, or nil.
  func firstOffset(of text: StaticString, from start: Int, to end: Int) -> Int? {
    // A static string's bytes live for ever, and it is not empty.
    let first = unsafe text.utf8Start.pointee
    var index = start
    while let found = firstOffset(of: first, from: index, to: end) {
      if hasBytes(text, at: found) { return found }
      index = found + 1
    }
    return nil
  }

  /// Whether these bytes stand at `offset`.
  func hasBytes(_ expected: [UInt8], at offset: Int) -> Bool {
    guard offset >= base, offset + expected.count <= end else { return false }
    for index in expected.indices where bytes[offset - base + index] != expected[index] { return false }
    return true
  }

  /// Whether the bytes of `text` stand at `offset`.
  func hasBytes(_ text: StaticString, at offset: Int) -> Bool { bytes.hasBytes(text, at: offset - base) }
}
