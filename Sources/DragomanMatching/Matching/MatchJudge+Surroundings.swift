import DragomanLanguage

extension MatchJudge {
  /// What is called after persons and places, with the name right behind: *avenue Kléber*, *lycée Charlemagne*.
  private static let named: Set<String> = [
    "allée", "allées", "avenue", "boulevard", "chaussée", "cité", "collège", "cours", "faubourg", "gymnase", "hôpital",
    "hôtel", "impasse", "lycée", "parc", "passage", "place", "pont", "porte-avions", "prix", "promenade", "quai",
    "résidence", "rond-point", "rue", "ruelle", "salle", "square", "stade", "station", "théâtre", "villa", "voie",
    "fondation", "institut", "aéroport", "gare", "clinique", "esplanade", "médaille", "trophée", "coupe", "tour",
  ]
  /// Of those, what is called after a place with *de*: *rue de Washington*.
  private static let namedWithDe: Set<String> = [
    "allée", "avenue", "boulevard", "chaussée", "impasse", "passage", "rue", "ruelle", "square", "stade", "rond-point",
    "promenade", "station",
  ]
  /// Common words that begin the names of media, airlines and companies: *Radio France*, *Air Algérie*.
  private static let brands: Set<String> = [
    "air", "radio", "télé", "télévision", "tv", "ouest", "jeune", "racing", "olympique", "dynamo", "miss",
  ]
  /// Words behind a place that make a brand of both: *France Inter*, *Canal Afrique*.
  private static let brandEndings: Set<String> = [
    "inter", "info", "culture", "télévisions", "télévision", "bleu", "travail", "musique", "football", "magazine",
    "matin", "soir", "telecom", "télécom", "airways", "airlines", "football-club", "match",
  ]

  /// Refuses names that are only part of the name of something else: a street, a school, a newspaper.
  func acceptsSurroundings(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard flags.contains(.needsCapitals), !isInCapitals else { return true }
    switch index.termClass(index.concept(ofPattern: match.pattern)) {
    case .person, .place: break
    case .organization, .event, .instrument, .title, .demonym, .term, .metonym: return true
    }
    if match.first > 0, units[match.first - 1].isWord, !units[match.first].isJoined {
      let traits = workspace.traits(units[match.first - 1].form, forms, index)
      if traits.contains(.isDe), match.first > 1, Self.namedWithDe.contains(word(match.first - 2, forms)) {
        return false
      }
      // Nothing is called after a place with an article or a preposition alone.
      let isSmall = traits.contains(.isFunctionWord) && traits.isDisjoint(with: [.canBeNoun, .canBeName])
      let before = isSmall ? "" : word(match.first - 1, forms)
      if Self.named.contains(before) { return false }
      if Self.brands.contains(before), forms.shape(units[match.first - 1].form) == .initial, match.unitCount == 1 {
        return false
      }
    }
    if match.end < units.count, units[match.end].isWord, match.unitCount == 1 {
      let shape = forms.shape(units[match.end].form)
      let isNumber = shape == .none && units[match.end].end - units[match.end].start <= 2
      if shape == .initial, Self.brandEndings.contains(word(match.end, forms)) { return false }
      // *France 2*, *France 24*: a channel, where no unit of measure follows.
      if isNumber, match.first > 0, ["sur", "de", "à", "par", "selon"].contains(word(match.first - 1, forms)),
        match.end + 1 == units.count || !units[match.end + 1].isWord
      {
        return false
      }
    }
    return true
  }

  private func word(_ unit: Int, _ forms: borrowing FormTable) -> String {
    String(decoding: WordFolding.lowercase(Array(forms.bytes(units[unit].form))), as: UTF8.self)
  }
}
