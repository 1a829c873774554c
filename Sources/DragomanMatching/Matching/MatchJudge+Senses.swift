import DragomanLanguage

extension MatchJudge {
  /// Refuses a word in its everyday sense.
  func acceptsSense(
    _ match: TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard flags.contains(.hasOrdinarySense), forms.shape(units[match.first].form) == .lower,
      let sense = OrdinarySense.all[index.term(ofPattern: match.pattern)]
    else { return true }
    if sense.before.contains(where: { standsBefore(match.first, $0, forms) }) { return false }
    if sense.after.contains(where: { standsBehind(match.end, $0, forms) }) { return false }
    if !sense.needs.isEmpty, !sense.needs.contains(text(match.first - 1, forms)),
      !sense.needs.contains(text(match.end, forms))
    {
      return false
    }
    if sense.isInSums, isInSum(match.first, forms, &workspace) { return false }
    if sense.isIndefinite, ["un", "une"].contains(text(match.first - 1, forms)) { return false }
    guard sense.isWithInfinitive || sense.isWithBareNoun, ["de", "d'"].contains(text(match.end, forms)),
      match.end + 1 < units.count, units[match.end + 1].isWord
    else { return true }
    let next = workspace.traits(units[match.end + 1].form, forms, index)
    let isNegation = ["ne", "n'"].contains(text(match.end + 1, forms))
    if sense.isWithInfinitive, isNegation || next.contains(.canBeInfinitive) && !next.contains(.canBeNoun) {
      return false
    }
    if sense.isWithBareNoun, next.contains(.canBeNoun), !next.contains(.canBeName), !next.contains(.isFunctionWord) {
      return false
    }
    return true
  }

  /// Whether a number stands before a unit, or a noun of number with *de*: *20* euros, *trois* milliards, *des millions
  /// d'*euros.
  private func isInSum(
    _ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> Bool {
    guard unit > 0 else { return false }
    let before = text(unit - 1, forms)
    if before == "de" || before == "d'" { return Self.nounsOfNumber.contains(text(unit - 2, forms)) }
    return Self.numbers.contains(before)
      || workspace.traits(units[unit - 1].form, forms, index).contains(.endsInDigit)
  }

  private static let nounsOfNumber = RuleWords.nounsOfNumber.set

  private static let numbers = RuleWords.numberWords.set

  private func text(_ unit: Int, _ forms: borrowing FormTable) -> String {
    guard units.indices.contains(unit) else { return "" }
    return forms.lowercased(units[unit].form)
  }

  /// Whether the words of `phrase` end before the unit.
  private func standsBefore(_ unit: Int, _ phrase: [[UInt8]], _ forms: borrowing FormTable) -> Bool {
    var at = unit
    for word in phrase.reversed() {
      at -= 1
      guard at >= 0, isWord(at, word, forms) else { return false }
    }
    return true
  }

  /// Whether the words of `phrase` start at the unit.
  private func standsBehind(_ unit: Int, _ phrase: [[UInt8]], _ forms: borrowing FormTable) -> Bool {
    var at = unit
    for word in phrase {
      guard at < units.count, isWord(at, word, forms) else { return false }
      at += 1
    }
    return true
  }

  /// Whether a unit is a word, whatever its letter case.
  private func isWord(_ unit: Int, _ word: [UInt8], _ forms: borrowing FormTable) -> Bool {
    let letters = forms.bytes(units[unit].form)
    guard letters.count == word.count else { return false }
    return letters.elementsEqual(word) || WordFolding.lowercase(Array(letters)) == word
  }
}
