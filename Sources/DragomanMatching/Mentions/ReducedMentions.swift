import DragomanLanguage

/// Traces reduced mentions to the full one before them: *l'Agence*, *le Conseil*, *M. Guterres*.
///
/// A reduced mention of a body keeps its capital, stands behind a definite article, and is not the start of
/// another name; a reduced person is a surname that no other name stands beside.
struct ReducedMentions {
  let index: GlossaryIndex
  let view: SentenceView

  // MARK: Noting

  /// Notes how the match may be reduced later.
  func note(_ match: TermMatch, _ termClass: TermClass, _ forms: borrowing FormTable, in memory: inout DocumentMemory) {
    guard match.gap.isEmpty, match.unitCount > 1, !match.isNegated, match.variant.isEmpty else { return }
    let flags = index.flags(ofPattern: match.pattern)
    guard !flags.contains(.isVerbal), !flags.contains(.isPlural) else { return }
    switch termClass {
    case .person: notePerson(match, forms, in: &memory)
    case .organization where isAllCapitalised(match, forms) && !view.has(match.first, .isCommonWord):
      notePerson(match, forms, as: .place, in: &memory)
    case .organization, .instrument, .event, .title: noteBody(match, termClass, forms, in: &memory)
    case .term where index.capitals(ofPattern: match.pattern) & 1 != 0 || isLowerBody(match.first, forms):
      noteBody(match, termClass, forms, in: &memory)
    case .place where isAllCapitalised(match, forms):
      // A glossary that does not say what its names are may mean a person; an honorific must tell.
      notePerson(match, forms, as: .place, in: &memory)
    case .place, .demonym, .metonym, .term: break
    }
  }

  private func isAllCapitalised(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    (match.first..<match.end).allSatisfy { isCapital($0, forms) || view.has($0, .isNameParticle) }
  }

  private func noteBody(
    _ match: TermMatch, _ termClass: TermClass, _ forms: borrowing FormTable, in memory: inout DocumentMemory
  ) {
    // Up to the head noun, and with its adjectives up to the first complement.
    guard let head = (match.first..<match.end).first(where: { view.isNominal($0) && !isBeforeNoun($0, match) }),
      view.has(head, .isCommonWord), !view[head].agreement.isPlural
    else { return }
    var ends = [endOfToken(head)]
    if let complement = (head..<match.end).first(where: { view.has($0, .isAdposition) }) { ends.append(complement) }
    for end in ends where end < match.end {
      var mention = DocumentMemory.Mention(
        pattern: match.pattern, termClass: termClass, keptWords: end - match.first, keepsEnd: false,
        isLower: !isCapital(match.first, forms))
      mention.place = view.units[match.first].start
      memory.note(
        mention, as: view.units[match.first..<end], forms)
    }
  }

  /// Whether a word in lower case is what bodies are called: *la commission des lois*.
  private func isLowerBody(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    forms.shape(view.units[unit].form) == .lower && view.opens(unit, .canLean) && !view.has(unit, .isNameParticle)
  }

  /// *Haut* in *Haut-Commissariat*, *Grand* in *Grand Conseil*: what follows is the noun.
  private func isBeforeNoun(_ unit: Int, _ match: TermMatch) -> Bool {
    view.isQualifier(unit) && unit + 1 < match.end && view.isNominal(unit + 1) && !view.isQualifier(unit + 1)
  }

  private func endOfToken(_ unit: Int) -> Int {
    var end = unit + 1
    while end < view.units.count, view.units[end].isJoined { end += 1 }
    return end
  }

  private func notePerson(
    _ match: TermMatch, _ forms: borrowing FormTable, as termClass: TermClass = .person,
    in memory: inout DocumentMemory
  ) {
    // *Ursula von der Leyen* is *von der Leyen*, *Jean-Yves Le Drian* *Le Drian*: the given names are left out.
    let flags = index.flags(ofPattern: match.pattern)
    let sex: TermRecord.Sex? = flags.contains(.isWoman) ? .female : flags.contains(.isMan) ? .male : nil
    let surname = endOfToken(match.first)
    guard surname < match.end else { return }
    for start in [surname, match.end - 1] where start < match.end && !view.units[start].isJoined {
      memory.note(
        DocumentMemory.Mention(
          pattern: match.pattern, termClass: termClass, keptWords: match.end - start, keepsEnd: true, sex: sex),
        as: view.units[start..<match.end], forms)
    }
    // *Chaibani* behind *Assaad al-Chaibani*
    let last = match.end - 1
    if last > surname, view.units[last].isJoined, Self.articles.contains(view.text(last - 1, forms)) {
      memory.note(
        DocumentMemory.Mention(
          pattern: match.pattern, termClass: termClass, keptWords: 1, keepsEnd: true, sex: sex),
        as: view.units[last..<match.end], forms)
    }
    // *M. Xi* behind *Xi Jinping*: a first part that is nobody's given name may be the surname.
    if !view.has(match.first, .isGivenName) {
      memory.note(
        DocumentMemory.Mention(
          pattern: match.pattern, termClass: termClass, keptWords: surname - match.first, keepsEnd: false, sex: sex),
        as: view.units[match.first..<surname], forms)
    }
  }

  private static let articles = RuleWords.arabicArticles.set

  // MARK: Finding

