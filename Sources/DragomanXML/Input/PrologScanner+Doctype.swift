extension PrologScanner {
  /// Reads `<!DOCTYPE name (SYSTEM "…" | PUBLIC "…" "…")? [subset]? >` and refuses entity declarations.
  mutating func scanDoctype() throws(InputProblem) -> XMLDoctype {
    offset += 9
    try expectSpace()
    let name = try scanName()
    skipSpace()
    var publicID: String?
    var systemID: String?
    if has("SYSTEM") {
      offset += 6
      try expectSpace()
      systemID = try scanLiteral()
    } else if has("PUBLIC") {
      offset += 6
      try expectSpace()
      publicID = try scanLiteral()
      try expectSpace()
      systemID = try scanLiteral()
    }
    skipSpace()
    let hasSubset = byte(at: offset) == UInt8(ascii: "[")
    if hasSubset {
      offset += 1
      try skipSubset()
      skipSpace()
    }
    guard byte(at: offset) == UInt8(ascii: ">") else {
      throw malformed("expected '>' at the end of the document type declaration")
    }
    offset += 1
    return XMLDoctype(name: name, publicID: publicID, systemID: systemID, hasInternalSubset: hasSubset)
  }

  /// Moves past the `]` of an internal subset, in which nothing may declare or name an entity.
  private mutating func skipSubset() throws(InputProblem) {
    while true {
      skipSpace()
      switch byte(at: offset) {
      case UInt8(ascii: "]"):
        offset += 1
        return
      case UInt8(ascii: "%"):
        throw refused("a reference to a parameter entity")
      default:
        if has("<!--") {
          try skipComment()
        } else if has("<?") {
          try skipInstruction()
        } else if has("<!ENTITY") {
          throw refused("an entity declaration")
        } else if has("<!ELEMENT") || has("<!ATTLIST")
          || has("<!NOTATION")
        {
          try skipMarkupDeclaration()
        } else {
          throw malformed("expected a declaration or ']' in the document type declaration")
        }
      }
    }
  }

  /// Moves past the `>` of a declaration; those in quotes do not count.
  private mutating func skipMarkupDeclaration() throws(InputProblem) {
    let start = offset
    offset += 2
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: ">"):
        offset += 1
        return
      case 0x22, 0x27:
        guard let close = nextOffset(of: byte) else {
          throw malformed("expected the closing quotation mark")
        }
        offset = close + 1
      case UInt8(ascii: "%"):
        throw refused("a reference to a parameter entity")
      case UInt8(ascii: "<"):
        throw malformed("expected '>' at the end of the declaration before '<'")
      default:
        offset += 1
      }
    }
    _ = byte(at: offset)
    offset = start
    throw malformed("the declaration that begins here does not end")
  }

  private func refused(_ what: String) -> InputProblem {
    InputProblem(
      kind: .entityDeclaration, offset: offset,
      message: "refused as unsafe: \(what) in the document type declaration")
  }

  private mutating func expectSpace() throws(InputProblem) {
    guard byte(at: offset).isXMLSpace else {
      throw malformed("expected white space in the document type declaration")
    }
    skipSpace()
  }

  private mutating func scanName() throws(InputProblem) -> String {
    let start = offset
    guard byte(at: offset).beginsXMLName else {
      throw malformed("expected a name in the document type declaration")
    }
    while byte(at: offset).continuesXMLName { offset += 1 }
    if offset - start > limits.maximumNameLength {
      throw InputProblem(
        kind: .limitExceeded, offset: start,
        message: "the name is longer than \(limits.maximumNameLength) bytes")
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func scanLiteral() throws(InputProblem) -> String {
    let quote = byte(at: offset)
    guard quote == 0x22 || quote == 0x27,
      let close = nextOffset(of: quote)
    else { throw malformed("expected an identifier in quotation marks") }
    let text = bytes[(offset + 1)..<close]
    if text.count > limits.maximumAttributeLength {
      throw InputProblem(
        kind: .limitExceeded, offset: offset,
        message: "the identifier is longer than \(limits.maximumAttributeLength) bytes")
    }
    offset = close + 1
    return String(decoding: text, as: UTF8.self)
  }
}
