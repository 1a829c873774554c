import DragomanGlossary
import Testing

@testable import DragomanMatching

/// Which equivalent the words around a term ask for.
@Suite struct ContextSignsTests {
  private static let glossary: [ConceptRecord] = [
    ConceptRecord(
      id: "term-bilan", termClass: .term, french: [TermRecord("bilan", partOfSpeech: .noun)],
      english: [TermRecord("record"), TermRecord("toll"), TermRecord("balance sheet")],
      facts: [ConceptFact(.equivalentSign, "1 mort* blessés"), ConceptFact(.equivalentSign, "2 comptable")]),
    ConceptRecord(
      id: "term-condamner", termClass: .term, french: [TermRecord("condamner", partOfSpeech: .verb)],
      english: [TermRecord("condemn"), TermRecord("sentence")],
      facts: [ConceptFact(.equivalentSign, "1 ans prison tribunal")]),
    concept("tribunal", "court"),
    ConceptRecord(
      id: "term-arret", termClass: .term, french: [TermRecord("arrêt", partOfSpeech: .noun)],
      english: [TermRecord("judgment")], facts: [ConceptFact(.neededSign, "cour juge*|arrêt")]),
  ]

  /// An office that French calls alike for both, and English not always.
  @Test(
    arguments: [
      ("La porte-parole a parlé.", "spokeswoman"), ("Le porte-parole a parlé.", "spokesman"),
      ("Cette porte-parole a parlé.", "spokeswoman"), ("Il est porte-parole.", "spokesperson"),
      ("Les porte-parole ont parlé.", "spokesperson"), ("Cela porte-parole.", "spokesperson"),
      // Words tell more than the article.
      ("La porte-parole de la révolte est morte.", "voice"),
    ])
  func anArticleTellsTheGender(_ text: String, _ english: String) throws {
    let record = ConceptRecord(
      id: "office-porte-parole", termClass: .title, french: [TermRecord("porte-parole", partOfSpeech: .noun)],
      english: ["spokesperson", "spokesman", "spokeswoman", "voice"].map { TermRecord($0) },
      facts: [
        ConceptFact(.equivalentGender, "1 masculine"), ConceptFact(.equivalentGender, "2 feminine"),
        ConceptFact(.equivalentSign, "3 révolte"),
      ])
    let terms = try ExtractedText(text, [record]).list.terms
    #expect(try #require(terms.first).english.first == english)
  }

  /// The gender is that of the English terms of the entry; that of French nouns tells nothing of them.
  @Test func readsTheGenderOfEnglishTerms() throws {
    let text = """
      <tbx type='TBX-Basic' style='dca' xml:lang='fr' xmlns='urn:iso:std:iso:30042:ed-2'>
      <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id='c'><langSec xml:lang='en'><termSec><term>spokesperson</term></termSec>
      <termSec><term>spokeswoman</term><termNote type='grammaticalGender'>feminine</termNote></termSec></langSec>
      <langSec xml:lang='fr'><termSec><term>voix</term><termNote type='grammaticalGender'>feminine</termNote></termSec>
      </langSec></conceptEntry></body></text></tbx>
      """
    let entry = try #require(try GlossaryReader.read(Array(text.utf8), path: "a.tbx").glossary.entries.first)
    #expect(ConceptRecord(entry, number: 1)?.facts == [ConceptFact(.equivalentGender, "1 feminine")])
  }

