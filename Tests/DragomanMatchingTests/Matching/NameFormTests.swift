import Testing

@testable import DragomanMatching

/// How far the letters of a name may differ from those of the text.
@Suite struct NameFormTests {
  private static let concepts = [
    concept("Bayer", "Bayer", .organization), concept("Inde", "India", .place), concept("Corée", "Korea", .place),
    concept("bombe A", "A-bomb"), concept("guinéen", "Guinean", .demonym, part: .adjective),
    ConceptRecord(
      id: "withdraw", termClass: .term, french: [TermRecord("se retirer", partOfSpeech: .verb)],
      english: [TermRecord("withdraw")]),
    concept("11-Novembre", "Armistice Day", .event), concept("accord", "agreement"),
    ConceptRecord(
      id: "appointed", termClass: .term, french: [TermRecord("désigné", partOfSpeech: .adjective)],
      english: [TermRecord("appointed")]),
  ]

  private static let bodies = [
    concept("Assemblée générale", "General Assembly", .organization),
    ConceptRecord(
      id: "laws", termClass: .term, french: [TermRecord("SALA", type: .acronym)], english: [TermRecord("LAWS")]),
  ]

  /// One body is not what others are called as well, nor a weapon a surname.
  @Test(arguments: [
    ("Le vote de l'assemblée générale est prévu.", ["assemblée générale"]),
    ("Des assemblées générales de grévistes se tiennent.", []),
    ("C'est une assemblée générale de grévistes.", []), ("Il faut bannir les SALA.", ["SALA"]),
    ("L'œuvre d'Emilio Sala plaît.", []),
  ])
  func tellsABodyFromOthersOfItsName(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.bodies).surfaces == surfaces)
  }

  private static let numbered = [
    concept("résolution 733 (1992)", "resolution 733 (1992)", .instrument), concept("VIH/sida", "HIV/AIDS"),
    concept("article 5", "Article 5", .instrument), concept("COP28", "COP28", .event),
    concept("antiterroriste", "counter-terrorism", part: .adjective), concept("anti-missile", "anti-missile"),
    concept("aide militaire", "military aid"),
  ]

  @Test(arguments: [
    ("La résolution 733 (1992) vaut toujours.", ["résolution 733 (1992)"]),
    ("La résolution 733 vaut toujours.", ["résolution 733"]), ("La résolution 733 (1993) est fausse.", []),
    ("Le VIH/sida recule.", ["VIH/sida"]), ("Le VIH, sida compris, recule.", []),
    ("L'article 5 est clair.", ["article 5"]), ("L'article 5 bis est clair.", []),
    ("La COP 28 a lieu.", ["COP 28"]), ("La COP 29 a lieu.", []),
    ("Une cellule anti-terroriste.", ["anti-terroriste"]), ("Un bouclier antimissile.", ["antimissile"]),
    ("Une aide militaire arrive.", ["aide militaire"]), ("Le militaire aide sa sœur.", []),
  ])
  func readsSignsAndFigures(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.numbered).surfaces == surfaces)
  }

  @Test(arguments: [
    ("Le groupe Bayer recrute.", ["Bayer"]), ("La Baie des saints est belle.", []),
    ("L'Inde a voté.", ["Inde"]), ("Les Indes ont rêvé.", []),
    ("La bombe A fut lâchée.", ["bombe A"]), ("La bombe a explosé.", []),
    ("Le chef guinéen est là.", ["guinéen"]), ("Le chef équato-guinéen est là.", []),
    ("Ils se retirent.", ["se retirent"]), ("Nous nous retirons.", ["nous retirons"]),
    ("Il part en nous retirant la parole.", ["nous retirant"]), ("Nous retirons la plainte.", []),
    ("Permettez-moi de vous retirer ce poids.", []), ("Nous devons nous retirer.", ["nous retirer"]),
    ("Les cérémonies du 11-Novembre.", ["11-Novembre"]), ("Il est né le 11 novembre.", []),
    ("Le juge désigné est là.", ["désigné"]), ("Le juge désigne un avocat.", []),
    ("Ils étaient également d'accord.", []), ("Voici un projet d'accord.", ["accord"]),
  ])
  func takesNoOtherWordForAName(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.concepts).surfaces == surfaces)
  }
}
