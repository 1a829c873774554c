import Testing

@testable import DragomanMatching

/// Which stretches of a sentence can be terms: each pattern with a sentence that has it, and one that does not.
struct PhrasePatternTests {
  @Test(arguments: [
    ("Le stator chauffe.", "stator"), ("Ils signent une garantie écrite.", "garantie écrite"),
    ("Une libre circulation existe.", "libre circulation"), ("Le taux de change monte.", "taux de change"),
    ("Le droit de la mer évolue.", "droit de la mer"), ("Un moteur à vapeur tourne.", "moteur à vapeur"),
    ("La lutte contre le bruit continue.", "lutte contre le bruit"),
    ("Une zone de pêche exclusive existe.", "zone de pêche exclusive"),
    ("La durée de vie des batteries baisse.", "durée de vie des batteries"),
  ])
  func finds(_ sentence: String, _ phrase: String) throws {
    #expect(try PhraseText(sentence).phrases.contains(phrase))
  }

  @Test(arguments: [
    ("Le moteur, rouge, tourne.", "moteur rouge"), ("Il mange une pomme et dort.", "pomme dort"),
    ("Les moteurs électrique chauffent.", "moteur électrique"),
    ("Le pêcheur dans la barque dort.", "pêcheur dans la barque"),
    ("Il part en courant.", "courant"), ("Il quitte le pays fin septembre.", "pays fin"),
    ("Elle attend la visite de Mme Kowalska.", "Mme Kowalska"),
  ])
  func refuses(_ sentence: String, _ phrase: String) throws {
    #expect(try !PhraseText(sentence).phrases.contains(phrase))
  }

  @Test func refusesAnOfficeWithItsHolderButNoThingNamedAfterSomebody() throws {
    let phrases = try PhraseText(
      "Un ancien diplomate Kowalewski défend le plan Kowalewski.",
      [concept("Kowalewski", "Kowalewski", .person), concept("diplomate", "diplomat", .title)]
    ).phrases
    #expect(!phrases.contains { $0.hasSuffix("diplomate Kowalewski") })
    #expect(phrases.contains("plan Kowalewski"))
  }

  @Test func tellsNestedPhrasesFromFreeOnes() throws {
    let text = try PhraseText("Le taux de change monte. Le taux est bas.")
    #expect(text.phrase("taux")?.frequency == 2)
    #expect(text.phrase("taux")?.freeFrequency == 1)
    #expect(text.phrase("taux de change")?.freeFrequency == 1)
  }

  @Test func countsInflectedFormsAndArticlesAsOne() throws {
    let text = try PhraseText("Une zone de pêche ouvre. Les zones de la pêche ferment.")
    #expect(text.phrase("zone de pêche")?.frequency == 2)
    #expect(text.phrase("zone de pêche")?.articleFrequency == 1)
  }

  @Test(arguments: [
    ("Des énergies solaires et marines existent.", "énergie marine"),
    ("Des droits de douane et de péage existent.", "droit de péage"),
  ])
  func findsWhatAConjunctSharesWithTheFirst(_ sentence: String, _ phrase: String) throws {
    #expect(try PhraseText(sentence).phrases.contains(phrase))
  }

  @Test func sharesNoHeadAcrossGender() throws {
    #expect(
      try !PhraseText("Une énergie solaire et marin arrive.").phrases.contains { $0.contains("marin") && $0 != "marin" }
    )
  }
}
