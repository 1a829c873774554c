import DragomanLanguage

extension PatternFlags {
  /// What a term's glossary says of how it must be written to count.
  static func of(_ term: borrowing TermRecord) -> PatternFlags {
    var flags: PatternFlags = []
    switch term.partOfSpeech {
    case .verb: flags.insert(.isVerbal)
    case .adjective, .adverb: flags.insert(.isAdjective)
    case .noun: flags.insert(.isNoun)
    case .other: flags.insert(.isFormula)
    case .unmarked: break
    }
    if term.text.utf8.count <= OrdinarySense.longest, OrdinarySense.all[term.text] != nil {
      flags.insert(.hasOrdinarySense)
    }
    if term.type == .shortForm { flags.insert(.isShortForm) }
    if term.isPlural { flags.insert(.isPlural) }
    if term.policy != nil { flags.insert(.hasPolicy) }
    return flags.union(.ofEnd(term.text))
  }

  /// What the end of a term says.
  static func ofEnd(_ text: String) -> PatternFlags { text.utf8.last == UInt8(ascii: "+") ? .endsWithPlus : [] }

  /// How a term must be written to count, from how its words are written.
  static func of(
    _ shapes: [CaseShape], _ termClass: TermClass, _ partOfSpeech: TermRecord.PartOfSpeech
  ) -> PatternFlags {
    var flags: PatternFlags = []
    var capitals = 0
    // *11-Novembre* is a name, *le 11 novembre* a day.
    var lettered = 0
    for shape in shapes where shape != .none {
      lettered += 1
      if shape != .lower { capitals += 1 }
    }
    if shapes.count == 1, shapes[0] == .allCapitals || shapes[0] == .mixed { flags.insert(.isAcronym) }
    // A proper name of one word needs its capital; so do names of people, places and buildings.
    switch termClass {
    case .person, .place, .metonym, .demonym: if capitals > 0 { flags.insert(.needsCapitals) }
    case .organization, .event, .instrument, .title, .term:
      if capitals > 0 && capitals == lettered { flags.insert(.needsCapitals) }
    }
    if termClass == .demonym, capitals == 0, shapes.count == 1 { flags.insert(.needsLowerCase) }
    switch termClass {
    case .title, .term, .event, .instrument:
      if shapes.count > 1, partOfSpeech != .verb, capitals < shapes.count { flags.insert(.allowsInsertion) }
    default: break
    }
    return flags
  }
}
