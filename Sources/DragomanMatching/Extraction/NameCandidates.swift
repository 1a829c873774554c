import DragomanLanguage

/// Finds capitalised names that no glossary holds, by their look and their neighbours, where the entity model is
/// not asked (``EntityCandidates``). It prefers to say nothing: a name is listed only where its neighbours say what it
/// is, or where it has several parts.
struct NameCandidates {
  /// A name found in a sentence.
  struct Name {
    var first: Int
    var end: Int
    var termClass: TermClass
    /// How sure it is, from 0 to 1.
    var confidence: Float = NameCandidates.confidence
    /// Whether *M.* or *Mme* stands before it, or the office of one person: *la juge* Xue.
    var isAnnounced = false
  }

  /// What a look is worth beside the entity model.
  static let confidence: Float = 0.5

  let units: [Unit]
  let index: GlossaryIndex

  /// The names in the sentence outside listed terms.
  ///
  /// - Parameters:
  ///   - isTaken: Per unit, whether it is part of a listed term.
  ///   - endsTitle: Per unit, whether a title or a demonym of the list ends just before it.
  ///   - endsOffice: Per unit, whether the office of one person ends just before it.
  func find(
    _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace, isTaken: [Bool],
    endsTitle: [Bool], endsOffice: [Bool]
  ) -> [Name] {
    var names: [Name] = []
    var unit = 0
    while unit < units.count {
      guard isNamePart(unit, forms, &workspace), !isTaken[unit], !units[unit].isJoined else {
        unit += 1
        continue
      }
      let start = unit
      var end = unit + 1
      while end < units.count, !isTaken[end] {
        if units[end].isJoined || isNamePart(end, forms, &workspace) {
          end += 1
        } else if traits(end, forms, &workspace).contains(.isNameParticle), end + 1 < units.count, !isTaken[end + 1],
          isNamePart(end + 1, forms, &workspace)
        {
          end += 2
        } else {
          break
        }
      }
      unit = end
      if let name = judge(start, end, forms, &workspace, endsTitle: endsTitle) {
        names.append(name)
        if endsOffice[start], name.termClass == .person, forms.shape(units[start].form) == .initial {
          names[names.count - 1].isAnnounced = true
        }
      }
    }
    return names
  }

  private func isNamePart(_ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) -> Bool {
    guard units[unit].isWord, units[unit].end - units[unit].start > 1 else { return false }
    let traits = workspace.traits(units[unit].form, forms, index)
    switch forms.shape(units[unit].form) {
    case .initial, .mixed: return !traits.contains(.isFunctionWord) || traits.contains(.isGivenName)
    case .allCapitals: return true
    case .lower, .none: return false
    }
  }

  private func traits(
    _ unit: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace
  ) -> FormTraits {
    workspace.traits(units[unit].form, forms, index)
  }

  private func judge(
    _ start: Int, _ end: Int, _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace,
    endsTitle: [Bool]
  ) -> Name? {
    let isFirst = !(0..<start).contains { units[$0].isWord }
    let traits = workspace.traits(units[start].form, forms, index)
    let isKnownWord = traits.contains(.isCommonWord) && !traits.contains(.isGivenName)
    let parts = (start..<end).filter { !units[$0].isJoined }.count
    // The honorific may have a dot of its own before the name.
    let before =
      start > 0 && !units[start - 1].isWord && units[start - 1].end - units[start - 1].start == 1
      ? start - 2 : start - 1
    if before >= 0, units[before].isWord, self.traits(before, forms, &workspace).contains(.isHonorific) {
      return Name(first: start, end: end, termClass: .person, confidence: 0.9, isAnnounced: true)
    }
    if traits.contains(.isGivenName), parts >= 2 { return Name(first: start, end: end, termClass: .person) }
    if isFirst && isKnownWord { return nil }
    if endsTitle[start], !isKnownWord { return Name(first: start, end: end, termClass: .person) }
    if parts == 1 {
      let shape = forms.shape(units[start].form)
      let length = units[start].end - units[start].start
      if isFirst || isKnownWord { return nil }
      if start > 0, self.traits(start - 1, forms, &workspace).contains(.isLocative), shape == .initial {
        return Name(first: start, end: end, termClass: .place)
      }
      if shape == .allCapitals, length <= 8 { return Name(first: start, end: end, termClass: .organization) }
      return nil
    }
    let known = (start..<end).filter {
      workspace.traits(units[$0].form, forms, index).contains(.isCommonWord)
    }.count
    if known == 0 { return Name(first: start, end: end, termClass: isFirst ? .organization : .person) }
    return nil
  }
}
