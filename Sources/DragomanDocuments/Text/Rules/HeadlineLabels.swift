/// What stands before or instead of a headline and belongs to the page.
enum HeadlineLabels {
  /// Kinds of item that news sites put before a headline, folded: `VIDÉO.`, `ENTRETIEN |`, `Live :`.
  static let labels: Set<String> = [
    "video", "videos", "en video", "entretien", "interview", "grand entretien", "direct", "en direct", "live",
    "reportage", "grand reportage", "infographie", "infographies", "en images", "images", "photos", "photo",
    "diaporama", "portfolio", "carte", "cartes", "en cartes", "en infographies", "analyse", "decryptage",
    "enquete",
    "info", "exclusif", "exclusive", "info exclusive", "tribune", "point de vue", "opinion", "edito",
    "editorial",
    "chronique", "billet", "portrait", "recit", "temoignage", "temoignages", "podcast", "audio", "replay",
    "urgent", "alerte", "alerte info", "flash", "flash info", "derniere minute",
    "vu d'ailleurs",
    "fact-check", "fact checking", "verification", "vrai ou faux", "explication", "explications",
    "on vous explique",
    "le point", "ce que l'on sait", "document", "dossier", "debat", "factuel", "retour sur", "quiz",
    "sondage",
    "info le monde", "maj", "mise a jour", "abonnes", "reserve aux abonnes", "serie", "long format",
    "grand format",
  ]

  /// Kinds of official text: the headline is the line after them. They are no furniture.
  static let documentKinds: Set<String> = [
    "communique", "communique de presse", "communique conjoint", "note d'analyse", "note", "note verbale",
    "note de synthese", "note d'information", "declaration", "declaration conjointe", "fiche", "rapport",
    "discours",
    "allocution", "compte rendu", "compte-rendu", "editorial", "edito", "tribune", "analyse", "depeche",
    "dossier de presse",
    "point de presse", "conclusions", "resolution", "memorandum", "aide-memoire", "proces-verbal",
  ]
}
