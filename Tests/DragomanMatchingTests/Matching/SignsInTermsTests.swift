import Testing

@testable import DragomanMatching

/// Terms with commas, points, ampersands and plus signs in them, and texts with and without these.
@Suite struct SignsInTermsTests {
  private static let concepts = [
    concept("arme nucléaire, biologique et chimique", "nuclear, biological and chemical weapon"),
    concept("Anna K. Vasseur", "Anna K. Vasseur", .person), concept("Duval & Fils", "Duval & Fils", .organization),
    concept("groupe 4+2", "4+2 group", .organization),
    concept("Front uni – Renouveau", "United Front – Renewal", .organization),
    concept("ODAP", "ODAP", .organization), concept("ODAP+", "ODAP Plus", .organization),
    concept("paix justice", "peace justice"), concept("roi René", "King René", .person),
    concept("traité Ciel clair", "Clear Sky Treaty", .instrument), concept("loi n° 12", "Act No. 12", .instrument),
  ]

  @Test(arguments: [
    ("Une arme nucléaire, biologique et chimique.", ["arme nucléaire, biologique et chimique"]),
    ("Les armes nucléaires, biologiques et chimiques.", ["armes nucléaires, biologiques et chimiques"]),
    ("On attend Anna K. Vasseur demain.", ["Anna K. Vasseur"]),
    ("La banque Duval & Fils ferme.", ["Duval & Fils"]),
    ("Le groupe 4+2 se réunit.", ["groupe 4+2"]),
    ("Le Front uni – Renouveau a gagné.", ["Front uni – Renouveau"]),
    ("L'ODAP+ et l'ODAP.", ["ODAP+", "ODAP"]), ("L'ODAP + deux autres.", ["ODAP"]),
    ("Le traité « Ciel clair » est mort.", ["traité « Ciel clair »"]),
    ("Le traité \"Ciel clair\" est mort.", ["traité \"Ciel clair\""]),
    ("Il dit « le traité Ciel clair » et part.", ["traité Ciel clair"]),
    ("Le « traité » Ciel clair est mort.", ["« traité » Ciel clair"]),
    ("La loi nº 12, la loi no 12, la loi numéro 12.", ["loi nº 12", "loi no 12", "loi numéro 12"]),
    ("La loi nos 12.", []),
    // A sign that the term has not parts it.
    ("On veut la paix, justice viendra.", []), ("C'est le roi. René arrive.", []),
  ])
  func signsStandInTheTextAsInTheTerm(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.concepts).surfaces == surfaces)
  }

  /// Glossaries are typed with one apostrophe or the other, and so are texts; what is shown is the glossary's own.
  @Test(arguments: ["'", "’"], ["'", "’"])
  func findsTermsWithWhicheverApostrophe(inTerm: String, inText: String) throws {
    let concepts = [
      concept("Centre d\(inTerm)étude, de formation et d\(inTerm)écoute", "Study Centre", .organization),
      concept("accord d\(inTerm)étape", "stage agreement"), concept("plan\u{A0}B", "plan B"),
    ]
    let text = "Le Centre d\(inText)étude, de formation et d\(inText)écoute parle d\(inText)un accord d\(inText)étape, "
    let list = try ExtractedText(text + "puis d'un plan B.", concepts).list
    #expect(list.terms.map(\.french) == concepts.map { $0.french[0].text })
    #expect(list.terms.allSatisfy { $0.occurrences.map(\.match) == [[.exact]] }, "\(list.terms.flatMap(\.occurrences))")
  }

  @Test func tellsAPlusFromNone() throws {
    #expect(try ExtractedText("L'ODAP+ et l'ODAP.", Self.concepts).found == ["ODAP+ = ODAP+", "ODAP = ODAP"])
  }

  @Test(arguments: [
    ("droits civils, politiques et sociaux", [(2, ",")], true),
    ("droits civils, politiques et sociaux", [(3, ",")], false),
    ("droits civils et politiques", [(2, ",")], false),
    ("John F. Martin", [(2, ".")], true), ("A&B", [(1, "&")], true), ("P4+2", [(1, "+")], true),
    ("l'union, de gauche", [(2, ",")], true), ("Nord – Sud", [(1, "–")], true), ("À côté, Ô ciel", [(2, ",")], true),
  ])
  func termShowsSigns(_ term: String, _ signs: [(Int, String)], _ shows: Bool) {
    #expect(SignsOfTerms.term(term, shows: signs.map { ($0.0, Array($0.1.utf8)) }) == shows)
  }
}
