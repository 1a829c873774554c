import Testing

@testable import DragomanMatching

/// Complements and determiners that stand within a term, and the ends of terms that a complement follows.
@Suite struct ComplementTests {
  @Test(arguments: [
    VariantCase(
      "aide aux victimes", "L'aide de l'État aux victimes reste maigre.", .found("aide … aux victimes")),
    VariantCase("aide aux victimes", "L'aide du voisin a permis aux victimes de partir.", .refused),
    VariantCase(
      "droit à l'asile", "Le droit des familles à l'asile est ancien.", .found("droit … à l'asile")),
    VariantCase(
      "chef de la patrouille", "Les chefs des patrouilles sont revenus.", .found("chefs des patrouilles")),
    VariantCase("chef de la patrouille", "Le chef des patrouilles est revenu.", .refused),
    VariantCase(
      "levée des sanctions", "La levée de toutes les sanctions est exigée.", .found("levée de toutes les sanctions")),
    VariantCase(
      "gel des avoirs", "Le gel, décidé en mars, des avoirs demeure.", .found("gel … des avoirs")),
    VariantCase("mettre fin à", part: .verb, "Ils ont mis fin au conflit.", .found("mis fin au")),
    VariantCase("en vertu de", "Il agit en vertu des pouvoirs reçus.", .found("en vertu des")),
    VariantCase("protocole n° 14", "Le protocole n° 14 est signé.", .found("protocole n° 14")),
    VariantCase("conflit gelé", "Le conflit « gelé » reprend.", .found("conflit « gelé »")),
    VariantCase("conflit gelé", "Le conflit, gelé, reprend.", .refused),
    VariantCase("main-d'œuvre", "La main d'œuvre manque.", .found("main d'œuvre")),
    VariantCase("Russe", "Les Russes voteront.", .found("Russes")),
    VariantCase(
      "Mylène Brankovar", "Mylène Brankovar est venue. Puis Brankovar a parlé.", .found("Brankovar")),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }
}