  /// The reduced mention that starts at the unit; nil where there is none.
  func mention(
    at unit: Int, _ forms: borrowing FormTable, in memory: inout DocumentMemory
  ) -> TermMatch? {
    guard view.isWord(unit), !view.units[unit].isJoined else { return nil }
    let isBody = isLowerBody(unit, forms)
    // *une* commission: from there on *la commission* may be that one.
    if isBody, view.has(unit - 1, .isDeterminer), !view.has(unit - 1, .isDefinite) {
      memory.supersede(view.units[unit...unit], forms)
    }
    let longest = memory.longestForm(
      startingWith: view.units[unit].form, isDefinite: view.has(unit - 1, .isDefinite), forms)
    if longest == 0 { return nil }
    let sex = Honorific.sex(before: unit, view.units, forms)
    for end in stride(from: min(unit + longest, view.units.count), to: unit, by: -1) {
      guard let mention = memory.mention(view.units[unit..<end], of: sex, forms) else { continue }
      let stands =
        mention.isOfPerson
        ? !isBody && standsAsSurname(unit..<end, forms)
          && (mention.keepsEnd && (mention.termClass == .person || isUnknownWord(unit..<end))
            || hasHonorific(before: unit, forms))
        : stands(mention, inLowerCase: isBody, unit, forms) && standsAlone(unit..<end, forms)
      if stands, !mention.isOfPerson { memory.touch(view.units[unit..<end], forms) }
      if !stands, isBody, !mention.isLower, !mention.isSuperseded, end == unit + 1, namesAnother(end, forms) {
        memory.supersede(view.units[unit..<end], forms)
      }
      guard stands else { continue }
      var match = TermMatch(pattern: mention.pattern, first: unit, end: end, gap: 0..<0)
      match.variant = MatchLabels(.ellipsis)
      match.traced = mention
      return match
    }
    return nil
  }

  /// Whether the case of a body's reduced name is that of the full one: the press writes *la commission* of what it called
  /// *la commission des lois*; a capital may be put behind what had none, but not behind any committee. Courts and some
  /// others are often called so behind a name with a capital, too, until the text speaks of another one: *la commission
  /// Stasi*.
  private func stands(
    _ mention: DocumentMemory.Mention, inLowerCase isLower: Bool, _ unit: Int, _ forms: borrowing FormTable
  ) -> Bool {
    isLower
      ? mention.isLower
        || !mention.isSuperseded && view.units[unit].start - mention.place < Self.reach
          && Self.inBrief.contains(view.text(unit, forms)) && !isOneWord(mention.pattern)
      : isCapital(unit, forms) && (!mention.isLower || mention.termClass != .term)
  }

  private static let inBrief = RuleWords.bodiesInBrief.set
  /// How far from where it was named last a body may be meant in small letters, in bytes.
  private static let reach = 3000

  /// Whether a body is called by its noun as by a name, with a capital: *la Commission* is the European one, *la
  /// commission* of its parliament none.
  private func isOneWord(_ pattern: UInt32) -> Bool {
    index.english(index.concept(ofPattern: pattern)).contains {
      !$0.utf8.contains(0x20) && !EnglishInContext.isAcronym($0)
    }
  }

  /// Whether the words are none that the lexicon knows, so that they can be nothing but the name that stood before:
  /// *Guterres*, whatever the glossary says of what he is.
  private func isUnknownWord(_ units: Range<Int>) -> Bool {
    units.allSatisfy { view.traits($0).isDisjoint(with: [.isCommonWord, .canBeName, .isFunctionWord]) }
  }

  private func isCapital(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    switch forms.shape(view.units[unit].form) {
    case .initial, .allCapitals, .mixed: true
    case .lower, .none: false
    }
  }

  /// Behind a definite article, and not the start of a longer name.
  private func standsAlone(_ units: Range<Int>, _ forms: borrowing FormTable) -> Bool {
    guard view.has(units.lowerBound - 1, .isDefinite) else { return false }
    let next = units.upperBound
    guard view.isWord(next) else { return true }
    if view.units[next].isJoined { return false }
    if isCapital(next, forms) { return false }
    // *le Président* al-Charaa, *le Conseil* el-Hakim: what stands behind says which.
    if view.has(next, .isNameParticle), view.isWord(next + 1), isCapital(next + 1, forms) { return false }
    if view.has(next, .isOf) {
      // *le Conseil de lever …*: a verb; anything else may be another body.
      return view.has(next + 1, .canBeInfinitive)
    }
    // An adjective may make another body of it; what can be a verb goes on with the sentence.
    return !view.has(next, .canBeAdjective) || view.has(next, .canBeFiniteVerb) || view.has(next, .isAdverb)
  }

  /// Whether what stands behind the noun of a body makes another one of it: *la commission* d'enquête, Stasi, *électorale*.
  private func namesAnother(_ next: Int, _ forms: borrowing FormTable) -> Bool {
    guard view.isWord(next) else { return false }
    if view.has(next, .isOf) { return !view.has(next + 1, .canBeInfinitive) }
    return isCapital(next, forms) || view.isQualifier(next) && !view.has(next, .canBeFiniteVerb)
  }

  /// Whether *M.*, *Mme* or the like stands before the unit; it may have a dot of its own.
  private func hasHonorific(before unit: Int, _ forms: borrowing FormTable) -> Bool {
    Honorific.place(before: unit, view.units, forms).map { view.has($0, .isHonorific) } ?? false
  }

  /// No other name before or behind it.
  private func standsAsSurname(_ units: Range<Int>, _ forms: borrowing FormTable) -> Bool {
    let next = units.upperBound
    if view.isWord(next), isCapital(next, forms) || view.units[next].isJoined { return false }
    let before = units.lowerBound - 1
    guard view.isWord(before) else { return true }
    if view.has(before, .isHonorific) { return true }
    if view.has(before, .isNameParticle), !view.has(before, .isFunctionWord) { return false }
    return !isCapital(before, forms) || view.has(before, .isFunctionWord) && !view.has(before, .isGivenName)
      || view.has(before, .isCommonWord) && !view.has(before, .canBeName) && !view.has(before, .isGivenName)
  }
}
