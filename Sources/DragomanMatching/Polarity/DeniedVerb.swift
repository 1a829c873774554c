import DragomanLanguage

/// How the verb of a denied phrase stands: what English makes of its infinitive.
struct DeniedVerb: Equatable {
  /// When.
  enum Time: UInt8 {
    /// *qu'il ne lève pas*, and whatever else is not told apart
    case bare
    /// *ne pas lever*
    case infinitive
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
  }

  /// How far.
  enum Degree: UInt8 {
    /// *ne lève pas*
    case not
    /// *ne lève plus*
    case noLonger
    /// *ne lève jamais*
    case never
    /// *n'a pas encore levé*
    case notYet
    /// *n'a toujours pas levé*
    case stillNot
  }

  var time = Time.bare
  var degree = Degree.not
  /// *ne peut lever*, *ne saurait lever*
  var modal: Modal?
  /// *n'est plus exigé*
  var isPassive = false
  /// Whether its subject is plural.
  var isOfSeveral = false

  /// The denied phrase: *does not lift sanctions*, *never lifted sanctions*, *is no longer demanded*.
  ///
  /// - Parameter infinitive: The phrase without *to*.
  func applied(to infinitive: String) -> String {
    if let modal {
      return modal.denied(degree) + " "
        + (isPassive ? "be " + EnglishTense.participle.applied(to: infinitive) : infinitive)
    }
    if isPassive { return being + " " + EnglishTense.participle.applied(to: infinitive) }
    if infinitive.hasPrefix("be "), time != .bare { return being + infinitive.dropFirst(2) }
    switch (degree, time) {
    case (.notYet, .present): return "does not yet " + infinitive
    case (.notYet, .presentPlural): return "do not yet " + infinitive
    case (.notYet, .past):
      return (isOfSeveral ? "have not yet " : "has not yet ") + EnglishTense.participle.applied(to: infinitive)
    case (.stillNot, .present): return "still does not " + infinitive
    case (.stillNot, .presentPlural): return "still do not " + infinitive
    case (.stillNot, .past):
      return (isOfSeveral ? "have still not " : "has still not ") + EnglishTense.participle.applied(to: infinitive)
    case (.not, .bare): return "not " + infinitive
    case (_, .infinitive): return "\(adverb) to \(infinitive)"
    case (.not, .present): return "does not " + infinitive
    case (.not, .presentPlural): return "do not " + infinitive
    case (.not, .past): return "did not " + infinitive
    case (_, .future): return "will \(adverb) \(infinitive)"
    case (_, .conditional): return "would \(adverb) \(infinitive)"
    case (_, .bare), (_, .presentPlural): return "\(adverb) \(infinitive)"
    case (_, .present): return "\(adverb) \(EnglishTense.presentOfOne.applied(to: infinitive))"
    case (_, .past): return "\(adverb) \(EnglishTense.past.applied(to: infinitive))"
    }
  }

  private var adverb: String {
    switch degree {
    case .not: "not"
    case .noLonger: "no longer"
    case .never: "never"
    case .notYet: "not yet"
    case .stillNot: "still not"
    }
  }

  private var being: String {
    switch time {
    case .bare: adverb
    case .infinitive: "\(adverb) to be"
    case .present: "is \(adverb)"
    case .presentPlural: "are \(adverb)"
    case .past: "was \(adverb)"
    case .future: "will \(adverb) be"
    case .conditional: "would \(adverb) be"
    }
  }
}

extension DeniedVerb {
  /// Reads the verb at `verb`, or the auxiliary before it when it is a participle.
  ///
  /// - Parameters:
  ///   - isAlone: Whether the term is the verb alone, which in the passive stays without an object.
  init(_ verb: Int, isAlone: Bool, degree: Degree, _ view: SentenceView, _ forms: borrowing FormTable) {
    self.degree = degree
    var unit = verb
    var isCompound = false
    if view.has(verb, .canBeParticiple), let auxiliary = Self.auxiliary(before: verb, view) {
      unit = auxiliary
      isCompound = true
      isPassive = isAlone && view.has(auxiliary, .isBeing) && Self.takesObject(verb, view, forms)
    }
    if !isCompound, view.has(verb, .canBeInfinitive), !view.has(verb, .canBeFiniteVerb) { time = .infinitive }
    if view.has(unit, .canBeInfinitive), !view.has(unit, .canBeFiniteVerb) { modal = Modal(before: unit, view, forms) }
    for reading in forms.readings(view.units[unit].form) where reading.features.isFinite {
      isOfSeveral = reading.features.isPlural
      guard let mood = reading.features.value("Mood"), mood == "Ind" || mood == "Cnd" else { continue }
      if mood == "Cnd" {
        time = isCompound && !isPassive ? .bare : .conditional
      } else {
        switch (reading.features.value("Tense"), isCompound && !isPassive) {
        case ("Fut", false): time = .future
        case ("Pres", false): time = reading.features.isPlural ? .presentPlural : .present
        case ("Pres", true), ("Past", _), ("Imp", _): time = .past
        default: time = .bare
        }
      }
      return
    }
  }

  private static func takesObject(_ verb: Int, _ view: SentenceView, _ forms: borrowing FormTable) -> Bool {
    !forms.readings(view.units[verb].form).contains { PastWithBeing.verbs.contains($0.lemma) }
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
