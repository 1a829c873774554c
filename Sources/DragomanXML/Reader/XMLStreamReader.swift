import CLibXML2

/// A streaming pull reader over libxml2's push parser. Holds no tree, and of a document that comes from a
/// source only the part that is being parsed.
///
/// ```swift
/// var reader = try XMLStreamReader(bytes)
/// let term = reader.symbol("term")
/// while true {
///   switch try reader.next() {
///   case .startElement where reader.localName == term: …
///   case .endOfDocument: return
///   default: continue
///   }
/// }
/// ```
///
/// Safe whatever comes in: nothing is loaded from files or the network, no entity but the five
/// predefined ones exists, declarations of entities are refused, and `XMLLimits` bounds the rest.
/// Each reader is for one thread at a time; any number may work side by side.
@safe
public struct XMLStreamReader: ~Copyable {
  /// What the reader has come upon.
  public enum Event: UInt8, Sendable {
    /// A start tag, or the first half of an empty-element tag.
    case startElement
    /// An end tag, or the second half of an empty-element tag.
    case endElement
    /// A run of character data; CDATA sections and references to characters are part of it.
    case text
    /// A comment.
    case comment
    /// A processing instruction.
    case processingInstruction
    /// The end; every further call reports it again.
    case endOfDocument
  }

  /// Shared with libxml2, which passes it to the callbacks. Valid until `deinit`.
  let state: UnsafeMutablePointer<ParserState>
  /// The current event; before the first one, an end without a position.
  var current = EventRecord(kind: .endOfDocument)
  private var nextEvent = 0
  private var pieceLength = 1 << 15

  /// Opens a document that is in memory.
  ///
  /// - Throws: `XMLError` for empty or too large input, an unknown encoding, and a prolog that is not
  ///   well-formed or declares entities. All else is found by `next()`.
  /// - Complexity: O(length of the prolog) for UTF-8, O(n) for input that has to be transcoded.
  public init(_ bytes: [UInt8], path: String? = nil, limits: XMLLimits = .standard) throws(XMLError) {
    try self.init(XMLInput(bytes, path: path, limits: limits), path: path, limits: limits)
  }

  /// Opens a document that is read as it is parsed, in memory that does not depend on its length.
  ///
  /// Events and errors are the same as those of the same bytes in memory; only that the document is too
  /// long, or cannot be read further, shows when that place is reached.
  ///
  /// - Throws: As for a document in memory, as far as its beginning shows.
  /// - Complexity: O(length of the prolog).
  public init(_ source: XMLSource, path: String? = nil, limits: XMLLimits = .standard) throws(XMLError) {
    try self.init(XMLInput(source, path: path, limits: limits), path: path, limits: limits)
  }

