import DragomanXML

/// What a reader reports, one line per event, so that a test can state it as text.
///
/// `<{namespace}prefix:name attribute=value>`, `</name>`, `"text"`, `<!--comment-->`, `<?target data?>`.
func eventLog(_ bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLError) -> [String] {
  try events(bytes, limits: limits) { reader, event in describe(reader, event) }
}

/// `eventLog` of a string's UTF-8.
func eventLog(_ text: String, limits: XMLLimits = .standard) throws(XMLError) -> [String] {
  try eventLog(Array(text.utf8), limits: limits)
}

/// One value per event but the last.
func events<T>(
  _ bytes: [UInt8], limits: XMLLimits = .standard,
  _ body: (borrowing XMLStreamReader, XMLStreamReader.Event) -> T
) throws(XMLError) -> [T] {
  var reader = try XMLStreamReader(bytes, limits: limits)
  var result: [T] = []
  while true {
    let event = try reader.next()
    if event == .endOfDocument { return result }
    result.append(body(reader, event))
  }
}

/// The error that reading a document ends with, or nil.
func readingError(_ bytes: [UInt8], limits: XMLLimits = .standard) -> XMLError? {
  do throws(XMLError) {
    _ = try events(bytes, limits: limits) { _, _ in 0 }
    return nil
  } catch {
    return error
  }
}

private func describe(_ reader: borrowing XMLStreamReader, _ event: XMLStreamReader.Event) -> String {
  func qualified(_ namespace: XMLSymbol, _ prefix: String, _ name: XMLSymbol) -> String {
    let uri = reader.string(namespace)
    return (uri.isEmpty ? "" : "{\(uri)}") + (prefix.isEmpty ? "" : prefix + ":") + reader.string(name)
  }
  switch event {
  case .startElement:
    var line = "<" + qualified(reader.namespace, reader.prefix, reader.localName)
    for index in 0..<reader.attributeCount {
      line +=
        " "
        + qualified(
          reader.attributeNamespace(index), reader.attributePrefix(index), reader.attributeName(index))
        + "=" + reader.attributeValue(index)
    }
    return line + ">"
  case .endElement: return "</" + reader.string(reader.localName) + ">"
  case .text: return "\"" + reader.text + "\""
  case .comment: return "<!--" + reader.text + "-->"
  case .processingInstruction: return "<?" + reader.string(reader.localName) + " " + reader.text + "?>"
  case .endOfDocument: return "end"
  }
}
