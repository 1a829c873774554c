/// Finds French terms of two concepts that nothing tells apart for the translator: neither subject, class or part of
/// speech, nor a note or definition.
struct SharedTermRule {
  /// The French terms of an entry.
  struct Terms: Sendable {
    fileprivate let subject: UInt32
    fileprivate let isExplained: Bool
    fileprivate let french: [(key: UInt64, text: String, position: FilePosition)]

    init(_ entry: LintedEntry) {
      subject = UInt32(
        truncatingIfNeeded: TermKeys.hash(entry.texts(.descrip, .subjectField).joined(separator: "\u{1F}").utf8))
      isExplained = entry.isExplained
      let kind = TermKeys.hash((entry.termClass ?? "").utf8)
      french = entry.french.map { term in
        var key = TermKeys.joined(TermKeys.hash(term.text.utf8), kind)
        if let part = term.note(.partOfSpeech) { key = TermKeys.joined(key, TermKeys.hash(part.utf8)) }
        return (key, term.text, term.position)
      }
    }
  }

  /// Where a term was seen first.
  private struct Seen {
    let file: UInt32
    let line: UInt32
    let subject: UInt32
    let isExplained: Bool
    /// The entry that had it last, for an entry may have a term twice.
    var lastEntry: UInt32
  }

  private var seen = HashedTable(filler: Seen(file: 0, line: 0, subject: 0, isExplained: false, lastEntry: 0))
  private var paths: [UInt32: String] = [:]
  private var entryCount: UInt32 = 0

  mutating func check(_ concept: LintedConcept, _ findings: inout LintFindings) {
    let file = findings.file
    if paths[file.number] == nil { paths[file.number] = file.path }
    entryCount &+= 1
    let terms = concept.terms
    for term in terms.french {
      let (place, isNew) = seen.place(
        of: term.key,
        inserting: Seen(
          file: file.number, line: UInt32(truncatingIfNeeded: term.position.line), subject: terms.subject,
          isExplained: terms.isExplained, lastEntry: entryCount))
      let first = seen[place]
      if isNew || first.lastEntry == entryCount { continue }
      seen[place].lastEntry = entryCount
      if terms.isExplained || first.isExplained || first.subject != terms.subject { continue }
      findings.add(
        .sharedTerm,
        "‘\(term.text)’ is a term of another concept, at \(paths[first.file] ?? ""):\(first.line), and no subject or "
          + "note tells the two apart", at: term.position)
    }
  }
}
