/// Looks at the input just before libxml2 does, and stops what libxml2 would be slow or lenient about.
///
/// It checks that the bytes are UTF-8 and hold only characters of XML, which libxml2 does not do
/// everywhere; and it bounds each start tag, since libxml2 takes quadratic time for its attributes
/// before it reports the first. On documents that are not well-formed it may lose its way; libxml2 then
/// stops at the same place.
struct ContentGuard {
  private let limits: XMLLimits
  /// Up to where the bytes are known to be characters of XML.
  private var validated: Int
  /// Up to where the tags are known to be within the limits.
  private var scanned: Int

  init(_ input: borrowing XMLInput, limits: XMLLimits) {
    self.limits = limits
    validated = input.start
    scanned = input.rootStart
  }

  /// Checks up to `end`, going on from the last call.
  ///
  /// - Complexity: O(bytes up to `end`, and up to the end of a tag, comment or section begun there).
  mutating func firstProblem(in bytes: [UInt8], before end: Int) -> InputProblem? {
    let invalid = invalidCharacter(in: bytes, before: end)
    do throws(InputProblem) {
      try checkTags(in: bytes, before: invalid?.offset ?? end)
      return invalid
    } catch {
      return error
    }
  }

  /// Checks the length of each start tag in the skeleton of `<` and what follows it.
  private mutating func checkTags(in bytes: [UInt8], before end: Int) throws(InputProblem) {
    // A tag holds no '<', and an attribute takes at least four bytes (`a=""`). So where another '<'
    // follows this soon, the tag cannot have too many.
    let harmless = max(limits.maximumAttributeCount, 16) * 4
    while scanned < end {
      guard let tag = bytes.firstOffset(of: UInt8(ascii: "<"), from: scanned, to: end) else {
        scanned = end
        return
      }
      switch tag + 1 < bytes.count ? bytes[tag + 1] : 0 {
      case UInt8(ascii: "!"):
        if bytes.hasBytes("<!--", at: tag) {
          scanned = try endOfComment(at: tag, in: bytes)
        } else if bytes.hasBytes("<![CDATA[", at: tag) {
          scanned = bytes.firstOffset(of: "]]>", from: tag + 9) ?? bytes.count
        } else {
          scanned = tag + 2
        }
      case UInt8(ascii: "?"):
        scanned = bytes.firstOffset(of: "?>", from: tag + 2) ?? bytes.count
      default:
        let near = min(tag + harmless, bytes.count)
        if let next = bytes.firstOffset(of: UInt8(ascii: "<"), from: tag + 1, to: near) {
          scanned = next
        } else {
          scanned = try endOfTag(at: tag, in: bytes)
        }
      }
    }
  }

  /// The offset at which the comment ends. libxml2 would copy it once for each `--` inside.
  private func endOfComment(at tag: Int, in bytes: [UInt8]) throws(InputProblem) -> Int {
    guard let hyphens = bytes.firstOffset(of: "--", from: tag + 4) else { return bytes.count }
    if hyphens + 2 < bytes.count, bytes[hyphens + 2] != UInt8(ascii: ">") {
      throw InputProblem(
        kind: .notWellFormed, offset: hyphens, message: "'--' is not allowed inside a comment")
    }
    return hyphens + 2
  }

  /// The offset at which the tag ends, well-formed or not.
  private func endOfTag(at tag: Int, in bytes: [UInt8]) throws(InputProblem) -> Int {
    func exceeded(_ message: String) -> InputProblem {
      InputProblem(kind: .limitExceeded, offset: tag, message: message)
    }
    var attributeCount = 0
    var nameStart = tag + 1
    var index = tag + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { return index }
      if byte == 0x22 || byte == 0x27 {
        attributeCount += 1
        if attributeCount > limits.maximumAttributeCount {
          throw exceeded("the element has more than \(limits.maximumAttributeCount) attributes")
        }
        let close = bytes.firstOffset(of: byte, from: index + 1, to: bytes.count) ?? bytes.count
        if close - index - 1 > limits.maximumAttributeLength {
          throw exceeded("an attribute value is longer than \(limits.maximumAttributeLength) bytes")
        }
        index = close + 1
        nameStart = index
      } else if byte.continuesXMLName {
        index += 1
        if index - nameStart > limits.maximumNameLength {
          throw exceeded("a name is longer than \(limits.maximumNameLength) bytes")
        }
      } else {
        index += 1
        nameStart = index
      }
    }
    return bytes.count
  }

  /// The first byte that begins no character of XML in UTF-8.
  ///
  /// The caller ends each range on the border of a character, if the bytes are valid at all.
  private mutating func invalidCharacter(in bytes: [UInt8], before end: Int) -> InputProblem? {
    let span = bytes.span
    var index = validated
    validated = end
    while index < end {
      if index + 8 <= end {
        let word = span.littleEndianWord(at: index)
        // The high bit is set in bytes from 0x80 on, and in those below 0x20, from which subtracting
        // borrows. A borrow can mark a byte above wrongly, never one below: the lowest mark is right.
        let low = (word &- 0x2020_2020_2020_2020) & ~word
        let marked = (word | low) & 0x8080_8080_8080_8080
        if marked == 0 {
          index += 8
          continue
        }
        index += marked.trailingZeroBitCount / 8
      }
      let byte = span[index]
      if byte >= 0x20 && byte < 0x80 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        index += 1
        continue
      }
      let length = byte < 0x80 ? 0 : span.lengthOfXMLScalar(at: index, before: end)
      if length == 0 {
        let code = String(byte, radix: 16, uppercase: true)
        return InputProblem(
          kind: .notWellFormed, offset: index,
          message: byte < 0x80
            ? "the control character U+\(String(repeating: "0", count: 4 - code.count))\(code) is not allowed in XML"
            : "the byte 0x\(code) does not begin a character that is allowed here: the document is not valid UTF-8"
        )
      }
      index += length
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Eight bytes from `offset` on, which must all be there.
  fileprivate func littleEndianWord(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset + 8 <= count)
    // The precondition has shown the eight bytes to be inside the span.
    return unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The length of the character of several bytes at `offset`; 0 if UTF-8 or XML do not allow it.
  fileprivate func lengthOfXMLScalar(at offset: Int, before end: Int) -> Int {
    func isContinuation(_ distance: Int) -> Bool {
      offset + distance < end && self[offset + distance] & 0xC0 == 0x80
    }
    let first = self[offset]
    switch first {
    case 0xC2...0xDF:
      return isContinuation(1) ? 2 : 0
    case 0xE0...0xEF:
      guard isContinuation(1), isContinuation(2) else { return 0 }
      let second = self[offset + 1]
      let isOverlong = first == 0xE0 && second < 0xA0
      let isSurrogate = first == 0xED && second > 0x9F
      let isNoncharacter = first == 0xEF && second == 0xBF && self[offset + 2] >= 0xBE
      return isOverlong || isSurrogate || isNoncharacter ? 0 : 3
    case 0xF0...0xF4:
      guard isContinuation(1), isContinuation(2), isContinuation(3) else { return 0 }
      let second = self[offset + 1]
      return first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F ? 0 : 4
    default:
      return 0
    }
  }
}
