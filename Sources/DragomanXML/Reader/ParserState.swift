import CLibXML2

/// What the callbacks of one libxml2 context write and the reader hands out.
///
/// It lives at a fixed address that libxml2 carries as its user data: callbacks reach it without
/// reference counts. It owns no libxml2 memory; the reader does.
@safe
struct ParserState {
  /// libxml2's dictionary has 16,384 chains at most and takes quadratic time beyond.
  static let maximumSymbolCount = 100_000

  var input: XMLInput
  let path: String?
  private(set) var limits: XMLLimits
  let context: xmlParserCtxtPtr
  var contentGuard: ContentGuard
  var symbols = SymbolTable()

  // The events of the last piece of input.
  var events: [EventRecord] = []
  var attributes: [AttributeRecord] = []
  /// The bytes of values and texts.
  var arena: [UInt8] = []
  /// Where the run of text that has not ended yet begins in the arena.
  var openText: Int?
  var openTextOffset = 0

  /// The input handed to libxml2 so far.
  var fed: Int
  /// Whether the document ends with what has been handed to libxml2.
  var isLastPiece = false
  /// Where the last piece of markup ended in the input.
  var markupEnd: Int
  /// Up to where there is only text behind that.
  private var searched = 0
  /// The start of the last start tag, if it closes itself and its end has not been seen.
  var selfClosingStart: Int?
  var depth: UInt32 = 0
  /// The depth of the element that a part stands in; 0 for a whole document.
  var borderDepth: UInt32 = 0
  /// Whether that element has ended.
  var hasLeftBorder = false
  /// Whether the document goes on behind the last byte of the window.
  var isOpenEnded = false
  var isFinished = false
  /// The same as `failure != nil`, without touching the error on every event.
  var hasFailed = false
  private(set) var failure: XMLError?

  init(_ input: XMLInput, path: String?, limits: XMLLimits, context: xmlParserCtxtPtr) {
    fed = input.start
    markupEnd = input.declarationEnd
    contentGuard = ContentGuard(input, limits: limits)
    self.input = input
    self.path = path
    self.limits = limits
    // Places in the arena are numbers of 32 bits.
    self.limits.maximumTextLength = min(limits.maximumTextLength, 1 << 30)
    self.limits.maximumAttributeLength = min(limits.maximumAttributeLength, 1 << 30)
    unsafe self.context = context
  }

  /// How far libxml2 has come in the input.
  var parsedOffset: Int {
    guard let source = unsafe context.pointee.input else { return fed }
    // Both pointers go into the same buffer, which ends with the last byte that was fed.
    return unsafe max(0, fed - (source.pointee.end - source.pointee.cur))
  }

  /// Notes the first failure; the rest of the piece is then ignored.
  mutating func fail(_ kind: XMLError.Kind, at offset: Int, _ message: String) {
    fail(InputProblem(kind: kind, offset: offset, message: message))
  }

  /// Notes the first failure; the rest of the piece is then ignored.
  mutating func fail(_ problem: InputProblem) {
    guard !hasFailed else { return }
    hasFailed = true
    // libxml2 goes on to the end of the piece and may take quadratic time to report more errors. It
    // looks at these fields now and then. (xmlStopParser would free the buffer it stands in.)
    unsafe context.pointee.disableSAX = 1
    unsafe context.pointee.instate = XML_PARSER_EOF
    failure = input.window.error(problem, path: path)
  }

  /// Whether all that was handed to libxml2 has been taken, and ended between two elements at the depth of the border.
  var isAtBorder: Bool {
    guard !hasFailed, !hasLeftBorder, openText == nil, depth == borderDepth,
      let source = unsafe context.pointee.input
    else { return false }
    // Both pointers go into the same buffer.
    return unsafe source.pointee.cur == source.pointee.end && context.pointee.instate == XML_PARSER_CONTENT
      && context.pointee.nameNr == Int32(borderDepth)
  }

  /// Goes on elsewhere in the document, as deep in it as libxml2 is now.
  ///
  /// - Returns: False where libxml2 is in the middle of something.
  mutating func enter(_ window: InputWindow, at position: XMLPosition, depth: UInt32, isOpenEnded: Bool) -> Bool {
    borderDepth = depth
    guard isAtBorder else { return false }
    discardEvents()
    input.window = window
    (fed, markupEnd, searched) = (position.byteOffset, position.byteOffset, position.byteOffset)
    selfClosingStart = nil
    contentGuard = ContentGuard(from: position.byteOffset, limits: limits)
    self.isOpenEnded = isOpenEnded
    // libxml2 names lines in some of its messages. There is an input, or nothing would be at the border.
    unsafe context.pointee.input.pointee.line = Int32(truncatingIfNeeded: position.line)
    return true
  }

  /// Hands over the input, after which nothing can be read.
  mutating func takeWindow() -> InputWindow {
    var window = InputWindow(
      decoded: [], at: XMLPosition(line: 1, column: 1, byteOffset: 0), encoding: input.window.encoding)
    swap(&window, &input.window)
    (isFinished, fed) = (true, 0)
    events.removeAll()
    return window
  }

  /// Makes room for the events of the next piece; a run of text that goes on moves to the front.
  mutating func discardEvents() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    if let openText {
      arena.removeFirst(openText)
      self.openText = 0
    } else {
      arena.removeAll(keepingCapacity: true)
    }
  }

  /// Where the next tag, comment or instruction begins: the first `<` that opens no CDATA section.
  func nextMarkupStart() -> Int {
    var index = max(markupEnd, searched)
    while let found = input.window.firstOffset(of: UInt8(ascii: "<"), from: index, to: fed) {
      guard input.window.hasBytes("<![", at: found) else { return found }
      index = input.window.firstOffset(of: "]]>", from: found, to: fed) ?? fed
    }
    return markupEnd
  }

  /// The end of the next piece: between two characters, and not between CR and LF, which are one.
  mutating func pieceEnd(length: Int) -> Int {
    var end = fed + length
    input.window.ensure(end + contentGuard.lookahead)
    if end >= input.window.end { return input.window.end }
    // At most three steps in valid UTF-8; in other input the guard stops at the first bad byte.
    for _ in 0..<3 where input.window[end] & 0xC0 == 0x80 { end -= 1 }
    // No further than the guard can look ahead: who writes so many CRs loses a column.
    let last = min(end + 16, input.window.end)
    while end < last, input.window[end - 1] == 0x0D { end += 1 }
    return end
  }

  /// Checks the next piece.
  mutating func firstProblem(before end: Int) -> InputProblem? {
    contentGuard.firstProblem(in: input.window, before: end)
  }

  /// Lets go of the input that libxml2 has taken and that no event to come begins in.
  mutating func discardInput() {
    let taken = min(parsedOffset, fed)
    searched = max(markupEnd, searched)
    while searched < taken {
      guard let found = input.window.firstOffset(of: UInt8(ascii: "<"), from: searched, to: taken) else {
        searched = taken
        break
      }
      guard input.window.hasBytes("<![", at: found),
        let end = input.window.firstOffset(of: "]]>", from: found, to: taken)
      else {
        searched = found
        break
      }
      searched = min(end + 3, taken)
    }
    input.window.discard(
      before: min(taken, searched, selfClosingStart ?? .max),
      keepingPositionOf: openText == nil ? markupEnd : openTextOffset)
  }
}
