import Testing

@testable import DragomanMatching

/// Offices whose English hangs on whose they are: bodies of several kinds, states in full, two heads, two fields.
@Suite struct OfficeOwnerTests {
  private static func entry(
    _ french: String, _ english: [String], _ termClass: TermClass, _ facts: [ConceptFact] = [],
    isAdjective: Bool = false
  ) -> ConceptRecord {
    ConceptRecord(
      id: french, termClass: termClass,
      french: [TermRecord(french, partOfSpeech: isAdjective ? .adjective : .unmarked)],
      english: english.map { TermRecord($0) }, facts: facts)
  }

  private static let glossary: [ConceptRecord] = [
    entry(
      "chef", ["head", "leader", "chief"], .title,
      [
        ConceptFact(.role, "modifier"), ConceptFact(.officeName, "1 party armed union"),
        ConceptFact(.officeName, "2 letters"),
      ]),
    entry(
      "secrétaire général", ["secretary-general", "general secretary"], .title,
      [ConceptFact(.officeName, "1 party union")]),
    entry("président en exercice", ["sitting president", "chair"], .title, [ConceptFact(.officeName, "1 body")]),
    entry(
      "ministre des Affaires étrangères", ["foreign minister", "Minister of Foreign Affairs"], .title),
    entry("ministre de la Pêche", ["fisheries minister"], .title), entry("président", ["president"], .title),
    entry("Première ministre", ["prime minister"], .title),
    entry("élection présidentielle", ["presidential election"], .term), entry("législatives", ["elections"], .term),
    entry("guerre de Valdor", ["Valdor War"], .event), entry("guerre du Mirland", ["Mirland War"], .event),
    entry("Valdor", ["Valdor"], .place), entry("Mirland", ["Mirland"], .place),
    entry("Front rouge", ["Red Front"], .organization, [ConceptFact(.bodyKind, "armed")]),
    entry("Morvis", ["Morvis", "Morvi"], .organization), entry("talmides", ["Talmid"], .organization),
    entry("Zarka", ["Zarka"], .organization, [ConceptFact(.bodyKind, "armed")]),
    entry("Parti du lac", ["Lake Party"], .organization, [ConceptFact(.bodyKind, "party")]),
    entry("BNT", ["NTB"], .organization), entry("MIRALDA", ["Mission to Mirland", "MIRALDA"], .organization),
    ConceptRecord(
      id: "former", termClass: nil, french: [TermRecord("ancien", partOfSpeech: .adjective)],
      english: [TermRecord("former")], facts: [ConceptFact(.role, "modifier")]),
    entry("Conseil alpin", ["Alpine Council"], .organization),
    entry("norvégien", ["Norwegian"], .demonym, [ConceptFact(.stateCode, "NO")], isAdjective: true),
    entry("roumain", ["Romanian"], .demonym, [ConceptFact(.stateCode, "RO")], isAdjective: true),
    ConceptRecord(
      id: "place-no", termClass: .place, french: [TermRecord("Norvège"), TermRecord("Royaume de Norvège")],
      english: [TermRecord("Norway"), TermRecord("Kingdom of Norway")],
      facts: [ConceptFact(.stateCode, "NO"), ConceptFact(.fullName, "1 Royaume de Norvège")]),
  ]

  private func english(of french: String, in text: String) throws -> String? {
    let list = try ExtractedText(text, Self.glossary).list
    let term = try #require(list.terms.first { $0.french == french })
    return term.occurrences[0].inContext ?? term.english.first
  }

  @Test(arguments: [
    ("Le chef de la BNT parle.", "chef", "NTB chief"), ("L'ancien chef de la BNT parle.", "chef", "former NTB chief"),
    ("Le chef de la MIRALDA parle.", "chef", "MIRALDA chief"), ("Le chef de Zarka parle.", "chef", "Zarka leader"),
    ("Le chef des Morvis parle.", "chef", "Morvi chief"), ("Le chef des talmides parle.", "chef", "Talmid chief"),
    ("La cheffe du Front rouge parle.", "chef", "leader of the Red Front"),
    ("Le chef du Conseil alpin parle.", "chef", "head of the Alpine Council"),
    ("Les chefs de la BNT parlent.", "chef", "NTB chiefs"),
    ("Le secrétaire général du Parti du lac parle.", "secrétaire général", "general secretary of the Lake Party"),
    ("Le secrétaire général de la BNT parle.", "secrétaire général", "NTB secretary-general"),
    ("Le président en exercice de la BNT parle.", "président en exercice", "NTB chair"),
    ("Le président en exercice de la Norvège parle.", "président en exercice", "Norwegian sitting president"),
    ("Le président du Royaume de Norvège signe.", "président", "president of the Kingdom of Norway"),
    ("Le président de la Norvège signe.", "président", "Norwegian president"),
  ])
  func isCalledByWhoseItIs(text: String, french: String, expected: String) throws {
    #expect(try english(of: french, in: text) == expected)
  }

