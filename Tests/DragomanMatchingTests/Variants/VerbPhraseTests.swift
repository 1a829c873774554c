import Testing

@testable import DragomanMatching

/// Verbs whose object stands apart from them: one sentence of our own for each rule and each refusal.
@Suite struct VerbPhraseTests {
  @Test(arguments: [
    VariantCase(
      "remettre une pétition", part: .verb, "Les élus ont remis hier au préfet une pétition de dix pages.",
      .found("remis … une pétition")),
    VariantCase(
      "remettre une pétition", part: .verb, "Elle remettra aux autorités du port une pétition.",
      .found("remettra … une pétition")),
    // What stands between is no complement.
    VariantCase(
      "remettre une pétition", part: .verb, "Il a remis en cause une pétition.", .refused),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions et l'embargo ont été levés en mars.",
      .found("sanctions … levés")),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions demeurent et l'embargo a été levé en mars.", .refused),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }
}
