import DragomanLanguage

/// How far a name or the number of a text may differ from its dictionary form.
extension MatchJudge {
  /// Endings of the names of peoples, folded.
  private static let peoples = ["ien", "een", "ain", "ais", "ois", "ard", "and", "ol", "iote", "ite"]

  /// Whether a name of one word differs from that of the text by more than capitals and accents: *Bayer* does not
  /// inflect like a verb, and *les Indes* are not several *Inde*, as *les deux Corées* are.
  func isOtherName(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    switch index.termClass(ofPattern: match.pattern) {
    case .person, .place, .organization: break
    case .event, .instrument, .title, .demonym, .term, .metonym: return false
    }
    // Nearly all are written as the glossary has them, which needs no copies to see.
    if index.isTerm(ofPattern: match.pattern, written: forms.bytes(units[match.first].form)) { return false }
    let seen = WordFolding.fold(Array(forms.bytes(units[match.first].form)))
    let name = WordFolding.fold(Array(index.term(ofPattern: match.pattern).utf8))
    if seen == name { return false }
    // What differs otherwise is written otherwise: *O.N.U.*
    guard seen.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), name.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return false
    }
    // *les Israéliennes*: glossaries that give no class may mean a people.
    if Self.peoples.contains(where: { name.suffix($0.utf8.count).elementsEqual($0.utf8) }) { return false }
    // *Taliban*, *Talibans*: members of a group.
    let isPlural = seen.last == UInt8(ascii: "s") && seen.dropLast().elementsEqual(name)
    let isSingular = name.last == UInt8(ascii: "s") && name.dropLast().elementsEqual(seen)
    guard isPlural || isSingular else { return true }
    // *les Russes*: what is an adjective in small letters, too.
    if forms.compactReadings(units[match.first].form).contains(where: { $0.partOfSpeech == .adjective }) {
      return false
    }
    guard index.termClass(ofPattern: match.pattern) == .place else { return false }
    return isSingular || match.first == 0
      || !["deux", "trois"].contains(forms.string(units[match.first - 1].form))
  }

  /// Whether a single letter that the term has as a capital is small in the text.
  func hasSmallLetter(_ match: TermMatch, _ forms: borrowing FormTable) -> Bool {
    let capitals = index.capitals(ofPattern: match.pattern)
    guard capitals != 0 else { return false }
    var element: UInt32 = 0
    for unit in match.first..<match.end where match.covers(unit) && units[unit].isWord {
      if element < 32, capitals & 1 << element != 0, units[unit].end - units[unit].start == 1,
        forms.shape(units[unit].form) == .lower
      {
        return true
      }
      element += 1
    }
    return false
  }

  /// Whether what follows makes another of a numbered text: *article 5* bis, *résolution 2254* (2017).
  func isOtherNumber(
    _ match: TermMatch, _ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace
  ) -> Bool {
    guard match.end < units.count, workspace.knownTraits(units[match.end - 1].form).contains(.endsInDigit) else {
      return false
    }
    let next = forms.bytes(units[match.end].form)
    if units[match.end].isWord {
      return ["bis", "ter", "quater", "quinquies"].contains { next.elementsEqual($0.utf8) }
    }
    guard next.first == UInt8(ascii: "("), match.end + 2 < units.count,
      forms.bytes(units[match.end + 2].form).first == UInt8(ascii: ")")
    else { return false }
    let year = forms.bytes(units[match.end + 1].form)
    let full = Array(index.french(index.concept(ofPattern: match.pattern)).utf8)
    guard year.count == 4, year.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let open = full.lastIndex(of: UInt8(ascii: "(")),
      open + 5 < full.count, full[open + 5] == UInt8(ascii: ")")
    else { return false }
    return !full[(open + 1)..<(open + 5)].elementsEqual(year)
  }
}
