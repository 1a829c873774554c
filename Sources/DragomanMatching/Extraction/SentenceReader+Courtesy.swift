import DragomanLanguage

extension SentenceReader {
  /// Leaves out the courtesy before an office, which is part of how it is addressed and has no English of its own there:
  /// *Madame* la ministre des Affaires étrangères, *Monsieur* l'ambassadeur.
  func removeCourtesy(
    _ choices: inout [OverlapResolver.Choice], _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) {
    let view = workspace.view
    func isCourtesy(_ match: TermMatch) -> Bool {
      guard match.unitCount == 1, view.has(match.end, .isPronounToo),
        index.termClass(ofPattern: match.pattern) == .title,
        view.has(match.first, .isHonorific) || Self.addresses.contains(view.text(match.first, forms))
      else { return false }
      return choices.contains { choice in
        choice.match.first == match.end + 1 && index.termClass(ofPattern: choice.match.pattern) == .title
      }
    }
    guard choices.contains(where: { isCourtesy($0.match) }) else { return }
    let courtesies = choices.filter { isCourtesy($0.match) }.map(\.match)
    if workspace.explains { workspace.refusals += courtesies.map { ($0, Refusal.containingName) } }
    choices.removeAll { courtesies.contains($0.match) }
  }

  private static let addresses = RuleWords.addressesOfSeveral.set
}
