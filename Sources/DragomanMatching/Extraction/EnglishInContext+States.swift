import DragomanLanguage

/// The state, body or post that belongs to an office or institution in its place.
extension EnglishInContext {
  mutating func withState(_ english: String, _ finding: Finding, _ concept: UInt32) -> String {
    if let demonym = finding.demonym { return withAdjective(english, demonym) }
    guard let complement = finding.slots.complement else { return english }
    if !finding.slots.furtherComplements.isEmpty {
      return ofSeveralOwners(english, [complement] + finding.slots.furtherComplements, concept)
    }
    let owner = index.concept(ofPattern: complement)
    // *le Gouvernement du Royaume d'Espagne*: treaties name their parties in full.
    if let full = fullName(of: complement), index.termClass(owner) == .place, index.role(concept) != .monarch {
      return "\(english) of \(Self.withDefiniteArticle(full, owner, index))"
    }
    // *président de la République* and the like have no free place for a state.
    if index.termClass(owner) == .place, index.role(concept) != .monarch, !isCity(complement, of: concept),
      let code = index.stateCode(owner),
      let adjectives = adjective(ofState: code)
    {
      return withAdjective(english, adjectives)
    }
    guard let name = index.english(owner).first else { return english }
    // *UN spokesperson*, *EU ambassador*: a body known by its letters stands before, like an adjective.
    if index.termClass(owner) == .organization, let letters = adjectival(owner) {
      return withAdjective(english, [letters])
    }
    return "\(english) of \(withArticle(name, owner))"
  }

  /// The letters of a body, or its name where that is one word that English leaves as it is: *UN*, *Hamas*, *Frontex*;
  /// nil for others.
  func adjectival(_ body: UInt32) -> String? {
    let names = index.english(body)
    if let letters = names.first(where: Self.isAcronym) { return letters }
    guard let first = names.first, !first.contains(" "), first.first?.isUppercase == true else { return nil }
    let french = index.french(body)
    // *Houthis* before an office are one: Houthi leader.
    let one = String(first.dropLast())
    if first.last == "s", names.contains(one) { return one }
    // *talibans* in small letters are a people of sorts: Taliban leader.
    return first == french || french.first?.isLowercase == true && first.last != "s" ? first : nil
  }

  /// *French and Italian ambassadors*; *heads of Frontex and the European Commission* where not all are states.
  mutating func ofSeveralOwners(_ english: String, _ owners: [UInt32], _ concept: UInt32) -> String {
    let concepts = owners.map { index.concept(ofPattern: $0) }
    if index.role(concept) != .monarch {
      var states: [String] = []
      for owner in concepts where index.termClass(owner) == .place {
        let words = index.stateCode(owner).flatMap { adjective(ofState: $0) } ?? []
        if let word = Self.ofTheState(words) { states.append(word) }
      }
      if states.count == owners.count { return withAdjective(english, [Self.list(states)]) }
    }
    let names = concepts.compactMap { owner in index.english(owner).first.map { withArticle($0, owner) } }
    return names.count == owners.count ? "\(english) of \(Self.list(names))" : english
  }

  /// *Greek and Turkish foreign ministers*; *US Secretary of State and Russian foreign minister* where one has a name
  /// of its own.
  func ofSeveralStates(_ english: String, _ finding: Finding, _ concept: UInt32) -> String {
    let demonyms = [finding.demonym].compactMap(\.self) + finding.slots.furtherDemonyms
    let names = demonyms.map { demonym in
      index.stateCode(index.concept(ofPattern: demonym)).flatMap { name(of: concept, inState: $0) }
    }
    let adjectives = demonyms.compactMap { demonym in
      Self.ofTheState(index.english(index.concept(ofPattern: demonym)))
    }
    guard adjectives.count == demonyms.count else { return english }
    if names.allSatisfy({ $0 == nil }) { return withAdjective(english, [Self.list(adjectives)]) }
    let general = index.english(concept).first ?? english
    return Self.list(
      zip(demonyms, names).map { demonym, name in
        let one = name ?? general
        return withAdjective(finding.slots.isOneEach ? one : EnglishPlural.of(one) ?? one, demonym)
      })
  }

