import DragomanLanguage

extension MatchJudge {
  /// Whether the signs that a match reaches across are those of its term: *droits économiques, sociaux et culturels*,
  /// but no term of three words in *Paris, Londres et Rome*.
  func acceptsSigns(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    guard match.unitCount > 2, match.gap.isEmpty, match.variant.isEmpty else { return true }
    var signs: [(word: Int, sign: [UInt8])] = []
    var words = 0
    for unit in match.first..<match.end {
      if units[unit].isWord {
        words += 1
      } else if SignsOfTerms.mayHold(forms.bytes(units[unit].form)) {
        signs.append((words, Array(forms.bytes(units[unit].form))))
      }
    }
    return signs.isEmpty || SignsOfTerms.term(index.term(ofPattern: match.pattern), shows: signs)
  }
}
