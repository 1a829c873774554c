import DragomanDocuments
import DragomanMatching

/// The term list as a Markdown table, one for each input.
struct MarkdownRenderer: TermListRenderer {
  private let hasSeveralInputs: Bool
  private let sink: ByteSink
  private var isFirst = true

  init(hasSeveralInputs: Bool, into sink: ByteSink) {
    self.hasSeveralInputs = hasSeveralInputs
    self.sink = sink
  }

  mutating func append(_ list: TermList, document: Document?) throws {
    if !isFirst { sink.append("\n") }
    isFirst = false
    if hasSeveralInputs {
      sink.append("## ")
      sink.append(markdown: list.source.title ?? list.source.path)
      sink.append("\n\n")
    }
    try sink.appendMarkdownTable(of: list)
  }
}

extension ByteSink {
  /// Adds the terms of a list as a Markdown table.
  ///
  /// - Throws: What the closure that takes the output throws.
  func appendMarkdownTable(of list: TermList) throws {
    append("| French | English | Class | Status | Count |\n")
    append("| :----- | :------ | :---- | :----- | ----: |\n")
    for term in list.terms {
      append("| ")
      append(markdown: term.readableFrench)
      append(" | ")
      append(markdown: term.english.isEmpty ? "—" : term.readableEnglish)
      append(" | \(term.termClass.rawValue) | \(term.status.rawValue) | \(term.frequency) |\n")
      try checkpoint()
    }
  }

  /// Adds text to one line of Markdown so that it is read letter by letter.
  func append(markdown text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x0A, 0x0D, 0x09: bytes.append(0x20)
      case 0x2A, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7C, 0x7E, 0x3C, 0x26:
        bytes.append(0x5C)
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
  }
}
