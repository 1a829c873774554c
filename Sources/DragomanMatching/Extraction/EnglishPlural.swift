/// The plural of an English term, for occurrences that stand in the plural in French.
enum EnglishPlural {
  private static let irregular: [String: String] = [
    "man": "men", "woman": "women", "person": "people", "child": "children", "coup": "coups",
    "basis": "bases",
    "crisis": "crises", "hypothesis": "hypotheses", "analysis": "analyses", "memorandum": "memoranda",
    "criterion": "criteria", "phenomenon": "phenomena", "attorney": "attorneys", "chargé": "chargés",
    "persona": "personae", "premises": "premises", "talks": "talks", "means": "means", "series": "series",
    "counsel": "counsel", "aircraft": "aircraft", "forces": "forces", "information": "information",
    "veto": "vetoes", "embargo": "embargoes", "aid": "aid", "intelligence": "intelligence",
    "equipment": "equipment", "violence": "violence", "progress": "progress", "personnel": "personnel",
    "police": "police", "evidence": "evidence", "advice": "advice", "research": "research", "damage": "damage",
    "assistance": "assistance", "legislation": "legislation", "training": "training", "funding": "funding",
    "financing": "financing", "infrastructure": "infrastructure", "expertise": "expertise", "unrest": "unrest",
    "ammunition": "ammunition", "procurement": "procurement", "weaponry": "weaponry", "military": "military",
    "media": "media",
    // Of persons: *des blessés*.
    "wounded": "wounded", "injured": "injured", "dead": "dead", "missing": "missing", "displaced": "displaced",
    "disabled": "disabled", "unemployed": "unemployed", "elderly": "elderly", "accused": "accused",
    "news": "news", "gas": "gases", "bus": "buses", "bias": "biases", "life": "lives", "half": "halves",
    "hero": "heroes", "cargo": "cargoes", "torpedo": "torpedoes",
    "echo": "echoes",
  ]
  /// Nouns without a plural, though their French may stand in it: *ingérences*, *sabotages*.
  private static let uncountable: Set<String> = [
    "access", "interference", "leverage", "momentum", "conduct", "traffic", "trafficking", "smuggling", "custody",
    "imprisonment", "refoulement", "repression", "oppression", "coercion", "blackmail", "espionage", "sabotage",
    "disinformation", "misinformation", "propaganda", "warfare", "fighting", "policing", "governance", "manpower",
    "cooperation", "coordination", "compliance", "enforcement", "oversight", "scrutiny", "harassment", "guidance",
    "correspondence", "poverty", "wealth", "welfare", "hunger", "starvation", "hegemony", "supremacy", "deterrence",
    "proliferation", "disarmament", "rearmament", "rubble", "debris", "machinery", "hardware", "software", "ordnance",
    "artillery", "infantry", "cavalry", "livestock", "clergy", "solidarity", "hospitality", "unemployment", "leeway",
    "latitude", "wheat", "rice", "oil", "petrol", "coal", "steel", "copper", "gold", "weather", "looting", "rioting",
    "bloodshed", "shelling", "jamming", "lobbying", "monitoring", "spying", "wiretapping", "blackmailing", "backlash",
    "meddling", "posturing", "haggling", "infighting", "bickering", "wrangling", "outrage", "fallout",
    "extortion", "embezzlement", "bribery", "forgery", "torture", "ill-treatment", "mistreatment", "loot",
    "manoeuvring", "energy", "billion", "million", "trillion", "percent", "judiciary", "spending", "yen", "operandi",
    "silence",
  ]
  /// Nouns that have no plural behind some words: *tirs de roquettes*, rocket fire, but forest fires.
  private static let uncountableBehind: [String: Set<String>] = [
    "fire": [
      "rocket", "artillery", "mortar", "missile", "tank", "gun", "machine-gun", "sniper", "friendly", "enemy",
      "hostile", "covering", "indirect", "return", "harassing", "small-arms", "anti-aircraft",
    ],
    "speech": ["hate", "free"],
  ]
  /// Terms of which another word than the head takes the plural, or both do.
  private static let wholes: [String: String] = [
    "note verbale": "notes verbales", "state party": "States parties",
  ]
  /// Words behind which the rest of a term is a complement of its head.
  private static let prepositions: Set<String> = [
    "of", "for", "to", "in", "on", "at", "by", "with", "from", "against", "without", "under", "between",
    "among",
    "designate", "general-in-council", "d'affaires", "d'état", "over", "into",
    "as", "erga", "ad", "ratione",
  ]
  /// Adjectives behind the noun that they qualify: *courts martial*, but *extraordinary sessions*.
  private static let postpositive: Set<String> = [
    "martial", "plenipotentiary", "emeritus", "extraordinary", "responsible", "concerned",
  ]
  /// What is joined to an office and leaves the plural to it: *presidents-elect*.
  private static let joinedEndings = ["-elect", "-designate", "-at-large", "-in-chief", "-de-camp", "-in-office"]

