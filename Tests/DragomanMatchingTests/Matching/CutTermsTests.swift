import Testing

@testable import DragomanMatching

@Suite struct CutTermsTests {
  private static let glossary: [ConceptRecord] = [
    concept("violation du droit international", "violation of international law"),
    concept("droit international", "international law"),
    concept("droit international privé", "private international law"),
    concept("président de la République", "President of the Republic", .title),
    concept("république", "republic"), concept("République du Congo", "Republic of the Congo", .place),
    concept("Madame la Ministre", "Minister", .title), concept("ministre", "minister", .title),
    concept("ministre de la Défense", "defence minister", .title),
    concept("désamorcer la crise", "defuse the crisis", part: .verb), concept("crise", "crisis"),
    concept("crise kosovare", "Kosovo crisis", .event), concept("kosovar", "Kosovar", .demonym, part: .adjective),
    concept("accord de paix", "peace agreement"), concept("paix", "peace"), concept("paix durable", "lasting peace"),
    concept("signature d'un accord", "signing of an agreement", also: [TermRecord("signature de l'accord")]),
    concept("accord", "agreement"), concept("accord commercial", "trade agreement"),
    concept("commercial", "commercial", part: .adjective),
    concept("président", "president", .title),
    concept("rompre les relations", "break off relations", part: .verb),
    concept("relations consulaires", "consular relations"), concept("consulaire", "consular", part: .adjective),
    concept("en vertu du Chapitre IV", "under Chapter IV", also: [TermRecord("en vertu du chapitre IV")]),
    concept("chapitre IV", "Chapter IV", .instrument),
    concept("chapitre IV du Code", "Chapter IV of the Code", .instrument), concept("visa", "visa"),
    concept("demande de visa", "visa application"), concept("visa de long séjour", "long-stay visa"),
    concept("arrêt", "judgment"), concept("mandat d'arrêt", "arrest warrant"),
    concept("arrêt de la Diète", "ruling of the Diet"), concept("membre du personnel", "staff member"),
    concept("personnel administratif et technique", "administrative and technical staff"),
    concept(
      "formation du gouvernement", "formation of the government", also: [TermRecord("formation d'un gouvernement")]),
    concept("gouvernement parallèle", "parallel government"), concept("bailleur de fonds", "donor"),
    concept("fonds européen", "EU fund"), concept("non-emploi en premier", "no first use"),
    concept("emploi en premier", "first use"), concept("petit État", "small State"),
    concept("État membre", "Member State"),
  ]

  @Test(arguments: [
    (
      "violation du droit international",
      [
        "violation du droit international = violation du droit international",
        "droit international = droit international",
      ]
    ),
    (
      "une demande de visa de long séjour",
      ["demande de visa = demande de visa", "visa de long séjour = visa de long séjour"]
    ),
    (
      "les membres du personnel administratif et technique",
      [
        "membres du personnel = membre du personnel",
        "personnel administratif et technique = personnel administratif et technique",
      ]
    ),
    (
      "la formation d'un gouvernement parallèle",
      ["formation d'un gouvernement = formation du gouvernement", "gouvernement parallèle = gouvernement parallèle"]
    ),
    ("les petits États membres", ["petits États = petit État", "États membres = État membre"]),
    ("les petits États insulaires", ["petits États = petit État"]),
    ("les bailleurs de fonds européens", ["bailleurs de fonds = bailleur de fonds"]),
    ("le membre du personnel satisfait", ["membre du personnel = membre du personnel"]),
    ("le non-emploi en premier", ["non-emploi en premier = non-emploi en premier"]),
    ("l'emploi en premier", ["emploi en premier = emploi en premier"]),
    ("une demande de visa de la dame", ["demande de visa = demande de visa"]),
    ("un mandat d'arrêt de la Diète", ["mandat d'arrêt = mandat d'arrêt"]),
    ("un arrêt de la Diète", ["arrêt de la Diète = arrêt de la Diète"]),
    ("violation du droit international privé", ["droit international privé = droit international privé"]),
    ("le président de la République", ["président de la République = président de la République"]),
    ("le président de la République du Congo", ["président = président", "République du Congo = République du Congo"]),
    (
      "désamorcer la crise kosovare",
      ["désamorcer la crise = désamorcer la crise", "crise kosovare = crise kosovare"]
    ),
    // The noun alone is no term.
    (
      "rompre les relations consulaires",
      ["rompre les relations = rompre les relations", "relations consulaires = relations consulaires"]
    ),
    ("désamorcer la crise", ["désamorcer la crise = désamorcer la crise", "crise = crise"]),
    // Both ways to write the term that cuts give way.
    ("en vertu du chapitre IV du Code", ["chapitre IV du Code = chapitre IV du Code"]),
    ("Madame la ministre de la Défense", ["ministre de la Défense = ministre de la Défense"]),
    ("Madame la ministre de garde", ["Madame la ministre = Madame la Ministre"]),
    (
      "la signature de l'accord commercial",
      ["signature de l'accord = signature d'un accord", "accord commercial = accord commercial"]
    ),
    // A common word that could begin a longer term says too little.
    ("un accord de paix durable", ["accord de paix = accord de paix"]),
    ("la violation, le droit international privé", ["droit international privé = droit international privé"]),
  ])
  func endsNoTermInTheMiddleOfALongerOne(_ text: String, _ found: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).found == found)
  }
}
