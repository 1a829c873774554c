extension FurnitureRule {
  /// Calls to subscribe, share, comment or follow, and the counters beside them.
  static let promotionRules: [FurnitureRule] =
    whole(
      "s'abonner", "je m'abonne", "abonnez-vous", "deja abonne", "deja abonne ? se connecter", "s'inscrire",
      "je m'inscris", "partager l'article", "partager cet article", "partager sur facebook",
      "partager sur twitter", "partager sur x", "partager sur whatsapp", "partager sur linkedin",
      "envoyer par e-mail", "envoyer par email", "envoyer par mail", "copier le lien", "lien copie",
      "reserve aux abonnes", "article reserve aux abonnes", "article reserve a nos abonnes",
      "contenu reserve aux abonnes",
      "article abonne", "offrir cet article", "offrir l'article", "lire plus tard", "ecouter l'article",
      "ecouter cet article", "ajouter a mes favoris", "ajouter a vos favoris", "sauvegarder l'article",
      "ajouter a vos selections", "imprimer l'article", "version imprimable", "lecture # min",
      "lecture : # min",
      "# min de lecture", "# min", "# minutes de lecture", "temps de lecture", "# commentaire",
      "# commentaires",
      "# reaction", "# reactions", "# partages", "voir les commentaires", "lire les commentaires",
      "ajouter un commentaire", "laisser un commentaire", "poster un commentaire", "signaler une erreur",
      "la suite apres cette publicite", "la suite apres la publicite", "fin de la publicite",
      "nos newsletters", "toutes nos newsletters", "inscription a la newsletter", "faire un don",
      "je fais un don",
      "passer la publicite", "vous avez aime cet article ?",
      reason: .promotion)
    + start(
      "temps de lecture :", "temps de lecture #", "duree de lecture", "il vous reste # % de cet article",
      "il vous reste #% de cet article", "la suite est reservee aux abonnes",
      "cet article est reserve aux abonnes", "article reserve aux abonnes", "article reserve a nos abonnes",
      "abonnez-vous pour", "abonnez-vous a partir de", "abonnez-vous a notre", "abonnez-vous des",
      "s'abonner a la newsletter", "s'abonner a partir de", "inscrivez-vous a notre newsletter",
      "inscrivez-vous a la newsletter", "inscrivez-vous gratuitement a", "recevez notre newsletter",
      "recevez chaque", "recevez gratuitement", "suivez-nous sur", "suivez toute l'actualite",
      "retrouvez toute l'actualite", "retrouvez-nous sur", "telechargez l'application",
      "telechargez notre application", "deja abonne ?", "profitez de l'offre", "profitez de notre offre",
      "vous avez une information a nous transmettre", "reagissez a cet article", "soutenez-nous",
      "soutenez un journalisme", "soutenez la redaction", "partagez cet article", "decouvrez nos offres",
      "decouvrez l'offre", "google actualites",
      reason: .promotion, limit: 300)
    + start(
      "newsletter", "newsletters", reason: .promotion,
      with: [
        "inscri", "inscrivez-vous", "recevez", "s'inscrire", "abonnez-vous", "chaque matin", "chaque jour",
        "chaque semaine", "votre adresse",
      ], limit: 300)
    + whole(
      "partager", "newsletter", "imprimer", "commenter", "commentaires", "publicite", "facebook", "twitter",
      "x",
      "whatsapp", "linkedin", "messenger", "e-mail", "email", "favoris", "abonne", "abonnes", "suivre",
      "copier",
      "ecouter", "instagram", "telegram", "bluesky", "annonce", "offrir",
      reason: .promotion, weak: true)

  /// Labels of video and audio players.
  static let playerRules: [FurnitureRule] =
    start(
      "video suivante dans", "prochaine video dans", "lecture automatique dans", "video suivante :",
      reason: .playerWidget, effect: .paragraphAndItems)
    + whole(
      "autres videos", "videos suivantes", "a voir egalement", "les videos du moment", "nos dernieres videos",
      "dernieres videos", "videos les plus vues", "plus de videos", "toutes les videos", "video suivante",
      "sur le meme theme en video", reason: .playerWidget, effect: .paragraphAndItems)
    + whole(
      "lecture automatique", "lire la video", "lancer la video", "voir la video", "regarder la video",
      "plein ecran",
      "activer le son", "desactiver le son", "couper le son", "chargement du lecteur",
      "chargement de la video",
      "chargement en cours", "#:# / #:#", "#:#/#:#", "duree de la video : #:#", "revoir la video",
      "la video est en cours de lecture", "cliquer pour lancer la video", "afficher les sous-titres",
      reason: .playerWidget)
    + start(
      "votre navigateur ne prend pas en charge", "votre navigateur ne permet pas",
      "ce contenu n'est pas disponible",
      "cette video n'est pas disponible", "pour afficher ce contenu", "impossible de lire la video",
      "un probleme technique empeche", reason: .playerWidget, limit: 250)
    + whole(
      "lecture", "pause", "replay", "video", "podcast", "#:#", "son", "sous-titres", "muet", "quitter",
      reason: .playerWidget, weak: true)

  /// Headings over lists of other items. The links within the text have a table of their own.
  static let relatedRules: [FurnitureRule] =
    whole(
      "sur le meme sujet", "sur le meme theme", "dans la meme rubrique", "articles lies",
      "articles similaires",
      "articles connexes", "les plus lus", "les articles les plus lus", "les plus partages",
      "les plus consultes",
      "nos autres articles", "autres articles", "a lire aussi", "lire aussi", "a lire egalement",
      "lire egalement",
      "voir aussi", "a voir aussi", "a decouvrir aussi", "vous aimerez aussi", "vous pourriez aussi aimer",
      "ces articles pourraient vous interesser", "contenus sponsorises", "nos suggestions",
      "derniers articles",
      "l'actualite en continu", "pour aller plus loin", "pour en savoir plus", "a ne pas manquer",
      "nos lecteurs ont lu",
      "lire la suite", "lire plus", "sur le web", "a lire", "la selection de la redaction",
      "le choix de la redaction",
      reason: .relatedLink, effect: .paragraphAndItems)
    + start(
      "pour aller plus loin :", "pour en savoir plus :", "les plus lus :", reason: .relatedLink, limit: 200)

  /// What introduces a picture or gives its credit; credits at the end of a line are found by ``PictureCredit``.
  static let captionRules: [FurnitureRule] =
    start(
      "credit photo", "credits photo", "credit photos", "credits photos", "credit :", "credits :", "photo :",
      "photos :", "photo credit", "photo d'illustration", "photo d'archives", "photo d'archive",
      "image d'illustration",
      "image d'archives", "illustration :", "legende :", "image :", "visuel :",
      reason: .caption, limit: 300)
    + whole("illustration", "photo", "image", "infographie", reason: .caption, weak: true)
}
