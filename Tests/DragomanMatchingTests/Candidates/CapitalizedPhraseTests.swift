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
  ])
  func leavesOtherCapitalsAlone(text: String, french: String) throws {
    #expect(try !Self.candidates(text).contains { $0.french == french })
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
