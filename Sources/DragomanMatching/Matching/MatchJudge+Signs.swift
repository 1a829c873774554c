import DragomanLanguage

extension MatchJudge {
  /// Whether a plus that ends the term stands in the text, too, which makes the match one longer: *l'OPEP+* is not the
  /// OPEC.
  func acceptsLastSign(_ match: inout TermMatch, _ flags: PatternFlags, _ forms: borrowing FormTable) -> Bool {
    func isPlus(_ unit: Int) -> Bool { forms.bytes(units[unit].form).elementsEqual("+".utf8) }
    guard flags.contains(.endsWithPlus), !isPlus(match.end - 1) else { return true }
    guard match.end < units.count, isPlus(match.end), units[match.end].start == units[match.end - 1].end else {
      return false
    }
    match.end += 1
    return true
  }

  /// Whether the signs that a match reaches across are those of its term: *droits économiques, sociaux et culturels*,
  /// but no term of three words in *Paris, Londres et Rome*.
  func acceptsSigns(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    guard match.unitCount > 2, match.gap.isEmpty, match.variant.isEmpty else { return true }
    var signs: [(word: Int, sign: [UInt8])] = []
    var words = 0
    for unit in match.first..<match.end {
      if units[unit].isWord {
        words += 1
      } else if SignsOfTerms.mayHold(forms.bytes(units[unit].form)),
        !SignsOfTerms.isQuotationMark(forms.bytes(units[unit].form))
      {
        signs.append((words, Array(forms.bytes(units[unit].form))))
      }
    }
    return signs.isEmpty || SignsOfTerms.term(index.term(ofPattern: match.pattern), shows: signs)
  }
}
