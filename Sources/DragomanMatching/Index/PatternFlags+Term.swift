import DragomanLanguage

extension PatternFlags {
  /// How a term must be written to count, from what it is and how its words are written.
  static func of(_ term: TermRecord, _ termClass: TermClass, _ shapes: [CaseShape]) -> PatternFlags {
    var flags: PatternFlags = []
    let capitals = shapes.filter { $0 != .lower && $0 != .none }.count
    // *11-Novembre* is a name, *le 11 novembre* a day.
    let lettered = shapes.count { $0 != .none }
    if shapes.count == 1, shapes[0] == .allCapitals || shapes[0] == .mixed { flags.insert(.isAcronym) }
    // A proper name of one word needs its capital; so do names of people, places and buildings.
    switch termClass {
    case .person, .place, .metonym, .demonym: if capitals > 0 { flags.insert(.needsCapitals) }
    case .organization, .event, .instrument, .title, .term:
      if capitals > 0 && capitals == lettered { flags.insert(.needsCapitals) }
    }
    if termClass == .demonym, capitals == 0, shapes.count == 1 { flags.insert(.needsLowerCase) }
    if term.partOfSpeech == .verb { flags.insert(.isVerbal) }
    if term.partOfSpeech == .adjective || term.partOfSpeech == .adverb { flags.insert(.isAdjective) }
    if term.partOfSpeech == .noun { flags.insert(.isNoun) }
    if term.text.utf8.count <= OrdinarySense.longest, OrdinarySense.all[term.text] != nil {
      flags.insert(.hasOrdinarySense)
    }
    if term.type == .shortForm { flags.insert(.isShortForm) }
    if term.isPlural { flags.insert(.isPlural) }
    switch termClass {
    case .title, .term, .event, .instrument:
      if shapes.count > 1, term.partOfSpeech != .verb, capitals < shapes.count {
        flags.insert(.allowsInsertion)
      }
    default: break
    }
    return flags
  }
}
