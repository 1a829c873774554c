import Testing

@testable import DragomanMatching

/// Verbs before their subjects.
@Suite struct InversionTests {
  @Test(arguments: [
    VariantCase("lever les sanctions", part: .verb, "Lèvera-t-on les sanctions ?", .found("Lèvera … les sanctions")),
    VariantCase(
      "ratifier l'accord", part: .verb, "Le Sénat ratifiera-t-il enfin l'accord ?", .found("ratifiera … l'accord")),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions seront-elles levées ?", .found("sanctions … levées")),
    VariantCase("geler des fonds", part: .verb, "Sont gelés tous les fonds.", .found("gelés … les fonds")),
    VariantCase("lever les sanctions", part: .verb, "Que lèvera-t-on ? Les sanctions pèsent.", .refused),
    VariantCase("lever les sanctions", part: .verb, "Lève-toi, les sanctions pèsent.", .refused),
  ])
  func readsVerbsBeforeTheirSubjects(_ variant: VariantCase) throws { try variant.check() }
}
