/// Looks at the input just before libxml2 does, and stops what libxml2 would be slow or lenient about.
///
/// It checks that the bytes are UTF-8 and hold only characters of XML, which libxml2 does not do
/// everywhere; and it bounds each start tag, since libxml2 takes quadratic time for its attributes
/// before it reports the first. On documents that are not well-formed it may lose its way; libxml2 then
/// stops at the same place.
struct ContentGuard {
  /// What the place up to which tags have been checked is in.
  private enum Place {
    case content, comment, section, instruction, tag
  }

  private let limits: XMLLimits
  /// Up to where the bytes are known to be characters of XML.
  private var validated: Int
  /// Up to where the tags are known to be within the limits.
  private var scanned: Int
  private var place = Place.content
  private var tag = TagExtent(start: 0)

  /// How many bytes after those to be checked it has to see, where there are so many.
  let lookahead: Int

  /// A tag holds no '<', and an attribute takes at least four bytes (`a=""`). So where another '<'
  /// follows this soon, the tag cannot have too many.
  private let harmless: Int

  init(_ input: XMLInput, limits: XMLLimits) {
    self.limits = limits
    validated = input.start
    scanned = input.rootStart
    harmless = max(limits.maximumAttributeCount, 16) * 4
    lookahead = harmless + 16
  }

  /// A guard that goes on between two elements.
  init(from offset: Int, limits: XMLLimits) {
    self.limits = limits
    validated = offset
    scanned = offset
    harmless = max(limits.maximumAttributeCount, 16) * 4
    lookahead = harmless + 16
  }

  /// Checks up to `end`, going on from the last call.
  ///
  /// - Complexity: O(bytes up to `end`, plus `lookahead`).
  mutating func firstProblem(in window: InputWindow, before end: Int) -> InputProblem? {
    let invalid = invalidCharacter(in: window, before: end)
    do throws(InputProblem) {
      try checkTags(in: window, before: invalid?.offset ?? end)
      return invalid
    } catch {
      return error
    }
  }

  /// Checks the length of each start tag in the skeleton of `<` and what follows it.
  private mutating func checkTags(in window: InputWindow, before end: Int) throws(InputProblem) {
    while scanned < end {
      switch place {
      case .content: checkContent(in: window, before: end)
      case .comment: try checkComment(in: window, before: end)
      case .section: skip(past: "]]>", in: window, before: end)
      case .instruction: skip(past: "?>", in: window, before: end)
      case .tag:
        scanned = try tag.scan(window, from: scanned, to: end, limits)
        if tag.hasEnded { place = .content }
      }
    }
  }

  /// Goes to the next `<` and says what it begins.
  private mutating func checkContent(in window: InputWindow, before end: Int) {
    guard let found = window.firstOffset(of: UInt8(ascii: "<"), from: scanned, to: end) else {
      scanned = end
      return
    }
    switch found + 1 < window.end ? window[found + 1] : 0 {
    case UInt8(ascii: "!"):
      if window.hasBytes("<!--", at: found) {
        (scanned, place) = (found + 4, .comment)
      } else if window.hasBytes("<![CDATA[", at: found) {
        (scanned, place) = (found + 9, .section)
      } else {
        scanned = found + 2
      }
    case UInt8(ascii: "?"):
      (scanned, place) = (found + 2, .instruction)
    default:
      if let next = window.firstOffset(of: UInt8(ascii: "<"), from: found + 1, to: found + harmless) {
        scanned = next
      } else {
        (scanned, place) = (found + 1, .tag)
        tag = TagExtent(start: found)
      }
    }
  }

  /// Goes to the end of a comment. libxml2 would copy it once for each `--` inside.
  private mutating func checkComment(in window: InputWindow, before end: Int) throws(InputProblem) {
    guard let hyphens = window.firstOffset(of: "--", from: scanned, to: end) else {
      scanned = end
      return
    }
    if hyphens + 2 < window.end, window[hyphens + 2] != UInt8(ascii: ">") {
      throw InputProblem(
        kind: .notWellFormed, offset: hyphens, message: "'--' is not allowed inside a comment")
    }
    (scanned, place) = (hyphens + 2, .content)
  }

  private mutating func skip(past terminator: StaticString, in window: InputWindow, before end: Int) {
    guard let found = window.firstOffset(of: terminator, from: scanned, to: end) else {
      scanned = end
      return
    }
    (scanned, place) = (found + terminator.utf8CodeUnitCount, .content)
  }

  /// The first byte that begins no character of XML in UTF-8.
  ///
  /// The caller ends each range on the border of a character, if the bytes are valid at all.
  private mutating func invalidCharacter(in window: InputWindow, before end: Int) -> InputProblem? {
    let base = window.base
    let span = window.bytes.span
    var index = validated - base
    validated = end
    let end = end - base
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
          kind: .notWellFormed, offset: base + index,
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
