import DragomanLanguage

/// What the noun of a name in capitals says it names: *Sommet de …* an event, *Charte de …* an instrument.
enum NamedClass {
  private static let instruments = RuleWords.nounsOfInstruments.set
  private static let events = RuleWords.nounsOfEvents.set
  private static let places = RuleWords.nounsOfPlaces.set
  private static let organizations = RuleWords.nounsOfOrganizations.set

  /// The class that a noun stands for, given by its lemma; a term in capitals where it says none.
  static func of(_ noun: String) -> TermClass {
    let noun = WordFolding.lowercased(noun)
    if organizations.contains(noun) { return .organization }
    if instruments.contains(noun) { return .instrument }
    if events.contains(noun) { return .event }
    return places.contains(noun) ? .place : .term
  }
}
