import DragomanLanguage

extension SentenceReader {
  /// Makes one of two offices behind a head in the singular: *le ministre des Affaires étrangères et de la Coopération*
  /// is one person with both, *les ministres des Affaires étrangères et de la Défense* are two.
  func joinOffices(_ choices: inout [OverlapResolver.Choice], _ view: SentenceView) {
    guard choices.contains(where: { isFurtherOffice($0, view) }) else { return }
    for other in choices where isFurtherOffice(other, view) {
      guard
        let first = choices.firstIndex(where: { choice in
          choice.match.first == other.match.first && choice.match.own.isEmpty && choice.match.gap.isEmpty
            && choice.match.end <= other.match.own.lowerBound
            && index.termClass(ofPattern: choice.match.pattern) == .title && choice.match.laterJoint == nil
        }),
        EnglishJoint.of(
          index.english(index.concept(ofPattern: choices[first].match.pattern)),
          [index.english(index.concept(ofPattern: other.match.pattern))]) != nil
      else { continue }
      if choices[first].match.joint == nil {
        choices[first].match.joint = other.match.pattern
      } else {
        choices[first].match.laterJoint = other.match.pattern
      }
      choices[first].match.end = other.match.end
      choices[first].nested.append(other.match)
      choices.removeAll { $0.match == other.match }
    }
  }

  /// Whether a choice is an office found behind the complement of another, its head in the singular.
  private func isFurtherOffice(_ choice: OverlapResolver.Choice, _ view: SentenceView) -> Bool {
    let match = choice.match
    return !match.own.isEmpty && match.own.lowerBound > match.first && !match.isWithState
      && index.termClass(ofPattern: match.pattern) == .title && view[match.first].agreement.isSingular
  }
}
