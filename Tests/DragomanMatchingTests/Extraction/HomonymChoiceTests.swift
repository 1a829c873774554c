import DragomanLanguage
import Testing

@testable import DragomanMatching

/// Offices of several bodies that share a short form.
struct HomonymChoiceTests {
  private static let glossary: [ConceptRecord] = [
    concept("Ligue des deux rives", "League of Both Shores", .organization),
    concept("Conseil alpin", "Alpine Council", .organization),
    concept("Assemblée du Conseil alpin", "Assembly of the Alpine Council", .organization),
    concept(
      "secrétaire de la Commission de la Ligue des deux rives", "Commission Secretary of the League", .title,
      also: [TermRecord("secrétaire de la Commission")]),
    concept(
      "secrétaire de la Commission du Conseil alpin", "Alpine Commission Secretary", .title,
      also: [TermRecord("secrétaire de la Commission")]),
  ]

  private static func office(in text: String) throws -> (concept: String, confidence: Double) {
    let list = try ExtractedText(text, glossary).list
    let term = try #require(list.terms.first { $0.termClass == .title })
    return (term.french, term.occurrences[0].confidence)
  }

  @Test(arguments: [
    ("La Ligue des deux rives siège. Le secrétaire de la Commission parle.", "de la Ligue des deux rives"),
    ("Le Conseil alpin siège. Le secrétaire de la Commission parle.", "du Conseil alpin"),
    ("La Ligue des deux rives et l'Assemblée du Conseil alpin. Le secrétaire de la Commission.", "du Conseil alpin"),
    (
      "La Ligue des deux rives a invité le Conseil alpin. Le secrétaire de la Commission parle.", "du Conseil alpin"
    ),
  ])
  func isThatOfTheBodyNamedLast(text: String, body: String) throws {
    let office = try Self.office(in: text)
    #expect(office.concept == "secrétaire de la Commission " + body)
    #expect(office.confidence < 1)
  }

  /// A designation has a pattern that says nothing of it.
  @Test(arguments: [true, false]) func isNotSettledByADesignation(isDesignation: Bool) throws {
    let scribes = ["scribe of the east", "scribe of the west"].map { english in
      ConceptRecord(id: english, termClass: .title, french: [TermRecord("scribe")], english: [TermRecord(english)])
    }
    let index = GlossaryIndex([("test", scribes)], analyzer: try frenchAnalyzer())
    let patterns = (0..<UInt32(index.allPatternCount)).filter { index.termClass(ofPattern: $0) == .title }
    try #require(patterns.count == 2)
    func finding(_ start: UInt32) -> Finding {
      Finding(
        pattern: patterns[0], isCandidate: false, termClass: .title, first: TextSpan(start: start, end: start + 5),
        second: TextSpan(start: 0, end: 0), sentence: 0, labels: [])
    }
    var findings = [finding(0), finding(10)]
    if isDesignation { findings[0].designation = 0 }
    findings[1].alternatives = [Finding.Other(pattern: patterns[1], span: findings[1].first)]
    var choice = HomonymChoice(index: index, signs: ContextSigns(index: index, text: []))
    choice.settle(&findings)
    #expect(findings[1].doubt.contains(.homonym) == isDesignation)
    #expect(findings[1].doubt.contains(.settledHomonym) != isDesignation)
  }

  /// *délégué* is an office of one state and another of all others; *Grenade* two places.
  private static let others: [ConceptRecord] = [
    concept("délégué", "delegate", .title, part: .noun),
    ConceptRecord(
      id: "office-delegue-no", termClass: .title,
      french: [TermRecord("délégué norvégien"), TermRecord("délégué")], english: [TermRecord("Norwegian Envoy")],
      facts: [ConceptFact(.instanceOf, "office-envoy NO")]),
    ConceptRecord(
      id: "person-berg", termClass: .person, french: [TermRecord("Nils Berg")], english: [TermRecord("Nils Berg")],
      facts: [ConceptFact(.officeHeld, "office-envoy NO 2020-01-01/2024-01-01")]),
    ConceptRecord(
      id: "demonym-ro", termClass: .demonym, french: [TermRecord("roumain", partOfSpeech: .adjective)],
      english: [TermRecord("Romanian")], facts: [ConceptFact(.stateCode, "RO")]),
    ConceptRecord(
      id: "place-gd", termClass: .place, french: [TermRecord("Grenade")], english: [TermRecord("Grenada")],
      facts: [ConceptFact(.contextSign, "caraïbes caricom")]),
    ConceptRecord(
      id: "place-granada", termClass: .place, french: [TermRecord("Grenade")], english: [TermRecord("Granada")],
      facts: [ConceptFact(.contextSign, "espagn* andalou*"), ConceptFact(.contextSign, "malaga")]),
  ]

  @Test(arguments: [
    ("Le délégué Nils Berg est parti.", ["Norwegian Envoy"]), ("Le délégué roumain est parti.", ["delegate"]),
    ("Le délégué est parti.", ["delegate"]),
    ("Le délégué Nils Berg est parti. Le délégué revient.", ["Norwegian Envoy", "Norwegian Envoy"]),
  ])
  func isThatOfThePersonOrStateBesideIt(text: String, expected: [String]) throws {
    let list = try ExtractedText(text, Self.others).list
    let offices = list.terms.filter { $0.termClass == .title }
    #expect(offices.flatMap { term in term.occurrences.map { _ in term.english[0] } } == expected)
  }

  @Test(arguments: [
    ("Elle est née à Grenade, en Andalousie.", "Granada", true), ("Grenade a rejoint la Caricom.", "Grenada", true),
    ("Il écrit de Grenade.", "Grenada", false),
    ("De Grenade, la Caricom écrit à Malaga.", "Grenada", false),
  ])
  func isThePlaceThatTheWordsAroundSpeakOf(text: String, expected: String, isSettled: Bool) throws {
    let list = try ExtractedText(text, Self.others).list
    let term = try #require(list.terms.first { $0.french == "Grenade" })
    #expect(term.english.first == expected)
    #expect((term.occurrences[0].confidence > 0.5) == isSettled)
  }

  @Test func isTheLeastShortenedWhereNoBodyIsNamed() throws {
    let open = try Self.office(in: "Le secrétaire de la Commission parle.")
    #expect(open.concept == "secrétaire de la Commission du Conseil alpin")
    let settled = try Self.office(in: "Le Conseil alpin siège. Le secrétaire de la Commission parle.")
    #expect(open.confidence < settled.confidence)
  }
}
