import CLibXML2

/// What each callback does. All pointers come from libxml2 and are read during the call only.
extension ParserState {
  /// The number of a name in libxml2's dictionary; 0 for none.
  mutating func name(_ pointer: UnsafePointer<xmlChar>?) -> UInt32 {
    guard let pointer = unsafe pointer else { return 0 }
    let address = UInt(bitPattern: pointer)
    if let id = symbols.id(at: address) { return id }
    // Strings of the dictionary end with a zero.
    let string = unsafe String(cString: pointer)
    if string.utf8.count > limits.maximumNameLength {
      fail(.limitExceeded, at: parsedOffset, "a name is longer than \(limits.maximumNameLength) bytes")
    }
    return insert(string, at: address)
  }

  /// The number of a namespace in libxml2's dictionary; 0 for none.
  mutating func namespace(_ pointer: UnsafePointer<xmlChar>?) -> UInt32 {
    guard let pointer = unsafe pointer else { return 0 }
    let address = UInt(bitPattern: pointer)
    if let id = symbols.id(at: address) { return id }
    let string = unsafe String(cString: pointer)
    return insert(string, at: address)
  }

  /// Gives a new string of the dictionary its number.
  private mutating func insert(_ string: String, at address: UInt) -> UInt32 {
    if string.isEmpty { return 0 }
    if symbols.strings.count > Self.maximumSymbolCount {
      fail(
        .limitExceeded, at: parsedOffset,
        "the document has more than \(Self.maximumSymbolCount) different names and namespaces")
    }
    return symbols.insert(string, at: address)
  }

  mutating func startElement(
    _ localName: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, namespaceCount: Int,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, attributeCount: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !hasFailed else { return }
    closeText()
    let start = nextMarkupStart()
    depth += 1
    if Int(depth) > limits.maximumDepth {
      return fail(.limitExceeded, at: start, "elements are more than \(limits.maximumDepth) levels deep")
    }
    if attributeCount > limits.maximumAttributeCount {
      return fail(
        .limitExceeded, at: start, "the element has more than \(limits.maximumAttributeCount) attributes")
    }
    // Every prefix is looked for in all declarations in force: as many as this would take for ever.
    if unsafe context.pointee.nsNr > 2_048 {
      return fail(.limitExceeded, at: start, "more than 1024 namespace declarations are in force")
    }
    unsafe events.append(
      EventRecord(
        kind: .startElement, depth: depth, localName: name(localName), namespace: namespace(uri),
        prefix: name(prefix), first: UInt32(attributes.count), count: UInt32(attributeCount),
        offset: start))
    if let namespaces = unsafe namespaces {
      // Pairs of prefix and name. They are counted even if nothing uses them.
      for index in 0..<namespaceCount * 2 { _ = unsafe namespace(namespaces[index]) }
    }
    if let values = unsafe values {
      for index in 0..<attributeCount { unsafe appendAttribute(values + index * 5, tag: start) }
    }
    // The callback comes before the end of the tag is taken: `>` or `/>`.
    let end = parsedOffset
    if end < input.window.end, input.window[end] == UInt8(ascii: "/") {
      selfClosingStart = start
      markupEnd = end + 2
    } else {
      markupEnd = end + 1
    }
  }

  /// One attribute: five pointers, for local name, prefix, namespace, and start and end of the value.
  private mutating func appendAttribute(_ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, tag: Int) {
    guard let start = unsafe fields[3], let end = unsafe fields[4] else { return }
    let length = unsafe end - start
    if length > limits.maximumAttributeLength {
      return fail(
        .limitExceeded, at: tag,
        "an attribute value is longer than \(limits.maximumAttributeLength) bytes")
    }
    unsafe attributes.append(
      AttributeRecord(
        localName: name(fields[0]), namespace: namespace(fields[2]), prefix: name(fields[1]),
        first: UInt32(arena.count), count: UInt32(length)))
    unsafe arena.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
  }

  mutating func endElement(
    _ localName: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
  ) {
    guard !hasFailed else { return }
    closeText()
    let start = selfClosingStart ?? nextMarkupStart()
    selfClosingStart = nil
    unsafe events.append(
      EventRecord(
        kind: .endElement, depth: depth, localName: name(localName), namespace: namespace(uri),
        prefix: name(prefix), offset: start))
    depth -= 1
    if depth < borderDepth { hasLeftBorder = true }
    markupEnd = parsedOffset
  }

  mutating func characters(_ text: UnsafePointer<xmlChar>?, count: Int) {
    guard !hasFailed, count > 0, let text = unsafe text else { return }
    if openText == nil {
      openText = arena.count
      openTextOffset = markupEnd
    }
    if let openText, arena.count - openText + count > limits.maximumTextLength {
      return fail(
        .limitExceeded, at: openTextOffset, "a text is longer than \(limits.maximumTextLength) bytes")
    }
    unsafe arena.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
  }

  mutating func comment(_ text: UnsafePointer<xmlChar>?) {
    unsafe append(.comment, localName: 0, bytes: text)
  }

  mutating func processingInstruction(_ target: UnsafePointer<xmlChar>?, _ data: UnsafePointer<xmlChar>?) {
    unsafe append(.processingInstruction, localName: name(target), bytes: data)
  }

  private mutating func append(
    _ kind: XMLStreamReader.Event, localName: UInt32, bytes: UnsafePointer<xmlChar>?
  ) {
    guard !hasFailed else { return }
    closeText()
    let start = nextMarkupStart()
    // libxml2 ends the string with a zero.
    let count = unsafe bytes.map { unsafe Int(xmlStrlen($0)) } ?? 0
    if count > limits.maximumTextLength {
      return fail(
        .limitExceeded, at: start,
        "a comment or processing instruction is longer than \(limits.maximumTextLength) bytes")
    }
    events.append(
      EventRecord(
        kind: kind, depth: depth, localName: localName, first: UInt32(arena.count), count: UInt32(count),
        offset: start))
    if let bytes = unsafe bytes {
      unsafe arena.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }
    markupEnd = parsedOffset
  }

  /// Ends the run of text before whatever comes next.
  mutating func closeText() {
    guard let start = openText else { return }
    openText = nil
    events.append(
      EventRecord(
        kind: .text, depth: depth, first: UInt32(start), count: UInt32(arena.count - start),
        offset: openTextOffset))
  }
}
