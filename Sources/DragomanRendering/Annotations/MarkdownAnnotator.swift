import DragomanLanguage
import DragomanMatching

/// The article as Markdown: terms in bold, the English in brackets after them: `**Genève** [Geneva]`.
///
/// To take the annotations away, in this order:
/// 1. cut from the last line `<!-- terms -->`, with the blank line before it;
/// 2. reading from the start, take the character after a backslash as it is; delete `# ` at the start of a
///    line, each `**`, each `<…>`, and each ` [`…`]`; put a space for `&#32;` and a tab for `&#9;`.
struct MarkdownAnnotator {
  private let article: AnnotatedArticle
  private let list: TermList
  private let options: AnnotationOptions
  private let sink: ByteSink

  init(_ article: AnnotatedArticle, _ list: TermList, _ options: AnnotationOptions, into sink: ByteSink) {
    self.article = article
    self.list = list
    self.options = options
    self.sink = sink
  }

  func write() throws {
    var prose = MarkdownProse(into: sink)
    try article.walk { event in
      switch event {
      case .gap(let span):
        prose.appendGap(article.text[span.range], isLast: Int(span.end) == article.text.count)
      case .beginParagraph(let number):
        let paragraph = article.paragraphs[number]
        prose.beginParagraph(isHeading: paragraph.isHeadline && !isBroken(paragraph.span))
        if let reason = paragraph.furniture { openFurniture(reason) }
      case .endParagraph(let number):
        prose.endParagraph()
        if article.paragraphs[number].furniture != nil { sink.append("</small>") }
        try sink.checkpoint()
      case .open(let index, _):
        switch article.marks[index].kind {
        case .term: prose.openTerm()
        case .furniture(let reason):
          prose.endBold()
          openFurniture(reason)
        }
      case .close(let index, let isLast):
        switch article.marks[index].kind {
        case .term(let part):
          prose.closeTerm()
          if isLast && part.isLast { prose.annotate(TermReference(part, in: list).readableEnglish) }
        case .furniture:
          prose.endBold()
          sink.append("</small>")
        }
      case .text(let span): prose.append(article.text[span.range])
      }
    }
    guard options.includesTermList else { return }
    sink.append("\n\n<!-- terms -->\n\n")
    try sink.appendMarkdownTable(of: list)
  }

  private func openFurniture(_ reason: String) {
    sink.append("<small data-reason=\"")
    sink.append(escaped: reason)
    sink.append("\">")
  }

  /// Whether a line ends inside the span.
  private func isBroken(_ span: TextSpan) -> Bool {
    article.text[span.range].contains { $0 == 0x0A || $0 == 0x0D }
  }
}
