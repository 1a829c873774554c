import DragomanLanguage

/// What *M.* and *Mme* before a surname say of whom it is.
enum Honorific {
  /// The sex that the honorific before a unit shows; nil where none stands there, or one of both.
  static func sex(before unit: Int, _ units: [Unit], _ forms: borrowing FormTable) -> TermRecord.Sex? {
    var place = unit - 1
    guard place >= 0 else { return nil }
    if !units[place].isWord {
      // *M.* with its dot.
      guard forms.bytes(units[place].form).elementsEqual(".".utf8), place > 0 else { return nil }
      place -= 1
    }
    guard units[place].end - units[place].start <= 8, forms.shape(units[place].form) != .lower
    else { return nil }
    switch forms.lowercased(units[place].form) {
    case "m", "m.", "mm", "mm.", "mr", "monsieur", "sir", "lord": return .male
    case "mme", "mmes", "mlle", "madame", "lady": return .female
    default: return nil
    }
  }
}
