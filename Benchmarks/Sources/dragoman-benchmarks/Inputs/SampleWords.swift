/// Words of French press prose, the frequent ones first.
enum SampleWords {
  static let all = """
    de la le et les des en un une du dans est par pour que qui sur au il a ne se pas plus avec ce son sont cette \
    mais comme ou si leur aux été ont ses même deux aussi fait après être tout sans entre dont elle contre selon \
    avant depuis pays ans encore où trois sous peut avait lors toujours autres très bien temps également alors \
    notamment déjà était moins gouvernement président premier ministre mardi jeudi vendredi semaine année monde \
    armée guerre forces autorités sécurité population ville région frontière capitale réunion sommet accord \
    projet décision question situation crise relations soutien aide plan aujourd'hui hier demain rapport texte \
    déclaré annoncé affirmé indiqué estimé assuré expliqué rappelé souligné dénoncé demandé appelé promis \
    américain européenne russes français allemands chinoise britannique africains israélien turque iraniens \
    nouvelle nouveau grand grande important dernière prochain ancien jeune long haute petit militaire politique \
    économique publique international diplomatique nucléaire humanitaire commerciale climatique énergétique \
    milliers millions milliards dizaine plusieurs quelques nombreux chaque certains aucune toute toutes celui \
    pourrait devrait doit veut faut reste permet semble continue commence porte prend met donne tient vient va \
    négociations discussions élections sanctions frappes combats attaques victimes civils soldats réfugiés \
    otages prisonniers manifestants électeurs députés sénateurs diplomates experts observateurs journalistes \
    hôpital école usine centrale port aéroport route pont quartier immeuble bâtiment territoire zone côté rive \
    lundi mercredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre \
    décembre matin soir nuit heure minutes jours mois siècle histoire mémoire paix trêve cessez-le-feu retrait \
    là-bas c'est-à-dire peut-être rendez-vous vis-à-vis porte-parole vice-président après-guerre sous-marin \
    œuvre cœur sœur nœud manœuvre égalité été été hiver printemps automne énergie pétrole gaz charbon blé acier
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
