import DragomanDocuments
import DragomanLanguage
import Testing

@testable import DragomanMatching

/// The list of a text with its explanations.
private func explained(_ text: String, _ concepts: [ConceptRecord], asOf day: String? = nil) throws -> TermList {
  let analyzer = try frenchAnalyzer()
  let extractor = TermExtractor(
    analyzer: analyzer, index: GlossaryIndex([("test", concepts)], analyzer: analyzer), findsNames: false,
    explains: true)
  let source = SourceText(text)
  let document = Document(source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8")
  return extractor.termList(extractor.find(in: document), path: "-", sha256: "", asOf: day)
}

@Suite struct ExplanationTests {
  private static let glossary: [ConceptRecord] = [
    concept("garantie de sécurité", "security guarantee"), concept("sécurité", "security"),
    concept("OTAN", "NATO", .organization, also: [TermRecord("Alliance atlantique")]),
    concept("Nice", "Nice", .place), concept("traité", "treaty", part: .noun),
    concept("Congo", "Congo", .place), concept("élargissement", "enlargement"),
    concept("ministre", "minister", .title), concept("kényan", "Kenyan", .demonym, part: .adjective),
    concept("lever", "lift", part: .verb), concept("droit de passage", "right of passage"),
    concept("passage inoffensif", "innocent passage"),
    ConceptRecord(
      id: "Kléber", termClass: .person, french: [TermRecord("Kléber")], english: [TermRecord("Kléber")],
      facts: [ConceptFact(.policy, MatchPolicy(forbiddenContexts: ["plan ~"]).encoded(for: "Kléber"))]),
  ]

  @Test(arguments: [
    ("une garantie de sécurité", "entry garantie de sécurité → exact"),
    ("des garanties de sécurité", "entry garantie de sécurité → plural"),
    ("des garanties juridiques de sécurité", "entry garantie de sécurité → plural → insertion(juridiques)"),
    ("l'Otan", "entry OTAN → case → elision"),
    ("l'Alliance atlantique", "entry OTAN → elision → variant(Alliance atlantique)"),
    ("le non-élargissement", "entry élargissement → negation"),
    ("le ministre kényan", "entry ministre → exact → state(kényan)"),
    ("Elle lèvera la séance.", "entry lever → inflection → tense(future)"),
  ])
  func derivesEachOccurrence(_ text: String, _ steps: String) throws {
    let list = try explained(text, Self.glossary)
    let first = try #require(list.terms.first?.occurrences.first)
    #expect(first.derivation.joined(separator: " → ") == steps)
  }

  @Test(arguments: [
    ("Les délégués ont traité la question.", "traité", "part-of-speech"),
    ("sous-ministre de passage", "ministre", "hyphen"),
    ("un droit de passage inoffensif", "passage inoffensif", "longer-term"),
  ])
  func saysWhyNearMissesAreRefused(_ text: String, _ french: String, _ reason: String) throws {
    let refused = try #require(try explained(text, Self.glossary).refused)
    #expect(refused.contains { $0.french == french && $0.reason.code == reason })
  }

  @Test func namesTheForbiddenContext() throws {
    var glossary = Self.glossary
    glossary[glossary.count - 1].french[0].policy = MatchPolicy(forbiddenContexts: ["plan ~"])
    let refused = try #require(try explained("le plan Kléber", glossary).refused)
    #expect(refused.map(\.reason) == [.forbiddenContext("plan ~")])
  }

  /// Two characters may end a line, which are one to whoever takes a text apart by them.
  @Test(arguments: [" ", "\n", "\r\n", "\t "]) func takesALineEndForABlank(blank: String) {
    #expect(Derivation.statute("loi\(blank)sur l'eau") == "statute(loi sur l'eau)")
    #expect(EnglishObject.isOfSeveral("conclu\(blank)des accords", term: "conclure un accord"))
  }

  /// Each piece that is put aside has its own reason, also where nothing stands between two.
  @Test func tellsWhyFurnitureIsNotRead() throws {
    let text = "Le traité oblige.\nUn traité.\nDes traités.\nLe traité reste.\nDernier traité."
    var spans: [TextSpan] = []
    var start = 0
    for line in text.split(separator: "\n") {
      spans.append(TextSpan(start, start + line.utf8.count + 1))
      start += line.utf8.count + 1
    }
    let reasons: [(line: Int, reason: Furniture.Reason)] = [(1, .caption), (2, .byline), (4, .footer)]
    let analyzer = try frenchAnalyzer()
    let extractor = TermExtractor(
      analyzer: analyzer, index: GlossaryIndex([("test", Self.glossary)], analyzer: analyzer), findsNames: false,
      explains: true)
    let source = SourceText(text)
    let document = Document(
      source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8",
      furniture: reasons.map { line, reason in
        let span = TextSpan(Int(spans[line].start), min(Int(spans[line].end), text.utf8.count))
        return Furniture(span: span, proseSpan: span, reason: reason)
      })
    let list = extractor.termList(extractor.find(in: document), path: "-", sha256: "")
    #expect(list.refused?.map(\.text) == ["traité", "traités", "traité"])
    #expect(list.refused?.map(\.reason) == reasons.map { .furniture($0.reason.rawValue) })
  }

  @Test func costsNothingUnlessAsked() throws {
    let text = try ExtractedText("Les délégués ont traité des garanties de sécurité.", Self.glossary)
    #expect(text.list.refused == nil)
    let isUnexplained = text.occurrences.allSatisfy { $0.derivation.isEmpty }
    #expect(isUnexplained)
  }
}

@Suite struct OfficeHolderTests {
  private static func person(_ name: String, _ held: String...) -> ConceptRecord {
    ConceptRecord(
      id: "person-\(name)", termClass: .person, french: [TermRecord(name)], english: [TermRecord(name)],
      facts: held.map { ConceptFact(.officeHeld, $0) })
  }

  private static let glossary: [ConceptRecord] = [
    ConceptRecord(
      id: "minister", termClass: .title, french: [TermRecord("ministre des Affaires étrangères")],
      english: [TermRecord("foreign minister")]),
    ConceptRecord(
      id: "head", termClass: .title, french: [TermRecord("chef de la diplomatie kényane")],
      english: [TermRecord("Kenyan foreign minister")], facts: [ConceptFact(.instanceOf, "minister KE")]),
    ConceptRecord(
      id: "kenyan", termClass: .demonym, french: [TermRecord("kényan", partOfSpeech: .adjective)],
      english: [TermRecord("Kenyan")], facts: [ConceptFact(.stateCode, "KE")]),
    person("Achieng", "minister KE 2001-03-01/2004-12-31"),
    person("Barasa", "minister KE 2005-01-02/2009-06-30", "minister TZ 2001-01-01/2009-12-31"),
    person("Chebet", "minister KE 2009-06-30/2012-01-01"),
  ]

  @Test(arguments: [
    ("2003-07-14", "Achieng"), ("2001-03-01", "Achieng"), ("2004-12-31", "Achieng"), ("2008-01-01", "Barasa"),
    // A day that nobody is checked for, and one on which two are.
    ("2005-01-01", nil), ("2001-02-28", nil), ("2012-01-02", nil), ("2009-06-30", "Chebet"),
  ])
  func namesWhoHeldTheOfficeOnTheDay(_ day: String, _ name: String?) throws {
    for text in ["le ministre kényan des Affaires étrangères", "le chef de la diplomatie kényane"] {
      let list = try explained(text, Self.glossary, asOf: day)
      let title = try #require(list.terms.first { $0.termClass == .title })
      #expect(title.occurrences.first?.holder?.name == name)
      #expect(!title.english.contains("Achieng"))
    }
  }

  /// Identifiers are whatever a glossary makes them.
  @Test func knowsOfficesWhoseIdentifiersHaveAccents() throws {
    let glossary: [ConceptRecord] = [
      ConceptRecord(
        id: "office-préfète", termClass: .title, french: [TermRecord("préfet maritime de la rade")],
        english: [TermRecord("harbour prefect")]),
      Self.person("Achieng", "office-préfète 2001-03-01/2004-12-31"),
    ]
    let list = try explained("le préfet maritime de la rade", glossary, asOf: "2003-07-14")
    #expect(list.terms.first?.occurrences.first?.holder?.name == "Achieng")
  }

  @Test func namesNobodyWithoutState() throws {
    let list = try explained("le ministre des Affaires étrangères", Self.glossary, asOf: "2003-07-14")
    #expect(list.terms.first?.occurrences.first?.holder == nil)
  }
}
