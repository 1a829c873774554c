@testable import DragomanMatching

/// A designation with its templates, for tests.
func template(_ french: [String], _ english: [String], _ termClass: TermClass = .instrument) -> ConceptRecord {
  ConceptRecord(
    id: french[0], termClass: termClass, french: french.map { TermRecord($0) }, english: english.map { TermRecord($0) },
    facts: [ConceptFact(.role, "template")] + french.map { ConceptFact(.template, $0) })
}
