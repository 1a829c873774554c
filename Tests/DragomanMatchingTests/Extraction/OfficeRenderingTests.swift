import Testing

@testable import DragomanMatching

/// A sentence and the English that one of its terms has there; nil where it has that of its entry.
private struct Rendering: CustomTestStringConvertible {
  let text: String
  let french: String
  let english: String?

  init(_ text: String, _ french: String, _ english: String?) {
    self.text = text
    self.french = french
    self.english = english
  }

  var testDescription: String { "\(french): \(text)" }
}

private func office(
  _ french: String, _ english: [String], _ role: MatchingRole? = nil, names: [String] = [],
  _ termClass: TermClass = .title
) -> ConceptRecord {
  ConceptRecord(
    id: french, termClass: termClass, french: [TermRecord(french, partOfSpeech: .noun)],
    english: english.map { TermRecord($0) },
    facts: (role.map { [ConceptFact(.role, $0.rawValue)] } ?? []) + names.map { ConceptFact(.officeName, $0) })
}

private func adjective(_ french: String, _ english: String, _ code: String) -> ConceptRecord {
  ConceptRecord(
    id: french, termClass: .demonym, french: [TermRecord(french, partOfSpeech: .adjective)],
    english: [TermRecord(english)], facts: [ConceptFact(.stateCode, code)])
}

private func state(_ french: String, _ english: String, _ code: String, article: Bool = false) -> ConceptRecord {
  ConceptRecord(
    id: french, termClass: .place, french: [TermRecord(french)], english: [TermRecord(english)],
    facts: [ConceptFact(.stateCode, code)] + (article ? [ConceptFact(.article, "0 definite")] : []))
}

private func modifier(_ french: String, _ english: String) -> ConceptRecord {
  ConceptRecord(
    id: french, termClass: nil, french: [TermRecord(french, partOfSpeech: .adjective)],
    english: [TermRecord(english)], facts: [ConceptFact(.role, "modifier")])
}

private let glossary: [ConceptRecord] = [
  office(
    "ministre des Affaires étrangères", ["foreign minister", "Secretary of State", "Foreign Secretary"],
    names: ["1 US", "2 GB"]),
  office(
    "ministre de la Défense", ["defence minister", "Secretary of Defense", "Defence Secretary"],
    names: ["1 US", "2 GB"]),
  office("président", ["president"]), office("homologue", ["counterpart"]),
  office("Son Excellence", ["His Excellency"], MatchingRole.none),
  office("ambassadeur", ["ambassador"], .envoy), office("roi", ["king"], .monarch),
  office("représentant permanent", ["permanent representative"], .envoy),
  office("ambassade", ["embassy"], .mission, .term), office("parlement", ["parliament"], .institution, .term),
  office(
    "ministère de la Justice", ["justice ministry", "Department of Justice"], .institution, names: ["1 US"],
    .organization),
  concept("frontière", "border"), concept("mission d'observation", "observer mission"),
  adjective("américain", "US", "US"), adjective("britannique", "British", "GB"),
  adjective("kényan", "Kenyan", "KE"), adjective("norvégien", "Norwegian", "NO"),
  adjective("espagnol", "Spanish", "ES"),
  state("États-Unis", "United States", "US", article: true), state("Kenya", "Kenya", "KE"),
  ConceptRecord(
    id: "capital", termClass: .place, french: [TermRecord("Nairobi")], english: [TermRecord("Nairobi")],
    isCapital: true, facts: [ConceptFact(.stateCode, "KE")]),
  state("Norvège", "Norway", "NO"), state("Espagne", "Spain", "ES"),
  state("Pays-Bas", "Netherlands", "NL", article: true), concept("Mombasa", "Mombasa", .place),
  ConceptRecord(
    id: "on", termClass: .organization, french: [TermRecord("Conseil nordique")],
    english: [TermRecord("Nordic Council")]),
  concept("OTAN", "NATO", .organization), modifier("adjoint", "deputy"), modifier("ancien", "former"),
  modifier("ex", "former"),
  modifier("par intérim", "acting"), modifier("élu", "-elect"), modifier("désigné", "-designate"),
]

