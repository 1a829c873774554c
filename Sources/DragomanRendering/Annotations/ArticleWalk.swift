import DragomanLanguage

/// What meets the reader of an annotated article from its start to its end.
enum ArticleEvent: Equatable {
  /// White space between the blocks.
  case gap(TextSpan)
  /// A block begins: index into the paragraphs.
  case beginParagraph(Int)
  /// The block ends. No mark is open.
  case endParagraph(Int)
  /// A mark begins, or goes on after an interruption: index into the marks.
  case open(Int, isFirst: Bool)
  /// The innermost open mark ends, or is interrupted.
  case close(Int, isLast: Bool)
  /// Text, marked by all marks that are open.
  case text(TextSpan)
}

extension AnnotatedArticle {
  /// Walks through the article. The spans of all gaps and texts together are the whole text, in order.
  ///
  /// Marks nest: where two overlap without one holding the other, or a mark crosses from one block into the
  /// next, it is interrupted and goes on behind the border.
  ///
  /// - Throws: What `visit` throws.
  /// - Complexity: O(*n* · *d*) in the number of marks and the depth of their overlap.
  func walk(_ visit: (ArticleEvent) throws -> Void) rethrows {
    var position: UInt32 = 0
    var next = 0
    /// Marks that have begun and not ended, outermost first.
    var open: [Int] = []
    for (number, paragraph) in paragraphs.enumerated() {
      if position < paragraph.span.start {
        try visit(.gap(TextSpan(start: position, end: paragraph.span.start)))
      }
      try visit(.beginParagraph(number))
      position = paragraph.span.start
      let resumed = open
      for mark in resumed { try visit(.open(mark, isFirst: false)) }
      while true {
        while next < marks.count, marks[next].span.start <= position {
          open.append(next)
          try visit(.open(next, isFirst: true))
          next += 1
        }
        var border = paragraph.span.end
        if next < marks.count { border = min(border, marks[next].span.start) }
        for mark in open { border = min(border, marks[mark].span.end) }
        if position < border { try visit(.text(TextSpan(start: position, end: border))) }
        position = border
        let isEnd = position == paragraph.span.end
        // Everything from the outermost mark that ends here closes; what goes on is opened again.
        let firstEnding = isEnd ? 0 : open.firstIndex { marks[$0].span.end <= position }
        if let firstEnding, firstEnding < open.count {
          let closing = Array(open[firstEnding...])
          for mark in closing.reversed() {
            try visit(.close(mark, isLast: marks[mark].span.end <= position))
          }
          open.removeSubrange(firstEnding...)
          let going = closing.filter { marks[$0].span.end > position }
          open += going
          if !isEnd { for mark in going { try visit(.open(mark, isFirst: false)) } }
        }
        if isEnd { break }
      }
      try visit(.endParagraph(number))
    }
    if Int(position) < text.count { try visit(.gap(TextSpan(Int(position), text.count))) }
  }
}
