import DragomanMatching

/// The term list beside an annotated article, with the switches for what is shown in it.
struct TermListPanel {
  /// More links than this to the places of one term help nobody.
  private static let mostLinks = 12

  private let list: TermList
  private let showsEnglish: Bool
  private let sink: ByteSink

  init(_ list: TermList, showsEnglish: Bool, into sink: ByteSink) {
    self.list = list
    self.showsEnglish = showsEnglish
    self.sink = sink
  }

  func write() throws {
    sink.append("<aside class=\"terms\" aria-label=\"Terms\">\n<h2>Terms</h2>\n")
    if list.terms.isEmpty {
      sink.append("<p class=\"no\">No terms were found.</p>\n</aside>\n")
      return
    }
    writeSwitches()
    sink.append("<ol>\n")
    for (number, term) in list.terms.enumerated() {
      write(term, id: "t\(number + 1)")
      try sink.checkpoint()
    }
    sink.append("</ol>\n</aside>\n")
  }

  private func writeSwitches() {
    let checked = showsEnglish ? " checked" : ""
    sink.append("<label class=\"switch\"><input type=\"checkbox\" id=\"english\"\(checked)> ")
    sink.append(
      "Show the English in the text</label>\n<fieldset class=\"classes\"><legend>Marked classes</legend>\n")
    for termClass in list.presentClasses {
      let name = termClass.rawValue
      let count = list.terms.count { $0.termClass == termClass }
      sink.append("<label class=\"c-\(name)\"><input type=\"checkbox\" id=\"c-\(name)\" checked>")
      sink.append("\(termClass.displayName) \(count)</label>\n")
    }
    sink.append("</fieldset>\n")
  }

  private func write(_ term: TermList.Term, id: String) {
    let isCandidate = term.status == .candidate
    sink.append(
      "<li id=\"\(id)\" data-term=\"\(id)\" class=\"c-\(term.termClass.rawValue)\(isCandidate ? " cand" : "")\">"
    )
    sink.append("<span class=\"fr\" lang=\"fr\">")
    if term.occurrences.isEmpty {
      sink.append(escaped: term.readableFrench)
    } else {
      sink.append("<a href=\"#\(id)-1\">")
      sink.append(escaped: term.readableFrench)
      sink.append("</a>")
    }
    sink.append("</span>")
    if !term.english.isEmpty {
      sink.append(term.isGuessed ? "<span class=\"en guess\">" : "<span class=\"en\">")
      sink.append(escaped: term.isGuessed ? term.readableEnglish : term.english.joined(separator: "; "))
      sink.append("</span>")
    }
    if isCandidate { sink.append("<span class=\"en no\">no glossary entry</span>") }
    sink.append("<span class=\"about\"><span class=\"class\">\(term.termClass.displayName)</span>")
    if let glossary = term.glossary {
      sink.append(" · ")
      sink.append(escaped: glossary)
    }
    if term.frequency > 1 { appendLinks(term.frequency, id: id) }
    sink.append("</span></li>\n")
  }

  private func appendLinks(_ frequency: Int, id: String) {
    sink.append(" · \(frequency)×<span class=\"links\">:")
    for number in 1...min(frequency, Self.mostLinks) {
      sink.append(" <a href=\"#\(id)-\(number)\">\(number)</a>")
    }
    sink.append(frequency > Self.mostLinks ? " …</span>" : "</span>")
  }
}
