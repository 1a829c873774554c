import DragomanGlossary
import Testing

/// Glossaries that were made apart.
struct GlossaryUnionTests {
  private static func glossary(_ entries: [ConceptEntry]) -> Glossary {
    Glossary(entries: entries, header: GlossaryHeader(title: "Un", sourceDescription: ["ici"]))
  }

  private static func entry(_ id: String, _ french: [String], _ english: [String], link: String? = nil) -> ConceptEntry
  {
    var entry = ConceptEntry(
      id: id,
      languages: [
        LanguageSection("fr", terms: french.map { TermSection(InlineText($0)) }),
        LanguageSection("en", terms: english.map { TermSection(InlineText($0)) }),
      ])
    if let link {
      var category = DataCategory(.xref, .externalCrossReference, "fiche")
      category.target = link
      entry.categories.append(category)
    }
    return entry
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let first: [ConceptEntry]
    let second: [ConceptEntry]
    /// The entries of the result, each with its terms.
    let result: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "terms shared in both languages", first: [entry("a", ["Otan", "Alliance"], ["NATO"])],
      second: [entry("x", ["OTAN"], ["NATO", "the Alliance"])],
      result: ["a Otan, Alliance, OTAN = NATO, the Alliance"]),
    Case(
      name: "a term shared in one language only is a homonym", first: [entry("a", ["avocat"], ["lawyer"])],
      second: [entry("x", ["avocat"], ["avocado"])], result: ["a avocat = lawyer", "x avocat = avocado"]),
    Case(
      name: "the same identifier and a shared term", first: [entry("a", ["sommet"], ["summit"])],
      second: [entry("a", ["sommet"], ["summit meeting"])], result: ["a sommet = summit, summit meeting"]),
    Case(
      name: "the same identifier for something else", first: [entry("c1", ["sommet"], ["summit"])],
      second: [entry("c1", ["paix"], ["peace"])], result: ["c1 sommet = summit", "c1-2 paix = peace"]),
    Case(
      name: "the same address outside",
      first: [entry("a", ["Élysée"], ["Elysée Palace"], link: "https://example.org/1")],
      second: [entry("b", ["palais présidentiel"], ["French presidency"], link: "https://example.org/1")],
      result: ["a Élysée, palais présidentiel = Elysée Palace, French presidency"]),
    Case(
      name: "an address of many concepts proves nothing",
      first: [
        entry("a", ["un"], ["one"], link: "https://example.org"),
        entry("b", ["deux"], ["two"], link: "https://example.org"),
      ],
      second: [entry("z", ["trois"], ["three"], link: "https://example.org")],
      result: ["a un = one", "b deux = two", "z trois = three"]),
    Case(
      name: "the entry with the most in common",
      first: [
        entry("a", ["mission"], ["mission"]), entry("b", ["mission", "délégation"], ["mission", "delegation"]),
      ],
      second: [entry("x", ["délégation", "mission"], ["delegation", "mission"])],
      result: ["a mission = mission", "b mission, délégation = mission, delegation"]),
    Case(
      name: "sorted glossaries stay sorted", first: [entry("a", ["un"], ["one"]), entry("m", ["deux"], ["two"])],
      second: [entry("b", ["trois"], ["three"]), entry("z", ["deux"], ["two"])],
      result: ["a un = one", "b trois = three", "m deux = two"]),
  ]

  @Test(arguments: cases) func findsTheSameConcepts(_ example: Case) throws {
    let merging = GlossaryMerge.unite(Self.glossary(example.first), Self.glossary(example.second))
    #expect(merging.glossary.entries.map { "\($0.id ?? "") \($0.summary)" } == example.result)
    let bytes = try GlossaryWriter.rewrite(merging.glossary).bytes
    #expect(try GlossaryValidator.validate(bytes, path: "united") == [])
  }

  @Test func followsReferencesToRenamedConcepts() {
    var pointing = Self.entry("c2", ["trêve"], ["truce"])
    var link = DataCategory(.ref, .crossReference, "paix")
    link.target = "c1"
    pointing.categories.append(link)
    let merging = GlossaryMerge.unite(
      Self.glossary([Self.entry("c1", ["sommet"], ["summit"])]),
      Self.glossary([Self.entry("c1", ["paix"], ["peace"]), pointing]))
    #expect(merging.glossary["c2"].crossReferences.map(\.target) == ["c1-2"])
    #expect(merging.diagnostics.map(\.code) == [.changedIdentifier])
  }

  @Test func keepsWhereBothComeFrom() {
    var second = Self.glossary([])
    second.header = GlossaryHeader(title: "Deux", sourceDescription: ["là", "ici"])
    let header = GlossaryMerge.unite(Self.glossary([]), second).glossary.header
    #expect(header.title == "Un")
    #expect(header.sourceDescription == ["ici", "là"])
  }

  @Test(arguments: [
    (MergeConflict.Resolution.ours, ["un acte"]), (.theirs, ["un texte"]), (.both, ["un acte", "un texte"]),
    (.marked, ["un acte", "un texte"]),
  ])
  func settlesConflictsAsItIsTold(_ resolution: MergeConflict.Resolution, _ definitions: [String]) {
    var first = Self.entry("a", ["accord"], ["agreement"])
    var second = first
    first.set(.descrip, .definition, "un acte")
    second.set(.descrip, .definition, "un texte")
    let merging = GlossaryMerge.unite(Self.glossary([first]), Self.glossary([second])) { _ in resolution }
    #expect(merging.glossary["a"].definitions.map(\.text) == definitions)
    #expect(merging.conflicts.count == (resolution == .marked ? 1 : 0))
    #expect(merging.glossary["a"].notes.count == (resolution == .marked ? 1 : 0))
  }

  @Test(arguments: 0..<50 as Range<UInt64>) func addsNothingToItself(_ seed: UInt64) {
    var generator = GlossaryGenerator(seed: seed)
    let glossary = generator.glossary(entries: 6)
    let merging = GlossaryMerge.unite(glossary, glossary)
    #expect(merging.glossary == glossary, "seed \(seed)")
    #expect(merging.conflicts == [])
  }
}
