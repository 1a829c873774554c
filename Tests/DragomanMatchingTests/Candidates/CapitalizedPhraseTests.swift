import Testing

@testable import DragomanMatching

/// Names of bodies, agreements and events whose first noun alone has a capital.
struct CapitalizedPhraseTests {
  private static func candidates(_ text: String) throws -> [TermList.Term] {
    try PhraseText(text).list().terms.filter { $0.status == .candidate }
  }

  @Test(arguments: [
    (
      "Selon l'Institut norvégien des affaires maritimes, la piraterie recule.",
      "Institut norvégien des affaires maritimes", TermClass.organization
    ),
    (
      "Hier, le Comité de suivi de la transition a rendu son avis.", "Comité de suivi de la transition", .organization
    ),
    (
      "Hier, l'Office national des pêches alerte les marins.", "Office national des pêches", .organization
    ),
    ("Hier, le Comité de la maison grise siégeait.", "Comité de la maison grise", .organization),
    ("Or l'Institut pratique des pêches dort.", "Institut pratique des pêches", .organization),
    ("Ils ont signé la Charte de la transition apaisée.", "Charte de la transition apaisée", .instrument),
    (
      "Les membres de l'Office tchadien de lutte contre la fraude démissionnent.",
      "Office tchadien de lutte contre la fraude", .organization
    ),
  ])
  func keepsItsCapitalsAndTellsItsClass(text: String, french: String, termClass: TermClass) throws {
    let candidates = try Self.candidates(text)
    #expect(candidates.first { $0.french == french }?.termClass == termClass, "\(candidates.map(\.french))")
  }

  @Test(arguments: [
    // The capital of a sentence, a quotation, or a list is none of a name.
    ("Conseil de dernière minute : partez tôt.", "Conseil de dernière minute"),
    ("Il a crié : « Bureau des plaintes fermé » et il est parti.", "Bureau des plaintes"),
    ("Le conseil municipal des jeunes siège.", "Conseil municipal des jeunes"),
    // What is said about the body is no part of its name.
    ("Or le Conseil consultatif créé en mars siège.", "Conseil consultatif créé"),
    ("Or le Groupe d'experts créé en mars siège.", "Groupe d'experts créé"),
    ("Or l'Institut de géologie à Tunis ferme.", "Institut de géologie à Tunis"),
    ("Enfin la Commission doute.", "Commission doute"), ("Or le Parlement mercredi a voté.", "Parlement mercredi"),
    ("Or l'Union face aux menaces recule.", "Union face"),
    ("Or le Protocole relatif aux pêches lointaines dort.", "Protocole relatif"),
    ("Or la Charte de Zanzibar coprésidée par le Mali dort.", "Charte de Zanzibar coprésidée"),
    // What looks like its adjective is the verb.
    ("Hier, l'Office national des pêches alerte les marins.", "Office national des pêches alerte"),
    ("Hier, la Cour tranche enfin.", "Cour tranche"),
    ("Hier, la licence autorisant la pêche est partie.", "licence autorisant"),
    // Neither a dash nor what announces somebody is a word of a name.
    ("Or la Direction du Protocole – siège ici.", "Direction du Protocole –"),
    ("Or l'aide de S.E.M. Amadou Bello compte.", "S.E.M."),
    ("Hier, la Caisse de secours prête aux marins.", "Caisse de secours prête"),
  ])
  func leavesOtherCapitalsAlone(text: String, french: String) throws {
    #expect(try !Self.candidates(text).contains { $0.french == french })
  }

  /// *le Danois* says who somebody is, and *les Croates de …* names people.
  @Test(arguments: [
    ("Hier, le Danois Peter Hansen a parlé.", "Danois Peter Hansen"),
    ("Hier, les Danois de la diaspora ont voté.", "Danois de la diaspora"),
  ])
  func takesNoPeopleForNames(text: String, french: String) throws {
    let list = try PhraseText(text, [concept("Danois", "Dane", .demonym)]).list().terms
    #expect(!list.contains { $0.french == french }, "\(list.map(\.french))")
  }

  /// Whose it is, and which listed body it belongs to, is no part of a name.
  @Test(arguments: [
    ("Or le Parti des travailleurs de Lula dort.", "Parti des travailleurs", true),
    ("Or le Parti des travailleurs de Lula dort.", "Parti des travailleurs de Lula", false),
    ("Or l'Assemblée parlementaire de l'OSCE siège.", "Assemblée parlementaire de l'OSCE", false),
    ("Or l'Assemblée parlementaire de la lagune siège.", "Assemblée parlementaire de la lagune", true),
  ])
  func endsBeforeItsOwner(text: String, french: String, isListed: Bool) throws {
    let concepts = [
      concept("Lula", "Lula", .person), concept("Assemblée parlementaire", "Parliamentary Assembly", .organization),
      concept("OSCE", "OSCE", .organization),
    ]
    let list = try PhraseText(text, concepts).list().terms
    #expect(list.contains { $0.french == french } == isListed, "\(list.map(\.french))")
  }

  @Test func countsTheNounAloneAsALaterMention() throws {
    let list = try Self.candidates(
      "Selon l'Institut norvégien des affaires maritimes, tout va bien. L'Institut le répète. Un institut privé doute.")
    let found = try #require(list.first { $0.french == "Institut norvégien des affaires maritimes" })
    #expect(found.occurrences.map(\.text) == ["Institut norvégien des affaires maritimes", "Institut"])
    #expect(found.occurrences.last?.match == [.ellipsis])
  }

  @Test func leavesTheNounAloneWhereSeveralNamesHaveIt() throws {
    let list = try Self.candidates(
      "L'Institut norvégien des affaires maritimes et l'Institut danois des pêches lointaines parlent. L'Institut le nie."
    )
    #expect(list.allSatisfy { $0.termClass == .term || $0.frequency == 1 })
  }
}