  /// *a, b and c*
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  mutating func adjective(ofState code: String) -> [String]? {
    if let known = adjectives[code] { return known.isEmpty ? nil : known }
    let found = index.adjective(ofState: code)
    adjectives[code] = found ?? []
    return found
  }

  /// The adjective of the State rather than of its people, where English parts them: *the US ambassador*.
  static func ofTheState(_ adjectives: [String]) -> String? {
    adjectives.first { $0 == "US" } ?? adjectives.first
  }

  func withAdjective(_ english: String, _ demonym: UInt32) -> String {
    withAdjective(english, index.english(index.concept(ofPattern: demonym)))
  }

  func withAdjective(_ english: String, _ adjectives: [String]) -> String {
    guard let adjective = Self.ofTheState(adjectives),
      !adjectives.contains(where: { english.hasPrefix($0 + " ") })
    else { return english }
    // *former Malian president*, but *Malian deputy minister*.
    if let blank = english.firstIndex(of: " "), Self.outer.contains(english[..<blank].lowercased()) {
      return "\(english[..<blank]) \(adjective)\(english[blank...])"
    }
    return "\(adjective) \(english)"
  }

  /// Qualifiers that stand before the adjective of a state: those that say when an office is held, and those of
  /// occasions.
  static let outer = RuleWords.qualifiersBeforeStates.set

  /// *ambassador to Mali*, *embassy in Bamako*, *permanent representative to NATO*.
  func withPost(_ english: String, _ finding: Finding, _ concept: UInt32) -> String {
    guard let post = finding.slots.post else { return english }
    let place = index.concept(ofPattern: post)
    guard let name = index.english(place).first else { return english }
    let isCity =
      index.termClass(place) == .place
      && (index.stateCode(place) == nil || index.flags(ofPattern: post).contains(.isCapital))
    let preposition = index.role(concept) == .mission && index.termClass(place) == .place || isCity ? "in" : "to"
    return "\(english) \(preposition) \(withArticle(name, place))"
  }

  /// The name with the article that it takes in running text.
  func withArticle(_ name: String, _ concept: UInt32) -> String {
    if Self.hasArticle(name) { return name }
    switch Self.articleUse(of: name, concept, index) {
    case "definite": return "the \(name)"
    case "none": return name
    default:
      // Bodies with a name of several words, and those known by letters that are spelt out.
      guard index.termClass(concept) == .organization else { return name }
      return name.contains(" ") ? "the \(name)" : name
    }
  }

  /// What its entry says of the article of a name; nil where it says nothing.
  private static func articleUse(of name: String, _ concept: UInt32, _ index: GlossaryIndex) -> String? {
    let terms = index.english(concept)
    return index.englishFacts(concept, .article).first { $0.term < terms.count && terms[$0.term] == name }?.value
  }

  // MARK: Names

  /// Whether a name has its article; that of *Les Républicains* stays French.
  private static func hasArticle(_ name: String) -> Bool {
    ["the ", "The ", "Les ", "Le ", "La ", "L'"].contains(where: name.hasPrefix)
  }

  /// The name of a text or body with the article, which all of several words and in capitals have, and others where
  /// their entry says so: *the Commission*.
  static func withDefiniteArticle(_ name: String, _ concept: UInt32, _ index: GlossaryIndex) -> String {
    let hasArticle = hasArticle(name)
    if !hasArticle, let recorded = articleUse(of: name, concept, index) {
      return recorded == "definite" ? "the \(name)" : name
    }
    // *resolution 1973 (2011)*, *Protocol I* are named by their numbers.
    let words = name.split(separator: " ")
    if words.count > 1, words.dropFirst().contains(where: { $0.allSatisfy(\.isNumber) }),
      words[0].first?.isLowercase == true
    {
      return name
    }
    return hasArticle || !name.contains(" ") && !isAcronym(name) ? name : "the \(name)"
  }

  /// The shortest name of a body that is no abbreviation; its first where all are.
  static func shortName(_ names: [String]) -> String? {
    let long = names.filter { !isAcronym($0) && $0.first?.isUppercase == true }
    return long.min { $0.utf8.count < $1.utf8.count } ?? names.first
  }

  static func isAcronym(_ name: String) -> Bool {
    name.utf8.count >= 2 && name.utf8.count <= 8 && name.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } == true
      && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 }
  }
}
