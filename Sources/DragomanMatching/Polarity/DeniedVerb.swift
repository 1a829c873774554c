import DragomanLanguage

/// How the verb of a denied phrase stands: what English puts before its infinitive.
enum DeniedVerb: UInt8 {
  /// *ne pas lever*, *qu'il ne lève pas*, and whatever else is not told apart
  case bare
  /// *ne lève pas*
  case present
  /// *ne lèvent pas*
  case presentPlural
  /// *n'a pas levé*, *ne levait pas*
  case past
  /// *ne lèvera pas*
  case future
  /// *ne lèverait pas*
  case conditional

  /// The words before the infinitive.
  var english: String {
    switch self {
    case .bare: "not"
    case .present: "does not"
    case .presentPlural: "do not"
    case .past: "did not"
    case .future: "will not"
    case .conditional: "would not"
    }
  }

  /// Reads the verb at `verb`, or the auxiliary before it when it is a participle.
  init(_ verb: Int, _ view: SentenceView, _ forms: borrowing FormTable) {
    var unit = verb
    var isCompound = false
    if view.has(verb, .canBeParticiple), let auxiliary = Self.auxiliary(before: verb, view) {
      unit = auxiliary
      isCompound = true
    }
    self = .bare
    for reading in forms.readings(view.units[unit].form) where reading.features.isFinite {
      guard let mood = reading.features.value("Mood"), mood == "Ind" || mood == "Cnd" else { continue }
      if mood == "Cnd" {
        self = isCompound ? .bare : .conditional
      } else {
        switch (reading.features.value("Tense"), isCompound) {
        case ("Fut", false): self = .future
        case ("Pres", false): self = reading.features.isPlural ? .presentPlural : .present
        case ("Pres", true), ("Past", _), ("Imp", _): self = .past
        default: self = .bare
        }
      }
      return
    }
  }

  /// The auxiliary of a compound tense, up to four words before the participle.
  private static func auxiliary(before participle: Int, _ view: SentenceView) -> Int? {
    for unit in stride(from: participle - 1, through: max(0, participle - 4), by: -1) {
      guard view.isWord(unit) else { return nil }
      if view.has(unit, .isAuxiliary) { return unit }
    }
    return nil
  }
}
