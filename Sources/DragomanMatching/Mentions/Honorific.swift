import DragomanLanguage

/// *M.*, *Mme* and the like before a surname, and what they say of whom it is.
///
/// ``CourtesyTitle`` is another list on purpose: its words are those that the entity model was trained to see.
enum Honorific {
  /// Those that show the sex, with words written out that may be nouns like others, too.
  private static let ofMen = RuleWords.honorificsOfMen.set
  private static let ofWomen = RuleWords.honorificsOfWomen.set
  /// No honorific is longer, in bytes.
  private static let longest = 8

  /// The unit that may be an honorific before another; the dot of *M.* may be a unit of its own.
  static func place(before unit: Int, _ units: [Unit], _ forms: borrowing FormTable) -> Int? {
    guard unit > 0 else { return nil }
    if units[unit - 1].isWord { return unit - 1 }
    return unit > 1 && forms.bytes(units[unit - 1].form).elementsEqual(".".utf8) ? unit - 2 : nil
  }

  /// The sex that the honorific before a unit shows; nil where none stands there, or one of both.
  static func sex(before unit: Int, _ units: [Unit], _ forms: borrowing FormTable) -> TermRecord.Sex? {
    guard let place = place(before: unit, units, forms), units[place].end - units[place].start <= Self.longest,
      forms.shape(units[place].form) != .lower
    else { return nil }
    let word = forms.lowercased(units[place].form)
    return ofMen.contains(word) ? .male : ofWomen.contains(word) ? .female : nil
  }
}
