import Testing

@testable import DragomanMatching

@Suite struct SpellingReformTests {
  @Test(arguments: [
    VariantCase("événement", "Cet évènement a surpris.", .found("évènement")),
    VariantCase("évènement", "Des événements ont surpris.", .found("événements")),
    VariantCase("réglementation", "La règlementation change.", .found("règlementation")),
    VariantCase("coût", "Le cout de la guerre monte.", .found("cout")),
    VariantCase("cout", "Les coûts de la guerre montent.", .found("coûts")),
    VariantCase("boîte noire", "La boite noire a parlé.", .found("boite noire")),
    VariantCase("reconnaître un État", part: .verb, "Il faut reconnaitre un État.", .found("reconnaitre un État")),
    VariantCase("veto", "Les vétos se suivent.", .found("vétos")),
    VariantCase("plate-forme", "La plateforme brûle.", .found("plateforme")),
    VariantCase("plateforme", "Les plates-formes brûlent.", .found("plates-formes")),
    VariantCase("week-end", "Le sommet dure un weekend.", .found("weekend")),
    VariantCase("transfrontalier", "Une aide trans-frontalière arrive.", .found("trans-frontalière")),
    VariantCase("géostratégique", "Un intérêt géo-stratégique demeure.", .found("géo-stratégique")),
    VariantCase("mur", "Un fruit mûr tombe.", .refused), VariantCase("jeûne", "Un jeune passe.", .refused),
    VariantCase("sûr", part: .adjective, "Il est sur la table.", .refused),
    VariantCase("côte", "La cote du pays baisse.", .refused),
  ])
  func oneWordHasTwoSpellings(_ variant: VariantCase) throws { try variant.check() }

  @Test(arguments: [
    ("maître", "maitre"), ("août", "aout"), ("île", "ile"), ("événementiel", "évènementiel"),
    ("réglementaire", "règlementaire"), ("allégement", "allègement"), ("déréglementer", "dérèglementer"),
    ("désidérata", "desiderata"), ("sénior", "senior"), ("vétuste", "vétuste"), ("sûr", "sûr"), ("sûres", "sûres"),
    ("mûre", "mûre"), ("dû", "dû"), ("jeûner", "jeûner"), ("fût", "fût"),
    ("côte", "côte"), ("forêt", "forêt"), ("étage", "étage"), ("guerre", "guerre"), ("", ""),
  ])
  func keepsTheAccentThatTellsWordsApart(word: String, unified: String) {
    var letters = Array(word.utf8)
    SpellingReform.unify(&letters)
    #expect(String(decoding: letters, as: UTF8.self) == unified)
    let once = letters
    SpellingReform.unify(&letters)
    #expect(letters == once)
  }
}