  @Test(arguments: ["Le chef du restaurant part.", "Le chef a quitté le Front rouge.", "Un chef parle de la BNT."])
  func listsNoHeadWithoutItsBody(text: String) throws {
    #expect(try !ExtractedText(text, Self.glossary).list.terms.contains { $0.french == "chef" })
  }

  @Test(arguments: [
    ("La Première ministre et le président norvégiens parlent.", "Norwegian prime minister"),
    ("La Première ministre et le président norvégien parlent.", "prime minister"),
    ("La Première ministre et les présidents norvégiens parlent.", "prime minister"),
  ])
  func sharesAnAdjectiveInThePlural(text: String, expected: String) throws {
    #expect(try english(of: "Première ministre", in: text) == expected)
  }

  @Test func isOneOfficeBehindOneHead() throws {
    let one = try ExtractedText("Le ministre des Affaires étrangères et de la Pêche signe.", Self.glossary)
    #expect(one.surfaces.sorted() == ["ministre des Affaires étrangères et de la Pêche", "ministre … de la Pêche"])
    #expect(one.occurrences.compactMap(\.inContext) == ["Minister of Foreign Affairs and Fisheries"])
    let two = try ExtractedText("Les ministres des Affaires étrangères et de la Pêche signent.", Self.glossary)
    #expect(two.surfaces.sorted() == ["ministres des Affaires étrangères", "ministres … de la Pêche"])
  }

  @Test(arguments: [
    ("Les présidents norvégien, Nils Berg, et roumain, Ion Popa, parlent.", "Norwegian and Romanian presidents"),
    ("Les présidents norvégien Nils Berg et roumain Ion Popa parlent.", "Norwegian and Romanian presidents"),
    ("Les présidents norvégien et roumain parlent.", "Norwegian and Romanian presidents"),
    ("Le président norvégien, Nils Berg, et le Parti du lac parlent.", "Norwegian president"),
  ])
  func readsOverTheNamesBetweenStates(text: String, expected: String) throws {
    #expect(try english(of: "président", in: text) == expected)
  }

  @Test(arguments: [
    ("Un responsable norvégien parle.", "Norwegian official"),
    ("Des responsables roumains parlent.", "Romanian officials"),
    ("Un responsable de la BNT parle.", "NTB official"), ("Un responsable parle.", nil),
    ("Il est responsable de tout.", nil),
  ])
  func isAnOfficeBesideItsStateOnly(text: String, expected: String?) throws {
    let official = Self.entry(
      "responsable", ["official"], .title,
      [ConceptFact(.role, "modifier"), ConceptFact(.officeName, "0 state body letters")])
    let terms = try ExtractedText(text, Self.glossary + [official]).list.terms
    #expect(terms.first { $0.french == "responsable" }?.occurrences[0].inContext == expected)
  }

  @Test(arguments: [
    ("Ses vice-présidents parlent.", "vice presidents"), ("Ils seront vice-présidents.", "vice presidents"),
    ("Leur vice-président parle.", "vice president"),
  ])
  func countsTheSecondPartOfARank(text: String, expected: String) throws {
    let entry = concept("vice-président", "vice president", .title)
    let found = try #require(try ExtractedText(text, [entry]).occurrences.first)
    #expect(found.inContext ?? "vice president" == expected)
  }

