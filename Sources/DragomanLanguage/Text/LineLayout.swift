/// Tells line ends that part paragraphs from those that only wrap a long line.
///
/// A copied press page has one paragraph on each line; a mail or a note is wrapped at 60 to 100 characters
/// and parts its paragraphs by blank lines. Both must be read rightly, for no match crosses a paragraph end.
struct LineLayout {
  /// The paragraphs, in order; what lies between them is white space.
  let paragraphs: [TextSpan]

  /// A wrapped text has no line longer than this, in bytes (accents count double).
  private static let longestWrappedLine = 120

  init(_ bytes: [UInt8]) {
    var paragraphs: [TextSpan] = []
    var block: [TextSpan] = []
    var lineStart = 0
    func closeBlock() {
      if !block.isEmpty { Self.split(block, of: bytes, into: &paragraphs) }
      block.removeAll(keepingCapacity: true)
    }
    func take(_ lineEnd: Int) {
      var start = lineStart
      var end = lineEnd
      while start < end, Self.isBlank(bytes[start]) { start += 1 }
      while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
      if start == end {
        closeBlock()
      } else if end - start > Self.longestWrappedLine {
        // Too long for a wrapped line: a paragraph of its own.
        closeBlock()
        paragraphs.append(TextSpan(start, end))
      } else {
        block.append(TextSpan(start, end))
      }
    }
    var index = Self.nextControl(bytes.span, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D || byte == 0x0C {
        take(index)
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        lineStart = index + 1
      }
      index = Self.nextControl(bytes.span, index + 1)
    }
    take(bytes.count)
    closeBlock()
    self.paragraphs = paragraphs
  }

  /// The first byte from `index` on that is below 0x0E, as all line ends are; the end where there is none.
  private static func nextControl(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    var index = index
    while index + 8 <= bytes.count {
      // Eight bytes are there by the check above.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      // The lowest bit that is set is exact: borrows only reach the bytes behind a byte that is below.
      let below = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
      if below != 0 { return index + below.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x0E { index += 1 }
    return index
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0B }

  /// Parts a block of short lines where a line end is a paragraph end.
  private static func split(_ lines: [TextSpan], of bytes: [UInt8], into paragraphs: inout [TextSpan]) {
    let longest = lines.map(\.count).max() ?? 0
    var start = lines[0].start
    for (line, next) in zip(lines, lines.dropFirst()) where endsParagraph(line, next, longest, bytes) {
      paragraphs.append(TextSpan(start: start, end: line.end))
      start = next.start
    }
    paragraphs.append(TextSpan(start: start, end: lines[lines.count - 1].end))
  }

  /// Whether the end of `line`, followed by `next`, ends a paragraph.
  private static func endsParagraph(
    _ line: TextSpan, _ next: TextSpan, _ longest: Int, _ bytes: [UInt8]
  ) -> Bool {
    let first = bytes[Int(next.start)]
    // A line that goes on in lower case or with an opening bracket was only wrapped.
    let continues = first >= 0x61 && first <= 0x7A || first == 0x28 || isLowerAccented(bytes, Int(next.start))
    if continues { return false }
    let last = bytes[Int(line.end) - 1]
    if last == 0x2C || last == 0x2D { return false }
    // A full line was wrapped by its width; the sentence splitter sees what ends in it.
    return line.count * 4 < longest * 3 || lines60(longest)
  }

  /// A block of short lines only (headings, addresses, lists) is not wrapped at all.
  private static func lines60(_ longest: Int) -> Bool { longest < 45 }

  private static func isLowerAccented(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index] == 0xC3, index + 1 < bytes.count else { return false }
    return bytes[index + 1] >= 0xA0
  }
}
