import Testing

@testable import DragomanMatching

@Suite struct ChoiceUnfoldingTests {
  private static let glossary: [ConceptRecord] = [
    concept("président", "president", .title), concept("kényan", "Kenyan", .demonym, part: .adjective),
    concept("américain", "US", .demonym, part: .adjective),
    concept("président kényan", "Kenyan president", .title),
    concept("secrétaire", "secretary", .title),
    concept("secrétaire américain", "US Secretary of State", .title),
    concept("attaché", "attaché", .title),
    ConceptRecord(
      id: "attaché américain", termClass: .title, french: [TermRecord("attaché américain", partOfSpeech: .noun)],
      english: [TermRecord("US attaché")], facts: [ConceptFact(.instanceOf, "envoyé US")]),
    concept("embargo", "embargo"), concept("lever l'embargo", "lift the embargo", part: .verb),
    concept("position", "position"), concept("camper sur ses positions", "stand firm", part: .verb),
    concept("majorité qualifiée", "qualified majority"),
    concept("à la majorité qualifiée", "by qualified majority", part: .adjective),
    concept("prisonnier de guerre", "prisoner of war"), concept("guerre", "war"),
    concept("échange de prisonniers de guerre", "exchange of prisoners of war"),
    concept("sous l'égide de l'Union andine", "under its auspices", part: .adjective),
    concept("Union andine", "Andean Union", .organization),
    concept("paix", "peace"), concept("accord de paix", "peace agreement"),
    concept("secrétaire de l'Union andine", "Secretary of the Andean Union", .title),
    concept("guerre en Kakanie", "war in Kakania", .event), concept("Kakanie", "Kakania", .place),
    concept("syndrome de Kakanie", "Habsburg syndrome"),
    ConceptRecord(
      id: "demonym-ke", termClass: .demonym, french: [TermRecord("kakanien", partOfSpeech: .adjective)],
      english: [TermRecord("Kakanian")], facts: [ConceptFact(.stateCode, "KK")]),
    concept("Sénat", "Senate", .organization), concept("Sénat kakanien", "Kakanian Senate", .organization),
    concept("Organisation des peuples kakaniens", "Organization of Kakanian Peoples", .organization),
    concept("traité de paix universel", "Universal Peace Treaty", .instrument),
    concept("trêve", "truce"), concept("trêve durable", "lasting truce"), concept("trêve olympique", "Olympic truce"),
    concept("siège", "headquarters"), concept("siège permanent", "permanent seat"),
    concept("nouvelle trêve", "new truce"), concept("porte-parole", "spokesperson", .title),
    concept("porte-parole de la Kakanie", "Kakanian spokesperson", .title),
    concept("directeur", "director", .title),
    concept("directeur de l'Union andine", "Chief of the Andean Union", .title),
    concept("violation", "violation"), concept("droit de la guerre", "law of war"),
    concept("violation du droit de la guerre", "violation of the law of war"),
    ConceptRecord(
      id: "oua", termClass: .organization, french: [TermRecord("OUA", type: .acronym)], english: [TermRecord("OAU")]
    ),
    concept("Groupe de Minsk de l'OUA", "OAU Minsk Group", .organization),
  ]

