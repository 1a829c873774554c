import CLibXML2

/// What the callbacks of one libxml2 context write and the reader hands out.
///
/// It lives at a fixed address that libxml2 carries as its user data: callbacks reach it without
/// reference counts. It owns no libxml2 memory; the reader does.
@safe
struct ParserState {
  /// libxml2's dictionary has 16,384 chains at most and takes quadratic time beyond.
  static let maximumSymbolCount = 100_000

  let input: XMLInput
  let path: String?
  private(set) var limits: XMLLimits
  let context: xmlParserCtxtPtr
  var contentGuard: ContentGuard
  var symbols = SymbolTable()
  var counter = LineCounter()

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
  /// Where the last piece of markup ended in the input.
  var markupEnd: Int
  /// The start of the last start tag, if it closes itself and its end has not been seen.
  var selfClosingStart: Int?
  var depth: UInt32 = 0
  var isFinished = false
  /// The same as `failure != nil`, without touching the error on every event.
  var hasFailed = false
  private(set) var failure: XMLError?

  init(_ input: consuming XMLInput, path: String?, limits: XMLLimits, context: xmlParserCtxtPtr) {
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
    guard !hasFailed else { return }
    hasFailed = true
    // libxml2 goes on to the end of the piece and may take quadratic time to report more errors. It
    // looks at these fields now and then. (xmlStopParser would free the buffer it stands in.)
    unsafe context.pointee.disableSAX = 1
    unsafe context.pointee.instate = XML_PARSER_EOF
    failure = XMLError(
      kind: kind, message: message, position: counter.position(of: offset, in: input.bytes), path: path)
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
    var index = markupEnd
    while let found = input.bytes.firstOffset(of: UInt8(ascii: "<"), from: index, to: fed) {
      guard input.bytes.hasBytes("<![", at: found) else { return found }
      index = input.bytes.firstOffset(of: "]]>", from: found) ?? fed
    }
    return markupEnd
  }
}
