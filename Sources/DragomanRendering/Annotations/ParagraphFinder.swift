import DragomanLanguage

/// Parts a text into the blocks of a page.
///
/// A press page has one paragraph on each line, a mail wraps its lines: short lines that follow each other
/// stay together in one block (their line ends are kept), long ones stand alone. The headline and whole
/// lines of furniture stand alone too.
struct ParagraphFinder {
  private(set) var paragraphs: [AnnotatedArticle.Paragraph] = []

  /// A wrapped text has no longer line, in bytes.
  private static let longestWrappedLine = 120

  private struct Line {
    var span: TextSpan
    let isHeadline: Bool
    let furniture: String?
    let isFollowedByBlank: Bool
    /// Too long for a wrapped line. Never true of a block of several.
    let isLong: Bool
  }

  init(_ text: [UInt8], headline: TextSpan?, furniture: [AnnotatedArticle.Mark]) {
    let lines = Self.lines(of: text, headline, furniture)
    var block: Line?
    for line in lines {
      if let open = block, Self.belong(open, line) {
        block = Line(
          span: TextSpan(start: open.span.start, end: line.span.end), isHeadline: line.isHeadline,
          furniture: line.furniture, isFollowedByBlank: line.isFollowedByBlank, isLong: false)
        continue
      }
      if let block { add(block) }
      block = line
    }
    if let block { add(block) }
  }

  private mutating func add(_ block: Line) {
    paragraphs.append(
      AnnotatedArticle.Paragraph(
        span: block.span, isHeadline: block.isHeadline, furniture: block.furniture))
  }

  /// Whether a line goes on with the block before it.
  private static func belong(_ block: Line, _ line: Line) -> Bool {
    if block.isFollowedByBlank { return false }
    if block.isHeadline != line.isHeadline || block.furniture != line.furniture { return false }
    if block.isHeadline { return true }
    return !line.isLong && !block.isLong
  }

  /// The lines that hold more than white space.
  private static func lines(
    of text: [UInt8], _ headline: TextSpan?, _ furniture: [AnnotatedArticle.Mark]
  ) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var mark = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      let span = TextSpan(start, end)
      if let content = content(of: span, in: text) {
        while mark < furniture.count, furniture[mark].span.end <= span.start { mark += 1 }
        var reason: String?
        if mark < furniture.count, furniture[mark].span.contains(content),
          case .furniture(let name) = furniture[mark].kind
        {
          reason = name
        }
        let isHeadline = headline.map { $0.overlaps(span) && isMost($0, of: content) } ?? false
        lines.append(
          Line(
            span: span, isHeadline: isHeadline && reason == nil, furniture: reason,
            isFollowedByBlank: isBlankLine(after: end, in: text), isLong: content.count > longestWrappedLine))
      }
      start = end + lineEnd(at: end, in: text)
    }
    return lines
  }

  private static func content(of line: TextSpan, in text: [UInt8]) -> TextSpan? {
    var start = Int(line.start)
    var end = Int(line.end)
    while start < end, AnnotatedArticle.isSpace(text[start]) { start += 1 }
    while end > start, AnnotatedArticle.isSpace(text[end - 1]) { end -= 1 }
    return start < end ? TextSpan(start, end) : nil
  }

  /// A headline may share its line with a label, not with a paragraph.
  private static func isMost(_ headline: TextSpan, of line: TextSpan) -> Bool {
    let shared = Int(min(headline.end, line.end)) - Int(max(headline.start, line.start))
    return shared * 3 >= line.count * 2
  }

  private static func lineEnd(at index: Int, in text: [UInt8]) -> Int {
    guard index < text.count else { return 1 }
    return text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
  }

  private static func isBlankLine(after end: Int, in text: [UInt8]) -> Bool {
    var index = end + lineEnd(at: end, in: text)
    while index < text.count, text[index] != 0x0A, text[index] != 0x0D {
      if !AnnotatedArticle.isSpace(text[index]) { return false }
      index += 1
    }
    return true
  }
}
