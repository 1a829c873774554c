import DragomanGlossary
import Testing

struct GlossaryDiffTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let edit: @Sendable (inout Glossary) -> Void
    let changes: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "nothing", edit: { _ in }, changes: []),
    Case(
      name: "another status", edit: { $0["c1"]["fr"][1].status = .preferred },
      changes: ["term 2 of concept c1: admitted → preferred"]),
    Case(
      name: "a status of the edition of 2025 that means the same",
      edit: {
        $0["c1"]["fr"][1].remove(.administrativeStatus)
        $0["c1"]["fr"][1].set(.termNote, .usageStatus, "preferred")
      }, changes: ["term 2 of concept c1: admitted → preferred"]),
    Case(
      name: "the second term of the second language", edit: { $0["c1"]["en"][1].status = .deprecated },
      changes: ["term 4 of concept c1: administrativeStatus added: deprecated"]),
    Case(
      name: "a reworded term", edit: { $0["c2"]["fr"][0].term = "sommets" },
      changes: ["term 1 of concept c2: term sommet → sommets"]),
    Case(
      name: "a term in the place of an unlike one", edit: { $0["c2"]["fr"][0].term = "rencontre" },
      changes: ["term 1 of concept c2: removed: sommet", "term 1 of concept c2: added: rencontre"]),
    Case(
      name: "a new term", edit: { $0["c2"]["en"].append(TermSection("summit meeting")) },
      changes: ["term 3 of concept c2: added: summit meeting"]),
    Case(
      name: "a new language",
      edit: { $0["c2"].languages.append(LanguageSection("de", terms: [TermSection("Gipfel")])) },
      changes: ["de of concept c2: added: Gipfel"]),
    Case(
      name: "a removed concept", edit: { $0.entries.remove(at: 1) },
      changes: ["concept c2: removed: sommet = summit"]),
    Case(
      name: "a new concept", edit: { $0.entries.append(.pair("c4", "trêve", "truce")) },
      changes: ["concept c4: added: trêve = truce"]),
    Case(
      name: "another definition", edit: { $0["c1"].set(.descrip, .definition, "acte") },
      changes: ["concept c1: definition texte conclu entre États → acte"]),
    Case(
      name: "a source beside the definition",
      edit: { $0["c1"].categories[1].group = .init(members: [DataCategory(.admin, .source, "ONU")]) },
      changes: ["concept c1: definition/source added: ONU"]),
    Case(
      name: "a note taken out of two",
      edit: { glossary in glossary["c1"].categories.removeFirst() },
      changes: ["concept c1: subjectField removed: diplomatie"]),
    Case(
      name: "a concept under another identifier", edit: { $0["c2"].id = "c9" },
      changes: ["concept c9: identifier c2 → c9"]),
    Case(
      name: "another order of terms", edit: { $0["c1"]["fr"].reverse() },
      changes: ["fr of concept c1: terms in another order"]),
    Case(
      name: "another order of concepts", edit: { $0.entries.reverse() },
      changes: ["glossary: concepts in another order"]),
    Case(
      name: "a regional language tag", edit: { $0["c2"].languages[1].language = "en-GB" },
      changes: ["en-GB of concept c2: en → en-GB"]),
    Case(
      name: "where a link leads", edit: { $0["c3"].categories[0].target = "c1" },
      changes: ["concept c3: crossReference sommet (c2) → sommet (c1)"]),
    Case(
      name: "another title",
      edit: { $0.header = GlossaryHeader(title: "Suite", sourceDescription: ["pour les tests"]) },
      changes: ["glossary: title Essai → Suite"]),
  ]

  @Test(arguments: cases) func saysWhatWasChanged(_ example: Case) {
    #expect(
      GlossaryDiff(from: .small, to: Glossary.small.with(example.edit)).changes.map(\.description) == example.changes)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func findsNothingOnlyWhereNothingDiffers(_ seed: UInt64) {
    var generator = GlossaryGenerator(seed: seed)
    let glossary = generator.glossary(entries: 6)
    #expect(GlossaryDiff(from: glossary, to: glossary).changes == [])
    var editor = RandomEdits(seed: seed, mark: "é")
    let edited = editor.edited(glossary) { _ in true }
    #expect(GlossaryDiff(from: glossary, to: edited).changes.isEmpty == (glossary == edited), "seed \(seed)")
    #expect(GlossaryDiff(from: edited, to: glossary).changes.isEmpty == (glossary == edited), "seed \(seed)")
  }

  @Test func countsConcepts() {
    let diff = GlossaryDiff(
      from: .small,
      to: Glossary.small.with {
        $0.entries.removeFirst()
        $0["c2"]["fr"][0].term = "sommets"
        $0["c3"]["fr"][0].term = "pourparler"
        $0.entries += [.pair("c4", "trêve", "truce"), .pair("c5", "paix", "peace"), .pair("c6", "pacte", "pact")]
      })
    #expect((diff.addedConcepts, diff.removedConcepts, diff.changedConcepts) == (3, 1, 2))
  }
}
