import DragomanLanguage

extension SentenceReader {
  /// The English of what is called after who leads it, with the name of a listed person right behind: *le gouvernement*
  /// Merkel, Merkel government; nil where it is called after nobody who is listed.
  func calledAfterLeader(
    _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable
  ) -> String? {
    guard match.unitCount == 1, match.end < units.count, units[match.end].isWord, !units[match.end].isJoined,
      forms.shape(units[match.end].form) == .initial,
      let leader = choices.first(where: { choice in
        choice.match.first == match.end && choice.match.gap.isEmpty
          && index.termClass(ofPattern: choice.match.pattern) == .person
      })?.match,
      Self.bodiesCalledAfterLeaders.contains(forms.lowercased(units[match.first].form)),
      let body = index.firstEnglish(index.concept(ofPattern: match.pattern)), body.first?.isLowercase == true,
      let name = index.english(index.concept(ofPattern: leader.pattern)).max(by: { $0.utf8.count < $1.utf8.count })
    else { return nil }
    // As many words of the English name as the text has: *Poutine*, Putin.
    let written = WordFolding.fold(Array(forms.bytes(units[match.end].form)))
    let words = name.split(separator: " ")
    guard words.count >= leader.unitCount, let first = words.dropLast(leader.unitCount - 1).last,
      WordFolding.fold(Array(first.utf8)).first == written.first
    else { return nil }
    return words.suffix(leader.unitCount).joined(separator: " ") + " " + body
  }

  private static let bodiesCalledAfterLeaders = RuleWords.bodiesCalledAfterLeaders.set
}
