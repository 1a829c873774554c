import Testing

@testable import DragomanMatching

/// Names that are only parts of longer ones which no glossary holds: one sentence of our own for each rule and refusal.
@Suite struct LongerNamesTests {
  private static let glossary: [ConceptRecord] = [
    concept("Front populaire", "Popular Front", .organization), concept("Union boréale", "Boreal Union", .organization),
    concept("Parti paysan", "Peasant Party", .organization), concept("Comité", "Committee", .organization),
    concept("service national", "national service"), concept("norvégien", "Norwegian", .demonym),
    concept("City", "the City", .metonym), concept("attentat du Crocus City Hall", "Crocus City Hall attack", .event),
    concept("loi sur la pêche", "fishing law"), concept("fonds de réserve", "reserve fund"),
    concept("pollution", "pollution"),
    concept("Vinci", "Vinci", .organization), concept("New York", "New York", .place),
  ]

  @Test(arguments: [
    ("Le Front populaire de libération attaque.", []),
    ("Le Front populaire de la ville attaque.", ["Front populaire"]),
    ("On accuse le Front populaire de trahison.", ["Front populaire"]),
    ("Le Front populaire d'urgence se réunit.", ["Front populaire"]),
    ("L'adhésion à l'Union boréale de pays tiers tarde.", ["Union boréale"]),
    ("Le Front populaire de mars est oublié.", ["Front populaire"]),
    ("Le Parti paysan unifié attaque.", []), ("Le Parti paysan norvégien attaque.", ["Parti paysan", "norvégien"]),
    ("Le Parti paysan furieux attaque.", ["Parti paysan"]),
    ("Hier le Nouveau Front populaire a voté.", []), ("Hier le nouveau Front populaire a voté.", ["Front populaire"]),
    ("Hier le Comité Al-Zahr a voté.", []), ("Hier le Comité a voté.", ["Comité"]),
    ("Hier le Comité Marie Durand a voté.", ["Comité"]),
    ("Hier le Service national de contrôle a voté.", []),
    ("Hier le service national de contrôle a changé.", ["service national"]),
    ("Hier le Service national a changé.", ["Service national"]),
    ("Hier le Service national pour la mer a voté.", []),
    ("Hier le Fonds de réserve pour la période est voté.", ["Fonds de réserve"]),
    ("Hier le Comité de Surveillance a voté.", []), ("Hier le Comité de contrôle a voté.", []),
    ("Hier le Comité international contre la faim a voté.", []),
    ("Hier le Comité des Forces paysannes a voté.", []), ("Hier le Comité des experts a voté.", ["Comité"]),
    ("Hier le Comité pour l'avenir paysan (CAP) a voté.", []), ("Hier le Comité pour finir a voté.", ["Comité"]),
    ("Voici la Loi sur la pêche et la protection du saumon.", []),
    ("Voici la loi sur la pêche et le budget.", ["loi sur la pêche"]),
    ("Voici la Loi sur la pêche.", ["Loi sur la pêche"]),
    ("Voici l'Oil Pollution Act de 1990.", []), ("Voici la Pollution de 1990.", ["Pollution"]),
    ("Le tableau de Da Vinci est là.", []), ("Le groupe Vinci est là.", ["Vinci"]),
    ("Un incendie à New York City est éteint.", ["New York"]),
    ("Un incendie au Crocus City Hall est éteint.", []), ("Un incendie à la City est éteint.", ["City"]),
    ("Depuis l'attentat du Crocus City Hall tout change.", ["attentat du Crocus City Hall"]),
  ])
  func areNotListedAsTheShortOnes(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).surfaces == surfaces)
  }

  private static let joined = [
    concept("Union boréale", "Boreal Union", .organization), concept("Chine", "China", .place),
    concept("Union", "Union", .organization), concept("Suisse", "Switzerland", .place),
    concept("suisse", "Swiss", .demonym), concept("soudanais", "Sudanese", .demonym),
  ]

  @Test(arguments: [
    ("Le sommet Union boréale-Chine a lieu.", ["Union boréale", "Chine"]), ("Un sommet boréale-chine.", []),
    ("Le sommet Chine-Union boréale a lieu.", ["Chine", "Union boréale"]),
    ("Un accord italo-suisse.", ["italo-suisse"]),
    ("Le dialogue inter-soudanais reprend.", ["soudanais"]),
  ])
  func hyphensPartNames(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.joined).surfaces == surfaces)
  }

  @Test func theOtherHalfOfAPeopleIsNoState() throws {
    #expect(!(try ExtractedText("Un Italo-Suisse a gagné.", Self.joined).found.contains { $0.hasSuffix("= Suisse") }))
  }

  private static let numbered = [
    concept("Comité 1267", "1267 Committee", .organization), concept("Groupe 77", "G77", .organization),
  ]

  @Test(arguments: [
    ("Le comité 1267 se réunit.", ["comité 1267"]), ("Le groupe 77 se réunit.", []), ("Le comité 1268 se réunit.", []),
  ])
  func aNumberNamesABodyWithoutItsCapital(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.numbered).surfaces == surfaces)
  }
}
