/// The longer lists of fixed expressions.
extension FixedExpressions {
  /// Expressions of the words that diplomatic and political texts use in their own sense.
  static let political: [String] = [
    // acte, affaire, arme, arrêt, article
    "passer aux actes", "passer à l'acte", "dont acte", "faire acte de présence", "faire acte de candidature",
    "avoir affaire à", "faire l'affaire", "se tirer d'affaire", "toutes affaires cessantes", "à armes égales",
    "faire ses premières armes", "arme à double tranchant", "arrêt de jeu", "arrêts de jeu", "arrêt de bus",
    "arrêt de travail", "arrêt maladie", "coup d'arrêt", "à l'arrêt", "arrêt sur image", "à l'article de la mort",
    "article de presse", "article de journal", "articles de luxe", "articles de sport", "articles de toilette",
    // agent, bataille, bureau, campagne, cadre
    "agent immobilier", "agent artistique", "agent de joueurs", "agent de voyages", "agent d'entretien",
    "cheval de bataille", "bureau de tabac", "bureau de poste", "employé de bureau", "maison de campagne",
    "battre la campagne", "à la campagne", "en rase campagne", "dans les campagnes", "villes et campagnes",
    "les villes et les campagnes", "campagne publicitaire", "campagne de publicité", "cadre de vie",
    // charge, chef, climat, commission, concert
    "à la charge de", "revenir à la charge", "charges sociales", "au premier chef", "de son propre chef",
    "chef de rayon", "chef d'orchestre", "chef-d'œuvre", "chef de famille", "chef d'entreprise", "chef-lieu",
    "climat social", "climat des affaires", "climat de travail", "commission bancaire", "toucher une commission",
    "frais de commission", "de concert avec", "de concert", "salle de concert", "concert de louanges",
    "concert de klaxons", "concert de rock", "en concert",
    // conclure, conseil, contrôle, corps
    "conclure que", "en conclure", "demander conseil", "prendre conseil", "de bon conseil", "cabinet de conseil",
    "donner des conseils", "donner un conseil", "conseils de prudence", "conseil de prudence", "conseil de lecture",
    "conseils d'ami", "contrôle technique", "contrôle des bagages", "contrôle continu", "tour de contrôle",
    "hors de contrôle", "perdre le contrôle de", "prendre corps", "donner corps à", "à corps perdu", "corps à corps",
    "corps et âme", "corps sans vie", "à son corps défendant", "faire corps avec", "garde du corps", "corps humain",
    // coup, cour, courant, direction, droit, échange
    "coup de théâtre", "coup d'œil", "coup de main", "tout à coup", "coup d'envoi", "coup d'éclat", "coup de pouce",
    "cour du palais", "cour de l'immeuble", "cour de l'hôtel", "cour de la caserne", "cour de la prison",
    "cour intérieure", "cour de ferme", "faire la cour à", "cour des grands", "en direction de",
    "prendre la direction de", "direction assistée", "avoir droit à", "donner droit à", "à qui de droit",
    "bras droit", "ligne droite", "en échange de", "en échange",
    // entrée, état
    "porte d'entrée", "hall d'entrée", "billet d'entrée", "entrée en matière", "entrée gratuite", "à l'entrée de",
    "état d'âme", "état de choc", "état de grâce", "en état de marche", "en bon état", "en mauvais état",
    "état de santé", "état second", "dans tous ses états", "en état de", "hors d'état de", "hors d'état de nuire",
    "remettre en état", "remise en état", "état stationnaire", "état d'ébriété", "état des routes",
    "en l'état actuel des choses",
    // fond, force, foyer, front, garde, grâce
    "toile de fond", "au fond de", "de fond en comble", "fond sonore", "article de fond", "fond du problème",
    "fond de l'air", "à toute force", "de gré ou de force", "force de l'âge", "force de l'habitude",
    "force de caractère", "force est de", "force de vente", "femme au foyer", "foyer fiscal", "front de mer",
    "sur tous les fronts", "sur le front de l'emploi", "sur le front social", "sur le front intérieur",
    "l'autre front", "prendre garde", "sur ses gardes", "coup de grâce", "grâce à", "de grâce",
    // guerre, instrument, intérêt, juge, justice, ligne
    "nom de guerre", "guerre des prix", "guerre des nerfs", "guerre des étoiles", "trésor de guerre",
    "foudre de guerre", "sur le sentier de la guerre", "de bonne guerre", "instrument de musique",
    "instrument de mesure", "sans intérêt", "avoir intérêt à", "centre d'intérêt", "digne d'intérêt", "juge de ligne",
    "juge de touche", "juger bon de", "rendre justice à", "se faire justice", "en ligne", "ligne d'arrivée",
    "ligne de mire", "hors ligne", "entre les lignes", "les grandes lignes",
    // levée, marche, marché, mesure, mission, monnaie
    "levée de boucliers", "levée du jour", "levée de rideau", "à marche forcée", "marche à suivre", "en marche",
    "marche arrière", "marches du palais", "marche du palais", "meilleur marché", "marché aux puces",
    "marché de Noël", "jour de marché", "place du marché", "faire son marché", "sur mesure", "dans la mesure où",
    "dans la mesure du possible", "au fur et à mesure", "outre mesure", "en mesure de", "à mesure que",
    "dans une certaine mesure", "dans une large mesure", "dans une moindre mesure", "à la mesure de",
    "unité de mesure", "avoir pour mission", "avoir pour mission de", "se donner pour mission", "mission impossible",
    "mission accomplie", "mission de gardien", "monnaie courante", "rendre la monnaie de sa pièce", "petite monnaie",
    // note, opération, ordre, paix, parti, partie
    "prendre note", "note de frais", "note d'humour", "note d'espoir", "note d'optimisme", "fausse note",
    "prendre des notes", "note d'hôtel", "carnet de notes", "opération chirurgicale", "salle d'opération",
    "opération de communication", "de l'ordre de", "sur l'ordre de", "jusqu'à nouvel ordre", "rentrer dans l'ordre",
    "de premier ordre", "en ordre dispersé", "mettre de l'ordre", "laisser en paix", "reposer en paix",
    "ficher la paix", "prendre son parti de", "en prendre son parti", "tirer parti", "faire partie",
    "partie de plaisir", "partie de pêche", "partie de chasse", "partie de poker", "partie de bras de fer",
    "partie visible de l'iceberg", "partie serrée", "gagner la partie", "perdre la partie", "remporter la partie",
    "abandonner la partie", "partie remise", "être de la partie", "partie de tennis",
    // peine, plan, porte, poste, pouvoir, procès, province, puissance
    "à peine", "valoir la peine", "à grand-peine", "sans peine", "avoir peine à", "se donner la peine", "sur le plan",
    "au premier plan", "au second plan", "de premier plan", "gros plan", "plan d'eau", "laisser en plan",
    "à la porte", "porte de sortie", "aux portes de", "laisser la porte ouverte", "ouvrir la porte à",
    "fermer la porte à", "poste de télévision", "n'en pouvoir plus", "mauvais procès", "en province", "de province",
    "en puissance",
    // quartier, rapport, règlement, réserve, résolution, ressort, retrait, retour
    "pas de quartier", "quartier libre", "vie de quartier", "quartiers d'hiver", "par rapport à", "en rapport avec",
    "sans rapport avec", "rapport qualité-prix", "mettre en rapport", "règlement de comptes", "sans réserve",
    "réserve naturelle", "bonnes résolutions", "prendre la résolution de", "avec résolution", "haute résolution",
    "en dernier ressort", "du ressort de", "en retrait", "retrait d'argent", "retrait de permis", "en retour",
    "de retour", "sans retour", "match retour",
    // séance, siège, signe, sommet, sortie, sursis
    "séance tenante", "séance de cinéma", "séance d'entraînement", "siège arrière", "siège avant", "siège bébé",
    "sous le signe de", "faire signe", "en signe de", "signe de vie", "au sommet de sa carrière",
    "au sommet de la vague", "au sommet de l'affiche", "au sommet de la hiérarchie", "sommet de la colline",
    "sommet de la montagne", "sortie scolaire", "sortie de route", "à la sortie de", "en sursis", "qu'un sursis",
    "accorder un sursis", "obtenir un sursis",
    // table, terrain, titre, tour, traité, trêve
    "à table", "faire table rase", "table de chevet", "terrain de jeu", "terrain de football", "gagner du terrain",
    "céder du terrain", "terrain vague", "à ce titre", "au titre de", "à juste titre", "à double titre",
    "à titre d'exemple", "au même titre que", "à titre de", "titre de transport", "gros titres",
    "tour de passe-passe", "jouer des tours", "jouer un tour", "tour à tour", "à tour de rôle", "faire le tour de",
    "traité de cuisine", "traité de philosophie", "traité de médecine", "traité de botanique", "traité d'économie",
    "traité d'anatomie", "traité de grammaire", "trêve de plaisanterie", "trêve des confiseurs", "trêve hivernale",
    "sans trêve",
    // visite, vocation, voie, voix
    "visite guidée", "visite médicale", "carte de visite", "avoir vocation à", "en voie de", "voie ferrée",
    "voie rapide", "par voie de conséquence", "en bonne voie", "à haute voix", "de vive voix", "à voix basse",
    "à mi-voix", "sans voix", "voix off",
  ]

  /// Idioms with the names of peoples and places.
  static let idioms: [String] = [
    // peoples
    "tête de Turc", "fort comme un Turc", "à la turque", "bain turc", "café turc", "filer à l'anglaise",
    "à l'anglaise", "jardin anglais", "crème anglaise", "clé anglaise", "semaine anglaise", "montagnes russes",
    "roulette russe", "poupée russe", "salade russe", "ombre chinoise", "ombres chinoises", "casse-tête chinois",
    "supplice chinois", "auberge espagnole", "oncle d'Amérique", "téléphone arabe", "douche écossaise",
    "querelle d'Allemand", "berger allemand", "chiffres arabes", "chiffres romains", "point d'Alençon",
    "petit suisse", "boire en Suisse", "à la suédoise", "à l'italienne",
    // places
    "château en Espagne", "châteaux en Espagne", "vase de Chine", "encre de Chine", "papier de Chine",
    "coup de Trafalgar", "prune de Damas", "cochon d'Inde", "œillet d'Inde", "marron d'Inde", "noix du Brésil",
    "tomber de Charybde en Scylla", "chemin de Damas", "rose de Damas", "Cuir de Russie", "cuir de Cordoue",
    "savon de Marseille",
  ]
}
