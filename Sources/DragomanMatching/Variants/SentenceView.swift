import DragomanLanguage

/// The units of a sentence with what is known of each: what the walk and the rules for variants look at.
///
/// A class, for every rule holds it; one is filled anew for each sentence.
final class SentenceView {
  var units: [Unit] = []
  /// What is known of each unit, and room that longer sentences have left; the forms of the text with their readings
  /// stay in the form table.
  private var words: [Word] = []
  private var kinds = UnitKinds()
  /// What some unit can be.
  private(set) var all: FormTraits = []
  /// What may begin with some unit.
  private(set) var starts: FormInfo.Start = []

  /// What is known of a unit: that of its form and what that opens, together.
  struct Word {
    fileprivate(set) var info: FormInfo
    /// The symbols that may follow it in a term; zero where no term begins with it.
    fileprivate(set) var nextMask: UInt64 = 0
    /// See ``FormInfo/Opening/filter``.
    fileprivate(set) var filter = FormInfo.Opening.noFilter
    /// What it leads to from the root, for ``MatchWorkspace/root(_:_:)``.
    fileprivate(set) var firstRoot: UInt32 = 0

    var traits: FormTraits { info.traits }
    var symbolMask: UInt64 { info.symbolMask }
    var heads: UInt64 { info.heads }
    var firstSymbol: UInt32 { info.firstSymbol }
    var symbolCount: UInt16 { info.symbolCount }
    var rootCount: UInt16 { info.rootCount }
    var start: FormInfo.Start { info.start }
    var agreement: Agreement { info.agreement }
  }

  /// What is known of the unit.
  @inline(__always)
  subscript(unit: Int) -> Word { words[unit] }

  /// What the unit can be.
  @inline(__always)
  func traits(_ unit: Int) -> FormTraits { words[unit].traits }

  /// What may begin with the unit.
  @inline(__always)
  func starts(_ unit: Int) -> FormInfo.Start { words[unit].start }

  /// Makes it a view of other units.
  ///
  /// - Parameters:
  ///   - infos: What is known of each form.
  ///   - openings: What forms open that begin terms.
  func fill(_ units: [Unit], _ infos: [FormInfo], _ openings: [FormInfo.Opening]) {
    self.units = units
    // Their room at hand, so that it is this loop's alone.
    var words: [Word] = []
    swap(&words, &self.words)
    while words.count < units.count { words.append(Word(info: FormInfo())) }
    var all: FormTraits = []
    var starts: FormInfo.Start = []
    var room = words.mutableSpan
    for (position, unit) in units.enumerated() {
      let info = infos[Int(unit.form)]
      all.formUnion(info.traits)
      starts.formUnion(info.start)
      room[position] = Word(info: info)
      // What is no word has no part in a phrase.
      if !unit.isWord { room[position].info.traits.subtract([.isQualifier, .isNominal, .isPhraseWord]) }
    }
    for position in units.indices where room[position].info.rootCount > 0 {
      let opening = openings[Int(room[position].info.opening)]
      room[position].nextMask = opening.nextMask
      room[position].firstRoot = opening.firstRoot
      room[position].filter = opening.filter
    }
    kinds.fill(count: units.count) { units[$0].isWord ? words[$0].info.kind : words[$0].info.kindOfSign }
    self.all = all
    self.starts = starts
    swap(&words, &self.words)
  }

  /// The first unit of a kind from `unit` on; nil where there is none.
  @inline(__always)
  func next(_ kind: UnitKind, from unit: Int) -> Int? { kinds.next(kind, from: unit) }

  /// Whether one of up to eight units before `unit` is of a kind.
  @inline(__always)
  func has(_ kind: UnitKind, before unit: Int, within count: Int) -> Bool {
    kinds.has(kind, before: unit, within: count)
  }

  /// Whether what may begin with the unit, if it is there, is like `wanted`.
  @inline(__always)
  func opens(_ unit: Int, _ wanted: FormInfo.Start) -> Bool {
    units.indices.contains(unit) && words[unit].start.isSuperset(of: wanted)
  }

  /// Whether the unit is there and is a word.
  @inline(__always)
  func isWord(_ unit: Int) -> Bool { units.indices.contains(unit) && units[unit].isWord }

  /// Whether the unit is there and has all of `traits`.
  @inline(__always)
  func has(_ unit: Int, _ wanted: FormTraits) -> Bool {
    units.indices.contains(unit) && words[unit].traits.isSuperset(of: wanted)
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
