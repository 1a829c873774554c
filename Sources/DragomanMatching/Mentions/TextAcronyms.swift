import DragomanLanguage

/// Reads the acronyms that a text defines: *Organisation de coopération de Shanghai (OCS)*, *l'OCS (Organisation de
/// coopération de Shanghai)*.
///
/// What the text says counts for its rest, whatever a glossary knows: in an article on the *Assemblée nationale
/// populaire (ANP)*, no *ANP* is the Palestinian Authority.
struct TextAcronyms {
  let index: GlossaryIndex
  let view: SentenceView

  /// The longest acronym, in letters.
  private static let longest = 10

  /// The unit of the acronym in brackets that open at `bracket`; nil where there is none.
  private func acronym(inBracketsAt bracket: Int, _ forms: borrowing FormTable) -> Int? {
    guard view.has(bracket, .isBracket) else { return nil }
    var unit = bracket + 1
    // *(ci-après « OCS »)*, *(ou OCS)*, *(l'OCS)*
    while unit < min(view.units.count, bracket + 5) {
      if view.isWord(unit), isAcronym(unit, forms) { break }
      unit += 1
    }
    guard view.isWord(unit), isAcronym(unit, forms) else { return nil }
    return unit
  }

  private func isAcronym(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    let length = Int(view.units[unit].end - view.units[unit].start)
    let shape = forms.shape(view.units[unit].form)
    // *Cédéao*, *Zlecaf*: press casing, of letters that make no word.
    let isPressCased = shape == .initial && !view.has(unit, .isCommonWord)
    guard (2...Self.longest).contains(length), shape == .allCapitals || shape == .mixed || isPressCased else {
      return false
    }
    // *résolution 181 (II)* defines nothing.
    return DesignationParameter.roman(forms.bytes(view.units[unit].form)) == nil
  }

  /// Whether a match is the name of a body, a text or an event.
  private func isNamedBody(_ match: TermMatch) -> Bool {
    guard index.capitals(ofPattern: match.pattern) & 1 != 0 else { return false }
    switch index.termClass(ofPattern: match.pattern) {
    case .organization, .instrument, .event: return true
    case .person, .place, .title, .demonym, .metonym, .term: return false
    }
  }

  /// Whether a body is known by letters: others behind it are not its own. *L'accord avec l'Union européenne (EUSFTA)*.
  private func hasLetters(_ match: TermMatch) -> Bool {
    index.english(index.concept(ofPattern: match.pattern)).contains(where: EnglishInContext.isAcronym)
  }

  /// Whether the letters of an acronym are initials of a term or of an equivalent, in their order and from the first
  /// word on: *engin explosif improvisé (IED)*, *directive sur le devoir de vigilance (CS3D)*.
  private func hasInitials(_ acronym: Int, of match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    let letters = WordFolding.fold(Array(forms.bytes(view.units[acronym].form))).filter { $0 >= 0x61 }
    let names = [index.term(ofPattern: match.pattern)] + index.english(index.concept(ofPattern: match.pattern))
    return names.contains { name in
      let initials = name.split { $0 == " " || $0 == "-" }.compactMap { WordFolding.fold(Array($0.utf8)).first }
      guard letters.first == initials.first else { return false }
      var rest = initials[...]
      for letter in letters {
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest = rest[(place + 1)...]
      }
      return true
    }
  }

  /// Whether the letters of an acronym begin the words of a term, or follow each other in them (*Zlecaf*, *Cédéao*);
  /// half of them at least begin one, the first the first.
  private func fits(_ acronym: Int, _ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    let letters = WordFolding.fold(Array(forms.bytes(view.units[acronym].form))).filter { $0 != 0x2E }
    var place = 0
    var initials = 0
    for unit in match.first..<match.end {
      let word = WordFolding.fold(Array(forms.bytes(view.units[unit].form)))
      guard place < letters.count, word.first == letters[place] else {
        // Of a long name not every word has a letter, but the first.
        if place == 0 { return false }
        continue
      }
      initials += 1
      place += 1
      // Further letters of the same word, as long as the next words do not begin with them.
      for letter in word.dropFirst() where place < letters.count && letter == letters[place] {
        if beginsLater(letter, unit + 1..<match.end, forms) { break }
        place += 1
      }
    }
    return place == letters.count && initials * 2 >= letters.count
  }

  private func beginsLater(_ letter: UInt8, _ units: Range<Int>, _ forms: borrowing FormTable) -> Bool {
    units.contains { WordFolding.fold(Array(forms.bytes(view.units[$0].form))).first == letter }
  }

