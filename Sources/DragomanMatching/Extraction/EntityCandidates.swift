import DragomanLanguage

/// Chooses among the entities of a sentence those that become candidates of the term list.
struct EntityCandidates {
  /// A candidate that is less sure would cost the translator more than it gives.
  static let leastConfidence: Float = 0.6

  let units: [Unit]

  /// The names among `entities` that no listed term holds.
  ///
  /// - Parameters:
  ///   - isTaken: Per unit, whether it is part of a listed term.
  ///   - joins: Per unit, whether it is a small word inside names with a capital behind it: *Kengo* wa *Dondo*.
  func find(
    _ entities: ArraySlice<DocumentEntities.Entity>, isTaken: [Bool], joins: [Bool]
  ) -> [NameCandidates.Name] {
    var names: [NameCandidates.Name] = []
    var unit = 0
    for entity in entities {
      guard entity.confidence >= Self.leastConfidence, let termClass = Self.termClass(entity.type) else { continue }
      while unit < units.count, units[unit].end <= entity.span.start { unit += 1 }
      var end = unit
      while end < units.count, units[end].start < entity.span.end { end += 1 }
      if entity.type == .person { while end < units.count, joins[end], !isTaken[end + 1] { end += 2 } }
      guard end > unit, !isOneLetter(unit, end), !(unit..<end).contains(where: { isTaken[$0] }),
        names.last.map({ $0.end <= unit }) ?? true
      else { continue }
      names.append(
        NameCandidates.Name(first: unit, end: end, termClass: termClass, confidence: entity.confidence))
    }
    return names
  }

  /// Whether a name is a single letter, an initial whose name was not seen: *Mme A*.
  private func isOneLetter(_ first: Int, _ end: Int) -> Bool {
    end == first + 1 && units[first].end - units[first].start == 1
  }

  /// What is no person, place or organization is of too many kinds to be listed unasked.
  private static func termClass(_ type: EntityType) -> TermClass? {
    switch type {
    case .person: .person
    case .location: .place
    case .organization: .organization
    case .miscellaneous: nil
    }
  }
}
