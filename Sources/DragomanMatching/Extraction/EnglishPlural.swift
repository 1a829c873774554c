/// The plural of an English term, for occurrences that stand in the plural in French.
enum EnglishPlural {
  private static let irregular = RuleWords.irregularPlurals.table
  /// Nouns without a plural, though their French may stand in it: *ingérences*, *sabotages*.
  private static let uncountable = RuleWords.uncountableNouns.set
  /// Nouns that have no plural behind some words: *tirs de roquettes*, rocket fire, but forest fires.
  private static let uncountablePhrases = RuleWords.uncountablePhrases.set
  /// Terms of which another word than the head takes the plural, or both do.
  private static let wholes = RuleWords.pluralsOfWholes.table
  /// Words behind which the rest of a term is a complement of its head.
  private static let prepositions = RuleWords.complementOpeners.set
  /// Adjectives behind the noun that they qualify: *courts martial*, but *extraordinary sessions*.
  private static let postpositive = RuleWords.postpositiveAdjectives.set
  /// Adjectives that a complement makes stand behind their noun: *sources* close *to the government*.
  private static let openingComplement = RuleWords.adjectivesBeforeComplement.set
  /// What is joined to an office and leaves the plural to it: *presidents-elect*.
  private static let joinedEndings = RuleWords.endingsBehindPlural.list
  /// Nouns in *-man* that name no man, and endings of such: *Ottomans*, *humans*.
  private static let regularInMan = RuleWords.regularNounsInMan.list

  /// Offices whose *general* is an adjective: *secretaries general*, but *major generals*.
  private static let generalOffices = RuleWords.generalOffices.set

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
    if head > 0, uncountablePhrases.contains("\(words[head - 1]) \(words[head])") { return nil }
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
    guard let end else { return words.count - 1 }
    var head = end - 1
    // *sources* familiar *with the matter*, *discrimination* based *on age*; an adverb may stand before the adjective.
    if prepositions.contains(words[end].lowercased()), head > 0, opensComplement(words[head]) {
      head -= 1
      if head > 0, words[head].hasSuffix("ly") { head -= 1 }
    }
    return head
  }

  /// Whether a word before a preposition qualifies the noun before it: a participle, or one of few adjectives.
  private static func opensComplement(_ word: String) -> Bool {
    word.utf8.count > 5 && word.hasSuffix("ed") && word.first?.isLowercase == true
      || openingComplement.contains(word)
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
    // *theses*, *oases*, *diagnoses*
    if word.hasSuffix("sis") { return word.dropLast(2) + "es" }
    // Already plural, or an acronym.
    if word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us") { return nil }
    if word.count > 1, word == word.uppercased() { return nil }
    if word.hasSuffix("man"), !regularInMan.contains(where: word.lowercased().hasSuffix) {
      return word.dropLast(2) + "en"
    }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    // Names of peoples that do not change: Chinese, British, French.
    if word.first?.isUppercase == true,
      ["ese", "ish", "ench", "utch", "wiss", "elsh"].contains(where: word.hasSuffix)
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
