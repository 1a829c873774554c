/// One event as the parser notes it down: numbers into the tables and the arena of `ParserState`.
struct EventRecord {
  var kind: XMLStreamReader.Event
  var depth: UInt32 = 0
  var localName: UInt32 = 0
  var namespace: UInt32 = 0
  var prefix: UInt32 = 0
  /// The first attribute of a start tag; the first byte in the arena of all else.
  var first: UInt32 = 0
  /// How many attributes or bytes.
  var count: UInt32 = 0
  /// Where the event starts in the input.
  var offset = 0
}

/// One attribute: its names as symbols, its value as bytes of the arena.
struct AttributeRecord {
  var localName: UInt32
  var namespace: UInt32
  var prefix: UInt32
  var first: UInt32
  var count: UInt32
}
