/// Finds cross references that lead nowhere, in no file of the run.
struct CrossReferenceRule {
  /// A cross reference of an entry.
  struct Reference: Sendable {
    let target: String?
    let position: FilePosition
  }

  /// A cross reference that leads somewhere if an entry to come, or one before, has the identifier.
  private struct Open {
    let target: String
    let path: String
    let concept: String?
    let position: FilePosition
  }

  private var identifiers = IdentifierHashes()
  private var open: [Open] = []

  /// The cross references of an entry.
  static func references(in entry: LintedEntry) -> [Reference] {
    var references: [Reference] = []
    entry.forEachCategory { category in
      guard category.kind == .ref, category.name == .crossReference else { return }
      references.append(Reference(target: category.target, position: category.position))
    }
    return references
  }

  /// Notes what an entry is called and what it refers to; only entries that are referred to need to be known, but
  /// which these are is known only at the end.
  mutating func check(_ concept: LintedConcept, _ findings: inout LintFindings) {
    if let id = concept.id { _ = identifiers.insert(id) }
    for reference in concept.references {
      guard let target = reference.target, !target.isEmpty else {
        findings.add(.crossReference, "expected the target of the cross reference, found none", at: reference.position)
        continue
      }
      if findings.allows(.crossReference) {
        // Whether it is needed is known only at the end; it is taken to be.
        findings.add(.crossReference, "", at: reference.position)
        continue
      }
      open.append(
        Open(target: target, path: findings.file.path, concept: concept.id, position: reference.position))
    }
  }

  /// The references whose targets no file has.
  var dangling: [LintFinding] {
    open.compactMap { reference in
      if identifiers.contains(reference.target) { return nil }
      return LintFinding(
        path: reference.path, concept: reference.concept,
        finding: GlossaryFinding(
          .crossReference, "expected the identifier of an entry, found ‘\(reference.target)’",
          at: reference.position))
    }
  }
}
