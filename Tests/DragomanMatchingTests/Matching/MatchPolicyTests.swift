import Testing

@testable import DragomanMatching

private func term(_ text: String, _ policy: MatchPolicy, _ termClass: TermClass = .term) -> ConceptRecord {
  ConceptRecord(
    id: text, termClass: termClass, french: [TermRecord(text, partOfSpeech: .noun, policy: policy)],
    english: [TermRecord("x")], facts: [ConceptFact(.policy, policy.encoded(for: text))])
}

@Suite struct MatchPolicyTests {
  /// A term with its policy, a sentence in which it is found, and one in which it is not.
  @Test(arguments: [
    (term("Charte", MatchPolicy(letterCase: .exact)), "La Charte oblige.", "La charte oblige."),
    (term("charte", MatchPolicy(letterCase: .exact)), "Les chartes obligent.", "La Charte oblige."),
    (term("côté", MatchPolicy(accents: .exact)), "Le côté sud.", "La cote est haute, le cote non."),
    (term("pêche", MatchPolicy(accents: .exact)), "Le droit de pêche.", "La peche est bonne."),
    (
      term("force de paix", MatchPolicy(kinds: [.inflection])), "Les forces de paix sont là.",
      "La force multinationale de paix est là."
    ),
    (term("pacte", MatchPolicy(kinds: [])), "Un pacte.", "Des pactes."),
    // Where a sentence starts, a capital is no difference.
    (term("pacte", MatchPolicy(kinds: [])), "« Pacte » se dit ainsi.", "Le Pacte."),
    (term("écart", MatchPolicy(kinds: [])), "Écart constaté.", "ÉCART constaté."),
    (term("sécurité", MatchPolicy(kinds: [.case])), "La SÉCURITÉ.", "La SECURITE."),
    (
      term("Kléber", MatchPolicy(forbiddenContexts: ["avenue ~"]), .person), "Le général Kléber commande.",
      "Le cortège remonte l'avenue Kléber."
    ),
    (
      term("Paris", MatchPolicy(forbiddenContexts: ["~ Match"]), .place), "Il vit à Paris.", "Il lit Paris Match."
    ),
    (
      term("Élysées", MatchPolicy(forbiddenContexts: ["Champs ~"]), .place), "Les Élysées, dit-on.",
      "Les Champs-Élysées, ou CHAMPS-ELYSEES."
    ),
    (term("Turc", MatchPolicy(forbiddenContexts: ["tête de ~"]), .demonym), "Un Turc parle.", "Une tête de Turc."),
    (
      term("l’accord d’étape", MatchPolicy(forbiddenContexts: ["lors de ~"])), "Il faut l'accord d’étape.",
      "Lors de l’accord d'étape."
    ),
    (term("fer", MatchPolicy(forbiddenContexts: ["~ d’Espagne"])), "Le fer d'Algérie.", "Le fer d'Espagne."),
    (term("bon\tordre", MatchPolicy(letterCase: .exact)), "Le bon ordre.", "Le Bon ordre."),
  ])
  func refusesWhatThePolicyForbids(_ concept: ConceptRecord, _ positive: String, _ negative: String) throws {
    #expect(try !ExtractedText(positive, [concept]).found.isEmpty)
    #expect(try ExtractedText(negative, [concept]).found.isEmpty)
  }

  @Test func bindsOnlyItsOwnTerm() throws {
    var concept = term("PAM", MatchPolicy(letterCase: .exact), .organization)
    concept.french.append(TermRecord("Programme alimentaire", partOfSpeech: .noun))
    #expect(try ExtractedText("Le programme alimentaire et Pam.", [concept]).surfaces == ["programme alimentaire"])
  }

  @Test func keepsEverythingWhenWrittenAndRead() throws {
    let policy = MatchPolicy(
      letterCase: .exact, accents: MatchPolicy.Sensitivity.none, kinds: [.case, .feminine],
      forbiddenContexts: ["avenue ~", "~ Match"])
    let read = try #require(MatchPolicy.decode(policy.encoded(for: "terme à part")))
    #expect(read.term == "terme à part" && read.policy == policy)
    #expect(MatchPolicy.decode(MatchPolicy(kinds: []).encoded(for: "x"))?.policy.kinds == [])
    #expect(MatchPolicy.decode("no tabs") == nil)
  }
}
