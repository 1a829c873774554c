/// Expressions of ordinary French that hold a word which elsewhere is a term: they hide it and list nothing.
///
/// Each is matched like a term, every inflected form included. Only expressions are here whose words never keep
/// their own meaning: *en l'état*, but not *l'état des négociations*.
enum FixedExpressions {
  /// All expressions.
  static let all: [String] = everyday + political + idioms

  /// The expressions that every text may hold, by the word that they hide.
  private static let everyday: [String] = [
    // accord
    "d'un commun accord", "donner son accord",
    // état
    "en l'état", "en l'état actuel", "en tout état de cause", "faire état de", "état d'esprit", "état des lieux",
    "hors d'état",
    // partie, parti
    "en partie", "en grande partie", "en majeure partie", "faire partie de", "faire partie intégrante de",
    "prendre à partie", "partie de cartes", "partie d'échecs", "prendre parti", "parti pris",
    // arrêt, procès
    "sans arrêt", "arrêt cardiaque", "procès d'intention", "procès-verbal",
    // cour, cours
    "au cours de", "en cours", "en cours de", "cours d'eau", "basse-cour", "cour de récréation", "cour d'école",
    "cour d'honneur", "donner libre cours à",
    // front, force, fond
    "faire front", "de front", "à force de", "de force", "par la force des choses", "tour de force",
    "force est de constater", "au fond", "à fond", "dans le fond",
    // entrée, conseil, climat, note, mission
    "d'entrée de jeu", "d'entrée", "sur le conseil de", "sur les conseils de", "bonne note",
    "note de musique", "chargé de mission",
    // sommet, droit, gauche, marché, pouvoir
    "au sommet de son art", "au sommet de sa forme", "au sommet de sa gloire", "tout droit", "à bon droit",
    "bon marché", "par-dessus le marché", "à gauche de", "à droite de",
    // réserve, charge, mandat, siège, plan, voix, titre
    "en charge de", "prendre en charge", "prise en charge", "siège social", "siège auto", "mandat postal",
    "mandat cash", "en réserve",
    // tir
    "tir au but", "tirs au but", "tir au flanc", "séance de tirs au but",
    // suite, lettre, place, avance
    "à la suite de", "à la lettre", "sur place", "d'avance", "par avance",
    // exercice, intérêt, guerre
    "de guerre lasse", "à la guerre comme à la guerre", "être en droit de",
  ]
}
