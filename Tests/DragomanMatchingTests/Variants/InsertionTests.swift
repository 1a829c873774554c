import Testing

@testable import DragomanMatching

/// Words inside a term: one sentence of our own for each rule and each refusal.
@Suite struct InsertionTests {
  @Test(arguments: [
    VariantCase(
      "secrétaire général de l'Organisation", "Le secrétaire général adjoint de l'Organisation a démissionné mercredi.",
      .found("secrétaire général … de l'Organisation")),
    VariantCase(
      "retrait des troupes", "Le retrait, immédiat et inconditionnel, des troupes est réclamé par l'Union africaine.",
      .found("retrait … des troupes")),
    VariantCase(
      "accord de paix", "L'accord global de paix prévoit un partage des ministères régaliens.",
      .found("accord … de paix")),
    VariantCase(
      "situation humanitaire grave", "La situation humanitaire particulièrement grave inquiète les agences.",
      .found("situation humanitaire … grave")),
    VariantCase(
      "plan de relance", "Le plan européen de relance sera soumis au vote des eurodéputés.",
      .found("plan … de relance")),
    VariantCase(
      "lever l'embargo", part: .verb, "Le Congrès pourrait lever partiellement l'embargo dès la rentrée.",
      .found("lever … l'embargo")),
    VariantCase(
      "rapatriement des réfugiés", "Le rapatriement volontaire et progressif des réfugiés a commencé dans le calme.",
      .found("rapatriement … des réfugiés")),
    VariantCase(
      "respect du droit international",
      "Elle exige le respect (plein et entier) du droit international par les deux parties.",
      .found("respect … du droit international")),
    VariantCase("gel des avoirs", "Le gel de leurs avoirs a été décidé mardi.", .found("gel de leurs avoirs")),
    VariantCase("levée de l'embargo", "La levée de cet embargo prendra des mois.", .found("levée de cet embargo")),
    VariantCase(
      "retrait des troupes", "Le retrait de ses troupes prendra des mois.", .found("retrait de ses troupes")),
    VariantCase("retrait des troupes", "Le retrait de ces deux projets a surpris les troupes.", .refused),
    VariantCase("gel des avoirs", "Le gel, de ses avoirs à ses dettes, inquiète.", .refused),
    VariantCase("stock d'eau potable", "Le stock d'eau faiblement potable baisse.", .refused),
    VariantCase(
      "chef de la mission", "Le chef jardinier de la mission a découvert l'engin près du portail.",
      .refused),
    VariantCase(
      "traité de commerce", "Le traité entre les rivaux fait une place de choix au commerce maritime.",
      .refused),
    VariantCase(
      "plan de paix", "Le plan social de la direction laisse en paix les employés.",
      .refused),
    VariantCase(
      "aide alimentaire", "Une aide internationale, disent les experts, alimentaire surtout, est attendue.",
      .refused),
    VariantCase(
      "Haut-Représentant pour les affaires étrangères",
      "Le Haut-Représentant adjoint pour les affaires étrangères arrive mardi.",
      .found("Haut-Représentant … pour les affaires étrangères")),
    VariantCase(
      "cessation des hostilités", "La cessation immédiate, complète et durable des hostilités est exigée.",
      .found("cessation … des hostilités")),
    VariantCase(
      "fermeture des frontières", "La fermeture temporaire des frontières a surpris les routiers.",
      .found("fermeture … des frontières")),
    VariantCase(
      "ambassadeur auprès de l'ONU", "L'ambassadeur britannique auprès de l'ONU présidera la séance.",
      .found("ambassadeur … auprès de l'ONU")),
    VariantCase(
      "rompre les relations", part: .verb, "Le pays a rompu hier les relations avec son voisin.",
      .found("rompu … les relations")),
    VariantCase(
      "signer un accord", part: .verb, "Ils ont finalement signé lundi un accord sur le transit.",
      .found("signé … un accord")),
    VariantCase(
      "maître d'œuvre", "Le maître boulanger d'Uzès refuse de parler.",
      .refused),
    VariantCase(
      "droit d'asile", "Le droit international, dit-il, d'asile ne parle pas.",
      .refused),
    VariantCase(
      "secrétaire d'État", "Le secrétaire particulier du chef d'État a été arrêté.",
      .refused),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }

  /// What stands in the gap belongs to a term that stands in one piece.
  @Test(arguments: [
    ("L'arrêt de la Cour andine de justice est connu.", ["Cour andine de justice"]),
    ("L'arrêt suprême de la Cour de justice est connu.", ["arrêt … de la Cour de justice"]),
  ])
  func splitsNoOtherTerm(_ text: String, _ surfaces: [String]) throws {
    let glossary = [
      concept("arrêt de la Cour de justice", "judgment of the Court of Justice"),
      concept("Cour andine de justice", "Andean Court of Justice", .organization),
    ]
    #expect(try ExtractedText(text, glossary).occurrences.map(\.text) == surfaces)
  }
}
