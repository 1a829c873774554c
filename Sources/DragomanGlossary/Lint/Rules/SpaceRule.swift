/// Finds white space at the ends of values, and runs of it inside terms.
///
/// A line break is taken for the layout of the file.
struct SpaceRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    for category in entry.categories { check(category, &findings) }
    for term in entry.terms {
      if let problem = Self.problem(term.raw, isTerm: true) {
        findings.add(.space, "the term ‘\(term.text)’ has \(problem)", at: term.position)
      }
      for category in term.categories { check(category, &findings) }
    }
  }

  private func check(_ category: LintedEntry.Category, _ findings: inout LintFindings) {
    guard category.kind != .ref, let problem = Self.problem(category.text, isTerm: false) else { return }
    let name = category.name == .none ? "\(category.kind)" : category.name.rawValue
    findings.add(.space, "the value of ‘\(name)’ has \(problem)", at: category.position)
  }

  /// What is wrong with the white space of a value; `nil` where nothing is.
  static func problem(_ text: String, isTerm: Bool) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !isXMLSpace($0) }),
      let last = bytes.lastIndex(where: { !isXMLSpace($0) })
    else { return nil }
    if first > 0, !bytes[..<first].contains(0x0A) { return "white space at its start" }
    if last + 1 < bytes.count, !bytes[last...].contains(0x0A) { return "white space at its end" }
    if bytes.starts(with: [0xC2, 0xA0]) || bytes[...last].suffix(2).elementsEqual([0xC2, 0xA0]) {
      return "a no-break space at an end"
    }
    guard isTerm else { return nil }
    for index in first..<last where isXMLSpace(bytes[index]) && isXMLSpace(bytes[index + 1]) {
      var end = index
      while isXMLSpace(bytes[end]) { end += 1 }
      if !bytes[index..<end].contains(0x0A) { return "more than one space between two words" }
    }
    return nil
  }
}
