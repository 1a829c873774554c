import Testing

@testable import DragomanMatching

/// Offices behind a courtesy, and those that share their noun.
@Suite struct AddressedOfficeTests {
  private static let glossary: [ConceptRecord] = [
    concept("Madame", "Ms", .title), concept("Monsieur", "Mr", .title),
    concept("ministre de la Pêche", "fisheries minister", .title),
    concept("ministre de la Mer", "maritime minister", .title), concept("ministre de l'Air", "air minister", .title),
    concept("ambassadeur", "ambassador", .title), concept("attaché de défense", "defence attaché", .title),
    concept("attaché naval", "naval attaché", .title), concept("attaché de l'air", "air attaché", .title),
    concept("européen", "European", .demonym),
  ]

  @Test(arguments: [
    ("Madame la ministre de la Pêche est là.", ["ministre de la Pêche"]),
    ("Monsieur l'ambassadeur est là.", ["ambassadeur"]), ("Madame, le vin est bon.", ["Madame"]),
    ("Monsieur est là.", ["Monsieur"]),
  ])
  func haveTheCourtesyLeftOut(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).surfaces == surfaces)
  }

  @Test(arguments: [
    ("Les ministres de la Pêche, de la Mer et de l'Air signent.", false),
    ("Les ministres de la Pêche, de la Mer et de l'Air des deux pays signent.", true),
    ("Les ministres européens de la Pêche, de la Mer et de l'Air signent.", true),
    ("Les ministres de la Pêche signent.", true),
  ])
  func areOneOfEachWhereTheyShareTheirNoun(_ text: String, _ isPlural: Bool) throws {
    let offices = try ExtractedText(text, Self.glossary).occurrences.filter { $0.text.hasPrefix("ministres") }
    #expect(!offices.isEmpty)
    #expect(offices.allSatisfy { ($0.inContext?.hasSuffix("s") ?? false) == isPlural }, "\(offices)")
  }

  @Test(arguments: [
    ("Le gouvernement Orlov est tombé.", "Orloff government"), ("Le gouvernement d'Orlov est tombé.", nil),
    ("Le gouvernement, Orlov compris, est tombé.", nil), ("Le rapport Orlov est lu.", nil),
  ])
  func bodiesAreCalledAfterTheirLeaders(_ text: String, _ english: String?) throws {
    let glossary = [
      concept("gouvernement", "government"), concept("rapport", "report"),
      concept("Ivan Orlov", "Ivan Orloff", .person, also: [TermRecord("Orlov", type: .shortForm)]),
    ]
    let term = try ExtractedText(text, glossary).occurrences.first
    #expect(term?.inContext == english)
  }

  @Test(arguments: [
    ("Le sommet de Lorval a échoué.", "Lorval summit"), ("Le sommet du Caire a échoué.", "Cairo summit"),
    ("Le sommet de Lorval et du Caire a échoué.", nil), ("Le sommet de Norvège a échoué.", nil),
    ("Le rapport de Lorval est lu.", nil), ("Le sommet est à Lorval.", nil),
  ])
  func talksAreCalledAfterTheirCity(_ text: String, _ english: String?) throws {
    var norway = concept("Norvège", "Norway", .place)
    norway.facts.append(ConceptFact(.stateCode, "NO"))
    let glossary = [
      concept("sommet", "summit"), concept("rapport", "report"), concept("Lorval", "Lorval", .place),
      concept("Le Caire", "Cairo", .place), norway,
    ]
    let term = try ExtractedText(text, glossary).occurrences.first
    #expect(term?.inContext == english)
  }

  @Test func joinAComplementAnAdjectiveAndAComplement() throws {
    let text = try ExtractedText("Les attachés de défense, naval et de l'air sont reçus.", Self.glossary)
    #expect(Set(text.surfaces) == ["attachés de défense", "attachés … naval", "attachés … de l'air"])
    let other = try ExtractedText("Les attachés de défense, navals, et de l'air frais.", Self.glossary)
    #expect(!other.surfaces.contains("attachés … naval"))
  }
}