  @Test func isOneOfficeOfThreeFields() throws {
    let text = "Le ministre des Affaires étrangères, de la Pêche et du Climat signe."
    let found = try ExtractedText(text, Self.glossary + [concept("ministre du Climat", "climate minister", .title)])
    #expect(found.occurrences.compactMap(\.inContext) == ["Minister of Foreign Affairs, Fisheries and Climate"])
    #expect(
      found.surfaces.sorted() == [
        "ministre des Affaires étrangères, de la Pêche et du Climat", "ministre … de la Pêche", "ministre … du Climat",
      ])
  }

  @Test(arguments: [
    (
      "Le ministre norvégien des Affaires étrangères et de la Pêche signe.",
      "ministre … des Affaires étrangères et de la Pêche",
      "Norwegian Minister of Foreign Affairs and Fisheries"
    ),
    (
      "La ministre des Affaires étrangères et de la Coopération régionale signe.",
      "ministre des Affaires étrangères et de la Coopération régionale",
      "Minister of Foreign Affairs and Regional Cooperation"
    ),
    (
      "La ministre de la Coopération régionale et des Affaires étrangères signe.", "ministre … des Affaires étrangères",
      "Minister of Regional Cooperation and Foreign Affairs"
    ),
    (
      "Le voyage du ministre des Affaires étrangères et de la coopération régionale.",
      "ministre des Affaires étrangères",
      nil
    ),
  ])
  func namesAllPortfoliosOfOnePerson(text: String, surface: String, expected: String?) throws {
    let glossary = Self.glossary + [concept("coopération régionale", "regional cooperation")]
    let found = try ExtractedText(text, glossary).occurrences.first { $0.text == surface }
    #expect(try #require(found).inContext == expected)
  }

  @Test(arguments: [
    ("Le commissaire de la Commission part.", true), ("Le commissaire de la commission des Finances part.", false),
    ("Le commissaire de la commission part.", false),
  ])
  func isOfTheBodyThatHasItsCapital(text: String, isFound: Bool) throws {
    let entry = concept("commissaire de la Commission", "Commission commissioner", .title)
    #expect(try !ExtractedText(text, [entry]).list.terms.isEmpty == isFound)
  }

  @Test func takesNoOwnerOfAnotherBody() throws {
    let glossary =
      Self.glossary + [
        ConceptRecord(
          id: "forces", termClass: .term, french: [TermRecord("forces armées")], english: [TermRecord("armed forces")],
          facts: [ConceptFact(.role, "institution")])
      ]
    for (text, expected) in [
      ("La commission des forces armées de la Norvège siège.", nil),
      ("Le budget des forces armées de la Norvège est voté.", "Norwegian armed forces"),
    ] {
      let term = try #require(try ExtractedText(text, glossary).list.terms.first { $0.french == "forces armées" })
      #expect(term.occurrences[0].inContext == expected)
    }
  }

  @Test func givesBothOfficesTheAdjectiveBetween() throws {
    let text = "Les ministres norvégiens des Affaires étrangères et de la Pêche signent."
    let found = try ExtractedText(text, Self.glossary).occurrences.compactMap(\.inContext)
    #expect(found == ["Norwegian foreign minister", "Norwegian fisheries minister"])
  }

  @Test(arguments: [
    ("Les élections présidentielle et législatives approchent.", "élection présidentielle", "presidential election"),
    ("Les élections présidentielles approchent.", "élection présidentielle", "presidential elections"),
    ("Les guerres de Valdor et du Mirland sont finies.", "guerre de Valdor", "Valdor War"),
    ("Les guerres de Valdor et du Mirland sont finies.", "guerre du Mirland", "Mirland War"),
  ])
  func isOneOfSeveralThatShareTheirHead(text: String, french: String, expected: String) throws {
    #expect(try english(of: french, in: text) == expected)
  }

  @Test(arguments: [
    ("Un sommet sino-roumain s'ouvre.", "sino-roumain", "Sino-Romanian"),
    ("La frontière russo-norvégienne est fermée.", "russo-norvégienne", "Russo-Norwegian"),
    ("Un groupe franco-russo-roumain se réunit.", "franco-russo-roumain", "Franco-Russo-Romanian"),
    ("Un accord américano-roumain est signé.", "américano-roumain", "US-Romanian"),
  ])
  func joinsTheAdjectivesOfTwoStates(text: String, surface: String, expected: String) throws {
    let found = try ExtractedText(text, Self.glossary).occurrences
    #expect(found.map(\.text) == [surface])
    #expect(found.map(\.inContext) == [expected])
  }

  @Test(arguments: ["Un cas socio-roumain.", "Un conte afro-roumain."])
  func listsNoHalfOfAnotherWord(text: String) throws {
    #expect(try ExtractedText(text, Self.glossary).list.terms.isEmpty)
  }
}
