import DragomanLanguage

/// The units of a sentence with what is known of each: what the rules for variants look at.
///
/// It is made only for sentences that hold something for them.
struct SentenceView {
  var units: [Unit]
  /// What is known of each unit; the forms of the text with their readings stay in the form table.
  private var words: [Word] = []
  /// What some unit can be.
  private(set) var all: FormTraits = []

  private struct Word {
    let traits: FormTraits
    let start: FormInfo.Start
  }

  /// A view of no sentence.
  init() { units = [] }

  /// What the unit can be.
  @inline(__always)
  func traits(_ unit: Int) -> FormTraits { words[unit].traits }

  /// What may begin with the unit.
  @inline(__always)
  func starts(_ unit: Int) -> FormInfo.Start { words[unit].start }

  /// Makes it a view of other units, whose traits are appended one by one; their room is used again.
  mutating func begin(_ units: [Unit]) {
    self.units = units
    words.removeAll(keepingCapacity: true)
    all = []
  }

  /// Adds what is known of the form of the unit that comes next.
  @inline(__always)
  mutating func append(_ info: FormInfo, isWord: Bool) {
    all.formUnion(info.traits)
    // What is no word has no part in a phrase.
    words.append(
      Word(
        traits: isWord ? info.traits : info.traits.subtracting([.isQualifier, .isNominal, .isPhraseWord]),
        start: info.start))
  }

  /// Whether what may begin with the unit, if it is there, is like `wanted`.
  @inline(__always)
  func opens(_ unit: Int, _ wanted: FormInfo.Start) -> Bool {
    words.indices.contains(unit) && words[unit].start.isSuperset(of: wanted)
  }

  /// Whether the unit is there and is a word.
  @inline(__always)
  func isWord(_ unit: Int) -> Bool { units.indices.contains(unit) && units[unit].isWord }

  /// Whether the unit is there and has all of `traits`.
  @inline(__always)
  func has(_ unit: Int, _ wanted: FormTraits) -> Bool {
    words.indices.contains(unit) && words[unit].traits.isSuperset(of: wanted)
  }

  /// Whether the unit can qualify a noun: an adjective or a participle.
  func isQualifier(_ unit: Int) -> Bool { has(unit, .isQualifier) }

  /// Whether the unit can be what a phrase is about: a noun, a name, a word that nobody knows.
  func isNominal(_ unit: Int) -> Bool { has(unit, .isNominal) }

  /// Whether the unit stands in a noun phrase with its complements: everything but verbs that can be nothing
  /// else, pronouns, conjunctions and adverbs of the clause.
  func isPhraseWord(_ unit: Int) -> Bool { has(unit, .isPhraseWord) }
}

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
