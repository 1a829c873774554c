import Testing

@testable import DragomanMatching

/// Words and names that are something else where they stand: one sentence of our own for each rule and each refusal.
@Suite struct SenseTests {
  @Test(arguments: [
    VariantCase("mobilisé", part: .noun, "Il faut mobiliser le fonds.", .refused),
    VariantCase("mobilisé", part: .noun, "Le mobilisé a quitté la caserne.", .found("mobilisé")),
  ])
  func anInfinitiveIsNoParticipleThatBecameANoun(_ example: VariantCase) throws { try example.check() }

  @Test(arguments: [
    VariantCase(
      "Turc", "Il sert de tête de Turc à toute l'opposition.",
      .refused),
    VariantCase(
      "accord", "Les deux ministres ne sont pas d'accord sur le calendrier.",
      .refused),
    VariantCase(
      "porte-parole de la Commission", "La porte-parole de la commission du budget a parlé.", .refused),
    VariantCase(
      "porte-parole de la Commission", "La porte-parole de la Commission a parlé.",
      .found("porte-parole de la Commission")),
    VariantCase("constitution", "Il est jugé pour la constitution d'une bande.", .refused),
    VariantCase("constitution", "La constitution de la monarchie est lue.", .found("constitution")),
    VariantCase("au pouvoir", part: .adjective, "Ceux au pouvoir desquels ils sont.", .refused),
    VariantCase("au pouvoir", part: .adjective, "Le parti au pouvoir recule.", .found("au pouvoir")),
    VariantCase("faire face", part: .verb, "Ces navires se font face.", .refused),
    VariantCase("faire face", part: .verb, "Ces navires font face.", .found("font face")),
    VariantCase("élu", part: .noun, "Tout homme de confiance élu sera là.", .refused),
    VariantCase("élu", part: .noun, "Tout élu sera là.", .found("élu")),
    VariantCase(
      "visa de service", "Ils exemptent de visa d'étape les titulaires de passeports rouges et de service.", .refused),
    VariantCase("accord", "Rome et Madrid d'accord sur les quotas.", .refused),
    VariantCase("accord", "Les armateurs d'accord pour baisser les prix.", .refused),
    VariantCase("accord", "Les deux camps tombent d'accord sur tout.", .refused),
    VariantCase("accord", "Elle veut mettre d'accord ses ministres.", .refused),
    VariantCase("accord", "Nous sommes tous d'accord.", .refused),
    VariantCase("ministre-conseiller", "Un ministre conseillé par des juristes parle.", .refused),
    VariantCase("ministre-conseiller", "Les ministres conseillers parlent.", .found("ministres conseillers")),
    VariantCase("juge", "Il paiera si le président le juge nécessaire.", .refused),
    VariantCase("juge", "Il paiera si, hier encore, le juge hésitait.", .found("juge")),
    VariantCase("euro", "La facture atteint 3,5 milliards d'euros.", .refused),
    VariantCase("euro", "Il a payé vingt euros.", .refused),
    VariantCase("euro", "L'euro recule face au yen.", .found("euro")),
    VariantCase("milliard", "Elle coûte trois milliards.", .refused),
    VariantCase("milliard", "Le mot milliard se traduit mal.", .found("milliard")),
    VariantCase("entrée en vigueur", "La loi est enfin entrée en vigueur.", .refused),
    VariantCase("entrée en vigueur", "L'entrée en vigueur de la loi tarde.", .found("entrée en vigueur")),
    VariantCase("avancée", part: .noun, "Une défense avancée est prête.", .refused),
    VariantCase("avancée", part: .noun, "Une avancée a été notée.", .found("avancée")),
    VariantCase("accord", "Le projet d'accord sera publié.", .found("accord")),
    VariantCase("détenu", "Les fonds gérés, détenus ou contrôlés par la banque.", .refused),
    VariantCase("détenu", "Les gardiens, les détenus et les familles attendent.", .found("détenus")),
    VariantCase("retenue", "La caisse ne sera ni ouverte ni retenue.", .refused),
    VariantCase("ouvrir des négociations", part: .verb, "Une porte ouverte aux négociations.", .refused),
    VariantCase(
      "ouvrir des négociations", part: .verb, "Ils ont ouvert les négociations.", .found("ouvert les négociations")),
    VariantCase(
      "Nice", "C'était une nice surprise, plaisante le porte-parole.",
      .refused),
    VariantCase(
      "Kléber", "Le cortège a remonté l'avenue Kléber jusqu'au rond-point.",
      .refused),
    VariantCase(
      "Washington", "L'hôtel de la rue de Washington a fermé ses portes.",
      .refused),
    VariantCase(
      "Élysée", "La rue de l'Élysée est barrée.",
      .refused),
    VariantCase(
      "Tours", "Selon M. Tours, rien n'est joué.",
      .refused),
    VariantCase(
      "Tours", "Mme Tours a démissionné.",
      .refused),
    VariantCase("gracier", part: .verb, "Le peintre Carlos Gracia a parlé.", .refused),
    VariantCase("gracier", part: .verb, "Il gracia le condamné.", .found("gracia")),
    VariantCase(
      "Charles de Gaulle", "Le porte-parole cite Charles de Gaulle.",
      .found("Charles de Gaulle")),
    VariantCase(
      "France", "Selon Ouest-France, le suspect a été relâché dans la nuit.",
      .refused),
    VariantCase(
      "note", "Elle note que les délais ont été respectés.",
      .refused),
    VariantCase(
      "mission", "Il est chargé de mission auprès du préfet.",
      .refused),
    VariantCase(
      "Pologne", "La Pologne a fermé sa frontière.",
      .found("Pologne")),
    VariantCase(
      "Sénat", "Il a été élu au Sénat en septembre.",
      .found("Sénat")),
    VariantCase(
      "Charles de Gaulle", "L'avion s'est posé à Roissy-Charles-de-Gaulle avec deux heures de retard.",
      .refused),
    VariantCase(
      "Tours", "À Tours, les maires se sont réunis en congrès.",
      .found("Tours")),
    VariantCase(
      "Géorgie", "Le Parlement de Géorgie a adopté la loi.",
      .found("Géorgie")),
    VariantCase(
      "Roosevelt", "Le collège Roosevelt accueille cent élèves ukrainiens.",
      .refused),
    VariantCase(
      "Algérie", "Un vol d'Air Algérie a été dérouté vers Tunis.",
      .refused),
    VariantCase(
      "président", "Un dîner réunira les convives présidents de région.",
      .found("présidents")),
    VariantCase(
      "lutte contre le terrorisme", part: .noun, "Le pays lutte contre le terrorisme depuis dix ans.",
      .refused),
    VariantCase(
      "lutte contre le terrorisme", part: .noun, "Le plan de lutte contre le terrorisme est prêt.",
      .found("lutte contre le terrorisme")),
    VariantCase(
      "enquête", part: .noun, "La police enquête sur trois suspects.",
      .refused),
    VariantCase(
      "enquête", part: .noun, "Cette enquête sur trois suspects est close.",
      .found("enquête")),
    VariantCase(
      "régime", "Les casernes se mettent au régime sans sel.",
      .refused),
    VariantCase(
      "régime", "Le régime sanctionne ses opposants.",
      .found("régime")),
    VariantCase(
      "tir", "Ils l'ont emporté aux tirs au but.",
      .refused),
    VariantCase(
      "allié", "Le ministre allie fermeté et souplesse.",
      .refused),
    VariantCase(
      "détenu", "Le journaliste, détenu depuis six mois, a été libéré.",
      .refused),
    VariantCase(
      "détenu", "Les détenus ont été échangés à la frontière.",
      .found("détenus")),
    VariantCase(
      "résolution", "Elle a affronté l'épreuve avec une résolution admirable.",
      .refused),
    VariantCase(
      "résolution", "Le Conseil a adopté la résolution à l'unanimité.",
      .found("résolution")),
    VariantCase(
      "climat", "Les discussions se sont tenues dans un climat de confiance.",
      .refused),
    VariantCase(
      "climat", "Le sommet sur le climat s'ouvre lundi.",
      .found("climat")),
    VariantCase(
      "sommet", "L'alpiniste a atteint le sommet du mont Kenya.",
      .refused),
    VariantCase(
      "sommet", "Le sommet des chefs d'État s'est ouvert à Nairobi.",
      .found("sommet")),
    VariantCase(
      "attaché", "Le pays reste attaché au multilatéralisme.",
      .refused),
    VariantCase(
      "attaché", "L'attaché militaire a été expulsé.",
      .found("attaché")),
    VariantCase(
      "Chine", "Un vase de Chine a été offert à la délégation.",
      .refused),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }
}
