import DragomanLanguage
import Testing

@testable import DragomanDocuments

/// A page around one paragraph: what stands there is neither first nor last, and has article on both sides.
private func page(_ paragraph: String) -> String {
  """
  Les ministres se retrouvent à Genève pour une dernière séance

  Les ministres des Affaires étrangères ont entamé vendredi une rencontre jugée cruciale pour la paix, au terme d’une \
  semaine de navettes entre les capitales, sans dire ce qu’ils en attendaient ni combien de temps elle durerait.

  \(paragraph)

  Ils se sont donné rendez-vous la semaine prochaine, sans fixer de date, après deux heures de pourparlers que leurs \
  porte-parole ont dits francs et constructifs, et qui n’ont pas levé toutes les réserves des deux délégations.

  Un second cycle est prévu au printemps, si les capitales le veulent bien, dans un lieu qui reste à choisir entre \
  plusieurs villes neutres, toutes prêtes à accueillir les délégations.
  """
}

/// The furniture of a text, each piece as `reason: text`.
func furniture(_ text: String) throws -> [String] {
  let document = try DocumentReader().read(Array(text.utf8), path: "a.txt")
  return document.furniture.map { "\($0.reason.rawValue): \(document.source.string($0.span))" }
}

@Suite struct FurnitureTables {
  /// The pattern as somebody would write it, with what else the rule asks for.
  private static func example(_ rule: FurnitureRule) -> String {
    let text = rule.pattern.replacing("#", with: "3")
    let capitalised = text.prefix(1).uppercased() + text.dropFirst()
    switch rule.place {
    case .whole: return capitalised
    case .start, .anywhere: return capitalised + " " + (rule.companions.first ?? "").replacing("#", with: "3")
    }
  }

  @Test(arguments: FurnitureRule.all.filter { !$0.isWeak })
  func rulePutsItsExampleAside(_ rule: FurnitureRule) throws {
    let example = Self.example(rule)
    let reasons = try furniture(page(example))
    #expect(reasons.count == 1, "\(rule.pattern)")
    #expect(reasons.first?.hasSuffix(example.trimmingSuffix()) == true, "\(rule.pattern)")
  }

  /// The same words at the beginning of a paragraph of the article.
  @Test(arguments: FurnitureRule.all)
  func ruleLeavesRunningTextAlone(_ rule: FurnitureRule) throws {
    let sentence =
      Self.example(rule) + " : "
      + String(
        repeating:
          "tels sont les mots que le ministre a choisis devant la presse, à l’issue de la rencontre, et ",
        count: 11)
    let text = page(sentence + "il n’en dira pas plus.")
    let reasons = try furniture(text).filter { !$0.hasPrefix("related-link") }
    #expect(reasons == [], "\(rule.pattern)")
  }

  @Test(arguments: FurnitureRule.all.filter(\.isWeak))
  func weakRuleNeedsCompany(_ rule: FurnitureRule) throws {
    let example = Self.example(rule)
    #expect(try furniture(page(example)) == [], "\(rule.pattern)")
    let accompanied = try furniture(page(example + "\nPartager sur Facebook"))
    #expect(accompanied.contains { $0.contains(example) }, "\(rule.pattern)")
  }
}