  @Test(arguments: [
    // An office and its state, which English puts together from the two.
    ("le président kényan", ["président = président", "kényan = kényan"]),
    // One with a name of its own, with the adjective beside it.
    ("le secrétaire américain", ["secrétaire américain = secrétaire américain", "américain = américain"]),
    // One that is another office there, though English could put it together.
    ("l'attaché américain", ["attaché américain = attaché américain", "américain = américain"]),
    // A name stays a name, whatever the English of the phrase.
    (
      "sous l'égide de l'Union andine",
      ["sous l'égide de l'Union andine = sous l'égide de l'Union andine", "Union andine = Union andine"]
    ),
    // What keeps its English in a phrase.
    ("Il lève l'embargo.", ["lève l'embargo = lever l'embargo", "embargo = embargo"]),
    (
      "vote à la majorité qualifiée",
      ["à la majorité qualifiée = à la majorité qualifiée", "majorité qualifiée = majorité qualifiée"]
    ),
    (
      "un échange de prisonniers de guerre",
      [
        "échange de prisonniers de guerre = échange de prisonniers de guerre",
        "prisonniers de guerre = prisonnier de guerre",
      ]
    ),
    // A name in an office, in an event, in a term whose English has it; the state of a body.
    (
      "le secrétaire de l'Union andine",
      [
        "secrétaire = secrétaire", "secrétaire de l'Union andine = secrétaire de l'Union andine",
        "Union andine = Union andine",
      ]
    ),
    ("la guerre en Kakanie", ["guerre en Kakanie = guerre en Kakanie", "Kakanie = Kakanie"]),
    ("le syndrome de Kakanie", ["syndrome de Kakanie = syndrome de Kakanie"]),
    ("le Sénat kakanien", ["Sénat kakanien = Sénat kakanien", "kakanien = kakanien"]),
    (
      "l'Organisation des peuples kakaniens",
      ["Organisation des peuples kakaniens = Organisation des peuples kakaniens"]
    ),
    // What does not.
    ("Il campe sur ses positions.", ["campe sur ses positions = camper sur ses positions"]),
    // A word in a term of several, and whatever stands in a name.
    ("un accord de paix", ["accord de paix = accord de paix"]),
    ("le traité de paix universel", ["traité de paix universel = traité de paix universel"]),
    // What is only weighed or dated, but not what another adjective makes a term of its own.
    ("une trêve durable", ["trêve = trêve", "trêve durable = trêve durable"]),
    ("une nouvelle trêve", ["nouvelle trêve = nouvelle trêve", "trêve = trêve"]),
    ("la trêve olympique", ["trêve olympique = trêve olympique"]),
    // Nor what is something else in English there.
    ("un siège permanent", ["siège permanent = siège permanent"]),
    // An office, and whose it is; not where the whole is called otherwise.
    (
      "la porte-parole de la Kakanie",
      ["porte-parole = porte-parole", "porte-parole de la Kakanie = porte-parole de la Kakanie", "Kakanie = Kakanie"]
    ),
    (
      "le directeur de l'Union andine",
      ["directeur de l'Union andine = directeur de l'Union andine", "Union andine = Union andine"]
    ),
    // A noun with a phrase of its own behind it.
    (
      "une violation du droit de la guerre",
      [
        "violation = violation", "violation du droit de la guerre = violation du droit de la guerre",
        "droit de la guerre = droit de la guerre",
      ]
    ),
    // The letters of the body that another is of.
    ("le Groupe de Minsk de l'OUA", ["Groupe de Minsk de l'OUA = Groupe de Minsk de l'OUA", "OUA = OUA"]),
  ])
  func listsWhatKeepsItsMeaning(_ text: String, _ found: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).found == found)
  }

  /// Of two states with one adjective, each is asked for itself, in whichever order they are met.
  @Test(arguments: [["South Korean", "North Korean"], ["North Korean", "South Korean"]])
  func looksAtEachStateOfAnAdjective(_ states: [String]) throws {
    let glossary =
      [concept("général", "general", .title), concept("général coréen", "South Korean general", .title)]
      + states.map { state in
        ConceptRecord(
          id: state, termClass: .demonym, french: [TermRecord("coréen", partOfSpeech: .adjective)],
          english: [TermRecord(state)])
      }
    #expect(try ExtractedText("le général coréen", glossary).surfaces == ["général", "coréen"])
  }

  /// A word of several meanings has in a phrase the one that the phrase has.
  @Test(arguments: [
    ("Elle accorde un entretien.", "interview"), ("Un entretien suit.", nil),
    ("Elle accorde du temps, un entretien suit.", nil),
  ])
  func means(_ text: String, _ english: String?) throws {
    let glossary = [
      concept("entretien", "talks;interview"), concept("accorder un entretien", "grant an interview", part: .verb),
    ]
    let occurrence = try ExtractedText(text, glossary).occurrences.first { $0.text == "entretien" }
    #expect(try #require(occurrence).inContext == english)
  }

  @Test func listsNothingTwice() throws {
    let text = try ExtractedText("Il lève l'embargo.", Self.glossary)
    let phrase = try #require(text.occurrences.first)
    #expect(!phrase.contains.contains { $0.french == "embargo" })
  }
}
