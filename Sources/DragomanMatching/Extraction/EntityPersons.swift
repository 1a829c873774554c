import DragomanLanguage

/// Compares listed persons with the persons that the entity model sees in a sentence: a listed surname inside a
/// longer name is the listed person only where that name holds the rest, too.
struct EntityPersons {
  let index: GlossaryIndex
  let units: [Unit]
  /// The repaired text.
  let text: TextLayer
  let entities: ArraySlice<DocumentEntities.Entity>

  /// The place of the whole name where it says the listed name in another order or with more parts (*Lavrov Sergueï
  /// Viktorovitch*); nil where the match says all.
  func fullName(_ match: TermMatch) -> TextSpan? {
    guard let entity = longer(match), holdsFullName(entity, match) else { return nil }
    return entity.span
  }

  /// Whether a match is only the surname of somebody else (*Marie Lavrov*).
  func isOtherPerson(_ match: TermMatch) -> Bool {
    guard let entity = longer(match) else { return false }
    return !holdsFullName(entity, match)
  }

  /// Whether a listed place is only a part of a person's name that no glossary holds (*Paris* Hilton).
  ///
  /// - Parameter choices: What is listed of the sentence.
  func isNameOfPerson(_ match: TermMatch, _ choices: [OverlapResolver.Choice]) -> Bool {
    guard match.unitCount == 1 else { return false }
    switch index.termClass(ofPattern: match.pattern) {
    case .place, .metonym: break
    case .person, .organization, .event, .instrument, .title, .demonym, .term: return false
    }
    let start = units[match.first].start
    guard
      let person = entities.first(where: { entity in
        entity.type == .person && entity.confidence >= EntityCandidates.leastConfidence
          && entity.span.start <= start && units[match.end - 1].end < entity.span.end
      })
    else { return false }
    // *Washington Antony Blinken* holds somebody who is listed.
    return !choices.contains { choice in
      choice.match != match && units[choice.match.first].start < person.span.end
        && units[choice.match.end - 1].end > person.span.start
    }
  }

  /// The person whose name goes beyond a listed person of one word.
  private func longer(_ match: TermMatch) -> DocumentEntities.Entity? {
    guard match.unitCount == 1, index.termClass(ofPattern: match.pattern) == .person else { return nil }
    let start = units[match.first].start
    let end = units[match.end - 1].end
    return entities.first { entity in
      entity.type == .person && entity.confidence >= EntityCandidates.leastConfidence
        && entity.span.start <= start && end <= entity.span.end
        && entity.span.end - entity.span.start > end - start
    }
  }

  private func holdsFullName(_ entity: DocumentEntities.Entity, _ match: TermMatch) -> Bool {
    let parts = index.name(index.concept(ofPattern: match.pattern)).split { $0 == " " || $0 == "-" }
    guard parts.count > 1 else { return false }
    let written = text.string(entity.span).split { $0 == " " || $0 == "-" }.map { WordFolding.folded(String($0)) }
    return parts.allSatisfy { written.contains(WordFolding.folded(String($0))) }
  }
}