  private init(_ input: XMLInput, path: String?, limits: XMLLimits) throws(XMLError) {
    _ = LibXML2.isReady
    let storage = UnsafeMutablePointer<ParserState>.allocate(capacity: 1)
    var handler = unsafe SAXHandler.make()
    // libxml2 copies the handler. It stores the address of the state and does not use it before the
    // first piece is parsed, when the state has been initialised.
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, storage, nil, 0, nil) else {
      unsafe storage.deallocate()
      throw XMLError(kind: .limitExceeded, message: "not enough memory for a parser", path: path)
    }
    // NOENT is needed to get '&amp;' in attributes as a character. There is no entity that it could
    // expand: declarations have been refused or blanked. The bytes are UTF-8 whatever they say.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    unsafe xmlCtxtUseOptions(context, Int32(options))
    unsafe storage.initialize(to: ParserState(input, path: path, limits: limits, context: context))
    unsafe state = storage
  }

  /// A reader of a run of elements that stands in a document.
  ///
  /// - Parameters:
  ///   - window: What is read, from `position` on.
  ///   - isOpenEnded: Whether the document goes on behind the window.
  /// - Throws: `limitExceeded` without memory; `notWellFormed` where the frame does not end between two elements.
  static func entering(
    _ frame: XMLFrame, _ window: InputWindow, at position: XMLPosition, isOpenEnded: Bool
  ) throws(XMLError) -> XMLStreamReader {
    var reader = try XMLStreamReader(frame.input, path: frame.path, limits: frame.limits)
    // The frame has been read before: nothing in it can be wrong, and what it holds is known.
    reader.parse(frame.start..<frame.head.count, isLast: false)
    guard unsafe reader.state.pointee.enter(window, at: position, depth: frame.depth, isOpenEnded: isOpenEnded) else {
      throw XMLError(kind: .notWellFormed, message: "not between two elements", position: position, path: frame.path)
    }
    return reader
  }

  deinit {
    unsafe xmlFreeParserCtxt(state.pointee.context)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Moves to the next event. Adjacent character data and CDATA are one `text` event; white space
  /// between elements is reported as text.
  ///
  /// - Throws: `XMLError` where the document is not well-formed or exceeds a limit; every further call
  ///   throws it again. All events before that place have been handed out.
  /// - Complexity: O(length of the event), amortised.
  public mutating func next() throws(XMLError) -> Event {
    while unsafe nextEvent == state.pointee.events.count {
      if let failure = unsafe state.pointee.failure { throw failure }
      if unsafe state.pointee.isFinished {
        current = unsafe EventRecord(kind: .endOfDocument, offset: state.pointee.fed)
        return .endOfDocument
      }
      nextEvent = 0
      readPiece()
    }
    unsafe current = state.pointee.events[nextEvent]
    nextEvent += 1
    return current.kind
  }

  /// Hands libxml2 the next piece of the input.
  ///
  /// The callbacks write to the state meanwhile, so no access to it may be open during that call.
  private mutating func readPiece() {
    unsafe state.pointee.discardEvents()
    unsafe state.pointee.discardInput()
    let start = unsafe state.pointee.fed
    var end = unsafe state.pointee.pieceEnd(length: pieceLength)
    var problem = unsafe state.pointee.firstProblem(before: end)
    if let found = problem {
      // What is wrong with a tag can show when its start has gone to libxml2, which waits for its end.
      end = max(found.offset, start)
      // A CR at the end is kept back by libxml2 until the next piece, and `parsedOffset` would be one off.
      while unsafe end > start && state.pointee.input.window[end - 1] == 0x0D { end -= 1 }
    } else if unsafe end == state.pointee.input.window.end && state.pointee.input.window.isComplete {
      problem = unsafe state.pointee.input.window.problem
    }
    let isAtEnd =
      unsafe problem == nil && end == state.pointee.input.window.end
      && state.pointee.input.window.isComplete
    unsafe parse(start..<end, isLast: isAtEnd && !state.pointee.isOpenEnded)
    if let problem {
      unsafe state.pointee.fail(problem)
    } else if isAtEnd {
      unsafe state.pointee.isFinished = true
    }
    // A piece without an event lies inside one long token, which libxml2 looks through from its start
    // each time: doubling keeps the sum linear.
    pieceLength = unsafe state.pointee.events.isEmpty ? min(pieceLength * 2, 1 << 24) : 1 << 15
    if unsafe state.pointee.hasFailed { unsafe xmlStopParser(state.pointee.context) }
  }

  /// Hands libxml2 a range of the window, which begins where the last one has ended.
  private mutating func parse(_ range: Range<Int>, isLast: Bool) {
    let context = unsafe state.pointee.context
    let base = unsafe state.pointee.input.window.base
    let bytes = unsafe state.pointee.input.window.bytes
    unsafe state.pointee.fed = range.upperBound
    unsafe state.pointee.isLastPiece = isLast
    guard !range.isEmpty || isLast else { return }
    unsafe bytes.withUnsafeBytes { buffer in
      // The range lies inside the window, which stays alive; libxml2 copies the piece.
      guard let first = buffer.baseAddress else { return }
      let piece = unsafe (first + (range.lowerBound - base)).assumingMemoryBound(to: CChar.self)
      unsafe xmlParseChunk(context, piece, Int32(range.count), isLast ? 1 : 0)
    }
  }

  /// Keeps the start of the document in memory, up to a mebibyte or two, so that it can be cut into parts: see ``XMLCutter``.
  public mutating func keepStart() { unsafe state.pointee.input.window.keepsStart = true }
}
