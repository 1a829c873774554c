import CLibXML2

/// The callbacks of a reader: each finds the state by its address and passes the call on.
enum SAXHandler {
  /// A handler that listens to content and errors, and to nothing about document types.
  static func make() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = {
      state, name, prefix, uri, namespaceCount, namespaces, count, _, values in
      unsafe state?.assumingMemoryBound(to: ParserState.self).pointee.startElement(
        name, prefix, uri, namespaceCount: Int(namespaceCount), namespaces,
        attributeCount: Int(count), values)
    }
    unsafe handler.endElementNs = { state, name, prefix, uri in
      unsafe state?.assumingMemoryBound(to: ParserState.self).pointee.endElement(name, prefix, uri)
    }
    unsafe handler.characters = { state, text, count in
      unsafe state?.assumingMemoryBound(to: ParserState.self).pointee.characters(text, count: Int(count))
    }
    unsafe handler.cdataBlock = handler.characters
    // The same function for white space: libxml2 then does not try to tell which of it is meant.
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.comment = { state, text in
      unsafe state?.assumingMemoryBound(to: ParserState.self).pointee.comment(text)
    }
    unsafe handler.processingInstruction = { state, target, data in
      unsafe state?.assumingMemoryBound(to: ParserState.self).pointee.processingInstruction(target, data)
    }
    unsafe handler.serror = { state, error in
      guard let error = unsafe error else { return }
      unsafe state?.assumingMemoryBound(to: ParserState.self).pointee.take(error.pointee)
    }
    return unsafe handler
  }
}
