import DragomanLanguage

/// What the noun of a name in capitals says it names: *Sommet de …* an event, *Charte de …* an instrument.
enum NamedClass {
  private static let instruments: Set<String> = [
    "accord", "acte", "amendement", "arrangement", "charte", "code", "communiqué", "constitution", "convention",
    "déclaration", "décret", "directive", "engagement", "loi", "manifeste", "mémorandum", "pacte", "protocole",
    "recommandation", "règlement", "résolution", "statut", "traité",
  ]
  private static let events: Set<String> = [
    "assises", "bataille", "biennale", "championnat", "colloque", "conférence", "congrès", "coupe", "dialogue",
    "exposition", "festival", "foire", "forum", "guerre", "jeu", "journée", "manœuvre", "opération", "rencontre",
    "révolution", "salon", "semaine", "séminaire", "sommet", "symposium", "table",
  ]
  private static let places: Set<String> = [
    "aéroport", "avenue", "baie", "boulevard", "canal", "cap", "désert", "détroit", "fleuve", "golfe", "île", "lac",
    "mer", "mont", "mosquée", "palais", "place", "plateau", "pont", "port", "province", "région", "rivière", "rue",
    "vallée", "wilaya",
  ]
  private static let organizations: Set<String> = [
    "académie", "agence", "alliance", "armée", "assemblée", "association", "autorité", "banque", "barreau", "bataillon",
    "brigade", "bureau", "cabinet", "caisse", "centre", "cercle", "chambre", "coalition", "collectif", "collège",
    "comité", "commandement", "commissariat", "commission", "communauté", "compagnie", "confédération", "conseil",
    "consortium", "consulat", "coordination", "corps", "cour", "croissant", "croix", "délégation", "département",
    "direction", "école", "église", "ensemble", "entreprise", "établissement", "état-major", "faculté", "fédération",
    "fondation", "fonds", "force", "front", "garde", "gendarmerie", "gouvernement", "groupe", "groupement",
    "haut-commissariat", "hôpital", "inspection", "institut", "institution", "laboratoire", "ligue", "mécanisme",
    "milice", "ministère", "mission", "mouvement", "musée", "observatoire", "office", "ordre", "organe", "organisation",
    "organisme", "parlement", "parquet", "parti", "plateforme", "police", "préfecture", "rassemblement", "régiment",
    "régie", "réseau", "secrétariat", "sénat", "service", "société", "syndicat", "théâtre", "tribunal", "union",
    "unité", "université",
  ]

  /// The class that a noun stands for, given by its lemma; a term in capitals where it says none.
  static func of(_ noun: String) -> TermClass {
    let noun = String(decoding: WordFolding.lowercase(Array(noun.utf8)), as: UTF8.self)
    if organizations.contains(noun) { return .organization }
    if instruments.contains(noun) { return .instrument }
    if events.contains(noun) { return .event }
    return places.contains(noun) ? .place : .term
  }
}
