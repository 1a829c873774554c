import DragomanMatching

extension ByteSink {
  /// Adds the tooltip of an occurrence: the English, its alternatives, and where it comes from.
  ///
  /// Everything is phrasing content, as the tooltip stands inside a paragraph.
  func appendTip(of reference: TermReference, id: String?) {
    let term = reference.term
    append("<span class=\"tip c-\(term.termClass.rawValue)\" role=\"tooltip\" lang=\"en\"")
    if let id { append(" id=\"\(id)\"") }
    append(">")
    if let english = reference.english {
      appendTipLine("en", english)
      if !reference.alternatives.isEmpty {
        appendTipLine("alt", "also: " + reference.alternatives.joined(separator: "; "))
      }
    }
    if reference.differsFromDictionaryForm {
      append("<span class=\"fr\" lang=\"fr\">")
      append(escaped: term.readableFrench)
      append("</span>")
    }
    if let holder = reference.occurrence.holder { appendTipLine("holder", "held by " + holder.name) }
    if term.status == .candidate { appendTipLine("no", "No glossary entry") }
    for suggestion in term.suggestions {
      appendTipLine("guess", "? \(suggestion.english) – \(suggestion.explanation)")
    }
    append("<span class=\"about\"><b class=\"class\">")
    append(escaped: term.termClass.displayName)
    append("</b>")
    var facts: [String] = []
    if let glossary = term.glossary { facts.append("glossary: " + glossary) }
    if !reference.differences.isEmpty {
      facts.append("matched with: " + reference.differences.joined(separator: ", "))
    }
    for fact in facts {
      append(" · ")
      append(escaped: fact)
    }
    append("</span>")
    for note in term.notes { appendTipLine("note", note) }
    append("</span>")
  }

  private func appendTipLine(_ name: String, _ text: String) {
    append("<span class=\"\(name)\">")
    append(escaped: text)
    append("</span>")
  }
}