  /// Notes what the sentence defines.
  ///
  /// - Parameter choices: The terms of the sentence.
  func note(_ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable, in memory: inout DocumentMemory) {
    guard view.all.contains(.isBracket) else { return }
    for bracket in view.units.indices where view.has(bracket, .isBracket) {
      guard let unit = acronym(inBracketsAt: bracket, forms) else { continue }
      let acronym = view.units[unit].form
      // *la « Route de la paix » (RDP)*
      let bracket = view.has(bracket - 1, .isInTerms) && !view.isWord(bracket - 1) ? bracket - 1 : bracket
      if let full = choices.first(where: { $0.match.end == bracket && $0.match.unitCount > 1 && !$0.match.isNegated }) {
        // *la présidente de la Commission de l'Union africaine (UA)* defines what the letters are of.
        let ending = choices.filter { $0.match.end == bracket }
        let terms = ending.flatMap { [$0.match] + $0.nested }.filter { $0.end == bracket && $0.gap.isEmpty }
        // Of a long name letters may skip words, so that more than one may fit; the shortest has least to skip: *le
        // règlement sur la* République populaire démocratique de Corée *(RPDC)*.
        if let meant = terms.filter({ fits(unit, $0, forms) }).min(by: { $0.unitCount < $1.unitCount }) {
          memory.define(acronym, as: .pattern(meant.pattern), forms)
        } else if initialsFit(bracket, unit, forms) {
          memory.define(acronym, as: .other, forms)
        } else if forms.shape(view.units[unit].form) != .initial, !choices.contains(where: { $0.match.covers(unit) }),
          isNamedBody(full.match) && !hasLetters(full.match) || hasInitials(unit, of: full.match, forms)
        {
          // Letters of another language: *Haut-Commissariat des Nations unies pour les réfugiés (UNHCR)*. Where they are
          // not those of the English, a common noun may be the end of a longer name that nobody knows: *commission de
          // recours contre les décisions de* refus de visa *(CRRV)*.
          memory.define(acronym, as: .pattern(full.match.pattern), forms)
        }
      } else if initialsFit(bracket, unit, forms) || isOtherExpansion(bracket, unit, choices, forms) {
        memory.define(acronym, as: .other, forms)
      }
    }
    // *l'OCS (Organisation de coopération de Shanghai)*
    for place in choices.indices where choices[place].match.unitCount > 1 {
      let full = choices[place].match
      let bracket = full.first - 1
      guard bracket > 0, view.has(bracket, .isBracket),
        view.isWord(bracket - 1), isAcronym(bracket - 1, forms), !view.isWord(full.end),
        forms.shape(view.units[bracket - 1].form) != .initial || fits(bracket - 1, full, forms)
      else { continue }
      memory.define(view.units[bracket - 1].form, as: .pattern(full.pattern), forms)
    }
  }

  /// Whether the words before the bracket, in small letters, say what an acronym stands for which a glossary has for
  /// something else: *une pompe à chaleur (PAC)* is no agricultural policy.
  private func isOtherExpansion(
    _ bracket: Int, _ unit: Int, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable
  ) -> Bool {
    guard let listed = choices.first(where: { $0.match.covers(unit) && $0.match.unitCount == 1 })?.match,
      index.french(index.concept(ofPattern: listed.pattern)).utf8.contains(0x20),
      view.units[unit].end - view.units[unit].start > 2
    else { return false }
    return initialsFit(bracket, unit, forms, needsCapital: false)
  }

  /// Whether the words before the bracket begin with the letters of the acronym, small words left aside.
  ///
  /// - Parameter needsCapital: Whether the first must have a capital, as the name of a body has.
  private func initialsFit(
    _ bracket: Int, _ unit: Int, _ forms: borrowing FormTable, needsCapital: Bool = true
  ) -> Bool {
    var letters = Array(WordFolding.fold(Array(forms.bytes(view.units[unit].form))).filter { $0 != 0x2E })
    var word = bracket - 1
    while let letter = letters.last, view.isWord(word) {
      let initial = WordFolding.fold(Array(forms.bytes(view.units[word].form))).first
      if initial == letter {
        letters.removeLast()
        if letters.isEmpty {
          let shape = forms.shape(view.units[word].form)
          return !needsCapital || shape == .initial || shape == .allCapitals || shape == .mixed
        }
      } else if !view.has(word, .isFunctionWord) {
        return false
      }
      word -= 1
    }
    return false
  }
}
