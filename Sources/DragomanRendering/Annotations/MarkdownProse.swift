/// Writes running text as Markdown that is read letter by letter, with stretches in bold and notes in brackets.
struct MarkdownProse {
  private let sink: ByteSink
  private var termDepth = 0
  private var isBold = false
  private var isAtLineStart = true
  private var isAfterNote = false
  private var isHeading = false
  private var hasBegun = false

  init(into sink: ByteSink) {
    self.sink = sink
  }

  /// Begins a block.
  mutating func beginParagraph(isHeading: Bool) {
    self.isHeading = isHeading
    hasBegun = true
    isAtLineStart = true
    if isHeading { sink.append("# ") }
  }

  /// Ends a block.
  mutating func endParagraph() {
    endBold()
  }

  /// White space between blocks. A single line end becomes a hard break: a plain one would join the lines.
  mutating func appendGap(_ gap: ArraySlice<UInt8>, isLast: Bool) {
    var ends = gap.count { $0 == 0x0A || $0 == 0x0D }
    if ends == 2, gap.contains(0x0A), gap.contains(0x0D) { ends = 1 }
    if ends == 1 && hasBegun && !isHeading && !isLast { sink.append("\\") }
    sink.bytes += gap
    isAfterNote = false
  }

  /// From here on text is in bold.
  mutating func openTerm() { termDepth += 1 }

  /// Text is no longer in bold, unless another term is still open.
  mutating func closeTerm() { termDepth -= 1 }

  /// Adds a note in brackets after what stands there.
  mutating func annotate(_ note: String) {
    endBold()
    sink.append(" [")
    sink.append(markdown: note)
    sink.append("]")
    isAfterNote = true
  }

  /// Closes the bold stretch, if one is open.
  mutating func endBold() {
    if isBold { sink.append("**") }
    isBold = false
  }

  /// Adds text of one block.
  mutating func append(_ text: ArraySlice<UInt8>) {
    if termDepth == 0 { endBold() }
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0x0A || byte == 0x0D {
        appendBreak(text, &index)
        continue
      }
      let isSpace = byte == 0x20 || byte == 0x09
      // Bold cannot begin before a space.
      if termDepth > 0 && !isBold && !isSpace {
        sink.append("**")
        isBold = true
      }
      if isAtLineStart && isSpace {
        // Four spaces would be a block of code.
        sink.append(byte == 0x20 ? "&#32;" : "&#9;")
      } else if isAtLineStart && byte >= 0x30 && byte <= 0x39 {
        isAtLineStart = false
        appendNumber(text, &index)
        continue
      } else {
        if needsEscape(byte) { sink.bytes.append(0x5C) }
        sink.bytes.append(byte)
      }
      isAtLineStart = false
      isAfterNote = false
      index += 1
    }
  }

  private mutating func appendBreak(_ text: ArraySlice<UInt8>, _ index: inout Int) {
    sink.bytes.append(0x5C)
    sink.bytes.append(text[index])
    if text[index] == 0x0D, index + 1 < text.endIndex, text[index + 1] == 0x0A {
      sink.bytes.append(0x0A)
      index += 1
    }
    index += 1
    isAtLineStart = true
    isAfterNote = false
  }

  /// A number at the start of a line, with a dot or bracket, would begin a list.
  private mutating func appendNumber(_ text: ArraySlice<UInt8>, _ index: inout Int) {
    while index < text.endIndex, text[index] >= 0x30, text[index] <= 0x39 {
      sink.bytes.append(text[index])
      index += 1
    }
    if index < text.endIndex, text[index] == 0x2E || text[index] == 0x29 {
      sink.bytes.append(0x5C)
      sink.bytes.append(text[index])
      index += 1
    }
    isAfterNote = false
  }

  private func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7C, 0x7E: true
    // A bracket right after a note would make it a link.
    case 0x28: isAfterNote
    case 0x23, 0x2B, 0x2D, 0x3D, 0x3E: isAtLineStart
    default: false
    }
  }
}
