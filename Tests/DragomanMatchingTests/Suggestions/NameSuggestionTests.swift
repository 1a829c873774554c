import DragomanLanguage
import Testing

@testable import DragomanMatching

private let names = Result {
  let analyzer = try frenchAnalyzer()
  return try EnglishSuggester(
    analyzer: analyzer, tagger: FrenchTagger(models: try FrenchModels.shipped(lexicon: analyzer.lexicon)),
    index: GlossaryIndex(
      [
        (
          "parts",
          [
            concept("institut", "institute"), concept("affaires maritimes", "maritime affairs"),
            concept("norvégien", "Norwegian", .demonym, part: .adjective),
          ]
        )
      ], analyzer: analyzer))
}

/// English for names: of bodies, and of places whose French spelling says little.
struct NameSuggestionTests {
  @Test func givesBodiesTheCapitalsOfEnglish() throws {
    let made = try names.get().makeSession().suggestions(
      for: "Institut norvégien des affaires maritimes", .organization)
    #expect(made.first?.english == "Norwegian Institute of Maritime Affairs", "\(made)")
  }

  @Test(arguments: ["Alfa Bank", "Anglo American", "Bain Capital"])
  func leavesForeignBodiesAlone(name: String) throws {
    let made = try names.get().makeSession().suggestions(for: name, .organization)
    #expect(made.map(\.english) == [name])
  }

  @Test(
    arguments: [
      (["Mali"], "Tin Zaouatine", "Tin Zaouatine"), (["Niger"], "Tchintabaraden", "Tchintabaraden"),
      // Nothing is said where countries of both kinds are named.
      (["Mali", "Libye"], "Zaouatine", nil), (["Mali", "Russie"], "Tchouvaldine", nil),
    ] as [([String], String, String?)])
  func keepsTheFrenchSpellingWhereTheCountryDoes(places: [String], name: String, english: String?) throws {
    let made = try names.get().makeSession().suggestions(for: name, .place, SpellingRegion(places: places))
    #expect(made.first?.english == english)
  }

  @Test func doesNotTakeAnEndingForSlavicInTheSahel() throws {
    let session = try names.get().makeSession()
    let made = session.suggestions(for: "Ettel Zaouatine", .person, SpellingRegion(places: ["Mali"]))
    #expect(made.allSatisfy { $0.english == "Ettel Zaouatine" }, "\(made)")
  }

  @Test(
    arguments: [
      ("Jana Jurinova", nil), ("Orrin Hatch", "Orrin Hatch"), ("Vladimir Jirinovski", "Vladimir Zhirinovsky"),
      ("Pavlo Tcherednitchenko", "Pavlo Cherednichenko"), ("Michel Karabadjian", "Michel Karabadjian"),
      ("Jean-Marc Fournier", "Jean-Marc Fournier"),
    ] as [(String, String?)])
  func respellsOnlyWhatFrenchHasRespelt(name: String, english: String?) throws {
    #expect(try names.get().makeSession().suggestions(for: name, .person).first?.english == english)
  }

  @Test(arguments: [("Tin Zaouatine", true), ("Aïn Témouchent", true), ("Tintin Dupont", false), ("Bir", false)])
  func knowsWordsThatBeginPlaces(name: String, isPlace: Bool) {
    #expect(PlaceGeneric.begins(name) == isPlace)
  }
}
