import Testing

@testable import DragomanMatching

/// Words and names that are something else where they stand: one sentence of our own for each rule and each refusal.
@Suite struct SenseTests {
  @Test(arguments: [
    VariantCase(
      "Turc", "Il sert de tête de Turc à toute l'opposition.",
      .refused),
    VariantCase(
      "accord", "Les deux ministres ne sont pas d'accord sur le calendrier.",
      .refused),
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
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }
}
