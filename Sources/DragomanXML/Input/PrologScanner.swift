/// Reads what stands before the root element, by the strict grammar of XML 1.0.
///
/// It accepts a little less than libxml2 and never more: whatever libxml2 could take for a declaration
/// must have been taken for one here. So anything unexpected ends the scan with an error, and libxml2
/// never sees the document.
///
/// It may be given the beginning of a document only: where `touchedEnd` is set after an error, the scan of
/// more bytes may end otherwise.
struct PrologScanner {
  let bytes: [UInt8]
  let limits: XMLLimits
  /// How far the scan has come; in the end where the root element's tag begins.
  var offset: Int
  /// Where the XML declaration ends; the start if there is none.
  private(set) var declarationEnd: Int
  /// The document type declaration, from `<` to after `>`.
  private(set) var doctypeRange: Range<Int>?
  private(set) var doctype: XMLDoctype?
  /// Whether anything depended on where the bytes end.
  private(set) var touchedEnd = false

  /// How long a prolog may be: it is kept whole until the root element is found.
  static let maximumLength = 16 << 20

  init(_ bytes: [UInt8], start: Int, limits: XMLLimits) {
    self.bytes = bytes
    self.limits = limits
    offset = start
    declarationEnd = start
  }

  /// Goes to the root element.
  ///
  /// - Complexity: O(length of the prolog).
  mutating func scan() throws(InputProblem) {
    let start = offset
    do throws(InputProblem) {
      try scanProlog()
    } catch {
      if touchedEnd ? bytes.count - start <= Self.maximumLength : error.offset - start <= Self.maximumLength {
        throw error
      }
      touchedEnd = false
      offset = start + Self.maximumLength + 1
    }
    if offset - start > Self.maximumLength {
      throw InputProblem(
        kind: .limitExceeded, offset: start,
        message: "the root element does not begin within \(Self.maximumLength) bytes")
    }
  }

  private mutating func scanProlog() throws(InputProblem) {
    if has("<?xml"), byte(at: offset + 5).isXMLSpace { try skipDeclaration() }
    while true {
      skipSpace()
      if offset == bytes.count {
        touchedEnd = true
        throw InputProblem(
          kind: .empty, offset: offset, message: "expected an XML document, found no element")
      }
      guard byte(at: offset) == UInt8(ascii: "<") else { throw notMarkup() }
      if has("<!--") {
        try skipComment()
      } else if has("<?") {
        try skipInstruction()
      } else if has("<!DOCTYPE"), doctypeRange == nil {
        let start = offset
        doctype = try scanDoctype()
        doctypeRange = start..<offset
      } else if byte(at: offset + 1).beginsXMLName {
        return
      } else {
        throw malformed("expected the tag of the root element after '<'")
      }
    }
  }

  /// The XML declaration. A `<` or `>` inside would let libxml2 see its end elsewhere.
  private mutating func skipDeclaration() throws(InputProblem) {
    var index = offset + 5
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") {
      index += 1
    }
    if index == bytes.count { touchedEnd = true }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == UInt8(ascii: "?")
    else {
      offset = min(index, bytes.count)
      throw malformed("expected '?>' at the end of the XML declaration")
    }
    offset = index + 1
    declarationEnd = offset
  }

  /// A processing instruction, or one that is not: without a name libxml2 would go on right after `<?`.
  mutating func skipInstruction() throws(InputProblem) {
    guard byte(at: offset + 2).beginsXMLName else {
      throw malformed("expected the name of a processing instruction after '<?'")
    }
    try skip(past: "?>", after: 2, what: "processing instruction")
  }

  /// A comment, which holds no `--`.
  mutating func skipComment() throws(InputProblem) {
    let start = offset
    try skip(past: "-->", after: 4, what: "comment")
    guard let hyphens = bytes.firstOffset(of: "--", from: start + 4), hyphens + 3 < offset else { return }
    offset = hyphens
    throw malformed("'--' is not allowed inside a comment")
  }

  /// Moves past `terminator`, which ends what has just begun.
  mutating func skip(past terminator: StaticString, after opening: Int, what: String) throws(InputProblem) {
    guard let end = bytes.firstOffset(of: terminator, from: offset + opening) else {
      touchedEnd = true
      throw malformed("the \(what) that begins here does not end")
    }
    // Below libxml2's own limit of 10,000,000, above which it would go on parsing inside.
    let longest = min(limits.maximumTextLength, 9_000_000)
    if end - offset > longest {
      throw InputProblem(
        kind: .limitExceeded, offset: offset, message: "the \(what) is longer than \(longest) bytes")
    }
    offset = end + terminator.utf8CodeUnitCount
  }

  mutating func skipSpace() {
    while offset < bytes.count, bytes[offset].isXMLSpace { offset += 1 }
  }

  /// The byte at an offset; 0, which no document may hold, after the end.
  mutating func byte(at index: Int) -> UInt8 {
    if index < bytes.count { return bytes[index] }
    touchedEnd = true
    return 0
  }

  /// Whether `text` comes next.
  mutating func has(_ text: StaticString) -> Bool {
    if offset + text.utf8CodeUnitCount > bytes.count { touchedEnd = true }
    return bytes.hasBytes(text, at: offset)
  }

  /// The offset of the next `byte` after this place.
  mutating func nextOffset(of byte: UInt8) -> Int? {
    let found = bytes.firstOffset(of: byte, from: offset + 1, to: bytes.count)
    if found == nil { touchedEnd = true }
    return found
  }

  func malformed(_ message: String) -> InputProblem {
    InputProblem(kind: .notWellFormed, offset: offset, message: message)
  }

  private mutating func notMarkup() -> InputProblem {
    if bytes.count < 2 { touchedEnd = true }
    if bytes.count > 1, bytes[0] == 0x1F, bytes[1] == 0x8B {
      return malformed("expected an XML document, found gzip-compressed data")
    }
    return malformed("expected '<' at the start of the document, found something else")
  }
}
