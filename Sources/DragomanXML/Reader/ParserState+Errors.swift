import CLibXML2

extension ParserState {
  /// Takes an error of libxml2, if it is one: warnings about style are not.
  mutating func take(_ error: xmlError) {
    guard !hasFailed else { return }
    let code = unsafe xmlParserErrors(UInt32(bitPattern: error.code))
    guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue || code == XML_WAR_UNDECLARED_ENTITY else {
      return
    }
    let offset = parsedOffset
    // libxml2's strings end with a zero and live as long as the error.
    let detail = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
    switch code {
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      fail(
        .notWellFormed, at: offset,
        "the entity '\(detail)' is not declared: expected the character itself or a number like &#233;")
    case XML_ERR_MISPLACED_CDATA_END:
      // Reported before the text in front of it is taken.
      let place = input.window.firstOffset(of: "]]>", from: offset, to: fed) ?? offset
      fail(.notWellFormed, at: place, "']]>' is not allowed in text: expected ']]&gt;'")
    case XML_ERR_DOCUMENT_END where isLastPiece && depth > 0:
      fail(.notWellFormed, at: fed, "the document ends inside an element that is still open")
    case XML_ERR_INTERNAL_ERROR where message.contains("Huge input"):
      fail(
        .limitExceeded, at: offset,
        "a tag, comment, instruction or run of white space is longer than 10,000,000 bytes")
    case XML_ERR_NAME_TOO_LONG, XML_ERR_INTERNAL_ERROR, XML_ERR_NO_MEMORY:
      fail(.limitExceeded, at: offset, Self.trimmed(message))
    default:
      fail(.notWellFormed, at: offset, Self.trimmed(message))
    }
  }

  /// A message without the line feed at its end.
  private static func trimmed(_ message: String) -> String {
    var text = Substring(message)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text.isEmpty ? "not well-formed" : String(text)
  }
}
