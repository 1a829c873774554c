import Testing

@testable import DragomanMatching

/// Entries for a noun and an adjective of the same letters, and names inside of other names.
struct NounOrAdjectiveTests {
  private static let concepts = [
    ConceptRecord(
      id: "officer", termClass: .title, french: [TermRecord("policier", partOfSpeech: .noun)],
      english: [TermRecord("police officer")]),
    ConceptRecord(
      id: "police", termClass: .term, french: [TermRecord("policier", partOfSpeech: .adjective)],
      english: [TermRecord("police")]),
    concept("Florence", "Florence", .place),
  ]

  @Test(arguments: [
    ("Le policier est là.", ["police officer"]), ("Deux policiers arrivent.", ["police officer"]),
    ("Un rapport policier circule.", ["police"]), ("Une enquête policière.", ["police"]),
    ("D'anciens policiers arrivent.", ["police officer"]), ("Un ancien rapport policier circule.", ["police"]),
    ("Une visite à Florence.", ["Florence"]), ("Florence Duval est là.", []),
  ])
  func choosesByTheWordBefore(_ text: String, _ english: [String]) throws {
    #expect(try ExtractedText(text, Self.concepts).list.terms.map { $0.english.first ?? "" } == english)
  }

  @Test func doubtsNoDemonymBehindItsNounForTheVerbThatItMayBe() throws {
    let demonym = [concept("chinois", "Chinese", .demonym)]
    let behindNoun = try ExtractedText("La diplomatie chinoise hausse le ton.", demonym).occurrences
    #expect(behindNoun.map(\.confidence) == [1])
    let alone = try ExtractedText("Elle chinoise sur tout.", demonym).occurrences
    #expect(alone.allSatisfy { $0.confidence < 1 })
  }

  @Test(arguments: [("Il faut s'acquitter de la dette.", 0.6), ("Il faut acquitter l'accusé.", 1)])
  func doubtsAVerbWithAPronounThatItsEntryLacks(_ text: String, _ confidence: Double) throws {
    let verb = ConceptRecord(
      id: "acquit", termClass: .term, french: [TermRecord("acquitter", partOfSpeech: .verb)],
      english: [TermRecord("acquit")])
    #expect(try ExtractedText(text, [verb]).occurrences.map(\.confidence) == [confidence])
  }

  private static let blame = [
    ConceptRecord(
      id: "vote", termClass: .term, french: [TermRecord("censure", partOfSpeech: .noun)],
      english: [TermRecord("no-confidence vote")]),
    ConceptRecord(
      id: "censure", termClass: .term, french: [TermRecord("censurer", partOfSpeech: .verb)],
      english: [TermRecord("censure")]),
  ]

  @Test(arguments: [
    // Between a subject and its object stands a verb.
    ("L'ONU censure Bakou.", "censure"), ("Le comité censure la banque.", "censure"),
    ("Bakou censure des sites.", "censure"), ("Le juge censure douze sites.", "censure"),
    // A noun has its determiner or preposition.
    ("La censure de la banque surprend.", "no-confidence vote"), ("Un vote de censure.", "no-confidence vote"),
    ("Sans censure, Bakou cède.", "no-confidence vote"),
  ])
  func takesWhatStandsBetweenTwoNounPhrasesForAVerb(_ text: String, _ english: String) throws {
    #expect(try ExtractedText(text, Self.blame).list.terms.map(\.english.first) == [english])
  }

  @Test(arguments: [
    ("L'armée est prête.", []), ("La banque prête aux États.", []), ("Un prêt est accordé.", ["prêt"]),
    ("Les prêts baissent.", ["prêts"]), ("Les vies locales changent.", []), ("Les locaux sont vides.", ["locaux"]),
  ])
  func aNounIsNotTheFeminineOfTheAdjective(_ text: String, _ surfaces: [String]) throws {
    let nouns = ["prêt", "local"].map {
      ConceptRecord(
        id: $0, termClass: .term, french: [TermRecord($0, partOfSpeech: .noun)], english: [TermRecord("x")])
    }
    #expect(try ExtractedText(text, nouns).surfaces == surfaces)
  }

  @Test(arguments: [
    ("La 3e brigade d'assaut avance.", "3rd Assault Brigade"), ("La 22e brigade a cédé.", "22nd Brigade"),
    // More of its name follows, or no number stands before it.
    ("La 22e brigade de montagne a cédé.", nil), ("La 22e brigade blindée a cédé.", nil),
    ("La brigade d'assaut avance.", nil), ("La 3e attaque échoue.", nil),
  ])
  func unitsHaveNumbersInTheirNames(_ text: String, _ english: String?) throws {
    let units = [
      concept("brigade", "brigade"), concept("brigade d'assaut", "assault brigade"), concept("attaque", "attack"),
    ]
    #expect(try ExtractedText(text, units).occurrences.first?.inContext == english)
  }

  @Test(arguments: [
    ("Il a été condamné pour fraude.", "convicted of"), ("Il condamne pour la forme.", nil),
    ("Il a été mis en garde.", nil), ("La mise en garde a suffi.", "warning"),
  ])
  func aFormOfAVerbMayBeATermBehindItsAuxiliary(_ text: String, _ english: String?) throws {
    let glossary = [
      ConceptRecord(
        id: "convicted", termClass: .term, french: [TermRecord("condamné pour", partOfSpeech: .other)],
        english: [TermRecord("convicted of")],
        facts: [ConceptFact(.policy, MatchPolicy(kinds: [.exact, .case]).encoded(for: "condamné pour"))]),
      ConceptRecord(
        id: "warning", termClass: .term, french: [TermRecord("mise en garde", partOfSpeech: .noun)],
        english: [TermRecord("warning")]),
    ]
    #expect(try ExtractedText(text, glossary).list.terms.first?.english.first == english)
  }
}
