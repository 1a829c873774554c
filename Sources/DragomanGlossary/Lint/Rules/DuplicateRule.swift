/// Finds concepts that are in the termbase twice.
///
/// Two concepts of one class are duplicates where their French head terms are the same with case, accents and
/// hyphens left aside, and so are their English head terms. They are near-duplicates where the French head terms
/// differ by inflection at most and the head term of one is an English term of the other. The head terms are the
/// first that are preferred.
struct DuplicateRule {
  /// The head terms of an entry, as they are compared.
  struct Heads: Sendable {
    let french: String
    let english: String
    let partOfSpeech: String?
    /// The key of what French terms have in common that can be one concept.
    fileprivate let kind: UInt64
    /// The key of the French and the English head term.
    fileprivate let key: UInt64
    /// The keys of all English terms that may be used, the head first.
    fileprivate let englishKeys: [UInt64]
    /// The key of the French head term with inflection left aside; to be filled in.
    var lemma: UInt64 = 0

    /// The heads of an entry; nil without one in either language.
    init?(_ entry: LintedEntry, _ keys: TermKeys) {
      let usable = headFirst(entry.english.filter { !$0.isToAvoid })
      guard let head = headFirst(entry.french).first, let first = usable.first else { return nil }
      french = head.text
      english = first.text
      partOfSpeech = head.note(.partOfSpeech)
      kind = TermKeys.hash("\(entry.termClass ?? "")\u{1F}\(partOfSpeech ?? "")".utf8)
      englishKeys = usable.map { keys.folded($0.text) }
      key = TermKeys.joined(TermKeys.joined(keys.folded(french), kind), englishKeys[0])
    }
  }

  /// Places by the keys of French and English head terms.
  private var heads = HashedTable(filler: Place(file: 0, line: 0, isHead: false))
  /// Places by the keys of the French lemmas and each English term.
  private var pairs = HashedTable(filler: Place(file: 0, line: 0, isHead: false))
  private var paths: [UInt32: String] = [:]

  private struct Place {
    let file: UInt32
    let line: UInt32
    /// Whether the English term of the pair is the head term.
    let isHead: Bool
  }

  mutating func check(_ concept: LintedConcept, _ findings: inout LintFindings) {
    guard let own = concept.heads else { return }
    let file = findings.file
    if paths[file.number] == nil { paths[file.number] = file.path }
    let line = UInt32(truncatingIfNeeded: concept.position.line)

    let (slot, isNew) = heads.place(of: own.key, inserting: Place(file: file.number, line: line, isHead: true))
    if !isNew {
      findings.add(
        .duplicateConcept, "‘\(own.french)’ = ‘\(own.english)’ is a concept already, at \(name(of: heads[slot]))",
        at: concept.position)
      return
    }

    let lemma = TermKeys.joined(own.lemma, own.kind)
    var known: Place?
    var seen: Set<UInt64> = []
    for (index, english) in own.englishKeys.enumerated() {
      let key = TermKeys.joined(lemma, english)
      guard own.englishKeys.count == 1 || seen.insert(key).inserted else { continue }
      let (slot, isNew) = pairs.place(
        of: key, inserting: Place(file: file.number, line: line, isHead: index == 0))
      if !isNew, index == 0 || pairs[slot].isHead, known == nil { known = pairs[slot] }
    }
    if let known {
      findings.add(
        .nearDuplicate, "‘\(own.french)’ = ‘\(own.english)’ is nearly the concept at \(name(of: known))",
        at: concept.position)
    }
  }

  private func name(of place: Place) -> String { "\(paths[place.file] ?? ""):\(place.line)" }

  private static func headFirst(_ terms: [LintedEntry.Term]) -> [LintedEntry.Term] {
    if terms.count < 2 { return terms }
    guard let head = terms.firstIndex(where: { $0.status == .preferred }), head > 0 else { return terms }
    var terms = terms
    terms.insert(terms.remove(at: head), at: 0)
    return terms
  }
}
