extension FurnitureRule {
  /// What a consent notice talks about. Without one of these `Nous et nos partenaires` may be a minister speaking.
  private static let consentWords = [
    "cookies", "cookie", "traceurs", "donnees personnelles", "votre appareil", "un appareil",
    "votre terminal",
    "un terminal", "votre consentement", "identifiants", "publicites", "politique de confidentialite",
    "votre navigation", "finalites",
  ]

  /// Consent notices: the sentences that the law requires and the buttons that follow them.
  static let cookieRules: [FurnitureRule] =
    start(
      "nous et nos partenaires", "nous et nos # partenaires", "avec votre accord", "avec nos partenaires",
      "nos partenaires et nous", "ce site utilise", "notre site utilise", "nous utilisons des cookies",
      "en poursuivant votre navigation", "en continuant votre navigation", "en cliquant sur",
      "vous pouvez a tout moment", "vous pouvez retirer votre consentement",
      "pour offrir les meilleures experiences",
      reason: .cookieNotice, with: consentWords, limit: 900)
    + start(
      "votre vie privee", "nous respectons votre vie privee", "le respect de votre vie privee",
      reason: .cookieNotice, with: consentWords + ["priorite", "importante pour nous"], limit: 700)
    + whole(
      "tout accepter", "tout refuser", "accepter et fermer", "accepter et continuer",
      "continuer sans accepter",
      "accepter les cookies", "refuser les cookies", "parametrer les cookies", "parametrer mes choix",
      "gerer les cookies", "gerer mes cookies", "gestion des cookies", "gerer mes preferences",
      "gerer mes choix", "personnaliser mes choix", "preferences cookies", "parametres des cookies",
      "accepter et se connecter", "voir la liste de nos partenaires", "voir nos partenaires",
      "j'accepte les cookies",
      "tout accepter tout refuser", "refuser et s'abonner", "en savoir plus sur les cookies",
      reason: .cookieNotice)
    + whole(
      "j'accepte", "je refuse", "accepter", "refuser", "en savoir plus", "politique de confidentialite",
      reason: .cookieNotice, weak: true)

  /// Menus, breadcrumbs and skip links.
  static let navigationRules: [FurnitureRule] =
    whole(
      "aller au contenu", "aller au contenu principal", "aller au menu", "aller a la recherche",
      "acceder au contenu", "passer au contenu", "retour a l'accueil", "retour en haut", "haut de page",
      "retour en haut de page", "retour a la liste", "ouvrir le menu", "fermer le menu", "menu principal",
      "afficher le menu", "plus de menu", "se connecter", "se deconnecter", "mon compte", "creer un compte",
      "mes alertes", "mes favoris", "mon profil", "fil d'ariane", "vous etes ici", "consulter le journal",
      "le journal du jour", "toute l'actualite", "toute l'actu", "voir plus d'articles", "en ce moment",
      "rechercher sur le site", "page precedente", "page suivante", "article precedent", "article suivant",
      reason: .navigation)
    + start("vous etes ici :", "vous etes ici >", reason: .navigation)
    + whole(
      "menu", "retour", "accueil", "rechercher", "recherche", "fermer", "navigation", "connexion",
      "s'identifier",
      "a la une", "en direct", "en continu", "actualites", "monde", "politique", "societe", "economie",
      "sport",
      "sports", "culture", "international", "suivant", "precedent", "sommaire", "accueil monde",
      reason: .navigation, weak: true)

  /// Legal notices and the last lines of a page.
  static let footerRules: [FurnitureRule] =
    start("mentions legales", "informations legales", reason: .footer, limit: 400)
    + anywhere(
      "tous droits reserves", "all rights reserved", "tous droits de reproduction", "reproduction interdite",
      "toute reproduction interdite", reason: .footer, limit: 300)
    + whole(
      "conditions generales", "conditions generales d'utilisation", "conditions generales de vente", "cgu",
      "cgv",
      "cgu et cgv", "plan du site", "qui sommes-nous", "contactez-nous", "nous contacter",
      "charte de moderation", "charte deontologique", "donnees personnelles", "politique de cookies",
      "accessibilite : non conforme", "accessibilite : partiellement conforme", "gestion des abonnements",
      "foire aux questions", "publicite et regie", "regie publicitaire",
      reason: .footer)
    + start(
      "conditions generales d'utilisation", "conditions generales de vente", reason: .footer,
      with: [
        "mentions legales", "cookies", "confidentialite", "contact", "donnees personnelles", "plan du site",
      ],
      limit: 300)

  /// Names of the sections of a news site. A line of several of them is a menu.
  static let rubrics: Set<String> = [
    "accueil", "menu", "monde", "politique", "societe", "economie", "sport", "sports", "culture",
    "international", "europe", "france", "sciences", "science", "planete", "opinions", "idees", "debats",
    "videos", "video", "podcasts", "podcast", "services", "abonnes", "direct", "faits divers", "regions",
    "sante", "meteo", "people", "high-tech", "afrique", "asie", "ameriques", "amerique latine",
    "moyen-orient",
    "rechercher", "style", "education", "environnement", "technologie", "en continu", "actualites", "actu",
    "a la une", "dossiers", "magazine", "newsletter", "newsletters", "jeux", "emploi", "immobilier",
    "diplomatie",
    "conflits", "loisirs", "tv", "cinema", "livres", "photos", "tribunes", "chroniques", "etats-unis", "home",
    "contact", "recherche", "connexion", "s'abonner", "se connecter", "defense", "justice", "proche-orient",
  ]

  /// The sections that no list of places or subjects in an article would hold.
  static let siteRubrics: Set<String> = [
    "accueil", "menu", "meteo", "videos", "podcasts", "podcast", "services", "abonnes", "newsletter",
    "newsletters", "a la une", "en continu", "rechercher", "home", "sport", "sports", "people", "high-tech",
    "faits divers", "jeux", "emploi", "immobilier", "connexion", "s'abonner", "se connecter", "tv", "style",
  ]
}
