import DragomanLanguage

/// Parts of states that French names by the compass and an adjective: *le Sud syrien* is southern Syria, *l'est ukrainien*
/// eastern Ukraine.
extension SentenceReader {
  /// The compass words, with what English makes of them before the name of a state.
  private static let compass: [String: String] = [
    "nord": "northern", "sud": "southern", "est": "eastern", "ouest": "western",
  ]

  /// Whether a word has the length and the last letter of a compass word; few have.
  private func mayBeCompass(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    guard (3...5).contains(units[unit].end - units[unit].start), let last = forms.bytes(units[unit].form).last else {
      return false
    }
    return last | 0x20 == UInt8(ascii: "d") || last | 0x20 == UInt8(ascii: "t")
  }

  /// Where a part of a state begins whose adjective a match is, and which part it is; nil where the adjective qualifies
  /// anything else.
  private func region(of adjective: TermMatch, _ forms: borrowing FormTable) -> (first: Int, part: String)? {
    guard adjective.first > 1, !units[adjective.first].isJoined, adjective.gap.isEmpty,
      index.capitals(ofPattern: adjective.pattern) == 0, units[adjective.first - 1].isWord
    else { return nil }
    var first = adjective.first - 1
    guard mayBeCompass(first, forms), var part = Self.compass[forms.lowercased(units[first].form)] else { return nil }
    if units[first].isJoined, let before = Self.compass[forms.lowercased(units[first - 1].form)] {
      // *le nord-est syrien*
      part = before.dropLast("ern".count) + part
      first -= 1
    }
    guard first > 0, !units[first].isJoined,
      Agreement(units[adjective.first].form, forms).agrees(with: Agreement(units[first].form, forms))
    else { return nil }
    // *il est syrien*: with its article it is no verb.
    let article = forms.lowercased(units[first - 1].form)
    return (part.first == "e" || part.first == "w" ? ["l'"] : ["le", "du", "au"]).contains(article)
      ? (first, part) : nil
  }

  /// Makes a finding that of a part of a state where the compass stands before its adjective.
  func nameRegion(
    _ finding: inout Finding, _ match: TermMatch, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ workspace: inout MatchWorkspace
  ) {
    guard let region = region(of: match, forms), let code = onlyState(of: match, choices) else { return }
    let known = workspace.stateNames[code]
    let name = known ?? index.name(ofState: code) ?? ""
    if known == nil { workspace.stateNames[code] = name }
    if name.isEmpty { return }
    finding.first = TextSpan(start: units[region.first].start, end: finding.first.end)
    finding.termClass = .place
    finding.slots.english = "\(region.part) \(name)"
  }

  /// The code of the state that an adjective is of; nil where it may be that of another: *l'Est* congolais.
  private func onlyState(of adjective: TermMatch, _ choices: [OverlapResolver.Choice]) -> String? {
    let others = choices.first { $0.match == adjective }?.alternatives ?? []
    let codes = Set(
      ([adjective] + others).flatMap { index.texts(index.concept(ofPattern: $0.pattern), .stateCode) })
    return codes.count == 1 ? codes.first : nil
  }

  /// Leaves out the compass where it only says which part of a state is meant: *le Sud* syrien, *l'Est* de la Libye.
  func removeCompass(_ choices: inout [OverlapResolver.Choice], _ forms: borrowing FormTable, _ view: SentenceView) {
    func isCompass(_ match: TermMatch) -> Bool {
      match.unitCount == 1 && match.end < units.count && mayBeCompass(match.first, forms)
        && Self.compass[forms.lowercased(units[match.first].form)] != nil
        && index.termClass(ofPattern: match.pattern) == .place
    }
    guard choices.contains(where: { isCompass($0.match) }) else { return }
    let all = choices
    choices.removeAll { choice in
      let match = choice.match
      guard isCompass(match) else { return false }
      return all.contains { other in
        other.match.first == match.end && index.termClass(ofPattern: other.match.pattern) == .demonym
          && region(of: other.match, forms) != nil
          || view.has(match.end, .isOf) && (match.end + 1...match.end + 2).contains(other.match.first)
            && index.termClass(ofPattern: other.match.pattern) == .place
            && index.stateCode(index.concept(ofPattern: other.match.pattern)) != nil
      }
    }
  }
}
