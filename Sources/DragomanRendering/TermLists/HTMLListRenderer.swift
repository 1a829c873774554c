import DragomanDocuments
import DragomanMatching

/// The term lists as one HTML page, a table for each input.
struct HTMLListRenderer: TermListRenderer {
  private let sink: ByteSink
  private var hasHead = false

  init(into sink: ByteSink) {
    self.sink = sink
  }

  mutating func append(_ list: TermList, document: Document?) throws {
    if !hasHead { writeHead(title: list.source.title ?? list.source.path) }
    sink.append("<section>\n<h1 lang=\"")
    sink.append(escaped: list.source.language)
    sink.append("\">")
    sink.append(escaped: list.source.title ?? list.source.path)
    sink.append("</h1>\n")
    sink.appendMetadataLine(of: list)
    if list.terms.isEmpty {
      sink.append("<p class=\"no\">No terms were found.</p>\n")
    } else {
      sink.append("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">French</th>")
      sink.append("<th scope=\"col\">English</th><th scope=\"col\">Class</th>")
      sink.append(
        "<th scope=\"col\">Glossary</th><th scope=\"col\" class=\"number\">Count</th></tr></thead>\n<tbody>\n"
      )
      for term in list.terms {
        write(term)
        try sink.checkpoint()
      }
      sink.append("</tbody>\n</table></div>\n")
    }
    sink.append("</section>\n")
  }

  mutating func finish() {
    if !hasHead { writeHead(title: "Terms") }
    sink.append("</main>\n</body>\n</html>\n")
  }

  private mutating func writeHead(title: String) {
    hasHead = true
    sink.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    sink.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    sink.append(escaped: title)
    sink.append(" – terms</title>\n<meta name=\"generator\" content=\"dragoman\">\n<style>\n")
    PageStyle.append(to: sink)
    sink.append(PageStyle.list)
    sink.append("</style>\n</head>\n<body>\n<main>\n")
  }

  private func write(_ term: TermList.Term) {
    let isCandidate = term.status == .candidate
    sink.append(
      "<tr class=\"c-\(term.termClass.rawValue)\(isCandidate ? " cand" : "")\"><th scope=\"row\" lang=\"fr\">"
    )
    sink.append(escaped: term.readableFrench)
    sink.append("</th><td>")
    if term.isGuessed {
      sink.append("<span class=\"no\">no glossary entry</span>")
      for suggestion in term.suggestions {
        sink.append("<div class=\"guess\">? ")
        sink.append(escaped: suggestion.english)
        sink.append(" <span class=\"about\">")
        sink.append(escaped: suggestion.explanation)
        sink.append("</span></div>")
      }
    } else if let first = term.english.first {
      sink.append(escaped: first)
      for other in term.english.dropFirst() {
        sink.append("<span class=\"alt\">; ")
        sink.append(escaped: other)
        sink.append("</span>")
      }
    } else {
      sink.append("<span class=\"no\">no glossary entry</span>")
    }
    for note in term.notes {
      sink.append("<div class=\"about\">")
      sink.append(escaped: note)
      sink.append("</div>")
    }
    sink.append(
      "</td><td><span class=\"class\">\(term.termClass.displayName)</span></td><td class=\"about\">")
    sink.append(escaped: term.glossary ?? (isCandidate ? "candidate" : ""))
    sink.append("</td><td class=\"number\">\(term.frequency)</td></tr>\n")
  }
}
