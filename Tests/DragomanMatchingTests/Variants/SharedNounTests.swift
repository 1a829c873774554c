import Testing

@testable import DragomanMatching

/// Nouns with two adjectives or ordinals before them, adjectives between commas, heads in a row.
@Suite struct SharedNounTests {
  @Test(arguments: [
    VariantCase(
      "Première Guerre mondiale", "La Première et la Seconde Guerre mondiale ont ruiné la région.",
      .found("Première … Guerre mondiale")),
    VariantCase(
      "IIe Convention de Genève", "Les IIe et IIIe Conventions de Genève s'appliquent.",
      .found("IIe … Conventions de Genève")),
    VariantCase("ancien président", "L'ancien et l'actuel président se parlent.", .found("ancien … président")),
    VariantCase(
      "coopération civile", "La coopération, aussi bien militaire que civile, est gelée.",
      .found("coopération … civile")),
    VariantCase(
      "président ukrainien", "Les deux présidents, russe et ukrainien, se sont vus.",
      .found("présidents … ukrainien")),
    VariantCase(
      "président russe", "Les deux présidents (russe et ukrainien) se sont vus.", .found("présidents … russe")),
    VariantCase(
      "fabrication des armes", "La fabrication, le stockage et l'emploi des armes sont interdits.",
      .found("fabrication … des armes")),
    VariantCase(
      "importation d'armes", "L'importation et l'exportation d'armes sont soumises à licence.",
      .found("importation … d'armes")),
    VariantCase(
      "Parlement européen", "Le Parlement et le Conseil européens négocient.", .found("Parlement … européens")),
    VariantCase("ministre d'État", "Les ministres et chefs d'État arrivent.", .refused),
    VariantCase("Première Guerre mondiale", "La Première dame et la guerre mondiale occupent la presse.", .refused),
    VariantCase("ancien président", "L'ancien palais et l'actuel président se font face.", .refused),
    VariantCase("coopération civile", "La coopération, dit-il, civile et douce, plaît.", .refused),
  ])
  func isSharedByWhatStandsBeforeIt(_ variant: VariantCase) throws { try variant.check() }

  @Test(arguments: [
    ("L'Afrique de l'Ouest et centrale souffre.", ["Afrique de l'Ouest", "Afrique … centrale"]),
    ("L'Afrique centrale et de l'Ouest souffre.", ["Afrique centrale", "Afrique … de l'Ouest"]),
    ("L'Afrique de l'Ouest et la paix centrale souffrent.", ["Afrique de l'Ouest"]),
  ])
  func partsOfAContinentShareItsName(text: String, surfaces: [String]) throws {
    let glossary = ["Afrique de l'Ouest", "Afrique centrale"].map { concept($0, "the English", .place) }
    #expect(try ExtractedText(text, glossary).surfaces.sorted() == surfaces.sorted())
  }
}
