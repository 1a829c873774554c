import DragomanLanguage

/// Which genders and numbers a form can have as a noun or as what qualifies one.
struct Agreement {
  /// One bit for each of masculine singular, masculine plural, feminine singular, feminine plural.
  private(set) var cells: UInt8 = 0

  private static let masculine: UInt8 = 0b0011
  private static let feminine: UInt8 = 0b1100
  private static let singular: UInt8 = 0b0101
  private static let plural: UInt8 = 0b1010

  /// Every gender and number: of a word that is not known.
  static let any = Agreement(cells: 0b1111)

  private init(cells: UInt8) { self.cells = cells }

  init(_ form: UInt32, _ forms: borrowing FormTable) {
    for reading in forms.compactReadings(form) {
      switch reading.partOfSpeech {
      case .noun, .adjective, .properNoun: break
      case .verb where reading.features.isParticiple: break
      default: continue
      }
      let features = reading.features
      let gender = features.isFeminine ? Self.feminine : features.isMasculine ? Self.masculine : 0b1111
      let number = features.isPlural ? Self.plural : features.isSingular ? Self.singular : 0b1111
      cells |= gender & number
    }
    if cells == 0 { self = .any }
  }

  /// Whether the form can only be in the plural.
  var isPlural: Bool { cells & Self.singular == 0 }
  /// Whether the form can only be in the singular.
  var isSingular: Bool { cells & Self.plural == 0 }
  /// Whether the form can only be masculine.
  var isMasculine: Bool { cells & Self.feminine == 0 }
  /// Whether the form can only be feminine.
  var isFeminine: Bool { cells & Self.masculine == 0 }

  /// Whether both can have the same gender and number.
  func agrees(with other: Agreement) -> Bool { cells & other.cells != 0 }

  /// Whether the two can have the same gender.
  func agreesInGender(with other: Agreement) -> Bool {
    !(isMasculine && other.isFeminine) && !(isFeminine && other.isMasculine)
  }
}
