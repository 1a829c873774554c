import Testing

@testable import DragomanMatching

/// Terms in another order: one sentence of our own for each rule and each refusal.
@Suite struct PermutationTests {
  @Test(arguments: [
    VariantCase("président élu", "Elle a été élue présidente du mouvement dès le premier tour.", .refused),
    VariantCase("compte rendu", "Ils se sont, un peu tard, rendu compte de leur erreur.", .refused),
    VariantCase("accord conclu", "Selon le conclu accord, dit-il, rien ne presse.", .found("conclu accord")),
    VariantCase("à l'arraché", "Un point arraché à l'adversaire suffit.", .refused),
    VariantCase(
      "président français de la Commission", "Le président de la Commission français a pris la parole le premier.",
      .found("président de la Commission français")),
    VariantCase(
      "tension diplomatique forte", "Une vive et forte tension règne, mais la tension est diplomatique.",
      .refused),
    VariantCase(
      "violation flagrante du droit", "C'est une flagrante violation du droit, a tonné le représentant tunisien.",
      .found("flagrante violation du droit")),
    VariantCase(
      "ministre du Commerce chinois", "Le ministre chinois du Commerce est attendu à Genève pour deux jours.",
      .found("ministre chinois du Commerce")),
    VariantCase(
      "sanctions commerciales américaines", "Les sanctions américaines commerciales frappent aussi les filiales.",
      .found("sanctions américaines commerciales")),
    VariantCase(
      "crise politique profonde", "Le pays s'enfonce dans une profonde crise politique depuis le scrutin.",
      .found("profonde crise politique")),
    VariantCase(
      "ancien ministre", "Un ministre ancien et fatigué a ouvert la séance.",
      .refused),
    VariantCase(
      "pauvre pays", "Ce pays pauvre dépend de l'aide alimentaire.",
      .refused),
    VariantCase(
      "homme grand", "Un grand homme d'État est mort cette nuit.",
      .refused),
    VariantCase(
      "chef d'état-major ukrainien", "Le chef ukrainien d'état-major a démissionné.",
      .found("chef ukrainien d'état-major")),
    VariantCase(
      "négociateur européen en chef", "Le négociateur en chef européen quitte Londres sans accord.",
      .found("négociateur en chef européen")),
    VariantCase(
      "président de la Cour", "La Cour de cassation a désavoué son président.",
      .refused),
    VariantCase(
      "ministre israélien de la Défense",
      "Les ministres de la Défense israélien et égyptien se sont entretenus par téléphone.",
      .found("ministres de la Défense israélien")),
    VariantCase(
      "ministre égyptien de la Défense",
      "Les ministres de la Défense israélien et égyptien se sont entretenus par téléphone.",
      .found("ministres de la Défense … égyptien")),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions ont été partiellement levées au printemps par la Norvège.",
      .found("sanctions … levées")),
    VariantCase(
      "rompre les relations diplomatiques", part: .verb,
      "Les relations diplomatiques avaient été rompues après l'attaque de l'ambassade.",
      .found("relations diplomatiques … rompues")),
    VariantCase(
      "geler les avoirs", part: .verb, "Les avoirs du clan ont été gelés dès le lendemain par la Suisse.",
      .found("avoirs … gelés")),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions visant la compagnie aérienne seront levées en juin.",
      .found("sanctions … levées")),
    VariantCase(
      "bloquer les convois", part: .verb, "Les chauffeurs des convois ont été bloqués dans le tunnel.",
      .refused),
    VariantCase(
      "lever les sanctions", part: .verb, "Les débats sur les sanctions ont été levés à minuit.",
      .refused),
    VariantCase(
      "ministre français de l'Économie", "Le ministre de l'Économie français a démenti.",
      .found("ministre de l'Économie français")),
    VariantCase(
      "chef adjoint de la mission", "Le chef de la mission adjoint a été convoqué.",
      .found("chef de la mission adjoint")),
    VariantCase(
      "attaque aérienne massive", "Une massive attaque aérienne a visé le port dans la nuit.",
      .found("massive attaque aérienne")),
    VariantCase(
      "paix et sécurité", "La sécurité et la paix de la région dépendent de ce corridor.",
      .refused),
    VariantCase(
      "dernier recours", "Ce recours dernier n'a pas été examiné.",
      .refused),
    VariantCase(
      "armée de l'air turque", "L'armée turque de l'air a bombardé la vallée.",
      .found("armée turque de l'air")),
    VariantCase(
      "ambassadeur de Chine", "La Chine rappelle son ambassadeur pour consultations.",
      .refused),
    VariantCase(
      "conclure un accord", part: .verb, "Un accord a été conclu à l'aube entre les deux délégations.",
      .found("accord … conclu")),
    VariantCase(
      "signer le traité", part: .verb, "Le traité sera signé en grande pompe vendredi à Lisbonne.",
      .found("traité … signé")),
    VariantCase(
      "signer le traité", part: .verb, "Le traité sera lu, puis le ministre sera signé présent.",
      .refused),
    // The object before the clause that it belongs to.
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions que l'Union a levées pesaient sur les ports.",
      .found("sanctions … levées")),
    VariantCase(
      "déployer des efforts", part: .verb, "Ils reconnaissent les efforts patients que déploient les médiateurs.",
      .found("efforts … déploient")),
    VariantCase(
      "rompre les négociations", part: .verb, "Les négociations qu'avaient rompues les rebelles reprendront.",
      .found("négociations … rompues")),
    VariantCase(
      "lever les sanctions", part: .verb, "On lui dit des sanctions que lever la voix ne sert à rien.", .refused),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions que le pays redoute, il les lèvera.", .refused),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }
}