@Suite struct OfficeRenderingTests {
  @Test(arguments: [
    // Several states share the office.
    Rendering(
      "Les ministres norvégien et espagnol de la Défense se voient.", "ministre de la Défense",
      "Norwegian and Spanish defence ministers"),
    Rendering("Les présidents kényan, norvégien et espagnol.", "président", "Kenyan, Norwegian and Spanish presidents"),
    Rendering("Les ambassadeurs kényans et espagnols.", "ambassadeur", "Kenyan and Spanish ambassadors"),
    Rendering(
      "Les ministres américain et espagnol de la Défense se voient.", "ministre de la Défense",
      "US Secretary of Defense and Spanish defence minister"),
    Rendering("Les présidents, norvégien compris, sont là.", "président", "presidents"),
    Rendering(
      "Les ambassadeurs de Norvège, d'Espagne et du Kenya attendent.", "ambassadeur",
      "Norwegian, Spanish and Kenyan ambassadors"),
    Rendering("Les rois d'Espagne et de Norvège voyagent.", "roi", "kings of Spain and Norway"),
    Rendering("L'ambassadeur d'Espagne et la Norvège se taisent.", "ambassadeur", "Spanish ambassador"),
    Rendering("LE PRESIDENT KENYAN RECOIT LE ROI D'ESPAGNE", "président", "Kenyan president"),
    // The state as an adjective, inside and behind the office.
    Rendering("Le ministre kényan de la Défense est arrivé.", "ministre de la Défense", "Kenyan defence minister"),
    Rendering(
      "La ministre de la Défense norvégienne a démenti.", "ministre de la Défense", "Norwegian defence minister"),
    Rendering(
      "Les ministres norvégiens de la Défense se succèdent.", "ministre de la Défense", "Norwegian defence ministers"),
    Rendering("Il a reçu son homologue espagnol à dîner.", "homologue", "Spanish counterpart"),
    Rendering("Le ministre de la Défense a démenti.", "ministre de la Défense", nil),
    // An adjective has a capital where administrations give the office one.
    Rendering("Hier, l'Ambassadeur Norvégien part.", "ambassadeur", "Norwegian ambassador"),
    Rendering("Hier, l'ambassadeur Norvégien part.", "ambassadeur", nil),
    // Offices that have another name in some states.
    Rendering("Le ministre américain de la Défense se tait.", "ministre de la Défense", "US Secretary of Defense"),
    Rendering("Le ministre de la Défense britannique se tait.", "ministre de la Défense", "British Defence Secretary"),
    Rendering(
      "La ministre britannique des Affaires étrangères part.", "ministre des Affaires étrangères",
      "British Foreign Secretary"),
    Rendering(
      "Le ministre des Affaires étrangères des États-Unis part.", "ministre des Affaires étrangères",
      "US Secretary of State"),
    Rendering("Le ministère américain de la Justice enquête.", "ministère de la Justice", "US Department of Justice"),
    Rendering("Le ministère kényan de la Justice enquête.", "ministère de la Justice", "Kenyan justice ministry"),
    // The state behind *de*.
    Rendering("Le ministre de la Défense du Kenya est parti.", "ministre de la Défense", "Kenyan defence minister"),
    Rendering("Le roi d'Espagne voyage.", "roi", "king of Spain"),
    Rendering("Le roi des Pays-Bas voyage.", "roi", "king of the Netherlands"),
    Rendering("L'ambassadeur de l'OTAN s'étonne.", "ambassadeur", "NATO ambassador"),
    Rendering("Le président se rend au Kenya.", "président", nil),
    // Posts.
    Rendering("L'ambassadrice de Norvège au Kenya a parlé.", "ambassadeur", "Norwegian ambassador to Kenya"),
    Rendering("L'ambassadrice de Norvège à Nairobi a parlé.", "ambassadeur", "Norwegian ambassador in Nairobi"),
    Rendering("L'ambassadeur américain aux Pays-Bas a parlé.", "ambassadeur", "US ambassador to the Netherlands"),
    Rendering(
      "Le représentant permanent du Kenya auprès de l'OTAN vote.", "représentant permanent",
      "Kenyan permanent representative to NATO"),
    Rendering(
      "Le représentant permanent auprès du Conseil nordique vote.", "représentant permanent",
      "permanent representative to the Nordic Council"),
    Rendering("L'ambassade des États-Unis à Mombasa ferme.", "ambassade", "US embassy in Mombasa"),
    Rendering("L'ambassade d'Espagne au Kenya ferme.", "ambassade", "Spanish embassy in Kenya"),
    Rendering("Le président est à Mombasa.", "président", nil),
    Rendering("Les ambassadeurs de Norvège au Kenya et en Espagne partent.", "ambassadeur", "Norwegian ambassadors"),
    Rendering("Les ambassadeurs de Norvège au Kenya et du Kenya en Norvège partent.", "ambassadeur", "ambassadors"),
    // Institutions.
    Rendering("Le parlement espagnol siège.", "parlement", "Spanish parliament"),
    Rendering("Le parlement du Kenya siège.", "parlement", "Kenyan parliament"),
    Rendering("Le parlement siège.", "parlement", nil),
    // What qualifies.
    Rendering("Le ministre adjoint de la Défense est là.", "ministre de la Défense", "deputy defence minister"),
    Rendering("L'ancien président kényan est là.", "président", "former Kenyan president"),
    Rendering("L'ex-président kényan est là.", "président", "former Kenyan president"),
    Rendering("Les ex-présidents kényans sont là.", "président", "former Kenyan presidents"),
    Rendering("Le président par intérim du Kenya est là.", "président", "acting Kenyan president"),
    Rendering("La présidente élue est là.", "président", "president-elect"),
    Rendering("Un ancien accord, un président.", "président", nil),
    Rendering("Le président désigné est là.", "président", "president-designate"),
    Rendering("Les présidents désignés par les États sont là.", "président", "presidents"),
    // An adjective inside any term; beside it only where the term belongs to states.
    Rendering(
      "La mission norvégienne d'observation est partie.", "mission d'observation", "Norwegian observer mission"),
    Rendering("La frontière kényane est fermée.", "frontière", nil),
    Rendering("Son Excellence norvégienne.", "Son Excellence", nil),
  ])
  private func rendersOfficesWithTheirStates(_ rendering: Rendering) throws {
    let text = try ExtractedText(rendering.text, glossary)
    let term = try #require(text.list.terms.first { $0.french == rendering.french })
    #expect(term.occurrences.map(\.inContext) == [rendering.english])
  }

