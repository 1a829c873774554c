import DragomanLanguage

/// Tells whose *son soutien* is in *Ankara a apporté son soutien*: French agrees with what is owned, English with the
/// owner, who is the subject of the verb.
///
/// *leur*, *notre*, *votre* say it themselves. For *son* the noun phrase before the verb must be a term whose class
/// tells: states, bodies and capitals are *its*, offices *his* or *her* by their article. A pronoun or an unknown
/// subject leaves it open, for *il* may be a council.
struct OwnerReader {
  let index: GlossaryIndex
  let view: SentenceView
  /// What is listed of the sentence.
  let choices: [OverlapResolver.Choice]

  /// No subject stands farther before its verb, in units.
  private static let longestVerbGroup = 6

  /// Whose the object of a verb phrase is; nil where the sentence does not tell.
  func owner(_ match: TermMatch, _ forms: borrowing FormTable) -> EnglishPossessive? {
    for unit in match.first..<match.end {
      switch view.text(unit, forms) {
      case "leur", "leurs": return .their
      case "notre", "nos": return .our
      case "votre", "vos": return .your
      case "mon", "ma", "mes": return .my
      default: continue
      }
    }
    var start = match.first
    var finite = match.first
    while start > 0, match.first - start < Self.longestVerbGroup, isVerbGroup(start - 1) {
      start -= 1
      if view.has(start, .isAuxiliary) { finite = start }
    }
    switch number(finite, forms) {
    case "Plur 1": return .our
    case "Plur 2": return .your
    case "Plur 3": return .their
    case "Sing 1": return .my
    case "Sing 3": return subject(endingAt: start, forms)
    default: return nil
    }
  }

  /// Auxiliaries, adverbs and *ne* before a verb.
  private func isVerbGroup(_ unit: Int) -> Bool {
    view.isWord(unit) && (view.has(unit, .isAuxiliary) || view.has(unit, .isNe) || view.has(unit, .isAdverb))
  }

  /// Number and person of a finite verb; nil where its readings differ in them or it is none.
  private func number(_ unit: Int, _ forms: borrowing FormTable) -> String? {
    var found: String?
    for reading in forms.readings(view.units[unit].form) where reading.features.isFinite {
      // *apporte* is *je* and *il*; what names itself in a text is rare, and then says *je*.
      guard let number = reading.features.value("Number"), let person = reading.features.value("Person"),
        number == "Plur" || person == "3"
      else { continue }
      if let found, found != "\(number) \(person)" { return nil }
      found = "\(number) \(person)"
    }
    return found
  }

  /// Whose it is by the noun phrase that ends before a unit.
  private func subject(endingAt end: Int, _ forms: borrowing FormTable) -> EnglishPossessive? {
    var end = end
    for _ in 0..<4 {
      guard let choice = choices.last(where: { $0.match.end == end })?.match else { return nil }
      let kind = index.termClass(ofPattern: choice.pattern)
      let first = choice.first
      // *le ministre* turc: what qualifies the subject.
      if kind == .demonym, index.capitals(ofPattern: choice.pattern) == 0 {
        end = first
        continue
      }
      // *le ministre des Finances* du Sénégal: the head is before *de*.
      let article = view.has(first - 1, .isDefinite) && !view.has(first - 1, .isContractedArticle) ? first - 1 : first
      if view.has(article - 1, .isDe) || view.has(first - 1, .isContractedArticle) {
        end = view.has(article - 1, .isDe) ? article - 1 : first - 1
        continue
      }
      switch kind {
      case .place, .organization, .metonym, .instrument, .event: return .its
      case .title: return isFeminine(first, forms) ? .her : .his
      case .person, .demonym, .term: return nil
      }
    }
    return nil
  }

  /// Whether an office is a woman's: by its article, and where that is elided by its own form.
  private func isFeminine(_ first: Int, _ forms: borrowing FormTable) -> Bool {
    switch view.text(first - 1, forms) {
    case "la", "une", "cette", "mme": true
    case "l'": view.has(first, .isFeminine)
    default: false
    }
  }
}
