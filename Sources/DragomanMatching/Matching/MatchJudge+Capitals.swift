import DragomanLanguage

extension MatchJudge {
  /// Whether the text has in small letters the *Commission* of a term: *le président de la commission* is that of a
  /// committee. Of other bodies, *conseil*, *cour*, the press writes the names so.
  func isOtherCommission(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    let capitals = index.capitals(ofPattern: match.pattern) >> 1
    if capitals == 0 { return false }
    var element: UInt32 = 0
    for unit in match.first + 1..<match.end where match.covers(unit) && units[unit].isWord {
      if element < 31, capitals & 1 << element != 0,
        forms.bytes(units[unit].form).elementsEqual("commission".utf8)
      {
        return !isInCapitals
      }
      element += 1
    }
    return false
  }
}
