import DragomanLanguage

/// Lists of numbers that share their noun: *résolutions 733 (1992) et 751*, *résolutions 77/229 du 15 décembre 2022 et
/// 78/221*, *résolutions n° 2254 et n° 2401*.
extension DesignationReader {
  /// The unit after a list of numbers or symbols, each perhaps with its year or date; nil where there is but one, or a
  /// range.
  ///
  /// - Parameters:
  ///   - parameter: What each member is.
  ///   - isInBrackets: Whether each stands in brackets of its own.
  ///   - spelling: Takes the members; nil where nobody asks.
  func listEnd(
    of parameter: DesignationParameter, at start: Int, isInBrackets: Bool = false, _ forms: borrowing FormTable,
    _ workspace: borrowing MatchWorkspace, _ spelling: inout Spelling?
  ) -> Int? {
    var unit = start
    spelling?.listed = parameter
    while let (value, end) = member(parameter, at: unit, forms, isSpelled: spelling != nil) {
      if isInBrackets, end >= units.count || !isSign(end, ")", forms) { break }
      let yearUnit = parameter == .number && !isInBrackets ? year(at: end, forms) : nil
      let memberEnd = isInBrackets ? end + 1 : yearUnit.map { $0 + 2 } ?? end
      if spelling != nil {
        spelling?.list.append(
          ListedNumber(
            units: (isInBrackets ? unit - 1 : unit)..<memberEnd, value: value, surface: text.string(span(unit..<end)),
            year: yearUnit.map { forms.string(units[$0].form) }))
      }
      let joint = dateEnd(at: memberEnd, forms) ?? memberEnd
      var next = joint + 1
      if next < units.count, let number = numberSignEnd(at: next, forms) { next = number }
      if isInBrackets { next = next < units.count && isSign(next, "(", forms) ? next + 1 : units.count }
      let word =
        next < units.count && workspace.designationWord(units[next].form).parameters.contains(parameter.asKind)
          && member(parameter, at: next, forms, isSpelled: false) != nil
        ? DesignationParameter.listWords[forms.lowercased(units[joint].form)] : nil
      // *articles 5 à 7* is a range.
      guard let word, word != " to " else {
        if word == nil, unit > start { return memberEnd }
        break
      }
      unit = next
    }
    spelling?.list = []
    return nil
  }

  /// A number or symbol at a unit, in English, with the unit after it.
  private func member(
    _ parameter: DesignationParameter, at unit: Int, _ forms: borrowing FormTable, isSpelled: Bool
  ) -> (value: String, end: Int)? {
    if parameter == .number {
      return numberEnd(at: unit, forms).map { (isSpelled ? number(at: unit, forms) : "", $0) }
    }
    let end = run(from: unit)
    guard text.bytes[span(unit..<end).range].contains(UInt8(ascii: "/")) else { return nil }
    return (isSpelled ? DesignationParameter.english(symbol: text.string(span(unit..<end))) : "", end)
  }

  private static let months = RuleWords.months.set

  /// After the date at a unit: *du 15 décembre 2022*; nil where none stands there.
  private func dateEnd(at unit: Int, _ forms: borrowing FormTable) -> Int? {
    guard unit + 2 < units.count, forms.bytes(units[unit].form).elementsEqual("du".utf8),
      forms.bytes(units[unit + 1].form).first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true,
      Self.months.contains(forms.lowercased(units[unit + 2].form))
    else { return nil }
    let year = unit + 3
    guard year < units.count else { return year }
    let letters = forms.bytes(units[year].form)
    return letters.count == 4 && letters.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? year + 1 : year
  }
}
