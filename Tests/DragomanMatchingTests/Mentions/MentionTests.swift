import Testing

@testable import DragomanMatching

/// Reduced later mentions and acronyms that the text defines: one sentence of our own for each rule and each refusal.
@Suite struct MentionTests {
  @Test(arguments: [
    VariantCase(
      "Organisation mondiale du commerce",
      "L'Organisation mondiale du commerce a tranché ; l'Organisation donne raison à Pékin.",
      .found("Organisation")),
    VariantCase(
      "Union africaine",
      "Si l'Union africaine condamne le putsch, l'Union n'a pas encore gelé les avoirs de ses auteurs.",
      .found("Union")),
    VariantCase(
      "Cour pénale internationale",
      "Le procureur de la Cour pénale internationale a saisi les juges. La Cour dira dans un mois si elle est compétente.",
      .found("Cour")),
    VariantCase(
      "António Guterres", "António Guterres a parlé le premier. Puis M. Guterres a quitté la salle.",
      .found("Guterres")),
    VariantCase(
      "Convention sur les armes chimiques",
      "La Convention sur les armes chimiques fut ouverte à la signature en 1993 ; la Convention compte 193 parties.",
      .found("Convention")),
    VariantCase(
      "Haut-Commissariat aux droits de l'homme",
      "Le Haut-Commissariat aux droits de l'homme publie son rapport annuel ; le Haut-Commissariat y relève des progrès.",
      .found("Haut-Commissariat")),
    VariantCase(
      "Conseil de sécurité",
      "L'envoyé a saisi le Conseil de sécurité. Réuni jeudi, le Conseil de l'Europe a parlé d'autre chose.",
      .found("Conseil de sécurité")),
    VariantCase(
      "Ligue arabe", "La Ligue arabe se réunit à Amman. Selon la Ligue, la trêve tient.",
      .found("Ligue")),
    VariantCase(
      "Assemblée générale", "L'assemblée des actionnaires a élu son bureau ; l'Assemblée nationale siège mardi.",
      .refused),
    VariantCase(
      "Agence spatiale européenne", "L'agence de voyages a remboursé les clients, et l'agence bancaire a fermé.",
      .refused),
    VariantCase(
      "Banque mondiale", "La Banque de France publie ses prévisions. La Banque se dit prudente.",
      .refused),
    VariantCase(
      "Angela Merkel", "Merkelbach est une commune du Palatinat, note le maire.",
      .refused),
    VariantCase(
      "Organisation de la coopération islamique",
      "L'Organisation de la coopération islamique (OCI) s'est réunie à Djeddah. L'OCI a condamné l'attaque.",
      .found("OCI")),
    VariantCase(
      "Banque africaine de développement",
      "La Banque africaine de développement (ci-après « BAD ») prêtera les fonds, et la BAD suivra le chantier.",
      .found("BAD")),
    VariantCase(
      "Communauté d'Afrique de l'Est",
      "La CAE (Communauté d'Afrique de l'Est) compte sept membres ; la CAE siège à Arusha.",
      .found("CAE")),
    VariantCase(
      "Fonds monétaire international; FMI", "Le Front moro islamique (FMI) a signé, et le FMI déposera les armes.",
      .refused),
    VariantCase(
      "Union européenne; UE", "L'U.E. n'a pas réagi à l'arrestation de l'opposant.",
      .found("U.E.")),
    VariantCase(
      "Pacte atlantique; PA", "Il part en Pa, lisait-on, sans comprendre.",
      .refused),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }
}
