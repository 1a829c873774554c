import DragomanLanguage

extension MatchJudge {
  /// Whether letters are part of the symbol of a document, or say in which language somebody spoke: the *COS* of
  /// *1999/2127(COS)*, the *COM* of *COM(2025) 12*, the *CEDAW* of *CEDAW/C/FRA/CO/9*, *(SV)* before a speech.
  ///
  /// *AFC/M23* and *CDU/CSU* are names: a symbol has two strokes at least, and a number of its own.
  func isInSymbol(_ letters: Range<Int>, _ forms: borrowing FormTable) -> Bool {
    guard letters.count == 1, let unit = letters.first else { return false }
    let opens = isSign("(", unit - 1, forms)
    let leansLeft = unit > 0 && !units[unit - 1].isWord && units[unit - 1].end == units[unit].start
    let leansRight = unit + 1 < units.count && !units[unit + 1].isWord && units[unit + 1].start == units[unit].end
    guard leansLeft || leansRight else { return false }
    if opens, isSign(")", unit + 1, forms) {
      if unit > 1 { return isNumber(unit - 2, forms) && units[unit - 2].end == units[unit - 1].start }
      // *(SV) Monsieur le Président, …*
      return units[unit].end - units[unit].start == 2 && unit + 2 < units.count && units[unit + 2].isWord
        && forms.shape(units[unit + 2].form) == .initial
    }
    if isSign("(", unit + 1, forms), leansRight, isNumber(unit + 2, forms), isSign(")", unit + 3, forms) {
      return units[unit + 2].end - units[unit + 2].start == 4
    }
    return isBetweenStrokes(unit, forms)
  }

  /// Whether what stands about a unit without a blank has two strokes and a number.
  private func isBetweenStrokes(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    var first = unit
    var last = unit
    while first > 0, units[first - 1].end == units[first].start { first -= 1 }
    while last + 1 < units.count, units[last + 1].start == units[last].end { last += 1 }
    let strokes = (first...last).count { isSign("/", $0, forms) }
    return strokes > 1 && (first...last).contains { isNumber($0, forms) }
  }

  /// Whether a unit is a number, perhaps one of several behind a stroke: *1999/2127*.
  private func isNumber(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    guard units.indices.contains(unit) else { return false }
    let letters = forms.bytes(units[unit].form)
    return letters.last != UInt8(ascii: "/") && letters.allSatisfy { $0 >= 0x2F && $0 <= 0x39 }
  }

  private func isSign(_ sign: Unicode.Scalar, _ unit: Int, _ forms: borrowing FormTable) -> Bool {
    guard units.indices.contains(unit), units[unit].end - units[unit].start == 1 else { return false }
    return forms.bytes(units[unit].form).first == UInt8(ascii: sign)
  }
}
