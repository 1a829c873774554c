/// Verbs that form their past with *être*: *n'est pas parti* is no passive, *est entré en vigueur* is past.
enum PastWithBeing {
  static let verbs: Set<String> = [
    "aller", "arriver", "décéder", "descendre", "devenir", "entrer", "intervenir", "monter", "mourir", "naître",
    "partir", "parvenir", "rentrer", "rester", "retourner", "revenir", "sortir", "tomber", "venir",
  ]
}
