/// Finds concepts that are in the termbase twice.
///
/// Two concepts of one class are duplicates where their French head terms are the same with case, accents and
/// hyphens left aside, and so are their English head terms. They are near-duplicates where the French head terms
/// differ by inflection at most and the head term of one is an English term of the other. The head terms are the
/// first that are preferred.
struct DuplicateRule: LintRule {
  private let keys: TermKeys
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

  /// - Parameter keys: How terms are compared.
  init(keys: TermKeys) { self.keys = keys }

  mutating func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    if findings.silenced.contains(.duplicateConcept) && findings.silenced.contains(.nearDuplicate) { return }
    if paths[findings.file] == nil { paths[findings.file] = findings.path }
    let english = Self.headFirst(entry.english.filter { !$0.isToAvoid })
    guard let french = Self.headFirst(entry.french).first, let head = english.first else { return }
    let part = french.note(.partOfSpeech)
    let kind = TermKeys.hash("\(entry.termClass ?? "")\u{1F}\(part ?? "")".utf8)
    let place = { [file = findings.file, line = entry.position.line] (isHead: Bool) in
      Place(file: file, line: UInt32(truncatingIfNeeded: line), isHead: isHead)
    }

    let folded = TermKeys.joined(keys.folded(french.text), kind)
    let headKey = TermKeys.joined(folded, keys.folded(head.text))
    let (slot, isNew) = heads.place(of: headKey, inserting: place(true))
    if !isNew {
      findings.add(
        .duplicateConcept, "‘\(french.text)’ = ‘\(head.text)’ is a concept already, at \(name(of: heads[slot]))",
        at: entry.position)
      return
    }

    let lemma = TermKeys.joined(keys.lemma(french.text, part), kind)
    var known: Place?
    var own: Set<UInt64> = []
    for (index, term) in english.enumerated() {
      let key = TermKeys.joined(lemma, keys.folded(term.text))
      guard english.count == 1 || own.insert(key).inserted else { continue }
      let (slot, isNew) = pairs.place(of: key, inserting: place(index == 0))
      if !isNew, index == 0 || pairs[slot].isHead, known == nil { known = pairs[slot] }
    }
    if let known {
      findings.add(
        .nearDuplicate, "‘\(french.text)’ = ‘\(head.text)’ is nearly the concept at \(name(of: known))",
        at: entry.position)
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
