import DragomanLanguage

/// Tells whether the name of a capital stands for the government (*Moscou exige*) or for the city (*à Moscou*).
///
/// The press uses capitals as actors far more often than as locations, so a name is an actor unless what stands
/// beside it places something there.
struct ActorOrPlace {
  let units: [Unit]
  let index: GlossaryIndex

  /// Prepositions that place something.
  private static let locatives = RuleWords.placingPrepositions.set
  /// What goes or lies between two places.
  static let travels = RuleWords.travels.set
  /// What one does to be somewhere else: *partir pour*.
  private static let departures = RuleWords.departures.set
  /// Nouns whose complement is a location: *l'aéroport de Dakar*, *les accords de Paris*.
  static let placedNouns = RuleWords.placedNouns.set

  /// Whether the capital on the units from `first` to `end` is an actor.
  func isActor(
    _ first: Int, _ end: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    if isDateline(first, end, forms) { return false }
    guard first > 0 else { return !isInTravel(first, end, forms) && !isStruck(behind: end, forms) }
    let before = first - 1
    if !units[before].isWord {
      // A bracket names the place of what stands before it.
      return text(before, forms) != "("
    }
    let word = text(before, forms)
    if isInTravel(first, end, forms) || isStruck(behind: end, forms) || Self.left(lemmas(before, forms))
      || isStricken(by: before, forms)
    {
      return false
    }
    if word == "à" || word == "au" || word == "sur" { return isAddressed(before, word, forms, &workspace) }
    if Self.locatives.contains(word) { return false }
    // *quitter Bruxelles pour Washington*
    if word == "pour", before > 1, Self.left(lemmas(before - 2, forms)) { return false }
    // *s'envoler pour Delhi*, but *un revers pour Delhi*.
    if word == "pour", before > 0, lemmas(before - 1, forms).contains(where: Self.departures.contains) { return false }
    // *le dialogue entre Paris et Alger*, but *le vol entre Paris et Alger*.
    if word == "entre" {
      return !(max(0, before - 4)..<before).contains { unit in
        units[unit].isWord && lemmas(unit, forms).contains(where: Self.travels.contains)
      }
    }
    if isFrom(before, end, forms) { return false }
    if (word == "de" || word == "d'" || word == "du") && before > 0 {
      // *les sommets de Genève, de* Séoul *et de* Paris
      if let first = earlierComplement(before: before, forms, &workspace) { return !isPlaced(first - 1, forms) }
      return !isPlaced(before - 1, forms) && text(before - 1, forms) != "près"
    }
    if (word == "et" || word == "ou"), before > 0 {
      // *entre Mascate et Rome*, *à Genève et Vienne*: as the name before.
      let other = before - 1
      let info = workspace.info(units[other].form, forms, index)
      if info.symbolCount > 0, forms.shape(units[other].form) != .lower {
        return isActor(other, before, forms, &workspace)
      }
    }
    return true
  }

  /// The *de* of the first of several names that each have theirs, the last of which stands at a unit; nil where it is
  /// the only one.
  private func earlierComplement(
    before unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Int? {
    var first: Int?
    var of = unit
    while of > 3, !workspace.traits(units[of - 1].form, forms, index).isDisjoint(with: [.isComma, .isCoordinator]) {
      var name = of - 2
      while name > 1, units[name].isWord, forms.shape(units[name].form) == .initial { name -= 1 }
      guard name < of - 2, workspace.traits(units[name].form, forms, index).contains(.isOf) else { break }
      first = name
      of = name
    }
    return first.flatMap { $0 > 0 ? $0 : nil }
  }

  /// `DAKAR, le 18 mars`, `Bruxelles, 12 décembre`, `LA HAYE (Pays-Bas)`, `ROME - Le`: at the start, before a date, a
  /// country or a dash.
  private func isDateline(_ first: Int, _ end: Int, _ forms: borrowing FormTable) -> Bool {
    guard !(0..<first).contains(where: { units[$0].isWord }) else { return false }
    // What an agency put between the town and its dash is left out of the text: *Suva (AFP) -*.
    if end == units.count { return first == 0 }
    switch text(end, forms) {
    case "(", "–", "—", "-", ".": return true
    case ",":
      guard end + 1 < units.count else { return false }
      let next = text(end + 1, forms)
      return next == "le" || next.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
    default: return false
    }
  }

  func text(_ unit: Int, _ forms: borrowing FormTable) -> String {
    forms.lowercased(units[unit].form)
  }

  func lemmas(_ unit: Int, _ forms: borrowing FormTable) -> [String] {
    forms.readings(units[unit].form).map(\.lemma)
  }
}
