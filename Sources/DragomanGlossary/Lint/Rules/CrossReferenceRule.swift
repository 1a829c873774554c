/// Finds cross references that lead nowhere, in no file of the run.
struct CrossReferenceRule {
  private struct Reference {
    let target: String
    let file: Int
    let concept: String?
    let position: FilePosition
  }

  private var paths: [String] = []
  private var identifiers = IdentifierHashes()
  private var references: [Reference] = []

  /// Notes that a file begins.
  mutating func addFile(_ path: String) { paths.append(path) }

  /// Notes what an entry is called and what it refers to; only entries that are referred to need to be known, but
  /// which these are is known only at the end.
  mutating func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    if let id = entry.id { _ = identifiers.insert(id) }
    var targets: [LintedEntry.Category] = []
    entry.forEachCategory { category in
      if category.kind == .ref, category.name == .crossReference { targets.append(category) }
    }
    for category in targets {
      guard let target = category.target, !target.isEmpty else {
        findings.add(.crossReference, "expected the target of the cross reference, found none", at: category.position)
        continue
      }
      if findings.allows(.crossReference) {
        // Whether it is needed is known only at the end; it is taken to be.
        findings.add(.crossReference, "", at: category.position)
        continue
      }
      references.append(
        Reference(target: target, file: paths.count - 1, concept: entry.id, position: category.position))
    }
  }

  /// The references whose targets no file has.
  var dangling: [LintFinding] {
    references.compactMap { reference in
      if identifiers.contains(reference.target) { return nil }
      return LintFinding(
        path: paths[reference.file], concept: reference.concept,
        finding: GlossaryFinding(
          .crossReference, "expected the identifier of an entry, found ‘\(reference.target)’",
          at: reference.position))
    }
  }
}