extension String {
  fileprivate func trimmingSuffix() -> String {
    var text = Substring(self)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

@Suite struct FurnitureInPages {
  @Test(arguments: [
    // Navigation
    ("Accueil > Monde > Europe", "navigation"),
    ("Accueil › International › Guerre en Ukraine : le point sur la situation", "navigation"),
    ("Accueil / Politique / Diplomatie", "navigation"),
    ("À la une | Monde | Sport | Culture", "navigation"),
    ("Monde Politique Société Économie Sport Culture", "navigation"),
    ("Aller au contenu principal", "navigation"),
    ("↑ Retour en haut de page", "navigation"),
    // Consent
    (
      "Nous et nos 847 partenaires stockons et/ou accédons à des informations sur un appareil, telles que les cookies.",
      "cookie-notice"
    ),
    ("Ce site utilise des cookies pour améliorer votre navigation.", "cookie-notice"),
    ("Tout accepter", "cookie-notice"),
    ("[Continuer sans accepter →]", "cookie-notice"),
    // Promotion
    ("Temps de lecture : 3 min", "promotion"),
    ("Lecture 4 min.", "promotion"),
    ("0 commentaire", "promotion"),
    ("12 commentaires", "promotion"),
    ("Article réservé aux abonnés", "promotion"),
    ("RÉSERVÉ AUX ABONNÉS", "promotion"),
    ("Abonnez-vous à partir de 1 €", "promotion"),
    ("Il vous reste 62,5 % de cet article à lire. La suite est réservée aux abonnés.", nil),
    ("Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.", "promotion"),
    ("Newsletter : recevez chaque matin l’essentiel de l’actualité", "promotion"),
    ("La suite après cette publicité", "promotion"),
    // Captions
    ("© Jean Dupré / Agence Lumière", "caption"),
    ("Le palais Cobourg, à Vienne, le 3 mars. © AFP", "caption"),
    ("Le président ukrainien à Kiev, le 3 mars 2025. REUTERS/Gleb Garanich", "caption"),
    ("Emmanuel Macron à l’Élysée, mardi. Ludovic MARIN / AFP", "caption"),
    ("Des soldats près de Bakhmout. (Photo : Yasuyoshi Chiba)", "caption"),
    ("Crédit photo : ministère des Armées", "caption"),
    ("Photo d’archives", "caption"),
    // Footers
    ("© 2025 Le Courrier du Levant", "footer"),
    ("Mentions légales | Conditions générales | Contact", "footer"),
    ("Copyright Le Courrier du Levant. Tous droits réservés.", "footer"),
    // Dates of the page
    ("Publié le 3 mars 2025 à 10h30", "dateline"),
    ("Mis à jour le lundi 3 mars 2025", "dateline"),
    // Related links
    ("Lire aussi : Guerre en Ukraine : le point sur la situation", "related-link"),
    ("À LIRE AUSSI Guerre en Ukraine : le point sur la situation", "related-link"),
    (">> À lire : Ce que contient l’accord", "related-link"),
    ("► Lire également : « Nous irons jusqu’au bout »", "related-link"),
    ("Notre dossier : Guerre en Ukraine", "related-link"),
    ("À voir : Les images de la rencontre", "related-link"),
    ("Lire aussi « Nous irons jusqu’au bout »", "related-link"),
    // Players
    ("Chargement du lecteur…", "player-widget"),
    ("00:00 / 02:31", "player-widget"),
    // Bylines
    ("(AFP)", "byline"),
    // Several pieces of a page on one line
    ("Offrir l’article   Partager   Ajouter à vos sélections", "promotion"),
    ("Partager\tImprimer\tRecevoir la fiche", "promotion"),
    ("Plan du site • Accessibilité : partiellement conforme • Nos engagements", "footer"),
    // Ordinary paragraphs that begin or end like these
    ("Partager   le fardeau   et le pouvoir", nil),
    ("Monde  Kigali et Kinshasa se parlent  Diplomatie à Doha", nil),
    ("Accueil des réfugiés : Berlin demande un effort à ses partenaires.", nil),
    ("Europe / Afrique : un partenariat à refonder", nil),
    ("Le retour en haut de l’affiche du multilatéralisme", nil),
    ("Nous et nos partenaires européens condamnons ces attaques avec la plus grande fermeté.", nil),
    ("Avec votre accord, Monsieur le Président, je donne la parole au représentant du Mali.", nil),
    ("Tout accepter serait une faute, a dit le ministre.", nil),
    ("Partager le fardeau, telle est la demande de Rome.", nil),
    ("Le commentaire est resté bref.", nil),
    ("Réservé aux abonnés du gaz russe, ce tarif est contesté.", nil),
    ("Abonnez-vous, a-t-il lancé en riant.", nil),
    ("Photo de famille : les Vingt-Sept affichent leur unité.", nil),
    ("L’AFP et Reuters ont été accréditées / l’agence Tass ne l’a pas été.", nil),
    ("Les conditions générales de l’accord restent à négocier.", nil),
    ("Les droits des minorités seront réservés à un protocole.", nil),
    ("Publié le mois dernier, le rapport de 2024 accable le gouvernement.", nil),
    ("Lire aussi les classiques, voilà le conseil de l’ambassadeur.", nil),
    ("Voir aussi : résolution 2231 (2015) du Conseil de sécurité", nil),
    ("(Voir aussi : Annexe II)", nil),
    ("À voir les visages fermés, la rencontre a été rude.", nil),
    ("Notre dossier est prêt, assure le ministre.", nil),
    ("Autres vidéos à l’appui, l’ambassadeur a accusé Moscou.", nil),
    ("Par ailleurs, Paris et Londres se consultent.", nil),
    ("Direct. Clair. Sans appel : le ministre a parlé.", nil),
    (
      "Le droit d’auteur © reste débattu entre les délégations, qui ont consacré trois séances à la question sans parvenir à un accord sur la durée de la protection, ni sur les exceptions que demandent les pays du Sud, ni même sur la liste des œuvres que le protocole doit couvrir dans sa première phase d’application.",
      nil
    ),
  ])
  func judgesParagraph(_ paragraph: String, _ reason: String?) throws {
    #expect(try furniture(page(paragraph)) == (reason.map { ["\($0): \(paragraph)"] } ?? []))
  }

  @Test(arguments: [
    ("VIDÉO. Crise en Ukraine : le point", "VIDÉO. "),
    ("ENTRETIEN. « Nous irons jusqu’au bout »", "ENTRETIEN. "),
    ("DIRECT. Guerre en Ukraine : les négociations reprennent", "DIRECT. "),
    ("REPORTAGE | Dans les ruines de Marioupol", "REPORTAGE | "),
    ("[INFOGRAPHIE] La carte des frappes", "[INFOGRAPHIE] "),
    ("EN IMAGES. La rencontre de Genève", "EN IMAGES. "),
    ("Live. Suivez la rencontre", "Live. "),
    ("DIRECT. VIDÉO. La rencontre", "DIRECT. VIDÉO. "),
    ("Une vidéo. Une crise", ""),
    ("Direction : Genève", ""),
    ("Analyse d’une crise", ""),
    ("Portrait - robot d’un négociateur", ""),
    ("Document-cadre : ce qui change", ""),
  ])
  func takesLabelOffHeadline(_ headline: String, _ label: String) throws {
    let text =
      "\(headline)\n\nLes ministres des Affaires étrangères ont entamé vendredi une rencontre jugée cruciale."
    let document = try DocumentReader().read(Array(text.utf8))
    #expect(document.furniture.map(\.reason) == (label.isEmpty ? [] : [.label]))
    #expect(document.furniture.first.map { document.source.string($0.span) } ?? "" == label)
    #expect(document.title == String(headline.dropFirst(label.count)))
  }

  @Test(arguments: [
    ("par Ouest France - La sélection de la rédaction", true), ("Par Jean Dupont", true),
    ("Par Jean-Marie Le Guen et Fatou Diop, à Dakar", true), ("Par Le Figaro avec AFP", true),
    ("De notre correspondant à Kiev, Paul Gogo", true), ("De notre envoyée spéciale Florence Valmont", true),
    ("Propos recueillis par Anne Roy", true), ("avec AFP", true), ("Source AFP", true),
    ("Jeanne Roche (Bogota, correspondance)", true), ("Anne Roy et Luc Bon (envoyés spéciaux à Quito)", true),
    ("Staffan de Mistura (Syrie, Sahara occidental)", false), ("Nommé hier (envoyé spécial pour le Tchad)", false),
    ("Par 12 voix contre 3, le Conseil a adopté la résolution.", false),
    ("Par la voix de son ministre, Paris proteste", false),
    ("Par ailleurs, Paris proteste", false), ("Parmi les délégués, Jean Dupont", false),
    ("De notre point de vue, rien ne change", false),
  ])
  func findsByline(_ line: String, _ isByline: Bool) throws {
    let text =
      "Crise en Ukraine : le point\n\(line)\nLes ministres ont entamé vendredi une rencontre jugée cruciale pour la paix."
    let document = try DocumentReader().read(Array(text.utf8))
    #expect(document.byline == (isByline ? line : nil))
    #expect(document.furniture.map { document.source.string($0.span) } == (isByline ? [line] : []))
  }

  @Test func keepsPlaceOfDateline() throws {
    let text = """
      Un compromis arraché

      DUBAÏ. De notre envoyée spéciale Florence Valmont

      PARIS, 14 mars 2025 (AFP) – Les pays se sont entendus sur une transition, après une nuit de négociations. (AFP)
      """
    #expect(try furniture(text) == ["byline: De notre envoyée spéciale Florence Valmont", "byline: (AFP)"])
  }
}
