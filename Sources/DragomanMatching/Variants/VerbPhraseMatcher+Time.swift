import DragomanLanguage

extension VerbPhraseMatcher {
  /// After an adverbial of time that starts at a unit: *inscrit* depuis vingt ans *sur la liste*, *entrée* en 2019 *en
  /// vigueur*, *signé* le 12 mars *l'accord*; nil where none does.
  func timeEnd(_ unit: Int, _ forms: borrowing FormTable) -> Int? {
    var next = unit + 1
    if view.has(unit, .opensTime) {
      guard mayBeTime(next, forms) else { return nil }
      // *depuis* le *12 mars*
      if view.has(next, .isPronounToo) {
        guard view.has(next + 1, .endsInDigit) else { return nil }
        next += 1
      }
    } else {
      // *le 12 mars*
      guard view.has(unit, .isPronounToo), view.has(next, .endsInDigit), isMonth(next + 1, forms) else { return nil }
    }
    if view.has(next, .endsInDigit) {
      let isFull = isYear(next)
      next += 1
      // *12* mars *2003*, *20* ans
      if isMonth(next, forms) {
        next += 1
        if isYear(next) { next += 1 }
      } else if isNounOfTime(next, forms) {
        next += 1
      } else if !isFull {
        return nil
      }
    } else if isMonth(next, forms) {
      next += 1
      if isYear(next) { next += 1 }
    } else {
      guard isNounOfTime(next + 1, forms) else { return nil }
      next += 2
    }
    return view.isWord(next) ? next : nil
  }

  /// Whether a number, a numeral, an article before figures, or a month may stand at a unit.
  private func mayBeTime(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    !view.traits(min(unit, view.units.count - 1)).isDisjoint(with: [.endsInDigit, .isPluralDeterminer, .isPronounToo])
      || isMonth(unit, forms)
  }

  private func isYear(_ unit: Int) -> Bool {
    view.has(unit, .endsInDigit) && view.units[unit].end - view.units[unit].start == 4
  }

  private func isMonth(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    view.has(unit, .canBeNoun) && Self.months.contains(view.text(unit, forms))
  }

  private func isNounOfTime(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    view.has(unit, .canBeNoun) && Self.nouns.contains(view.text(unit, forms))
  }

  private static let months = RuleWords.months.set
  private static let nouns = RuleWords.nounsOfTime.set
}