  /// Offices whose *general* is an adjective: *secretaries general*, but *major generals*.
  private static let generalOffices: Set<String> = [
    "secretary", "attorney", "consul", "consulate", "director", "governor", "inspector", "solicitor", "auditor",
    "procurator", "comptroller", "advocate", "prosecutor", "surgeon", "postmaster", "rapporteur", "under-secretary",
    "vice-consul", "representative",
  ]

  /// The plural of `term`, or nil where it is in the plural already or has none.
  static func of(_ term: String) -> String? {
    if let known = wholes[term.lowercased()] { return known }
    var words = term.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    var head = self.head(of: words)
    if head > 0, words[head].lowercased() == "general", generalOffices.contains(words[head - 1].lowercased()) {
      head -= 1
    }
    if head > 0, words[head] == "delegate", words[head - 1].lowercased() == "minister" { head -= 1 }
    // *people*, but *displaced persons*.
    if head > 0, words[head] == "person" {
      words[head] = "persons"
      return words.joined(separator: " ")
    }
    guard head >= 0, !uncountable.contains(words[head].lowercased()) else { return nil }
    if head > 0, uncountableBehind[words[head]]?.contains(words[head - 1]) == true { return nil }
    // *marges de manœuvre*
    if words[head] == "room", head + 1 < words.count, words[head + 1] == "for" || words[head + 1] == "to" { return nil }
    guard let plural = pluralWord(words[head]) else { return nil }
    words[head] = plural
    return words.joined(separator: " ")
  }

  /// The term with what depends on its head in the plural: `advisers to the President` → `advisers to the Presidents`.
  static func withPluralComplement(_ term: String) -> String {
    let words = term.split(separator: " ").map(String.init)
    guard let preposition = words.firstIndex(where: { prepositions.contains($0.lowercased()) }),
      preposition > 0, preposition + 1 < words.count
    else { return term }
    let complement = words[(preposition + 1)...].joined(separator: " ")
    return (words[...preposition] + [of(complement) ?? complement]).joined(separator: " ")
  }

  /// The singular of a term that a glossary holds in the plural, or nil where it has none: `preliminary objections` →
  /// `preliminary objection`.
  static func singular(of term: String) -> String? {
    var words = term.split(separator: " ").map(String.init)
    let head = self.head(of: words)
    guard words.indices.contains(head), irregular[words[head].lowercased()] == nil else { return nil }
    let word = words[head]
    for candidate in [word.dropLast(3) + "y", word.dropLast(2), word.dropLast(1)] {
      guard candidate.count > 1, pluralWord(String(candidate)) == word else { continue }
      words[head] = String(candidate)
      return words.joined(separator: " ")
    }
    return nil
  }

  /// The term with its head negated: `NATO enlargement` → `NATO non-enlargement`.
  static func negated(_ term: String) -> String {
    var words = term.split(separator: " ").map(String.init)
    let head = max(0, self.head(of: words))
    guard head < words.count else { return term }
    words[head] = "non-" + words[head]
    return words.joined(separator: " ")
  }

  /// The place of the word that takes the plural; -1 where a preposition stands first.
  static func head(of words: [String]) -> Int {
    let end = words.indices.first { place in
      let word = words[place].lowercased()
      return prepositions.contains(word) || place > 0 && postpositive.contains(word)
    }
    return (end ?? words.count) - 1
  }

  private static func pluralWord(_ word: String) -> String? {
    if let hyphen = word.lastIndex(of: "-"), word[hyphen...].lowercased() == "-general",
      generalOffices.contains(word[..<hyphen].lowercased()), let office = pluralWord(String(word[..<hyphen]))
    {
      return office + word[hyphen...]
    }
    if let ending = joinedEndings.first(where: word.hasSuffix),
      let office = pluralWord(String(word.dropLast(ending.count)))
    {
      return office + ending
    }
    if let known = irregular[word.lowercased()] {
      if known == word.lowercased() { return nil }
      return word.first?.isUppercase == true ? known.prefix(1).uppercased() + known.dropFirst() : known
    }
    // Already plural, or an acronym.
    if word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us") { return nil }
    if word.count > 1, word == word.uppercased() { return nil }
    for ending in ["man", "woman"]
    where word.hasSuffix(ending) && word != "German" && !word.hasSuffix("human") {
      return word.dropLast(2) + "en"
    }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    // Names of peoples that do not change: Chinese, British, French.
    if word.first?.isUppercase == true,
      ["ese", "ish", "ench", "utch", "wiss"].contains(where: word.hasSuffix)
    {
      return nil
    }
    // *Czechs*, *oligarchs*: a hard *ch*.
    if ["Czech", "arch", "epoch"].contains(where: word.hasSuffix), !word.hasSuffix("march"), !word.hasSuffix("search") {
      return word + "s"
    }
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    guard word.last?.isLetter == true else { return nil }
    if word.hasSuffix("ese") { return nil }
    return word + "s"
  }
}
