import Testing

@testable import DragomanMatching

/// Which equivalent stands first, by the form that the text uses.
struct UsedFormsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let english: [String]
    var testDescription: String { text }
  }

  private static let concepts = [
    ConceptRecord(
      id: "fund", termClass: .organization,
      french: [TermRecord("Fonds monétaire international"), TermRecord("FMI", type: .acronym)],
      english: [TermRecord("International Monetary Fund"), TermRecord("IMF", type: .acronym)]),
    ConceptRecord(
      id: "jet", termClass: .term,
      french: [TermRecord("avion du futur"), TermRecord("ADF", type: .acronym)],
      english: [TermRecord("FA", type: .acronym), TermRecord("future aircraft")]),
    ConceptRecord(
      id: "alliance", termClass: .organization,
      french: [
        TermRecord("Organisation du pacte du Ponant"), TermRecord("OPP", type: .acronym),
        TermRecord("Alliance ponantaise"), TermRecord("Ligue du large"),
      ],
      english: [
        TermRecord("WPO", type: .acronym), TermRecord("Ponant Pact Organization"), TermRecord("Ponant Alliance"),
      ]),
    ConceptRecord(
      id: "league", termClass: .organization,
      french: [TermRecord("Union générale des ports maritimes"), TermRecord("Union générale")],
      english: [
        TermRecord("General Union of Maritime Ports"), TermRecord("GP General Union"), TermRecord("General Union"),
      ]),
    ConceptRecord(
      id: "region", termClass: .place,
      french: [TermRecord("Haut-Vardak"), TermRecord("Vardak"), TermRecord("Haut-Vardaq")],
      english: [TermRecord("Nagorno-Vardak"), TermRecord("Vardak"), TermRecord("Haut-Vardaq")]),
    ConceptRecord(
      id: "person", termClass: .person, french: [TermRecord("Anatole Dupontel"), TermRecord("Dupontel")],
      english: [TermRecord("Anatole Dupontel"), TermRecord("President Dupontel"), TermRecord("Dupontel")]),
  ]

  @Test(arguments: [
    Case(text: "Le FMI aide. Le FMI prête.", english: ["IMF", "International Monetary Fund"]),
    Case(text: "Le Fonds monétaire international (FMI) aide.", english: ["International Monetary Fund", "IMF"]),
    Case(text: "Un avion du futur naît.", english: ["future aircraft", "FA"]),
    Case(text: "L'ADF naît. L'ADF vole.", english: ["FA", "future aircraft"]),
    Case(text: "L'ADF naît. Un avion du futur vole. L'avion du futur plane.", english: ["future aircraft", "FA"]),
    Case(text: "Un avion du futur naît. L'ADF vole. L'ADF plane.", english: ["FA", "future aircraft"]),
    // A variant is put into English by the term of its shape, where there is one.
    Case(text: "L'Alliance ponantaise aide.", english: ["Ponant Alliance", "WPO", "Ponant Pact Organization"]),
    Case(text: "La Ligue du large aide.", english: ["Ponant Pact Organization", "WPO", "Ponant Alliance"]),
    Case(text: "L'OPP aide l'Alliance ponantaise.", english: ["Ponant Pact Organization", "WPO", "Ponant Alliance"]),
    Case(
      text: "L'Union générale siège.",
      english: ["General Union", "General Union of Maritime Ports", "GP General Union"]),
    Case(text: "Le Vardak souffre.", english: ["Vardak", "Nagorno-Vardak", "Haut-Vardaq"]),
    // Another spelling of the dictionary form is no other name.
    Case(text: "Le Haut-Vardaq souffre.", english: ["Nagorno-Vardak", "Vardak", "Haut-Vardaq"]),
    Case(text: "Selon Dupontel, tout va bien.", english: ["Dupontel", "Anatole Dupontel", "President Dupontel"]),
    Case(
      text: "Selon Anatole Dupontel, tout va bien.", english: ["Anatole Dupontel", "President Dupontel", "Dupontel"]),
  ])
  func putsTheFittingFormFirst(_ sample: Case) throws {
    #expect(try ExtractedText(sample.text, Self.concepts).list.terms.first?.english == sample.english)
  }

  /// Whichever stands first, letters stay letters, and what is spelled out is spelled out.
  @Test(arguments: [
    ("L'ADF naît. Un avion du futur vole. L'avion du futur plane.", ["FA", nil, nil]),
    ("Un avion du futur naît. L'ADF vole. L'ADF plane.", ["future aircraft", nil, nil]),
    ("Le Vardak souffre. Le Vardak attend. Le Haut-Vardak espère.", [nil, nil, "Nagorno-Vardak"]),
    ("Le Haut-Vardak souffre. Le Vardak attend.", [nil, "Vardak"]),
    (
      "L'Alliance ponantaise aide, reste, dure. L'Alliance ponantaise dort. L'Alliance ponantaise vit. L'OPP part. "
        + "L'Organisation du pacte du Ponant aussi.",
      [nil, nil, nil, "WPO", "Ponant Pact Organization"]
    ),
    ("Dupontel vient. Dupontel part. Anatole Dupontel reste.", [nil, nil, "Anatole Dupontel"]),
  ])
  func followsTheFormOfEachOccurrence(text: String, inContext: [String?]) throws {
    #expect(try ExtractedText(text, Self.concepts).occurrences.map(\.inContext) == inContext)
  }
}