  @Test(arguments: [
    ("La Cour a rendu son arrêt.", ["arrêt"]), ("Un arrêt des juges est attendu.", ["arrêt"]),
    // The text ends with the term.
    ("La Cour a rendu son arrêt", ["arrêt"]), ("Le train marque un arrêt.", []),
  ])
  func aTermMayNeedAWordBesideIt(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).surfaces == surfaces)
  }

  @Test(arguments: [
    ("Le premier président élu parle.", ["président"]),
    ("Le premier président de la cour parle.", ["premier président"]),
  ])
  func whatIsNotMeantHidesNothing(_ text: String, _ surfaces: [String]) throws {
    let court = ConceptRecord(
      id: "office-premier-president", termClass: .title, french: [TermRecord("premier président", partOfSpeech: .noun)],
      english: [TermRecord("first president")], facts: [ConceptFact(.neededSign, "cour*|premier président")])
    #expect(try ExtractedText(text, [court, concept("président", "president", .title)]).surfaces == surfaces)
  }

  @Test(
    arguments: [
      ("Adopté par dix voix contre une.", ["voix"]), ("On compte 13 voix pour et deux abstentions.", ["voix"]),
      ("La Cour, par vingt-deux voix à trois, rejette la demande.", ["voix"]),
      ("Des voix contre la guerre montent.", []), ("Deux voix se répondent.", []),
      ("Deux voix pour chanter suffisent.", []),
    ])
  func aCountTellsThatVotesAreMeant(_ text: String, _ surfaces: [String]) throws {
    let vote = ConceptRecord(
      id: "vote", termClass: .term, french: [TermRecord("voix", partOfSpeech: .noun)], english: [TermRecord("vote")],
      facts: [ConceptFact(.neededSign, "urnes|voix")])
    #expect(try ExtractedText(text, [vote]).surfaces == surfaces)
  }

  private func term(_ french: String, in text: String) throws -> TermList.Term {
    try #require(try ExtractedText(text, Self.glossary).list.terms.first { $0.french == french })
  }

  @Test(
    arguments: [
      ("Le bilan de son mandat est maigre.", "record", nil),
      ("Le bilan s'élève à douze morts.", "toll", nil),
      ("Le bilan fait état de MORTELLES erreurs.", "toll", nil),
      ("Le bilan comptable est publié.", "balance sheet", nil),
      // As many speak for the one as for the other.
      ("Le bilan comptable ignore les blessés.", "toll", nil),
      // Too far away.
      ("Le bilan est maigre. \(String(repeating: "On attend la suite. ", count: 8)) Il y a deux morts.", "record", nil),
      ("Le tribunal l'a condamné.", "sentence", "sentenced"),
      ("Le pape a condamné la guerre.", "condemn", "condemned"),
      // What a verb means its own sentence says, of a noun the next one, too.
      ("Le pape a condamné la guerre. Le tribunal siège.", "condemn", "condemned"),
      ("Le pape l'a dit. M. Kern a été condamné à cinq ans.", "sentence", "sentenced"),
      ("Le bilan est lourd. On compte douze morts.", "toll", nil),
    ] as [(String, String, String?)])
  func theWordsAroundTellWhichEquivalentIsMeant(_ text: String, _ first: String, _ inContext: String?) throws {
    let term = try term(text.contains("condamné") ? "condamner" : "bilan", in: text)
    #expect(term.english.first == first)
    #expect(term.occurrences.map(\.inContext) == [inContext])
  }

  /// Of two with the same signs that of the variety is meant; a sign that only one has decides for any variety.
  @Test(
    arguments: [
      (nil, "Le poids lourd a quitté la route.", "lorry"), (.uk, "Le poids lourd a quitté la route.", "lorry"),
      (.us, "Le poids lourd a quitté la route.", "truck"), (nil, "Le poids lourd a perdu.", "heavyweight"),
      (.us, "Le poids lourd a quitté la route de Londres.", "lorry"),
    ] as [(EnglishVariety?, String, String)])
  func theVarietyChoosesAmongThoseWithAsManySigns(
    _ variety: EnglishVariety?, _ text: String, _ first: String
  ) throws {
    let entry = ConceptRecord(
      id: "term-poids-lourd", termClass: .term, french: [TermRecord("poids lourd", partOfSpeech: .noun)],
      english: [TermRecord("heavyweight"), TermRecord("lorry"), TermRecord("truck")],
      facts: [
        ConceptFact(.equivalentSign, "1 route Londres"), ConceptFact(.equivalentSign, "2 route"),
        ConceptFact(.usage, "1 UK"), ConceptFact(.usage, "2 US"),
      ])
    #expect(try ExtractedText(text, [entry], variety: variety).list.terms.first?.english.first == first)
  }

  @Test func theListPutsFirstWhatMostOccurrencesAskFor() throws {
    let sentence = "Le bilan monte à dix morts."
    let pause = String(repeating: " On attend la suite de tout cela.", count: 8)
    let once = try term("bilan", in: sentence + pause + " Le bilan de son mandat est maigre.")
    #expect(once.english == ["record", "toll", "balance sheet"])
    #expect(once.occurrences.map(\.inContext) == ["toll", nil])
    let twice = try term("bilan", in: sentence + pause + " Le bilan de son mandat est maigre." + pause + " " + sentence)
    #expect(twice.english == ["toll", "record", "balance sheet"])
    #expect(twice.occurrences.map(\.inContext) == [nil, "record", nil])
  }
}
