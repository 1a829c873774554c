import DragomanGlossary
import Testing

struct GlossaryEditingTests {
  @Test(arguments: [
    (["a", "c", "e"], "d", ["a", "c", "d", "e"]), (["a", "c"], "z", ["a", "c", "z"]), (["b"], "a", ["a", "b"]),
    ([], "a", ["a"]), (["c", "a"], "b", ["c", "a", "b"]), (["c1", "c10", "c2"], "c11", ["c1", "c10", "c11", "c2"]),
  ])
  func putsAnEntryAtItsSortedPlace(_ ids: [String], _ id: String, _ result: [String]) {
    var glossary = Glossary(entries: ids.map { ConceptEntry(id: $0) })
    glossary.insert(ConceptEntry(id: id))
    #expect(glossary.entries.map(\.id) == result)
  }

  @Test(arguments: [
    (["c1", "c2", "c9"], "c10"), (["fr-007", "fr-008"], "fr-009"), (["fr-1", "fr-3", "nato"], "fr-4"),
  ])
  func goesOnNumbering(_ ids: [String], _ id: String) {
    let glossary = Glossary(entries: ids.map { ConceptEntry(id: $0) })
    #expect(glossary.freshIdentifier(for: .pair("", "accord", "agreement")) == id)
  }

  @Test func makesIdentifiersThatTwoPeopleDoNotShare() {
    var glossary = Glossary(entries: [ConceptEntry(id: "org-nato"), ConceptEntry(id: "org-un")])
    let one = glossary.freshIdentifier(for: .pair("", "accord", "agreement"))
    let other = glossary.freshIdentifier(for: .pair("", "accord", "deal"))
    #expect(one != other)
    glossary.entries.append(ConceptEntry(id: one))
    #expect(glossary.freshIdentifier(for: .pair("", "accord", "agreement")) != one)
  }

  @Test func notesTheSameChangeOnce() {
    var entry = ConceptEntry.pair("c1", "accord", "agreement")
    entry.record("origination", by: "Anne", on: "2026-01-01")
    for day in ["2026-01-01", "2026-01-01", "2026-01-02"] { entry.record("modification", by: "Anne", on: day) }
    entry.record("modification", by: "Anne", on: "2026-01-02", remark: ConceptEntry.checkedRemark)
    let history = GlossaryHistory(Glossary(entries: [entry]))
    #expect(history.events.map(\.type) == ["checked", "modification", "modification", "origination"])
    #expect(history.events.map(\.date) == ["2026-01-02", "2026-01-02", "2026-01-01", "2026-01-01"])
    #expect(entry.lastTouched == "2026-01-02")
    #expect(ConceptEntry.pair("c1", "accord", "agreement").lastTouched == nil)
  }

  @Test func removesReferencesToWhatIsGone() {
    var glossary = Glossary.small
    #expect(glossary.referrers(to: 1).map(\.id) == ["c3"])
    #expect(glossary.referrers(to: 0).isEmpty)
    let entry = glossary.entries.remove(at: 1)
    glossary.removeReferences(to: entry)
    #expect(glossary["c3"].crossReferences.isEmpty)
  }

  @Test func findsWhatAGlossaryHasAlready() {
    let finder = DuplicateFinder(Glossary.small.entries, keys: .plain)
    let same = finder.matches(of: .pair("", "Sommet", "Summits"))
    #expect(same == [.init(entry: 1, languages: ["fr", "en"], terms: ["sommet", "summit"])])
    #expect(same.first?.isSameConcept == true)
    let homonym = finder.matches(of: .pair("", "accord", "chord"))
    #expect(homonym == [.init(entry: 0, languages: ["fr"], terms: ["accord"])])
    #expect(homonym.first?.isSameConcept == false)
    #expect(finder.matches(of: .pair("", "paix", "peace")).isEmpty)
  }
}
