import Testing

@testable import DragomanMatching

/// Which of several bodies and things a word belongs to, told by what stands behind and around it.
@Suite struct OpenEndTests {
  private static let glossary: [ConceptRecord] = [
    ConceptRecord(
      id: "chair", termClass: .title, french: [TermRecord("président de la commission", partOfSpeech: .noun)],
      english: [TermRecord("committee chair")]),
    ConceptRecord(
      id: "eu", termClass: .title,
      french: [
        TermRecord("président de la Commission européenne", partOfSpeech: .noun),
        TermRecord("président de la Commission", partOfSpeech: .noun, type: .shortForm),
      ],
      english: [TermRecord("President of the European Commission")]),
    concept("commission électorale", "electoral commission"), concept("président", "president", .title),
    concept("sous-marin", "submarine", also: [TermRecord("sous-marins", isPlural: true)]),
    concept("Paris Saint-Germain", "Paris Saint-Germain", .organization),
  ]

  @Test(arguments: [
    ("Il a été condamné à Bâle pour vol.", ["condamné = condamner"]),
    ("Il a été condamné au Maroc.", ["condamné = condamner"]),
    ("Il a été condamné à l'exil.", ["condamné à = condamner à"]),
    ("Il a été appelé à Bâle.", ["appelé à = appeler à"]),
  ])
  func aPlaceIsNoPenalty(_ text: String, _ found: [String]) throws {
    let glossary = [
      concept("condamner", "convict", part: .verb), concept("condamner à", "sentence to", part: .verb),
      concept("appeler à", "call to", part: .verb),
    ]
    #expect(try ExtractedText(text, glossary).found == found)
  }

  @Test(arguments: [
    (
      "La présidente de la Commission a parlé.", ["présidente de la Commission = président de la Commission européenne"]
    ),
    (
      "La présidente de la Commission Ursula Dupont a parlé.",
      ["présidente de la Commission = président de la Commission européenne"]
    ),
    (
      "La présidente de la Commission électorale a parlé.",
      ["présidente = président", "Commission électorale = commission électorale"]
    ),
    ("La présidente de la Commission des pêches a parlé.", ["présidente = président"]),
    ("La présidente de la Commission nationale a parlé.", ["présidente = président"]),
    ("La présidente de la commission a parlé.", ["présidente de la commission = président de la commission"]),
  ])
  func theOfficeOfABodyEndsWithIt(_ text: String, _ found: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).found == found)
  }

  /// Capitals of administrations block neither the office nor what stands behind it.
  @Test(arguments: [
    ("Le Premier Ministre togolais signe.", ["Premier Ministre"]),
    ("Le Directeur Général adjoint signe.", ["Directeur Général"]),
    ("Le Chargé d'Affaires Américain signe.", ["Chargé d'Affaires"]),
    ("Le Ministre des Affaires Étrangères de la République signe.", ["Ministre des Affaires Étrangères"]),
    ("Le Ministre de la Garde Nationale signe.", []),
  ])
  func capitalsOfAdministrationsChangeNothing(_ text: String, _ found: [String]) throws {
    let offices = [
      "Premier ministre", "directeur général", "chargé d'affaires", "ministre des Affaires étrangères",
      "ministre de la garde",
    ].map { concept($0, "the English", .title) }
    #expect(try ExtractedText(text, offices).surfaces == found)
  }

  @Test(arguments: [
    ("Le sous-marin a plongé.", nil), ("Des sous-marins ont plongé.", "submarines"),
    ("Paris Saint-Germain a gagné.", nil), ("La Commission électorale siège.", nil),
  ])
  func theNumberIsThatOfTheWholeWord(_ text: String, _ expected: String?) throws {
    #expect(try ExtractedText(text, Self.glossary).occurrences.map(\.inContext) == [expected])
  }

  @Test(arguments: [
    ("L'Alliance bolivarienne condamne le blocus.", []), ("L'Alliance condamne le blocus.", ["Alliance"]),
    ("L'Alliance norvégienne condamne le blocus.", ["Alliance", "norvégienne"]),
    ("L'Alliance favorise la paix.", ["Alliance"]),
  ])
  func anAdjectiveMakesAnotherBody(_ text: String, _ found: [String]) throws {
    let concepts = [concept("Alliance", "x", .organization), concept("norvégien", "Norwegian", .demonym)]
    #expect(try ExtractedText(text, concepts).surfaces == found)
  }

  @Test(arguments: [
    ("Le porte-avions Charles-de-Gaulle a quitté la rade.", []), ("La frégate Jean Bart a appareillé.", []),
    ("L'USS Jean-Bart a appareillé.", []),
    ("Le porte-parole cite Charles de Gaulle.", ["Charles de Gaulle"]),
    ("Le biographe de Jean Bart s'est tu.", ["Jean Bart"]),
  ])
  func shipsAreCalledAfterPersons(_ text: String, _ found: [String]) throws {
    let persons = [concept("Charles de Gaulle", "x", .person), concept("Jean Bart", "x", .person)]
    #expect(try ExtractedText(text, persons).surfaces == found)
  }

  @Test(arguments: [
    ("MM. Durand et Petit ont plaidé.", ["Durand", "Petit"]),
    ("MM. Durand, Petit et Le Goff ont plaidé.", ["Durand", "Petit", "Le Goff"]),
    ("M. Durand et Petit Bateau ont plaidé.", ["Durand"]),
    ("MM. les juges Durand et Petit ont plaidé.", ["Durand", "Petit"]),
    ("Mmes les présidentes de section Durand et de La Tour ont plaidé.", ["Durand", "de La Tour"]),
  ])
  func namesShareAnHonorificInThePlural(_ text: String, _ names: [String]) throws {
    let persons = try ExtractedText(text, [], findsNames: true).list.terms.filter { $0.termClass == .person }
    #expect(persons.map(\.french) == names)
  }

  @Test(arguments: [
    ("MM. Durand et Lorval ont plaidé.", []), ("MM. les juges Lorval, Durand et Petit ont plaidé.", []),
    ("MM. Durand et Petit ont plaidé à Lorval.", ["Lorval"]),
    ("Pour MM. Durand et Petit, Lorval est loin.", ["Lorval"]),
  ])
  func areNoTownsBehindAnHonorificOfSeveral(_ text: String, _ found: [String]) throws {
    #expect(try ExtractedText(text, [concept("Lorval", "Lorval", .place)]).surfaces == found)
  }

  @Test(arguments: [
    ("Sans réserves, sans logis, sans abris, que faire ?", []), ("Il dort sans abri.", []),
    ("Les sans abri attendent.", ["sans abri"]), ("Un sans-abri attend.", ["sans-abri"]),
  ])
  func whatHasNothingIsNoNounWithoutDeterminer(_ text: String, _ found: [String]) throws {
    let homeless = ConceptRecord(
      id: "homeless", termClass: .term, french: [TermRecord("sans-abri", partOfSpeech: .noun)],
      english: [TermRecord("homeless person")])
    #expect(try ExtractedText(text, [homeless]).surfaces == found)
  }
}
