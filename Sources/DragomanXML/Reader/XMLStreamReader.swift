import CLibXML2

/// A streaming pull reader over libxml2's push parser. Owns its input; holds no tree.
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

  /// Opens a document.
  ///
  /// - Throws: `XMLError` for empty, too large or undecodable input and for a prolog that is not
  ///   well-formed or declares entities. All else is found by `next()`.
  /// - Complexity: O(length of the prolog) for UTF-8, O(n) for input that has to be transcoded.
  public init(_ bytes: [UInt8], path: String? = nil, limits: XMLLimits = .standard) throws(XMLError) {
    let input = try XMLInput(bytes, path: path, limits: limits)
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
        current = unsafe EventRecord(kind: .endOfDocument, offset: state.pointee.input.bytes.count)
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
    let bytes = unsafe state.pointee.input.bytes
    let start = unsafe state.pointee.fed
    var end = Self.pieceEnd(in: bytes, from: start, length: pieceLength)
    let problem = unsafe state.pointee.contentGuard.firstProblem(in: bytes, before: end)
    if let problem {
      end = problem.offset
      // A CR at the end is kept back by libxml2 until the next piece, and `parsedOffset` would be one off.
      while end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    let isLast = problem == nil && end == bytes.count
    let context = unsafe state.pointee.context
    unsafe state.pointee.fed = end
    unsafe bytes.withUnsafeBytes { buffer in
      // `start...end` lies inside the buffer, which stays alive; libxml2 copies the piece.
      guard let base = buffer.baseAddress else { return }
      unsafe xmlParseChunk(
        context, (base + start).assumingMemoryBound(to: CChar.self), Int32(end - start), isLast ? 1 : 0)
    }
    if let problem {
      unsafe state.pointee.fail(problem.kind, at: problem.offset, problem.message)
    } else if isLast {
      unsafe state.pointee.isFinished = true
    }
    // A piece without an event lies inside one long token, which libxml2 looks through from its start
    // each time: doubling keeps the sum linear.
    pieceLength = unsafe state.pointee.events.isEmpty ? min(pieceLength * 2, 1 << 24) : 1 << 15
    if unsafe state.pointee.hasFailed { unsafe xmlStopParser(context) }
  }

  /// The end of a piece: between two characters, and not between CR and LF, which are one.
  private static func pieceEnd(in bytes: [UInt8], from start: Int, length: Int) -> Int {
    var end = start + length
    if end >= bytes.count { return bytes.count }
    // At most three steps in valid UTF-8; in other input the guard stops at the first bad byte.
    for _ in 0..<3 where bytes[end] & 0xC0 == 0x80 { end -= 1 }
    while end < bytes.count, bytes[end - 1] == 0x0D { end += 1 }
    return end
  }
}
