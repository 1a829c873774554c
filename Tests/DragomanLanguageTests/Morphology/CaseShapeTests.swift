import Testing

@testable import DragomanLanguage

@Suite struct CaseShapes {
  @Test(arguments: [
    ("", CaseShape.none), ("2022", .none), ("...", .none), ("-", .none), ("traité", .lower), ("état", .lower),
    ("l'", .lower), ("a", .lower), ("2e", .lower), ("Traité", .initial), ("État", .initial), ("A", .initial),
    ("Œuvre", .initial), ("L'", .initial), ("G7", .initial), ("TRAITÉ", .allCapitals), ("OTAN", .allCapitals),
    ("ÉU", .allCapitals), ("COP28", .allCapitals), ("U.R.S.S.", .allCapitals), ("eBay", .mixed),
    ("McDonald", .mixed), ("XIXe", .mixed), ("Saint-Siège", .initial), ("États-Unis", .initial),
    ("Kim-jong-Un", .initial), ("L'Haÿ", .initial), ("N'Djamena", .initial), ("MOSCOU-Pékin", .mixed),
    ("vice-Président", .mixed), ("北京", .lower),
  ])
  func capitalsGiveAFormItsShape(form: String, expected: CaseShape) {
    let bytes = Array(form.utf8)
    #expect(CaseShape(bytes.span, 0..<bytes.count) == expected)
  }
}
