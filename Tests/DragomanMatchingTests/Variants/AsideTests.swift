import Testing

@testable import DragomanMatching

/// What may stand between a verb and its object, and what ends the phrase.
@Suite struct AsideTests {
  @Test(arguments: [
    VariantCase(
      "lever les sanctions", part: .verb, "Le Sénat a levé, mardi, les sanctions.", .found("levé … les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Le Sénat a levé, entre deux votes, les sanctions.",
      .found("levé … les sanctions")),
    VariantCase("lever les sanctions", part: .verb, "Le Sénat a levé, il le dit, les sanctions.", .refused),
    VariantCase(
      "imposer des sanctions", part: .verb, "Elle a imposé à onze responsables des sanctions.",
      .found("imposé … des sanctions")),
    VariantCase(
      "imposer des sanctions", part: .verb, "Elle a imposé à onze heures sa loi, des sanctions suivent.", .refused),
  ])
  func asidesLeaveAVerbItsObject(_ variant: VariantCase) throws { try variant.check() }
}
