import DragomanLanguage

/// The surnames that share an honorific in the plural: *MM. Durand, Petit et Leroy*, *Mmes les juges Xue et Sebutinde*.
///
/// However such a name is called otherwise, town or company, there it is a person.
struct NamesAddressed {
  /// Each name, with its small words.
  let names: [Range<Int>]

  /// Reads the names behind a unit that is an honorific in the plural.
  init(behind honorific: Int, _ units: [Unit], _ forms: borrowing FormTable) {
    var names: [Range<Int>] = []
    var unit = Self.start(behind: honorific, units, forms)
    while let end = Self.nameEnd(unit, units, forms) {
      names.append(unit..<end)
      guard end < units.count else { break }
      let sign = forms.bytes(units[end].form)
      let isLast = sign.elementsEqual("et".utf8)
      guard isLast || sign.elementsEqual(",".utf8) else { break }
      unit = end + 1
      if isLast {
        if let end = Self.nameEnd(unit, units, forms) { names.append(unit..<end) }
        break
      }
    }
    self.names = names
  }

  /// Whether a form is an honorific of several.
  static func isHonorific(_ form: UInt32, _ forms: borrowing FormTable) -> Bool {
    let letters = forms.bytes(form)
    return letters.count <= 4 && (letters.elementsEqual("MM".utf8) || letters.elementsEqual("Mmes".utf8))
  }

  /// Where the first name starts: behind the point of *MM.* and what those are, *les juges*.
  private static func start(behind honorific: Int, _ units: [Unit], _ forms: borrowing FormTable) -> Int {
    var unit = honorific + 1
    if unit < units.count, !units[unit].isWord { unit += 1 }
    guard unit < units.count, forms.bytes(units[unit].form).elementsEqual("les".utf8) else { return unit }
    unit += 1
    while unit < units.count, units[unit].isWord, forms.shape(units[unit].form) == .lower { unit += 1 }
    return unit
  }

  /// After the name that starts at a unit, small words within it; nil where none starts there.
  private static func nameEnd(_ start: Int, _ units: [Unit], _ forms: borrowing FormTable) -> Int? {
    var end = start
    while end < units.count {
      if isPart(end, units, forms) || end > start && units[end].isJoined {
        end += 1
      } else if end + 1 < units.count, isPart(end + 1, units, forms), units[end].isWord,
        particles.contains(forms.lowercased(units[end].form))
      {
        end += 2
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  private static func isPart(_ unit: Int, _ units: [Unit], _ forms: borrowing FormTable) -> Bool {
    guard units[unit].isWord else { return false }
    switch forms.shape(units[unit].form) {
    case .initial, .mixed, .allCapitals: return true
    case .lower, .none: return false
    }
  }

  private static let particles = RuleWords.particlesOfNames.set.union(["de", "d'", "la", "le"])
}
