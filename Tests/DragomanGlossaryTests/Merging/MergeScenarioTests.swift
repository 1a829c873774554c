import DragomanGlossary
import Testing

/// What happens when two terminologists work on the same glossary: told as the changes from base to result.
struct MergeScenarioTests {
  struct Scenario: CustomTestStringConvertible, Sendable {
    let name: String
    let ours: @Sendable (inout Glossary) -> Void
    let theirs: @Sendable (inout Glossary) -> Void
    /// What the result has that the base has not.
    let changes: [String]
    var conflicts: [String] = []
    var warnings: [String] = []
    var testDescription: String { name }
  }

  static let scenarios: [Scenario] = [
    Scenario(
      name: "1. both add a concept",
      ours: { $0.entries.append(.pair("c4", "trêve", "truce")) },
      theirs: { $0.entries.append(.pair("c5", "paix", "peace")) },
      changes: ["concept c4: added: trêve = truce", "concept c5: added: paix = peace"]),
    Scenario(
      name: "2. one promotes a term while the other adds one",
      ours: {
        $0["c1"]["fr"][0].status = .admitted
        $0["c1"]["fr"][1].status = .preferred
      },
      theirs: { $0["c1"]["fr"].append(TermSection("traité")) },
      changes: [
        "term 1 of concept c1: preferred → admitted", "term 2 of concept c1: admitted → preferred",
        "term 3 of concept c1: added: traité",
      ]),
    Scenario(
      name: "3. both change the same status to the same value",
      ours: { $0["c1"]["en"][0].status = .deprecated }, theirs: { $0["c1"]["en"][0].status = .deprecated },
      changes: ["term 3 of concept c1: preferred → deprecated"]),
    Scenario(
      name: "4. both change the same status to different values",
      ours: { $0["c1"]["fr"][1].status = .preferred }, theirs: { $0["c1"]["fr"][1].status = .deprecated },
      changes: [
        "term 2 of concept c1: admitted → preferred",
        "term 2 of concept c1: administrativeStatus added: deprecated",
        "term 2 of concept c1: note added: merge conflict: administrativeStatus: ours ‘preferred’, "
          + "theirs ‘deprecated’, before ‘admitted’",
      ],
      conflicts: [
        "term 2 of concept c1: administrativeStatus: ours ‘preferred’, theirs ‘deprecated’, before ‘admitted’"
      ]),
    Scenario(
      name: "5. one rewords the definition, the other gives its source",
      ours: { $0["c1"].set(.descrip, .definition, "texte conclu entre plusieurs États") },
      theirs: { $0["c1"].categories[1].group = .init(members: [DataCategory(.admin, .source, "ONU")]) },
      changes: [
        "concept c1: definition texte conclu entre États → texte conclu entre plusieurs États",
        "concept c1: definition/source added: ONU",
      ]),
    Scenario(
      name: "6. both reword the definition",
      ours: { $0["c1"].set(.descrip, .definition, "acte signé") },
      theirs: { $0["c1"].set(.descrip, .definition, "texte conclu entre deux États") },
      changes: [
        "concept c1: definition texte conclu entre États → acte signé",
        "concept c1: definition added: texte conclu entre deux États",
        "concept c1: note added: merge conflict: definition: ours ‘acte signé’, theirs ‘texte conclu entre deux "
          + "États’, before ‘texte conclu entre États’",
      ],
      conflicts: [
        "concept c1: definition: ours ‘acte signé’, theirs ‘texte conclu entre deux États’, before ‘texte conclu "
          + "entre États’"
      ]),
    Scenario(
      name: "7. one removes a concept that the other left alone",
      ours: { $0.entries.removeFirst() }, theirs: { $0["c3"]["en"].append(TermSection("negotiations")) },
      changes: [
        "concept c1: removed: accord, entente = agreement, deal", "term 3 of concept c3: added: negotiations",
      ]),
    Scenario(
      name: "8. one removes a concept that the other works on",
      ours: { $0.entries.removeFirst() }, theirs: { $0["c1"]["en"].append(TermSection("accord")) },
      changes: [
        "concept c1: note added: merge conflict: concept: removed in ours, changed in theirs to ‘accord, entente = "
          + "agreement, deal, accord’, before ‘accord, entente = agreement, deal’",
        "term 5 of concept c1: added: accord",
      ],
      conflicts: [
        "concept c1: concept: removed in ours, changed in theirs to ‘accord, entente = agreement, deal, accord’, "
          + "before ‘accord, entente = agreement, deal’"
      ]),
    Scenario(
      name: "9. one removes a concept that the other begins to refer to",
      ours: { glossary in
        var link = DataCategory(.ref, .crossReference, "accord")
        link.target = "c1"
        glossary["c2"].categories.append(link)
      },
      theirs: { $0.entries.removeFirst() },
      changes: [
        "concept c1: note added: merge conflict: concept: changed in ours to ‘accord, entente = agreement, deal (newly "
          + "referred to)’, removed in theirs, before ‘accord, entente = agreement, deal’",
        "concept c2: crossReference added: accord (c1)",
      ],
      conflicts: [
        "concept c1: concept: changed in ours to ‘accord, entente = agreement, deal (newly referred to)’, removed in "
          + "theirs, before ‘accord, entente = agreement, deal’"
      ]),
    Scenario(
      name: "10. both give the next number to another concept",
      ours: { $0.entries.append(.pair("c4", "trêve", "truce")) },
      theirs: { $0.entries.append(.pair("c4", "paix", "peace")) },
      changes: ["concept c4: added: trêve = truce", "concept c4-2: added: paix = peace"],
      conflicts: ["concept c4: identifier ‘c4’: ours ‘trêve = truce’, theirs ‘paix = peace’"]),
    Scenario(
      name: "11. both add the same concept, each with a synonym of its own",
      ours: {
        $0.entries.append(.pair("c4", "trêve", "truce"))
        $0["c4"]["fr"].append(TermSection("cessez-le-feu"))
      },
      theirs: {
        $0.entries.append(.pair("c4", "trêve", "truce"))
        $0["c4"]["en"].append(TermSection("ceasefire"))
      },
      changes: ["concept c4: added: trêve, cessez-le-feu = truce, ceasefire"]),
    Scenario(
      name: "12. both add the same concept under identifiers of their own",
      ours: { $0.entries.append(.pair("c4", "trêve", "truce")) },
      theirs: { $0.entries.append(.pair("c5", "Trêve", "truce")) },
      changes: ["concept c4: added: trêve = truce", "concept c5: added: Trêve = truce"],
      warnings: ["‘c4’ and ‘c5’ seem to be the same concept: trêve = truce"]),
    Scenario(
      name: "13. one rewords a term, the other gives it a gender",
      ours: { $0["c2"]["fr"][0].term = "sommets" },
      theirs: { $0["c2"]["fr"][0].set(.termNote, .grammaticalGender, "masculine") },
      changes: [
        "term 1 of concept c2: term sommet → sommets",
        "term 1 of concept c2: grammaticalGender added: masculine",
      ]),
    Scenario(
      name: "14. both reword a term",
      ours: { $0["c2"]["fr"][0].term = "sommets" }, theirs: { $0["c2"]["fr"][0].term = "sommet d’État" },
      changes: [
        "term 1 of concept c2: term sommet → sommets",
        "term 1 of concept c2: note added: merge conflict: term: ours ‘sommets’, theirs ‘sommet d’État’, before ‘sommet’",
        "term 2 of concept c2: added: sommet d’État",
      ],
      conflicts: ["term 1 of concept c2: term: ours ‘sommets’, theirs ‘sommet d’État’, before ‘sommet’"]),
    Scenario(
      name: "15. both add the same term with different genders",
      ours: { glossary in
        var term = TermSection("conclave")
        term.set(.termNote, .grammaticalGender, "masculine")
        glossary["c2"]["fr"].append(term)
      },
      theirs: { glossary in
        var term = TermSection("conclave")
        term.set(.termNote, .grammaticalGender, "feminine")
        glossary["c2"]["fr"].append(term)
      },
      changes: ["term 2 of concept c2: added: conclave"],
      conflicts: ["term 2 of concept c2: grammaticalGender: ours ‘masculine’, theirs ‘feminine’"]),
    Scenario(
      name: "16. one adds a language, the other a term",
      ours: { $0["c2"].languages.append(LanguageSection("de", terms: [TermSection("Gipfel")])) },
      theirs: { $0["c2"]["en"].append(TermSection("summit meeting")) },
      changes: ["term 3 of concept c2: added: summit meeting", "de of concept c2: added: Gipfel"]),
    Scenario(
      name: "17. both leave a note and sign it",
      ours: {
        $0["c2"].categories = [
          DataCategory(.note, .none, "vérifié"),
          Transaction(type: "modification", responsibility: "Anne", date: "2026-02-01").category,
        ]
      },
      theirs: {
        $0["c2"].categories = [
          DataCategory(.note, .none, "à revoir"),
          Transaction(type: "modification", responsibility: "Ben", date: "2026-01-01").category,
        ]
      },
      changes: [
        "concept c2: note added: vérifié", "concept c2: transactionType added: modification",
        "concept c2: note added: à revoir", "concept c2: transactionType added: modification",
      ]),
    Scenario(
      name: "18. one sorts the concepts, the other edits them",
      ours: { $0.entries.reverse() }, theirs: { $0["c2"]["en"][0].status = .preferred },
      changes: [
        "term 2 of concept c2: administrativeStatus added: preferred", "glossary: concepts in another order",
      ]),
    Scenario(
      name: "19. one removes a term that the other deprecates",
      ours: { $0["c1"]["en"].removeLast() }, theirs: { $0["c1"]["en"][1].status = .deprecated },
      changes: [
        "term 4 of concept c1: administrativeStatus added: deprecated",
        "term 4 of concept c1: note added: merge conflict: term: removed in ours, changed in theirs to ‘deal’, "
          + "before ‘deal’",
      ],
      conflicts: ["term 4 of concept c1: term: removed in ours, changed in theirs to ‘deal’, before ‘deal’"]),
    Scenario(
      name: "20. one retitles the glossary, the other names another source",
      ours: { $0.header = GlossaryHeader(title: "Suite", sourceDescription: ["pour les tests"]) },
      theirs: { $0.header = GlossaryHeader(title: "Essai", sourceDescription: ["pour les essais"]) },
      changes: ["glossary: title Essai → Suite", "glossary: source pour les tests → pour les essais"]),
    Scenario(
      name: "21. both retitle the glossary",
      ours: { $0.header = GlossaryHeader(title: "Suite", sourceDescription: ["pour les tests"]) },
      theirs: { $0.header = GlossaryHeader(title: "Fin", sourceDescription: ["pour les tests"]) },
      changes: ["glossary: title Essai → Suite"],
      conflicts: [
        "glossary: header <fileDesc> <titleStmt> <title>: ours ‘Suite’, theirs ‘Fin’, before ‘Essai’"
      ]),
    Scenario(
      name: "22. one renumbers a concept to which the other begins to refer",
      ours: {
        $0["c2"].id = "summit"
        $0["c3"].categories[0].target = "summit"
      },
      theirs: { glossary in
        var link = DataCategory(.ref, .crossReference, "sommet")
        link.target = "c2"
        glossary["c1"].categories.append(link)
      },
      changes: [
        "concept c1: crossReference added: sommet (summit)", "concept summit: identifier c2 → summit",
        "concept c3: crossReference sommet (c2) → sommet (summit)",
      ]),
    Scenario(
      name: "23. both put another term in the place of one, with no word of it",
      ours: { $0["c3"]["en"][0].term = "negotiations" }, theirs: { $0["c3"]["en"][0].term = "parley" },
      changes: [
        "term 2 of concept c3: removed: talks", "term 2 of concept c3: added: negotiations",
        "term 3 of concept c3: added: parley",
      ],
      conflicts: ["term 2 of concept c3: term: ours ‘negotiations’, theirs ‘parley’, before ‘talks’"]),
    Scenario(
      name: "24. one rewords a term, the other puts another in its place",
      ours: { $0["c2"]["fr"][0].term = "sommets" }, theirs: { $0["c2"]["fr"][0].term = "rencontre" },
      changes: [
        "term 1 of concept c2: term sommet → sommets",
        "term 1 of concept c2: note added: merge conflict: term: ours ‘sommets’, theirs ‘rencontre’, before ‘sommet’",
        "term 2 of concept c2: added: rencontre",
      ],
      conflicts: ["term 1 of concept c2: term: ours ‘sommets’, theirs ‘rencontre’, before ‘sommet’"]),
    Scenario(
      name: "25. both put the same term in the place of one",
      ours: { $0["c3"]["en"][0].term = "negotiations" }, theirs: { $0["c3"]["en"][0].term = "negotiations" },
      changes: ["term 2 of concept c3: removed: talks", "term 2 of concept c3: added: negotiations"]),
    Scenario(
      name: "26. one puts another term in the place of one, the other adds one behind it",
      ours: { $0["c3"]["en"][0].term = "negotiations" }, theirs: { $0["c3"]["en"].append(TermSection("parley")) },
      changes: [
        "term 2 of concept c3: removed: talks", "term 2 of concept c3: added: negotiations",
        "term 3 of concept c3: added: parley",
      ]),
  ]

  @Test(arguments: scenarios) func mergesWhatTwoPeopleDid(_ scenario: Scenario) throws {
    let base = Glossary.small
    let merging = GlossaryMerge.merge(
      base: base, ours: base.with(scenario.ours), theirs: base.with(scenario.theirs))
    let changes = GlossaryDiff(from: base, to: merging.glossary).changes.map(\.description)
    #expect(changes == scenario.changes)
    #expect(merging.conflicts.map(\.description) == scenario.conflicts)
    #expect(merging.diagnostics.map(\.message) == scenario.warnings)
    let writing = try GlossaryWriter.rewrite(merging.glossary)
    #expect(writing.diagnostics == [])
    #expect(try GlossaryValidator.validate(writing.bytes, path: "merged") == [])
  }
}
