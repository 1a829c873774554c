import DragomanLanguage

/// What verbs and nouns before or behind a capital make of it.
extension ActorOrPlace {
  /// What is done to somebody with *à*: *livrer des armes à Kiev*.
  private static let datives = RuleWords.verbsGivingTo.set
  /// What is somebody's with *à*: *l'aide à Kiev*, *hostile à Moscou*.
  private static let dativeNouns = RuleWords.nounsGivenTo.set
  /// What weighs on somebody: *la pression sur Damas*.
  private static let weights = RuleWords.weights.set
  /// Whose object is a place: *quitter Bruxelles*.
  private static let placing = RuleWords.verbsOfPlaces.set
  /// What happens to a town as it stands: *Belgrade a été bombardée*.
  private static let blows = RuleWords.blowsToTowns.set
  /// No governor stands farther before its preposition, in units.
  private static let longestGovernor = 7

  /// What strikes a town from without: *un séisme a frappé Téhéran*.
  private static let disasters = RuleWords.disasters.set
  private static let verbsOfDisasters = RuleWords.verbsOfDisasters.set
  private static let leadersOfDioceses = RuleWords.leadersOfDioceses.set

  /// Whether the verb before a capital has a place for its object: *le séisme a secoué* Manille.
  func isStricken(by verb: Int, _ forms: borrowing FormTable) -> Bool {
    guard lemmas(verb, forms).contains(where: Self.verbsOfDisasters.contains) else { return false }
    return (max(0, verb - 6)..<verb).contains { unit in
      units[unit].isWord && lemmas(unit, forms).contains(where: Self.disasters.contains)
    }
  }

  /// Whether a lemma of a verb is one that has a place for its object.
  static func left(_ lemmas: [String]) -> Bool { lemmas.contains(where: placing.contains) }

  /// Whether what stands before *à* or *sur* makes an actor of the capital: *imposer des sanctions à Moscou*, while
  /// *réunis à Moscou* and *une réunion à Moscou* place something.
  func isAddressed(
    _ preposition: Int, _ word: String, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    var unit = preposition - 1
    guard unit >= 0, units[unit].isWord else { return false }
    let nearest = lemmas(unit, forms)
    // *quant à Paris*, *face à Moscou*
    if word == "à", Self.comparing.contains(text(unit, forms)) { return true }
    if word == "sur" {
      // *les sanctions américaines sur Moscou*
      return isOne(of: Self.weights, endingAt: unit, forms)
    }
    if isPlaced(unit, forms) { return false }
    if isOne(of: Self.dativeNouns, endingAt: unit, forms) || nearest.contains(where: Self.datives.contains) {
      return true
    }
    let last = max(0, preposition - Self.longestGovernor)
    while unit >= last, units[unit].isWord {
      let lemmas = lemmas(unit, forms)
      if lemmas.contains(where: Self.datives.contains) { return isVerb(unit, forms, &workspace) }
      // What stands nearer with another preposition, or as a verb of its own, governs it instead.
      let traits = workspace.traits(units[unit].form, forms, index)
      if text(unit, forms) == "à"
        || traits.contains(.canBeFiniteVerb) && traits.isDisjoint(with: [.canBeNoun, .canBeAdjective, .isFunctionWord])
      {
        return false
      }
      unit -= 1
    }
    return false
  }

  /// Words that say with *à* in whose respect something is so.
  private static let comparing = RuleWords.wordsComparingWithA.set

  private func isVerb(_ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) -> Bool {
    !workspace.traits(units[unit].form, forms, index).isDisjoint(with: [
      .canBeFiniteVerb, .canBeInfinitive, .canBeParticiple,
    ])
  }

  /// Whether one of some nouns ends at a unit, an adjective behind it allowed: *pressions américaines*.
  private func isOne(of nouns: Set<String>, endingAt unit: Int, _ forms: borrowing FormTable) -> Bool {
    if lemmas(unit, forms).contains(where: nouns.contains) { return true }
    guard unit > 0, units[unit - 1].isWord,
      forms.readings(units[unit].form).contains(where: { $0.partOfSpeech == .adjective })
    else { return false }
    return lemmas(unit - 1, forms).contains(where: nouns.contains)
  }

  /// Whether the noun before *de* has a place for its complement: *l'aéroport international* de Kaboul, *la cour
  /// d'appel* de Paris, *le patriarche Cyrille* de Moscou.
  func isPlaced(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    guard unit >= 0, units[unit].isWord else { return false }
    if lemmas(unit, forms).contains(where: { Self.placedNouns.contains($0) || $0 == "emparer" }) { return true }
    guard unit > 0, units[unit - 1].isWord else { return false }
    let before = lemmas(unit - 1, forms)
    if forms.shape(units[unit].form) == .initial {
      return before.contains(where: Self.leadersOfDioceses.contains)
    }
    if ["appel", "assises", "cassation"].contains(text(unit, forms)), unit > 1 {
      return text(unit - 2, forms) == "cour"
    }
    // *est hostile*: a verb, not the east.
    return text(unit - 1, forms) != "est"
      && forms.readings(units[unit].form).contains { $0.partOfSpeech == .adjective }
      && before.contains(where: Self.placedNouns.contains)
  }

  /// Whether the capital is where a way begins that goes on behind it: *de Rabat à Tunis*.
  func isFrom(_ before: Int, _ end: Int, _ forms: borrowing FormTable) -> Bool {
    guard ["de", "d'"].contains(text(before, forms)), before == 0 || !units[before - 1].isWord, end + 1 < units.count
    else { return false }
    return text(end, forms) == "à" && forms.shape(units[end + 1].form) == .initial
  }

  /// Whether it is an end of a way or line: *le vol Paris-Moscou*.
  func isInTravel(_ first: Int, _ end: Int, _ forms: borrowing FormTable) -> Bool {
    var start = first
    while start > 0, units[start].isJoined { start -= 1 }
    guard start < first || end < units.count && units[end].isJoined, start > 0, units[start - 1].isWord else {
      return false
    }
    return lemmas(start - 1, forms).contains(where: Self.travels.contains)
  }

  /// Whether what follows happens to a town as it stands: *a été bombardée*, *, assiégée*.
  func isStruck(behind end: Int, _ forms: borrowing FormTable) -> Bool {
    guard end < units.count else { return false }
    var unit = end
    var isPassive = !units[unit].isWord && text(unit, forms) == ","
    if isPassive { unit += 1 }
    while unit < min(units.count, end + 5), units[unit].isWord {
      let readings = forms.readings(units[unit].form)
      if readings.contains(where: { $0.features.isParticiple && Self.blows.contains($0.lemma) }) { return isPassive }
      if readings.contains(where: { $0.lemma == "être" }) {
        isPassive = true
      } else if !readings.contains(where: { $0.lemma == "avoir" || $0.partOfSpeech == .adverb }) {
        return false
      }
      unit += 1
    }
    return false
  }
}
