import Testing

@testable import DragomanMatching

/// Reduced later mentions and acronyms that the text defines: one sentence of our own for each rule and each refusal.
@Suite struct MentionTests {
  @Test(arguments: [
    VariantCase(
      "Organisation mondiale du commerce",
      "L'Organisation mondiale du commerce a tranché ; l'Organisation donne raison à Pékin.",
      .found("Organisation")),
    VariantCase(
      "Union africaine",
      "Si l'Union africaine condamne le putsch, l'Union n'a pas encore gelé les avoirs de ses auteurs.",
      .found("Union")),
    VariantCase(
      "Cour pénale internationale",
      "Le procureur de la Cour pénale internationale a saisi les juges. La Cour dira dans un mois si elle est compétente.",
      .found("Cour")),
    VariantCase(
      "António Guterres", "António Guterres a parlé le premier. Puis M. Guterres a quitté la salle.",
      .found("Guterres")),
    VariantCase(
      "Convention sur les armes chimiques",
      "La Convention sur les armes chimiques fut ouverte à la signature en 1993 ; la Convention compte 193 parties.",
      .found("Convention")),
    VariantCase(
      "Haut-Commissariat aux droits de l'homme",
      "Le Haut-Commissariat aux droits de l'homme publie son rapport annuel ; le Haut-Commissariat y relève des progrès.",
      .found("Haut-Commissariat")),
    VariantCase(
      "Conseil de sécurité",
      "L'envoyé a saisi le Conseil de sécurité. Réuni jeudi, le Conseil de l'Europe a parlé d'autre chose.",
      .found("Conseil de sécurité")),
    VariantCase(
      "Ligue arabe", "La Ligue arabe se réunit à Amman. Selon la Ligue, la trêve tient.",
      .found("Ligue")),
    VariantCase(
      "commission des affaires étrangères",
      "La commission des affaires étrangères a entendu le ministre. Mercredi, la commission rendra son avis.",
      .found("commission")),
    VariantCase(
      "Cour nationale du droit d'asile",
      "La Cour nationale du droit d'asile a statué. Jeudi, la cour a annulé le refus.",
      .found("cour")),
    VariantCase(
      "Cour nationale du droit d'asile",
      "La Cour nationale du droit d'asile a statué. Elle attend dans la cour d'honneur, comme une cour de récréation.",
      .found("Cour nationale du droit d'asile")),
    VariantCase(
      "commission électorale indépendante",
      "La Commission électorale indépendante dépouille ; le vendeur touche la commission convenue, puis la commission.",
      .found("Commission électorale indépendante")),
    VariantCase(
      "Comité des disparitions forcées",
      "Le Comité des disparitions forcées a examiné le rapport. Jeudi, le comité a rendu ses observations.",
      .found("comité")),
    VariantCase(
      "Commission européenne",
      "La Commission européenne a saisi la cour. L'enquête de la commission Duvert est close : la commission accuse.",
      .found("Commission européenne")),
    VariantCase(
      "Commission européenne",
      "La Commission européenne se tait. Une commission a été nommée à Sofia ; la commission entendra le maire.",
      .found("Commission européenne")),
    VariantCase(
      "commission des lois",
      "La commission des lois a voté le texte. Bruxelles s'impatiente : la Commission veut des garanties.",
      .found("commission des lois")),
    VariantCase(
      "Assemblée générale", "L'assemblée des actionnaires a élu son bureau ; l'Assemblée nationale siège mardi.",
      .refused),
    VariantCase(
      "Agence spatiale européenne", "L'agence de voyages a remboursé les clients, et l'agence bancaire a fermé.",
      .refused),
    VariantCase(
      "Banque mondiale", "La Banque de France publie ses prévisions. La Banque se dit prudente.",
      .refused),
    VariantCase(
      "Angela Merkel", "Merkelbach est une commune du Palatinat, note le maire.",
      .refused),
    VariantCase(
      "Organisation de la coopération islamique",
      "L'Organisation de la coopération islamique (OCI) s'est réunie à Djeddah. L'OCI a condamné l'attaque.",
      .found("OCI")),
    VariantCase(
      "Banque africaine de développement",
      "La Banque africaine de développement (ci-après « BAD ») prêtera les fonds, et la BAD suivra le chantier.",
      .found("BAD")),
    VariantCase(
      "Communauté d'Afrique de l'Est",
      "La CAE (Communauté d'Afrique de l'Est) compte sept membres ; la CAE siège à Arusha.",
      .found("CAE")),
    VariantCase(
      "Fonds monétaire international; FMI", "Le Front moro islamique (FMI) a signé, et le FMI déposera les armes.",
      .refused),
    VariantCase(
      "Union européenne; UE", "L'U.E. n'a pas réagi à l'arrestation de l'opposant.",
      .found("U.E.")),
    VariantCase(
      "Pacte atlantique; PA", "Il part en Pa, lisait-on, sans comprendre.",
      .refused),
    VariantCase(
      "Fonds monétaire international",
      "Le Fonds monétaire international a revu ses prévisions ; le Fonds table sur 3 % de croissance.",
      .found("Fonds")),
    VariantCase(
      "Banque centrale européenne",
      "La Banque centrale européenne relève ses taux. La Banque justifie sa décision par l'inflation.",
      .found("Banque")),
    VariantCase(
      "Pacte de stabilité", "Adopté en 1997, le Pacte de stabilité a été révisé deux fois ; le Pacte reste contesté.",
      .found("Pacte")),
    VariantCase(
      "Ursula von der Leyen",
      "Ursula von der Leyen s'est rendue à Kiev. Mme von der Leyen y a rencontré les ministres.",
      .found("von der Leyen")),
    VariantCase(
      "Cour suprême", "La Cour suprême a rejeté le recours. Selon la Cour, la loi est conforme.",
      .found("Cour")),
    VariantCase(
      "Alliance atlantique", "L'Alliance atlantique se réunit. L'Alliance française propose des cours de langue.",
      .found("Alliance atlantique")),
    VariantCase(
      "Parlement européen", "Le Parlement européen a voté. Un parlement régional a protesté.",
      .found("Parlement européen")),
    VariantCase(
      "Commission européenne", "La Commission de Venise rendra son avis jeudi ; la Commission siège à huis clos.",
      .refused),
    VariantCase(
      "Emmanuel Macron", "Brigitte Macron visitera l'hôpital.",
      .refused),
    VariantCase(
      "Emmanuel Macron", "Emmanuel Macron préside le conseil. Brigitte Macron visitera l'hôpital.",
      .found("Emmanuel Macron")),
    VariantCase(
      "Mission des Nations unies au Soudan du Sud",
      "La Mission des Nations unies au Soudan du Sud (MINUSS) se retire ; la Minuss comptait 17 000 hommes.",
      .found("Minuss")),
    VariantCase(
      "Traité d'interdiction complète des essais nucléaires",
      "Le Traité d'interdiction complète des essais nucléaires, ou TICE, n'est pas en vigueur.",
      .found("Traité d'interdiction complète des essais nucléaires")),
    VariantCase(
      "Parti communiste chinois; PCC", "Le Parti communiste cubain (PCC) tient congrès, et le PCC choisira son chef.",
      .refused),
    VariantCase(
      "Banque mondiale; BM", "Le bm local est en panne.",
      .refused),
    VariantCase(
      "Organisation du sommet des lacs",
      "L'Ordsla (Organisation du sommet des lacs) recrute, et l'Ordsla siège à Bujumbura.", .found("Ordsla")),
    VariantCase(
      "Zone de commerce alpine", "La Zone de commerce alpine (Zocal) s'ouvre, car la Zocal est prête.",
      .found("Zocal")),
    VariantCase(
      "Ligue des ports", "La Ligue des ports (Riga) se réunit, mais Riga hésite.", .found("Ligue des ports")),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }

  /// A name with a small word of its own behind a noun says which is meant.
  @Test(arguments: [
    ("Le Conseil présidentiel se tait. Le Conseil proteste.", ["Conseil présidentiel", "Conseil"]),
    ("Le Conseil présidentiel se tait. Le Conseil al-Amal proteste.", ["Conseil présidentiel"]),
  ])
  func tracesNoOtherName(_ text: String, _ surfaces: [String]) throws {
    let concepts = [concept("Conseil présidentiel", "Presidential Council", .organization)]
    #expect(try ExtractedText(text, concepts).surfaces == surfaces)
  }

  /// What a qualifier makes another body is no mention of the one in its name.
  @Test(arguments: [
    ("Le Haut Conseil d'État siège. Le Conseil proteste.", ["Haut Conseil d'État"]),
    ("Le Conseil d'État siège. Le Conseil proteste.", ["Conseil d'État", "Conseil"]),
  ])
  func tracesNoBodyInsideAnother(_ text: String, _ surfaces: [String]) throws {
    let concepts = [
      concept("Haut Conseil d'État", "High Council of State", .organization),
      concept("Conseil d'État", "Council of State", .organization),
    ]
    #expect(try ExtractedText(text, concepts).surfaces == surfaces)
  }

  /// Letters of another language count where an equivalent has them, or behind the name of a body.
  @Test(arguments: [
    ("Un engin explosif (IED) a tué. L'IED visait un car.", ["engin explosif", "IED", "IED"]),
    ("La commission des refus de visa (CRV) siège. La CRV tranche.", ["refus de visa"]),
    ("La Ligue balte (BLT) recrute. La BLT vote.", ["Ligue balte", "BLT", "BLT"]),
    // A body that has letters has no others.
    ("L'accord avec l'Union du Nord (ENVA) vaut. L'ENVA lie.", ["Union du Nord"]),
    ("L'Union du Nord (NU) recrute. La NU vote.", ["Union du Nord", "NU", "NU"]),
  ])
  func readsLettersOfAnotherLanguage(_ text: String, _ surfaces: [String]) throws {
    let concepts = [
      concept("engin explosif", "improvised explosive device"), concept("refus de visa", "visa refusal"),
      concept("Ligue balte", "Baltic League", .organization),
      concept("Union du Nord", "Northern Union;NU", .organization),
    ]
    #expect(try ExtractedText(text, concepts).surfaces == surfaces)
  }

  /// Where the text says what they stand for, it is not what a glossary has.
  @Test(arguments: [
    ("Une pompe à chaleur (PAC) chauffe. La PAC ronfle.", []), ("La PAC ronfle.", ["PAC"]),
    ("Une pompe (PAC) chauffe. La PAC ronfle.", ["PAC", "PAC"]),
    ("La « Ligue balte » (LGB) recrute. La LGB vote.", ["Ligue balte", "LGB", "LGB"]),
  ])
  func readsLettersAsTheTextExplainsThem(_ text: String, _ surfaces: [String]) throws {
    let policy = ConceptRecord(
      id: "policy", termClass: .term,
      french: [TermRecord("politique agricole commune"), TermRecord("PAC", type: .acronym)],
      english: [TermRecord("common agricultural policy")])
    let concepts = [policy, concept("Ligue balte", "Baltic League", .organization)]
    #expect(try ExtractedText(text, concepts).surfaces == surfaces)
  }

  /// The letters in brackets are those of the body, not of the office that is named with it.
  @Test(arguments: [
    ("Le président de la Ligue balte (LB) parle. La LB recrute.", "Baltic League"),
    ("La Ligue balte (LB) parle. La LB recrute.", "Baltic League"),
  ])
  func anAcronymStandsForWhatItsLettersFit(text: String, english: String) throws {
    let concepts = [
      concept("président de la Ligue balte", "President of the Baltic League", .title),
      concept("Ligue balte", "Baltic League", .organization),
    ]
    let list = try ExtractedText(text, concepts).list
    let acronyms = list.terms.filter { $0.occurrences.contains { $0.text == "LB" } }
    #expect(acronyms.map(\.english.first) == [english])
    #expect(acronyms.flatMap(\.occurrences).count { $0.text == "LB" } == 2)
  }

  /// Chinese and Korean names begin with the surname.
  @Test(arguments: [
    ("Xi Jinping est arrivé. M. Xi a parlé.", ["Xi Jinping", "Xi"]),
    ("Xi Jinping est arrivé. Les guerriers de Xi dorment.", ["Xi Jinping"]),
  ])
  func takesAFirstPartForTheSurnameBehindAnHonorific(_ text: String, _ found: [String]) throws {
    let person = [concept("Xi Jinping", "Xi Jinping", .person)]
    let extracted = try ExtractedText(text, person)
    #expect(extracted.surfaces == found)
    #expect(extracted.occurrences.dropFirst().allSatisfy { $0.inContext == "Xi" })
  }

  /// An entry for any body of that name gives way to the one that the text has named, also inside an office, where the
  /// longest name counts.
  @Test(arguments: [
    ("L'Agence andine de l'eau publie. L'Agence prévoit une crue.", "Agence andine de l'eau"),
    ("La directrice de l'Agence andine de l'eau part. L'Agence cherche.", "Agence andine de l'eau"),
    ("L'Agence se tait.", "Agence"),
    ("La directrice de l'agence andine de l'eau part. L'Agence cherche.", "Agence"),
  ])
  func tracesWhatAnyBodyIsCalled(_ text: String, _ entry: String) throws {
    let glossary = [
      concept("Agence", "Agency", .organization), concept("Agence andine", "Andean Agency", .organization),
      concept("Agence andine de l'eau", "Andean Water Agency", .organization),
      concept("directrice de l'Agence andine de l'eau", "head of the Andean Water Agency", .title),
    ]
    #expect(try ExtractedText(text, glossary).found.last == "Agence = \(entry)")
  }

  /// Letters that may be read out of a long name, too, are those of the shorter one at its end.
  @Test func lettersAreOfTheNameWithLeastToSkip() throws {
    let glossary = [
      concept("règlement sur la République populaire de Corelande", "Corelandia Regulations", .instrument),
      concept("République populaire de Corelande", "People's Republic of Corelandia", .place),
    ]
    let list = try ExtractedText(
      "Vu le règlement sur la République populaire de Corelande (RPC). La RPC a répondu.", glossary
    ).list
    let named = list.terms.first { $0.occurrences.contains { $0.text == "RPC" } }
    #expect(named?.french == "République populaire de Corelande")
  }
}
