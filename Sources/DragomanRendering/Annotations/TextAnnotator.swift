import DragomanDocuments
import DragomanLanguage
import DragomanMatching

/// The article as plain text with the English in brackets after each term: `Genève [= Geneva]`.
///
/// To take the annotations away: cut from the last line that begins with `[== `, with the blank line before it
/// (the term list), then delete every ` [= …]`, from the space before it to its bracket. Where the text itself
/// holds `[=`, every mark carries as many further equals signs as make it unique (`[==`, and `[===` for the list).
struct TextAnnotator {
  private let article: AnnotatedArticle
  private let list: TermList
  private let options: AnnotationOptions
  private let sink: ByteSink
  /// `[=`, or longer.
  private let opening: String

  init(_ article: AnnotatedArticle, _ list: TermList, _ options: AnnotationOptions, into sink: ByteSink) {
    self.article = article
    self.list = list
    self.options = options
    self.sink = sink
    opening = "[" + String(repeating: "=", count: Self.longestSign(in: article.text) + 1)
  }

  func write() throws {
    try article.walk { event in
      switch event {
      case .gap(let span), .text(let span): sink.bytes += article.text[span.range]
      case .close(let index, isLast: true): writeNote(of: article.marks[index])
      case .beginParagraph, .open, .close: break
      case .endParagraph(let number):
        if let reason = article.paragraphs[number].furniture { writeMark("not the article: \(reason)") }
        try sink.checkpoint()
      }
    }
    if options.includesTermList { try writeList() }
  }

  private func writeNote(of mark: AnnotatedArticle.Mark) {
    switch mark.kind {
    case .furniture(let reason): writeMark("not the article: \(reason)")
    case .term(let part):
      guard part.isLast else { return }
      let reference = TermReference(part, in: list)
      writeMark(reference.readableEnglish)
    }
  }

  private func writeMark(_ note: String) {
    sink.append(" \(opening) ")
    append(flat: note)
    sink.append("]")
  }

  /// Without line ends and closing brackets, so that a mark ends where its bracket stands.
  private func append(flat note: String) {
    for byte in note.utf8 {
      switch byte {
      case 0x0A, 0x0D, 0x09: sink.bytes.append(0x20)
      case 0x5B: sink.bytes.append(0x28)
      case 0x5D: sink.bytes.append(0x29)
      default: sink.bytes.append(byte)
      }
    }
  }

  private func writeList() throws {
    let count = list.terms.count
    sink.append(
      "\n\n\(opening)= \(count) \(count == 1 ? "term" : "terms"); ? marks those without a glossary entry]\n")
    for term in list.terms {
      append(flat: term.readableFrench)
      sink.append(" = ")
      append(flat: term.english.isEmpty ? "?" : term.readableEnglish)
      sink.append(" (\(term.termClass.rawValue)\(term.frequency > 1 ? ", \(term.frequency) times" : ""))\n")
      try sink.checkpoint()
    }
  }

  /// The most equals signs that follow an opening bracket anywhere in the text.
  private static func longestSign(in text: [UInt8]) -> Int {
    var longest = 0
    var run: Int?
    for byte in text {
      if byte == 0x5B {
        run = 0
      } else if byte == 0x3D, let length = run {
        run = length + 1
        longest = max(longest, length + 1)
      } else {
        run = nil
      }
    }
    return longest
  }
}
