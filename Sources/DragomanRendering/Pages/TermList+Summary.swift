import DragomanMatching

extension TermList {
  /// The classes that the list holds, in the order of the classes.
  var presentClasses: [TermClass] {
    let present = Set(terms.map(\.termClass))
    return TermClass.allCases.filter(present.contains)
  }

  /// How much the list holds, for readers.
  var counts: [String] {
    let candidates = terms.count { $0.status == .candidate }
    let occurrences = terms.reduce(0) { $0 + $1.frequency }
    var counts = [Self.count(terms.count, "term", "terms")]
    counts.append(Self.count(occurrences, "occurrence", "occurrences"))
    if candidates > 0 { counts.append("\(candidates) without glossary entry") }
    return counts
  }

  private static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(number) \(number == 1 ? singular : plural)"
  }
}

extension ByteSink {
  /// Adds the line below a title: source, date and counts.
  func appendMetadataLine(of list: TermList) {
    append("<p class=\"meta\">")
    if let date = list.source.date {
      append("<span><time datetime=\"")
      append(escaped: date)
      append("\">")
      append(escaped: date)
      append("</time></span>")
    }
    let source = list.source.path == "-" ? "standard input" : list.source.path
    for fact in [source] + list.counts {
      append("<span>")
      append(escaped: fact)
      append("</span>")
    }
    append("</p>\n")
  }
}
