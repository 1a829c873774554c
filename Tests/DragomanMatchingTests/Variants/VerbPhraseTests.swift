import Testing

@testable import DragomanMatching

/// Verbs whose object stands apart from them: one sentence of our own for each rule and each refusal.
@Suite struct VerbPhraseTests {
  @Test(arguments: [
    VariantCase(
      "remettre une pétition", part: .verb, "Les élus ont remis hier au préfet une pétition de dix pages.",
      .found("remis … une pétition")),
    VariantCase(
      "remettre une pétition", part: .verb, "Elle remettra aux autorités du port une pétition.",
      .found("remettra … une pétition")),
    VariantCase(
      "remettre une pétition", part: .verb, "Elle remettra, lundi, une pétition.", .found("remettra … une pétition")),
    VariantCase(
      "remettre une pétition", part: .verb, "Elle remettra une longue pétition.", .found("remettra une … pétition")),
    VariantCase(
      "remettre des pétitions", part: .verb, "Elle remet de longues pétitions.", .found("remet de … pétitions")),
    VariantCase(
      "remettre une pétition", part: .verb, "Elle remettra, si l'on signe, une pétition.", .refused),
    // What stands between is no complement.
    VariantCase("remettre une pétition", part: .verb, "Il a remis en cause une pétition.", .refused),
    VariantCase("avoir lieu", part: .verb, "La rencontre aura bien lieu.", .found("aura … lieu")),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions et l'embargo ont été levés en mars.",
      .found("sanctions … levés")),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions demeurent et l'embargo a été levé en mars.", .refused),
    VariantCase("lever l'embargo", part: .verb, "L'embargo devrait être levé.", .found("embargo … levé")),
    VariantCase("lever l'embargo", part: .verb, "L'embargo vient d'être levé.", .found("embargo … levé")),
    VariantCase(
      "ratifier la charte", part: .verb, "La charte a été signée puis ratifiée par tous.", .found("charte … ratifiée")),
    VariantCase(
      "ratifier la charte", part: .verb, "La charte, que tous ont ratifiée, entre en vigueur.",
      .found("charte … ratifiée")),
    VariantCase(
      "ratifier la charte", part: .verb, "La charte ratifiée par tous entre en vigueur.", .found("charte ratifiée")),
    VariantCase("ratifier la charte", part: .verb, "La charte ratifie tout.", .refused),
    VariantCase(
      "inscrire sur la liste", part: .verb, "Le groupe, inscrit depuis vingt ans sur la liste, est dissous.",
      .found("inscrit … sur la liste")),
    VariantCase(
      "inscrire sur la liste", part: .verb, "Le groupe a été inscrit en 2019 sur la liste.",
      .found("inscrit … sur la liste")),
    VariantCase(
      "inscrire sur la liste", part: .verb, "Le groupe, inscrit depuis le 12 mars 2003 sur la liste, est dissous.",
      .found("inscrit … sur la liste")),
    VariantCase(
      "ratifier la charte", part: .verb, "Il a ratifié le 12 mars la charte.", .found("ratifié … la charte")),
    VariantCase(
      "inscrire sur la liste", part: .verb, "Le groupe, inscrit en seconde sur la liste, est dissous.", .refused),
    VariantCase(
      "inscrire sur la liste", part: .verb, "Le groupe, inscrit avant vingt autres sur la liste, est dissous.", .refused
    ),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }

  @Test(arguments: [
    ("L'ambassadeur, rappelé pour consultations, reste ici.", ["rappelé pour consultations"]),
    ("L'ambassadeur, rappelé hier, reste ici.", ["ambassadeur … rappelé"]),
    ("L'ambassadeur a été rappelé pour consultations.", ["ambassadeur … rappelé"]),
  ])
  func whatStandsBesideAVerbBelongsToItSoonerThanWhatACommaParts(_ text: String, _ surfaces: [String]) throws {
    let glossary = [
      concept("rappeler un ambassadeur", "recall an ambassador", part: .verb),
      concept("rappeler pour consultations", "recall for consultations", part: .verb),
    ]
    #expect(try ExtractedText(text, glossary).surfaces == surfaces)
  }

  @Test(arguments: [
    ("L'embargo devrait être levé.", "the embargo should be lifted"),
    ("L'embargo doit être levé.", "the embargo must be lifted"),
    ("L'embargo avait été levé.", "the embargo had been lifted"),
    ("Elle avait levé l'embargo.", "had lifted the embargo"),
    ("Elle aurait levé l'embargo.", "would have lifted the embargo"),
    ("Elle aura levé l'embargo.", "will have lifted the embargo"),
    ("Elle a levé l'embargo.", "lifted the embargo"),
    ("Elle part sans lever l'embargo.", "without lifting the embargo"),
  ])
  func theEnglishFollowsTheTimeOfTheVerb(_ text: String, _ english: String) throws {
    let extracted = try ExtractedText(text, [concept("lever l'embargo", "lift the embargo", part: .verb)])
    #expect(extracted.occurrences.map(\.inContext) == [english])
  }

  @Test(arguments: [
    ("Constate avec regret la hausse.", "notes with regret"),
    ("Constatant avec regret la hausse, il part.", nil),
  ])
  func aFiniteVerbIsNoParticiple(_ text: String, _ english: String?) throws {
    let glossary = [
      concept("Constatant avec regret", "noting with regret", part: .other),
      concept(
        "prendre note avec regret", "note with regret",
        also: [TermRecord("constater avec regret", partOfSpeech: .verb)], part: .verb),
    ]
    #expect(try ExtractedText(text, glossary).occurrences.map(\.inContext) == [english])
  }
}
