/// Finds French terms of two concepts that nothing tells apart for the translator: neither subject, class or part of
/// speech, nor a note or definition.
struct SharedTermRule: LintRule {
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

  mutating func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    if paths[findings.file] == nil { paths[findings.file] = findings.path }
    entryCount &+= 1
    let subject = UInt32(
      truncatingIfNeeded: TermKeys.hash(entry.texts(.descrip, .subjectField).joined(separator: "\u{1F}").utf8))
    let isExplained = entry.isExplained
    let kind = TermKeys.hash((entry.termClass ?? "").utf8)
    for term in entry.french {
      var key = TermKeys.joined(TermKeys.hash(term.text.utf8), kind)
      if let part = term.note(.partOfSpeech) { key = TermKeys.joined(key, TermKeys.hash(part.utf8)) }
      let (place, isNew) = seen.place(
        of: key,
        inserting: Seen(
          file: findings.file, line: UInt32(truncatingIfNeeded: term.position.line), subject: subject,
          isExplained: isExplained, lastEntry: entryCount))
      let first = seen[place]
      if isNew || first.lastEntry == entryCount { continue }
      seen[place].lastEntry = entryCount
      if isExplained || first.isExplained || first.subject != subject { continue }
      findings.add(
        .sharedTerm,
        "‘\(term.text)’ is a term of another concept, at \(paths[first.file] ?? ""):\(first.line), and no subject or "
          + "note tells the two apart", at: term.position)
    }
  }
}
