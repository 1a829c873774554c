import DragomanLanguage

extension DeniedVerb {
  /// The verb that an infinitive depends on where English has an auxiliary for it.
  enum Modal: String {
    /// *ne peut*, *ne saurait*
    case can
    /// *ne pouvait*, *n'a pu*, *ne pourrait*
    case could
    /// *ne doit*
    case must
    /// *ne devrait*
    case should

    /// With what denies it: *cannot*, *must no longer*.
    func denied(_ degree: Degree) -> String {
      switch degree {
      case .not: self == .can ? "cannot" : rawValue + " not"
      case .noLonger: rawValue + " no longer"
      case .never: rawValue + " never"
      case .notYet: self == .can ? "cannot yet" : rawValue + " not yet"
      case .stillNot: self == .can ? "still cannot" : "still \(rawValue) not"
      }
    }

    /// The one that an infinitive depends on; nil where it depends on none, or English has no auxiliary for its time (*ne
    /// pourra*).
    init?(before infinitive: Int, _ view: SentenceView, _ forms: borrowing FormTable) {
      for unit in stride(from: infinitive - 1, through: max(0, infinitive - 4), by: -1) {
        guard view.isWord(unit) else { return nil }
        for reading in forms.readings(view.units[unit].form) {
          guard let modal = Self(reading, isCompound: view.has(unit - 1, .isHaving) || view.has(unit - 2, .isHaving))
          else { continue }
          self = modal
          return
        }
        // *ne peut* pas *lever*, *ne peut* en *lever*
        let traits = view.traits(unit)
        guard !traits.isDisjoint(with: [.isDenial, .isAdverb, .isSubjectOrNegation, .isDeterminer, .isAdposition]),
          !traits.contains(.isDe)
        else { return nil }
      }
      return nil
    }

    private init?(_ reading: Reading, isCompound: Bool) {
      let tense = reading.features.value("Tense")
      let mood = reading.features.value("Mood")
      switch reading.lemma {
      case "pouvoir" where reading.features.isParticiple && isCompound: self = .could
      case "savoir" where mood == "Cnd": self = .can
      case "pouvoir" where mood == "Ind" && tense == "Pres": self = .can
      case "pouvoir" where mood == "Cnd" || mood == "Ind" && tense != "Fut": self = .could
      case "devoir" where mood == "Ind" && tense == "Pres": self = .must
      case "devoir" where mood == "Cnd": self = .should
      default: return nil
      }
    }
  }
}
