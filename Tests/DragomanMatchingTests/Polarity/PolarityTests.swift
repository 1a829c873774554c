import Testing

@testable import DragomanMatching

/// What a text denies: one sentence of our own for each rule and each refusal.
@Suite struct PolarityTests {
  @Test(arguments: [
    VariantCase(
      "escalade militaire", "Tous deux souhaitent une non-escalade militaire dans le détroit.",
      .denied("non-escalade militaire")),
    VariantCase(
      "accord de pêche", "En l'absence d'accord de pêche, les chalutiers restent à quai.",
      .denied("accord de pêche")),
    VariantCase(
      "garantie de sécurité", "Sans garantie de sécurité, l'ONG ne reprendra pas ses vols.",
      .denied("garantie de sécurité")),
    VariantCase(
      "accord commercial", "Aucun accord commercial n'a été conclu pendant le sommet.",
      .denied("accord commercial")),
    VariantCase(
      "reconnaître l'indépendance", part: .verb,
      "Belgrade ne reconnaît toujours pas l'indépendance de son ancienne province.",
      .denied("reconnaît … l'indépendance")),
    VariantCase(
      "lever les sanctions", part: .verb, "L'Union refuse de lever les sanctions tant que dure l'occupation.",
      .denied("lever les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions n'ont pas été levées malgré la trêve.",
      .denied("sanctions … levées")),
    VariantCase(
      "lever les sanctions", part: .verb, "Ottawa n'a jamais levé les sanctions imposées au régime.",
      .denied("levé les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Ottawa ne lèvera les sanctions que si les otages sont libérés.",
      .found("lèvera les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Ottawa n'a pas seulement levé les sanctions : il a rouvert son ambassade.",
      .found("levé les sanctions")),
    VariantCase(
      "ingérence", "Le principe de non-ingérence figure dans la Charte.",
      .denied("non-ingérence")),
    VariantCase(
      "non-ingérence", "Le principe de non-ingérence figure dans la Charte.",
      .found("non-ingérence")),
    VariantCase(
      "État partie", "Les États non parties au traité seront invités comme observateurs.",
      .denied("États … parties")),
    VariantCase(
      "accord de paix", "Il existe non pas un accord de paix mais une simple trêve.",
      .found("accord de paix")),
    VariantCase(
      "garantie", "Ce n'est pas sans garanties que l'armée se retire.",
      .found("garanties")),
    VariantCase(
      "élargir l'Alliance", part: .verb, "Le refus d'élargir l'Alliance a surpris à Tbilissi.",
      .denied("élargir l'Alliance")),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }
}