  @Test(arguments: [
    ("La BAII prêtera.", "AIIB"), ("La Banque asiatique prêtera.", "Asian Bank"),
    ("La Banque asiatique prêtera, dit la BAII.", "Asian Bank, AIIB"),
    ("L'OMS alerte.", "WHO"), ("L'Organisation de la santé alerte.", "Health Organization"),
  ])
  func rendersLettersByLettersAndNamesByNames(_ text: String, _ expected: String) throws {
    let bodies = [
      ConceptRecord(
        id: "bank", termClass: .organization,
        french: [TermRecord("Banque asiatique"), TermRecord("BAII", type: .acronym)],
        english: [TermRecord("Asian Bank"), TermRecord("AIIB", type: .acronym)]),
      ConceptRecord(
        id: "health", termClass: .organization,
        french: [TermRecord("Organisation de la santé"), TermRecord("OMS", type: .acronym)],
        english: [TermRecord("WHO", type: .acronym), TermRecord("Health Organization")]),
    ]
    let list = try ExtractedText(text, bodies).list.terms
    let english = list.flatMap { term in term.occurrences.map { $0.inContext ?? term.english.first ?? "" } }
    #expect(english.joined(separator: ", ") == expected)
  }

  @Test func listsNoQualifiers() throws {
    let text = try ExtractedText("L'ancien ministre adjoint de la Défense, par intérim.", glossary)
    #expect(text.found == ["ministre … de la Défense = ministre de la Défense"])
  }

