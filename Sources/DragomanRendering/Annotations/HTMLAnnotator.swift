import DragomanLanguage
import DragomanMatching

/// The article as an HTML page: terms marked, the English in tooltips, the term list beside the text.
///
/// Within `<article>` the text is that of the document, character for character; what is added stands in
/// attributes and in elements with `role="tooltip"` or `role="note"`. Line ends stay as
/// they are: HTML readers take CR LF for LF, and a character reference to CR is not valid.
struct HTMLAnnotator {
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
    writeHead()
    sink.append("<body>\n<main class=\"page\">\n")
    writeTop()
    sink.append("<article lang=\"")
    sink.append(escaped: list.source.language)
    sink.append("\">")
    try writeArticle()
    sink.append("</article>\n")
    if options.includesTermList {
      try TermListPanel(list, showsEnglish: options.showsEnglish, into: sink).write()
    }
    sink.append("</main>\n<script>\n\(PageScript.highlight)</script>\n</body>\n</html>\n")
  }

  private var title: String { article.title ?? list.source.title ?? list.source.path }

  private func writeHead() {
    sink.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    sink.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    sink.append(escaped: title)
    sink.append("</title>\n<meta name=\"generator\" content=\"dragoman\">\n")
    appendMetadata("dcterms.source", list.source.path)
    appendMetadata("dcterms.date", list.source.date)
    appendMetadata("dcterms.language", list.source.language)
    sink.append("<style>\n")
    PageStyle.append(to: sink)
    sink.append(PageStyle.article)
    PageStyle.appendClassSwitches(list.presentClasses, to: sink)
    sink.append("</style>\n</head>\n")
  }

  private func appendMetadata(_ name: String, _ content: String?) {
    guard let content else { return }
    sink.append("<meta name=\"\(name)\" content=\"")
    sink.append(escaped: content)
    sink.append("\">\n")
  }

  private func writeTop() {
    sink.append("<header class=\"top\">\n")
    if !article.hasHeadline {
      sink.append("<h1 lang=\"")
      sink.append(escaped: list.source.language)
      sink.append("\">")
      sink.append(escaped: title)
      sink.append("</h1>\n")
    }
    sink.appendMetadataLine(of: list)
    sink.append("</header>\n")
  }

  private func writeArticle() throws {
    var wasClosed = [Bool](repeating: false, count: article.marks.count)
    try article.walk { event in
      switch event {
      case .gap(let span), .text(let span): sink.append(escaped: article.text[span.range])
      case .beginParagraph(let number):
        let paragraph = article.paragraphs[number]
        sink.append(paragraph.isHeadline ? "<h1>" : "<p")
        if !paragraph.isHeadline {
          if let reason = paragraph.furniture { appendFurniture(reason) }
          sink.append(">")
        }
      case .endParagraph(let number):
        sink.append(article.paragraphs[number].isHeadline ? "</h1>" : "</p>")
        try sink.checkpoint()
      case .open(let index, let isFirst): open(article.marks[index], isFirst)
      case .close(let index, let isLast):
        close(article.marks[index], isFirst: !wasClosed[index], isLast: isLast)
        wasClosed[index] = true
      }
    }
  }

  private func appendFurniture(_ reason: String) {
    sink.append(" class=\"furniture\" data-reason=\"")
    sink.append(escaped: reason)
    sink.append("\"")
  }

  private func open(_ mark: AnnotatedArticle.Mark, _ isFirst: Bool) {
    sink.append("<span")
    switch mark.kind {
    case .furniture(let reason):
      appendFurniture(reason)
    case .term(let part):
      let reference = TermReference(part, in: list)
      let term = "t\(part.term + 1)"
      sink.append(" class=\"t c-\(reference.term.termClass.rawValue)")
      if reference.term.status == .candidate { sink.append(" cand") }
      if part.index > 0 || !part.isLast { sink.append(" part") }
      sink.append("\" its-term=\"yes\"")
      if options.includesTermList { sink.append(" its-term-info-ref=\"#\(term)\"") }
      sink.append(" data-term=\"\(term)\"")
      if isFirst && part.index == 0 {
        // One stop for the keyboard for each occurrence, however many pieces it is in.
        let id = "\(term)-\(part.occurrence + 1)"
        sink.append(" id=\"\(id)\" tabindex=\"0\" aria-describedby=\"\(id)-tip\"")
      }
    }
    sink.append(">")
  }

  /// - Parameter isFirst: Whether this is the first piece of the mark; it carries the id of the tooltip.
  private func close(_ mark: AnnotatedArticle.Mark, isFirst: Bool, isLast: Bool) {
    guard case .term(let part) = mark.kind else {
      sink.append("</span>")
      return
    }
    let reference = TermReference(part, in: list)
    let id = isFirst && part.index == 0 ? "t\(part.term + 1)-\(part.occurrence + 1)-tip" : nil
    sink.appendTip(of: reference, id: id)
    sink.append("</span>")
    if isLast && part.isLast, reference.english != nil || reference.guess != nil {
      let style = reference.guess == nil ? "" : " guess"
      sink.append("<span class=\"gl\(style) c-\(reference.term.termClass.rawValue)\" role=\"note\" lang=\"en\"> [")
      sink.append(escaped: reference.readableEnglish)
      sink.append("]</span>")
    }
  }
}
