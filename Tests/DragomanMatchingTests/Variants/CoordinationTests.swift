import Testing

@testable import DragomanMatching

/// A head or complement that several terms share: one sentence of our own for each rule and each refusal.
@Suite struct CoordinationTests {
  @Test(arguments: [
    VariantCase(
      "ministre de l'Intérieur",
      "Les ministres de la Justice et de l'Intérieur des deux pays signeront demain la convention.",
      .found("ministres … de l'Intérieur")),
    VariantCase(
      "ministre de la Justice", "Les ministres des Finances, de la Justice et de l'Intérieur ont été reçus au palais.",
      .found("ministres … de la Justice")),
    VariantCase(
      "ministre des Transports", "Les ministres de l'Énergie, des Transports et du Commerce se retrouvent à Doha.",
      .found("ministres … des Transports")),
    VariantCase(
      "présidente moldave",
      "Les présidentes géorgienne et moldave ont plaidé la cause de leurs pays devant les députés.",
      .found("présidentes … moldave")),
    VariantCase(
      "ambassadeur turc", "Les ambassadeurs grec, turc et chypriote ont été convoqués l'un après l'autre.",
      .found("ambassadeurs … turc")),
    VariantCase(
      "ambassadeur grec", "Les ambassadeurs grec, turc et chypriote ont été convoqués l'un après l'autre.",
      .found("ambassadeurs grec")),
    VariantCase(
      "coopération militaire", "La coopération économique, scientifique ou militaire avec la junte est suspendue.",
      .found("coopération … militaire")),
    VariantCase(
      "aide humanitaire", "L'Union débloque une aide financière et humanitaire destinée aux sinistrés.",
      .found("aide … humanitaire")),
    VariantCase(
      "crime contre l'humanité",
      "Il est poursuivi pour crimes de guerre et contre l'humanité devant une juridiction spéciale.",
      .found("crimes … contre l'humanité")),
    VariantCase(
      "embargo sur les armes",
      "Le Parlement réclame des embargos sur le pétrole et les armes visant les deux belligérants.",
      .found("embargos sur … les armes")),
    VariantCase(
      "lutte contre la criminalité organisée",
      "Un accord sur la lutte contre le terrorisme et la criminalité organisée sera paraphé.",
      .found("lutte contre … la criminalité organisée")),
    VariantCase(
      "ambassadeur d'Allemagne", "Les ambassadeurs de France et d'Allemagne ont remis une lettre commune.",
      .found("ambassadeurs … d'Allemagne")),
    VariantCase(
      "levée des sanctions", "Ils discutent de la levée ou de la suspension des sanctions visant les ports.",
      .found("levée … des sanctions")),
    VariantCase(
      "président de la Commission", "Le président et le vice-président de la Commission se sont relayés à la tribune.",
      .found("président … de la Commission")),
    VariantCase(
      "lever les sanctions", part: .verb, "Washington hésite à lever ou à alléger les sanctions contre la compagnie.",
      .found("lever … les sanctions")),
    VariantCase(
      "expert européen", "Des experts et diplomates européens se sont rendus sur place dès lundi.",
      .found("experts … européens")),
    VariantCase(
      "paix internationale", "Le texte rappelle que la paix et la sécurité internationales sont en jeu.",
      .found("paix … internationales")),
    VariantCase(
      "État observateur", "Les États membres et observateurs ont été consultés par écrit sur le projet.",
      .found("États … observateurs")),
    VariantCase(
      "ministre turc des Affaires étrangères",
      "Les ministres grec et turc des Affaires étrangères se sont serré la main.",
      .found("ministres … turc des Affaires étrangères")),
    VariantCase(
      "ministre grec des Affaires étrangères",
      "Les ministres grec et turc des Affaires étrangères se sont serré la main.",
      .found("ministres grec … des Affaires étrangères")),
    VariantCase(
      "sanctions militaires", "Le projet prévoit des sanctions non seulement économiques mais aussi militaires.",
      .found("sanctions … militaires")),
    VariantCase(
      "président polonais", "Les présidents lituanien Gitanas Nauseda et polonais Andrzej Duda se rendront à Kiev.",
      .found("présidents … polonais")),
    VariantCase(
      "missile balistique", "L'avion emporte des missiles de croisière et balistiques sous ses ailes.",
      .found("missiles … balistiques")),
    VariantCase(
      "missile de croisière", "L'avion emporte des missiles balistiques et de croisière sous ses ailes.",
      .found("missiles … de croisière")),
    VariantCase(
      "violence sexiste", "Les violences physiques et sexistes reculent dans les camps.",
      .found("violences … sexistes")),
    VariantCase(
      "violence sexiste", "Les violences policières et les sexistes reculent dans les camps.", .refused),
    VariantCase(
      "aide au développement", "L'aide alimentaire et au développement sera versée en mars.",
      .found("aide … au développement")),
    VariantCase(
      "accord maritime", "Les accords de pêche et maritime ont été dénoncés.",
      .refused),
    VariantCase(
      "sanctions financières", "Les mesures prises, sanctions tant commerciales que financières, restent en vigueur.",
      .found("sanctions … financières")),
    VariantCase(
      "sanctions financières", "Des sanctions aussi bien commerciales que financières sont prêtes.",
      .found("sanctions … financières")),
    VariantCase(
      "ministre de la Défense", "Les ministres tant de l'Intérieur que de la Défense ont quitté la salle.",
      .found("ministres … de la Défense")),
    VariantCase(
      "sanctions américaines", "Il maintiendra les sanctions tant que les forces américaines resteront sur l'île.",
      .refused),
    VariantCase(
      "dirigeant africain", "Les dirigeants asiatiques comme africains attendent des gestes.",
      .found("dirigeants … africains")),
    VariantCase(
      "dirigeant africain", "Les dirigeants asiatiques comme les banquiers africains attendent des gestes.",
      .refused),
    VariantCase(
      "arme nucléaire", "L'usage d'armes chimiques ou biologiques, voire nucléaires, serait un crime.",
      .found("armes … nucléaires")),
    VariantCase(
      "levée des sanctions", "La suspension, voire la levée, des sanctions est prévue au printemps.",
      .found("levée … des sanctions")),
    VariantCase(
      "armée libanaise", "L'armée israélienne et la milice libanaise ont échangé des tirs.",
      .refused),
    VariantCase(
      "police nationale", "La police et la Banque nationale ont refusé de commenter.",
      .refused),
    VariantCase(
      "ministre d'État", "Les ministres et secrétaires d'État ont posé pour la photo de famille.",
      .refused),
    VariantCase(
      "marine russe", "La marine turque et la flotte russe manœuvrent à quelques milles de distance.",
      .refused),
    VariantCase("Conseil de sécurité", "Le Conseil de médiation et de sécurité siège à huis clos.", .refused),
    VariantCase(
      "Conseil de sécurité", "Les Conseils de médiation et de sécurité siègent à huis clos.",
      .found("Conseils … de sécurité")),
    VariantCase(
      "Conseil de paix", "Les conseils de modération et de paix prodigués par le prélat n'ont pas été suivis.",
      .refused),
    VariantCase(
      "conseiller de la présidente",
      "Le conseiller de la chancelière et la présidente de la Commission ont dîné ensemble.",
      .refused),
    VariantCase(
      "force de paix", "La force de l'habitude et la volonté de paix l'ont emporté.",
      .refused),
    VariantCase(
      "police militaire", "La police et les attachés militaires ont quitté la ville.",
      .refused),
    VariantCase(
      "accord de défense", "Les deux pays ont signé des accords de coopération et de défense valables dix ans.",
      .found("accords … de défense")),
    VariantCase(
      "mission d'observation", "Les missions d'assistance et d'observation quitteront le pays avant l'hiver.",
      .found("missions … d'observation")),
    VariantCase(
      "haut responsable américain", "De hauts responsables américains et israéliens se sont entretenus à huis clos.",
      .found("hauts responsables américains")),
    VariantCase(
      "haut responsable israélien", "De hauts responsables américains et israéliens se sont entretenus à huis clos.",
      .found("hauts responsables … israéliens")),
    VariantCase(
      "droit de douane", "Les droits d'accise et de douane seront perçus au port d'entrée.",
      .found("droits … de douane")),
    VariantCase(
      "relation commerciale", "Les relations diplomatiques, consulaires et commerciales sont rompues depuis mars.",
      .found("relations … commerciales")),
    VariantCase(
      "retrait des troupes", "Le désarmement des milices et le retrait des troupes seront simultanés.",
      .found("retrait des troupes")),
    VariantCase(
      "désarmement des milices", "Le désarmement ou la dissolution des milices est une condition préalable.",
      .found("désarmement … des milices")),
    VariantCase(
      "secrétaire d'État", "Les ministres et les secrétaires d'État ont quitté le palais.",
      .found("secrétaires d'État")),
    VariantCase(
      "négociateur russe", "Ni les négociateurs ukrainiens ni russes n'ont souhaité s'exprimer.",
      .found("négociateurs … russes")),
    VariantCase(
      "chef d'État", "Les chefs d'État et de gouvernement se retrouveront à Grenade.",
      .found("chefs d'État")),
    VariantCase(
      "chef de gouvernement", "Les chefs d'État et de gouvernement se retrouveront à Grenade.",
      .found("chefs … de gouvernement")),
    VariantCase(
      "sécurité énergétique", "La sécurité alimentaire ainsi qu'énergétique du continent est menacée.",
      .found("sécurité … énergétique")),
    VariantCase(
      "ministre espagnol", "Le ministre portugais et la secrétaire d'État espagnole ont signé.",
      .refused),
    VariantCase(
      "forces spéciales", "Les forces aériennes et deux unités spéciales ont été engagées.",
      .refused),
    VariantCase(
      "président chinois", "Le président russe et le Premier ministre chinois ont inauguré le gazoduc.",
      .refused),
    VariantCase(
      "politique étrangère", "La politique intérieure et la dette étrangère occupent les députés.",
      .refused),
    VariantCase(
      "crise alimentaire", "La crise énergétique et l'aide alimentaire ont dominé les débats.",
      .refused),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }
}
