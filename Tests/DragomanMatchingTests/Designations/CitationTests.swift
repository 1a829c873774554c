import Testing

@testable import DragomanMatching

private let glossary: [ConceptRecord] = [
  template(["résolution {number}", "résolution n° {number}"], ["resolution {number}", "{owner} resolution {number}"]),
  template(["résolution {symbol}"], ["resolution {symbol}"]),
  template(["{ordinal} session"], ["{ordinal} session"], .event),
  template(["{ordinal} séance"], ["{ordinal} meeting"], .event),
  template(["paragraphe {number}", "par. {number}", "§ {number}"], ["paragraph {number}"]),
]

/// The ways in which texts cite numbers.
@Suite struct CitationTests {
  @Test(arguments: [
    ("La soixante-dix-neuvième session s'ouvre.", "soixante-dix-neuvième session", "79th session"),
    ("La quatre-vingtième session s'ouvre.", "quatre-vingtième session", "80th session"),
    ("La quatre-vingt-onzième session s'ouvre.", "quatre-vingt-onzième session", "91st session"),
    ("La vingt et unième session s'ouvre.", "vingt et unième session", "21st session"),
    ("La cent vingt-troisième séance s'ouvre.", "cent vingt-troisième séance", "123rd meeting"),
    ("La 79ᵉ session s'ouvre.", "79ᵉ session", "79th session"),
    ("La 9453e séance s'ouvre.", "9453e séance", "9453rd meeting"),
    ("Vu le par. 4 du texte.", "par. 4", "paragraph 4"), ("Vu le § 4 du texte.", "§ 4", "paragraph 4"),
  ])
  func readsOrdinalsAndSigns(text: String, surface: String, english: String) throws {
    let occurrences = try ExtractedText(text, glossary).occurrences
    #expect(occurrences.map(\.text) == [surface])
    #expect(try ExtractedText(text, glossary).list.terms.flatMap(\.english).contains(english))
  }

  @Test(arguments: [
    "La deuxième session s'ouvre.", "Les deux sessions s'ouvrent.", "Voté par 4 voix.", "Vingt sessions plus tard.",
    "La soixante et la session.",
  ])
  func readsNoOrdinalElsewhere(text: String) throws {
    #expect(try ExtractedText(text, glossary).occurrences.map(\.text) == [])
  }

  @Test(arguments: [
    (
      "Ses résolutions 77/229 du 15 décembre 2022 et 78/221 du 19 décembre 2023.",
      ["résolutions 77/229", "résolutions … 78/221"], ["resolution 77/229", "resolution 78/221"]
    ),
    (
      "Les résolutions 46/7 et 47/20.", ["résolutions 46/7", "résolutions … 47/20"],
      ["resolution 46/7", "resolution 47/20"]
    ),
    (
      "Les résolutions n° 733 et n° 751.", ["résolutions n° 733", "résolutions n° … 751"],
      ["resolution 733", "resolution 751"]
    ),
    ("Les résolutions 77/229 du 15 décembre 2022.", ["résolutions 77/229"], ["resolutions 77/229"]),
  ])
  func readsListsWithDatesAndSigns(text: String, surfaces: [String], english: [String]) throws {
    let extracted = try ExtractedText(text, glossary)
    #expect(extracted.surfaces.sorted() == surfaces.sorted())
    #expect(extracted.list.terms.compactMap(\.english.first).sorted() == english.sorted())
  }
}
