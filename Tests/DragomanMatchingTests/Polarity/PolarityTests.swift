import Testing

@testable import DragomanMatching

/// What a text denies: one sentence of our own for each rule and each refusal.
@Suite struct PolarityTests {
  @Test(arguments: [
    VariantCase("procureur", "On n'y parle plus d'un procureur isolé.", .found("procureur")),
    VariantCase("retrait", "On n'a pas parlé d'un retrait.", .found("retrait")),
    VariantCase("retrait", "L'absence d'un retrait inquiète.", .denied("retrait")),
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
      "lever les sanctions", part: .verb, "Ni les sanctions ni l'embargo n'ont été levés à ce jour.",
      .denied("sanctions … levés")),
    VariantCase(
      "lever l'embargo", part: .verb, "Ni les sanctions ni l'embargo n'ont été levés à ce jour.",
      .denied("embargo … levés")),
    VariantCase(
      "lever les sanctions", part: .verb, "Ni Ottawa ni le Québec n'ont levé les sanctions.",
      .denied("levé les sanctions")),
    VariantCase(
      "lever l'embargo", part: .verb, "Les sanctions et l'embargo ont été levés en mars.",
      .found("embargo … levés")),
    VariantCase(
      "lever les sanctions", part: .verb, "Ottawa ne saurait lever les sanctions.", .denied("lever les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Jamais Ottawa ne lèvera les sanctions.", .denied("lèvera les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Au lieu de lever les sanctions, Ottawa attend.",
      .denied("lever les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Les sanctions n'ont nullement été levées.", .denied("sanctions … levées")),
    VariantCase(
      "signer un accord", part: .verb, "Ils n'ont pas signé d'accord.", .denied("signé d'accord")),
    VariantCase("accès à la mer", "C'est un pays privé d'accès à la mer.", .denied("accès à la mer")),
    VariantCase("accès à la mer", "Le pays n'a plus accès à la mer.", .denied("accès à la mer")),
    VariantCase("accès à la mer", "Le pays a accès à la mer.", .found("accès à la mer")),
    VariantCase("consentement", "Sans le consentement du juge, rien ne part.", .denied("consentement")),
    VariantCase("consentement", "À défaut du consentement du juge, rien ne part.", .denied("consentement")),
    VariantCase("ministre", "En l'absence du ministre, on attend.", .found("ministre")),
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
      "accord de paix", "Il n'y a ni accord de paix ni trêve.",
      .denied("accord de paix")),
    VariantCase("accord de paix", "Il n'y a pas eu d'accord de paix.", .denied("accord de paix")),
    VariantCase("accord de paix", "Ils n'ont jamais conclu d'accord de paix.", .denied("accord de paix")),
    VariantCase("accord de paix", "Elle a eu beaucoup d'accords de paix à relire.", .found("accords de paix")),
    VariantCase("accord de paix", "Il n'y a jamais eu d'accord de paix.", .denied("accord de paix")),
    VariantCase("accord", "Il n'y a jamais eu d'accord entre eux.", .denied("accord")),
    VariantCase("accord", "Ils n'ont jamais été d'accord.", .refused),
    VariantCase(
      "dialogue politique", "L'absence totale de dialogue politique pèse sur la région.", .denied("dialogue politique")),
    VariantCase(
      "solution politique", "En l'absence d'une solution politique, l'armée reste.", .denied("solution politique")),
    VariantCase("solution politique", "Le ministre parle d'une solution politique.", .found("solution politique")),
    VariantCase("médiation", "Le refus de toute médiation isole la junte.", .denied("médiation")),
    VariantCase("trêve", "La junte a rejeté toute trêve avant le ramadan.", .denied("trêve")),
    VariantCase("trêve", "La junte n'a pas rejeté toute trêve.", .found("trêve")),
    VariantCase("trêve", "Toute trêve serait la bienvenue.", .found("trêve")),
    VariantCase("armée", "Cet archipel est dépourvu d'armée.", .denied("armée")),
    VariantCase("conclure un accord", part: .verb, "Aucun accord n'a été conclu hier.", .denied("accord … conclu")),
    VariantCase("ratifier", part: .verb, "Nul traité n'a été ratifié cette année.", .denied("ratifié")),
    VariantCase("ratifier", part: .verb, "Ce traité n'a été ratifié que par deux pays.", .found("ratifié")),
    VariantCase(
      "lever les sanctions", part: .verb, "Pas question de lever les sanctions, répond Ottawa.",
      .denied("lever les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Il n'est plus question de lever les sanctions, répond Ottawa.",
      .denied("lever les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Il est hors de question de lever les sanctions, répond Ottawa.",
      .denied("lever les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Il est question de lever les sanctions, répond Ottawa.",
      .found("lever les sanctions")),
    VariantCase(
      "lever les sanctions", part: .verb, "Loin de lever les sanctions, Ottawa les étend.",
      .denied("lever les sanctions")),
    VariantCase("ratifier", part: .verb, "La Suisse s'est refusée à ratifier le texte.", .denied("ratifier")),
    VariantCase("ratifier", part: .verb, "Le pays renonce à ratifier le texte.", .denied("ratifier")),
    VariantCase("ratifier", part: .verb, "Le pays se prépare à ratifier le texte.", .found("ratifier")),
    VariantCase(
      "s'abstenir", part: .verb, "La Chine ne s'est pas abstenue hier.", .denied("s' … abstenue")),
    VariantCase(
      "Belgrade", "Le refus de Belgrade d'accepter le plan a surpris.", .found("Belgrade")),
    VariantCase(
      "élargir l'Alliance", part: .verb, "Le refus d'élargir l'Alliance a surpris à Tbilissi.",
      .denied("élargir l'Alliance")),
    VariantCase(
      "réconciliation nationale", "Faute de réconciliation nationale, le scrutin est reporté.",
      .denied("réconciliation nationale")),
    VariantCase(
      "cessez-le-feu", "Il n'y aura pas de cessez-le-feu avant l'été, prévient le général.",
      .denied("cessez-le-feu")),
    VariantCase(
      "signer le traité", part: .verb, "Le pays n'a toujours pas signé le traité.",
      .denied("signé le traité")),
    VariantCase(
      "signer le traité", part: .verb, "Le pays n'exclut pas de signer le traité.",
      .found("signer le traité")),
    VariantCase(
      "signer le traité", part: .verb, "Le pays menace de ne pas signer le traité.",
      .denied("signer le traité")),
    VariantCase(
      "livrer des armes", part: .verb, "Berlin ne livre plus d'armes à ce pays.",
      .denied("livre … d'armes")),
    VariantCase(
      "paiement de la dette", "Le non-paiement de la dette entraîne des pénalités.",
      .denied("non-paiement de la dette")),
    VariantCase(
      "aligné", part: .adjective, "Le mouvement des pays non alignés se réunit à Kampala.",
      .denied("alignés")),
    VariantCase(
      "violence", "Apôtre de la non-violence, il a jeûné trois semaines.",
      .denied("non-violence")),
    VariantCase(
      "ratification du traité", "La ratification du traité n'est pas acquise.",
      .found("ratification du traité")),
    VariantCase(
      "accord", "Il n'y a ni accord ni calendrier, admet le médiateur.",
      .denied("accord")),
    VariantCase(
      "sanctions économiques", "Les sanctions économiques ne suffiront pas, dit-elle.",
      .found("sanctions économiques")),
    VariantCase(
      "droit de veto", "Nul droit de veto ne sera reconnu aux États fondateurs.",
      .denied("droit de veto")),
    VariantCase(
      "reconnaître", part: .verb, "Madrid ne reconnaît toujours pas cette province.", .denied("reconnaît")),
    VariantCase(
      "reconnaître", part: .verb, "Madrid ne reconnaît que cette province.", .found("reconnaît")),
    VariantCase(
      "belligérant", part: .adjective, "Les États non belligérants ont protesté.", .denied("belligérants")),
  ])
  func everyRuleFindsAndRefuses(_ example: VariantCase) throws { try example.check() }

  /// What the English of a denied term is in its place.
  @Test(arguments: [
    ("Le manque d'appui inquiète.", "appui", "support", TermRecord.PartOfSpeech.noun, "lack of support"),
    ("Il n'a ni appui ni argent.", "appui", "support", .noun, "neither support"),
    ("Il n'a ni argent ni appui.", "appui", "support", .noun, "nor support"),
    ("Il n'a pas d'argent ni appui.", "appui", "support", .noun, "no support"),
    ("L'absence d'appui inquiète.", "appui", "support", .noun, "absence of support"),
    ("Le pays ne livre plus d'obus.", "livrer des obus", "deliver shells", .verb, "no longer delivers shells"),
    ("Ils n'ont jamais livré d'obus.", "livrer des obus", "deliver shells", .verb, "never delivered shells"),
    ("Le pays ne livrera jamais d'obus.", "livrer des obus", "deliver shells", .verb, "will never deliver shells"),
    ("Le pays refuse de livrer des obus.", "livrer des obus", "deliver shells", .verb, "refuses to deliver shells"),
    (
      "Le pays refuse encore de livrer des obus.", "livrer des obus", "deliver shells", .verb,
      "refuses to deliver shells"
    ),
    ("Le pays a refusé de livrer des obus.", "livrer des obus", "deliver shells", .verb, "refused to deliver shells"),
    ("Il promet de ne pas livrer d'obus.", "livrer des obus", "deliver shells", .verb, "not to deliver shells"),
    (
      "Les obus ne seront plus livrés.", "livrer des obus", "deliver shells", .verb,
      "shells will no longer be delivered"
    ),
    ("Le pays ne saurait livrer d'obus.", "livrer des obus", "deliver shells", .verb, "cannot deliver shells"),
    ("Ils ne peuvent pas livrer d'obus.", "livrer des obus", "deliver shells", .verb, "cannot deliver shells"),
    ("Il n'a pas pu livrer d'obus.", "livrer des obus", "deliver shells", .verb, "could not deliver shells"),
    (
      "Le pays ne doit plus livrer d'obus.", "livrer des obus", "deliver shells", .verb,
      "must no longer deliver shells"
    ),
    ("Il ne veut pas livrer d'obus.", "livrer des obus", "deliver shells", .verb, "not to deliver shells"),
    ("Il peut demander de ne pas livrer d'obus.", "livrer des obus", "deliver shells", .verb, "not to deliver shells"),
    ("Les obus ne peuvent pas être livrés.", "livrer des obus", "deliver shells", .verb, "shells cannot be delivered"),
    ("Les obus n'ont pas été livrés.", "livrer des obus", "deliver shells", .verb, "shells were not delivered"),
    ("Le visa n'est plus exigé.", "exiger", "demand", .verb, "is no longer demanded"),
    ("Le ministre n'est pas parti.", "partir", "leave", .verb, "did not leave"),
    ("La loi n'est pas écrite.", "écrire", "write", .verb, "is not written"),
    ("Le pays n'est pas en mesure de payer.", "être en mesure de payer", "be able to pay", .verb, "is not able to pay"),
  ])
  func aDenialHasItsOwnEnglish(
    text: String, french: String, english: String, part: TermRecord.PartOfSpeech, expected: String
  ) throws {
    let found = try ExtractedText(text, [concept(french, english, part: part)])
    #expect(found.occurrences.map(\.inContext) == [expected])
  }
}