  @Test(arguments: [
    ("Il a levé les sanctions.", "lever les sanctions", "lift sanctions", "lifted sanctions"),
    ("Ils lèveront les sanctions.", "lever les sanctions", "lift sanctions", "will lift sanctions"),
    ("Elle lèverait les sanctions.", "lever les sanctions", "lift sanctions", "would lift sanctions"),
    ("Elle retira ses troupes.", "retirer ses troupes", "withdraw its troops", "withdrew its troops"),
    ("Elle a retiré ses troupes.", "retirer ses troupes", "withdraw its troops", "withdrew its troops"),
    ("Paris dément.", "démentir", "deny", "denies"), ("Paris a démenti.", "démentir", "deny", "denied"),
    ("Les deux capitales démentent.", "démentir", "deny", nil), ("Il veut démentir.", "démentir", "deny", nil),
    // Of a verb alone what is done to it; a phrase would have to be turned round.
    ("Les sanctions sont levées.", "lever", "lift", "lifted"),
    ("La liste écrite en mars circule.", "écrire", "write", "written"),
    ("Les sanctions seront levées.", "lever les sanctions", "lift sanctions", "sanctions will be lifted"),
    ("L'accord a été signé.", "signer un accord", "sign an agreement", "the agreement was signed"),
    ("Les accords ont été signés.", "signer un accord", "sign an agreement", "agreements were signed"),
    ("Un terme a été mis.", "mettre un terme", "put an end to", nil),
    ("La tension a été apaisée.", "apaiser la tension", "ease tensions", "tensions were eased"),
    // English has no object to put first.
    ("Les positions ont été rapprochées.", "rapprocher les positions", "bring positions closer together", nil),
    ("Le drone a été abattu.", "abattre un drone", "shoot down", nil),
    // An adverb stands before the verb.
    ("Paris condamne fermement le putsch.", "condamner fermement", "strongly condemn", "strongly condemns"),
    ("Paris a condamné fermement le putsch.", "condamner fermement", "strongly condemn", "strongly condemned"),
    ("Le juge acquitta le marin.", "acquitter", "acquit", "acquitted"),
    ("Ils ont traîné les pieds.", "traîner les pieds", "drag their feet", "dragged their feet"),
    ("Ils mirent en garde le roi.", "mettre en garde", "warn", "warned"),
    // A statement and a wish have the same letters.
    ("Paris condamne le putsch.", "condamner", "condemn", "condemns"),
    ("Il faut que Paris condamne le putsch.", "condamner", "condemn", nil),
    // Of a resolution, not a command to one person.
    ("Condamne le putsch.", "condamner", "condemn", "condemns"),
    ("Condamnez le putsch.", "condamner", "condemn", nil),
    ("Les pourparlers ont été rompus.", "rompre les pourparlers", "break off talks", "talks were broken off"),
    (
      "Les sanctions contre le Mali seront levées.", "lever les sanctions", "lift sanctions", "sanctions will be lifted"
    ),
    (
      "Les sanctions n'ont pas encore été levées.", "lever les sanctions", "lift sanctions",
      "sanctions have not yet been lifted"
    ),
    (
      "Paris n'a pas encore levé les sanctions.", "lever les sanctions", "lift sanctions",
      "has not yet lifted sanctions"
    ),
    (
      "Paris n'a toujours pas levé les sanctions.", "lever les sanctions", "lift sanctions",
      "has still not lifted sanctions"
    ),
    ("Ils ne lèvent pas encore les sanctions.", "lever les sanctions", "lift sanctions", "do not yet lift sanctions"),
  ])
  func rendersVerbsInTheirTime(_ text: String, _ french: String, _ english: String, _ expected: String?) throws {
    let found = try ExtractedText(text, [concept(french, english, part: .verb)])
    #expect(found.occurrences.map(\.inContext) == [expected])
  }

  @Test(arguments: [
    (
      "les conseillers des présidents", "conseiller du président", "adviser to the president",
      "advisers to the presidents"
    ),
    (
      "les conseillers du président", "conseiller du président", "adviser to the president", "advisers to the president"
    ),
    (
      "la résolution 1503 du Conseil", "résolution 1503 (2003) du Conseil", "Council resolution 1503 (2003)",
      "Council resolution 1503"
    ),
  ])
  func rendersNumberAndYearOfComplements(_ text: String, _ french: String, _ english: String, _ expected: String) throws
  {
    let found = try ExtractedText(text, [concept(french, english, .instrument)])
    #expect(found.occurrences.map(\.inContext) == [expected])
  }

  /// The first conjunct has an entry of its own, which would hide the office from the second.
  @Test func givesEachStateItsOffice() throws {
    let office = ConceptRecord(
      id: "chef de la diplomatie", termClass: .title,
      french: [TermRecord("chef de la diplomatie", partOfSpeech: .noun)],
      english: [TermRecord("foreign minister")])
    let secretary = ConceptRecord(
      id: "us", termClass: .title, french: [TermRecord("chef de la diplomatie américaine", partOfSpeech: .noun)],
      english: [TermRecord("Secretary of State")], facts: [ConceptFact(.instanceOf, "secretary US")])
    let found = try ExtractedText(
      "Les chefs de la diplomatie américaine, kényane et norvégienne se voient.", glossary + [office, secretary])
    let offices = found.occurrences.filter { $0.text.hasPrefix("chefs") }
    #expect(
      Set(offices.map { "\($0.text): \($0.inContext ?? "")" }) == [
        "chefs de la diplomatie américaine: ", "chefs de la diplomatie … kényane: Kenyan foreign minister",
        "chefs de la diplomatie … norvégienne: Norwegian foreign minister",
      ])
  }

  @Test(arguments: [
    ("Sciences Po recrute.", "Sciences Po", TermClass.organization), ("Le 8 Mai approche.", "8 Mai", .event),
  ])
  func givesNamesNoPlural(_ text: String, _ name: String, _ termClass: TermClass) throws {
    #expect(try ExtractedText(text, [concept(name, name, termClass)]).occurrences.map(\.inContext) == [nil])
  }
}
