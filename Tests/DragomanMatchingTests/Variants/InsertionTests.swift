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
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }
}
