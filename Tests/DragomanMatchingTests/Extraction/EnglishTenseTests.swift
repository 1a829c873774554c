import Testing

@testable import DragomanMatching

@Suite struct EnglishTenseTests {
  @Test(arguments: [
    ("condemn", EnglishTense.presentOfOne, "condemns"), ("strongly condemn", .presentOfOne, "strongly condemns"),
    ("strongly condemn", .past, "strongly condemned"), ("strongly condemn", .future, "will strongly condemn"),
    ("strongly condemn", .conditional, "would strongly condemn"),
    ("strongly condemn", .participle, "strongly condemned"),
    ("rely on", .presentOfOne, "relies on"), ("comply", .past, "complied"),
    ("reply at once", .future, "will reply at once"), ("put an end to", .gerund, "putting an end to"),
    ("take note", .gerund, "taking note"), ("lie low", .gerund, "lying low"), ("agree", .gerund, "agreeing"),
    ("readmit", .past, "readmitted"), ("re-submit", .gerund, "re-submitting"),
    ("reset", .gerund, "resetting"), ("reveal", .past, "revealed"),
    ("co-chair", .past, "co-chaired"),
    ("Brief the press", .past, "Brief the press"), ("", .past, ""),
  ])
  func putsTheVerbInItsTime(_ term: String, _ tense: EnglishTense, _ expected: String) {
    #expect(tense.applied(to: term) == expected)
  }

  private static let glossary = [
    concept("se féliciter", "welcome", part: .verb), concept("entrer en vigueur", "enter into force", part: .verb),
    concept("mettre fin", "end", part: .verb), concept("prendre acte", "take note", part: .verb),
    concept("mettre en cause", "implicate", part: .verb), concept("lever l'embargo", "lift the embargo", part: .verb),
    concept("agissant en vertu de", "acting under", part: .verb),
    concept("conclure un accord", "conclude an agreement", part: .verb),
    concept("expulser un diplomate", "expel a diplomat", part: .verb),
    concept("prêter serment", "be sworn in", part: .verb),
    concept("rappeler son ambassadeur", "recall one's ambassador", part: .verb),
  ]

  @Test(arguments: [
    ("La Norvège se félicite du vote.", "se félicite", "welcomes"),
    ("La Norvège s'est félicitée du vote.", "s' … félicitée", "welcomed"),
    ("Les Norvégiens se sont toujours félicités du vote.", "se … félicités", "welcomed"),
    ("Le pacte est entré en vigueur hier.", "entré en vigueur", "entered into force"),
    ("Le texte, mettant fin à la crise, plaît.", "mettant fin", "ending"),
    ("Il prenait acte du vote.", "prenait acte", "took note"),
    ("Les banques mises en cause nient.", "mises en cause", "implicated"),
    ("Ils ont toujours levé l'embargo.", "levé l'embargo", "lifted the embargo"),
    ("Elles ont conclu des accords.", "conclu des accords", "concluded agreements"),
    ("Ceux qui ont prêté serment sont là.", "prêté serment", "were sworn in"),
    ("Celui qui a prêté serment est là.", "prêté serment", "was sworn in"),
    ("Elle a conclu un accord.", "conclu un accord", "concluded an agreement"),
    ("Oslo expulsera les diplomates.", "expulsera les diplomates", "will expel diplomats"),
    ("L'ambassadeur a été rappelé.", "ambassadeur … rappelé", "ambassador was recalled"),
    ("Agissant en vertu de la Charte, il décide.", "Agissant en vertu de", nil),
  ])
  func putsPhrasesInTheirContext(_ text: String, _ surface: String, _ english: String?) throws {
    let occurrence = try #require(
      try ExtractedText(text, Self.glossary).occurrences.first { $0.text == surface }, "\(text)")
    #expect(occurrence.inContext == english)
  }

  /// The pronoun of another verb, or the subject, is no part of a reflexive verb.
  @Test(arguments: ["Elle est félicitée par tous.", "Nous sommes félicités par tous."])
  func takesNoSubjectForAReflexivePronoun(_ text: String) throws {
    #expect(try ExtractedText(text, Self.glossary).found == [])
  }
}
