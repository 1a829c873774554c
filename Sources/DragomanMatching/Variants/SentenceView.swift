import DragomanLanguage

/// The units of a sentence with what is known of each: what the walk and the rules for variants look at.
///
/// A class, for every rule holds it; one is filled anew for each sentence. Of each unit only its kinds are fetched then:
/// most units are nothing to any rule, and what is known of their forms is never asked for.
final class SentenceView {
  private(set) var units: [Unit] = []
  /// What is known of the forms of this sentence and of those before.
  private(set) var known = KnownForms()
  private var kinds = UnitKinds()
  /// What the form of some unit can be.
  private(set) var all: FormTraits = []

  /// What is known of the form of the unit.
  @inline(__always)
  subscript(unit: Int) -> FormInfo { known[units[unit].form] }

  /// What the unit can be.
  @inline(__always)
  func traits(_ unit: Int) -> FormTraits {
    let unit = units[unit]
    let traits = known[unit.form].traits
    return unit.isWord ? traits : traits.subtracting(.inPhrase)
  }

  /// What may begin with the unit.
  @inline(__always)
  func starts(_ unit: Int) -> FormInfo.Start { self[unit].start }

  /// Makes the first `count` forms of a text known.
  @inline(__always)
  func learn(_ count: Int, _ forms: borrowing FormTable, _ index: GlossaryIndex) {
    if known.count < count { learnNew(count, forms, index) }
  }

  @inline(never)
  private func learnNew(_ count: Int, _ forms: borrowing FormTable, _ index: GlossaryIndex) {
    // Taken out while it grows: were it changed in its place, each look at it would have to be checked against that.
    var known = KnownForms()
    swap(&known, &self.known)
    known.learn(count, forms, index)
    swap(&known, &self.known)
  }

  /// Makes it a view of other units, whose forms are known.
  func fill(_ units: [Unit]) {
    self.units = units
    var kinds = UnitKinds()
    swap(&kinds, &self.kinds)
    // What is known of the forms lies far apart; to look at each, with nothing that depends on it, lets the processor
    // fetch many at once before anything else is asked of them.
    var all: FormTraits = []
    kinds.fill(count: units.count) { position in
      let unit = units[position]
      all.formUnion(known[unit.form].traits)
      return known.kind(of: unit)
    }
    self.all = all
    swap(&kinds, &self.kinds)
  }

  /// Gives the units back, so that their room can be used for those of the next sentence.
  func clear() { units = [] }

  /// Whether some unit is of a kind.
  @inline(__always)
  func has(_ kind: UnitKind) -> Bool { kinds.all.contains(kind) }

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
    units.indices.contains(unit) && starts(unit).isSuperset(of: wanted)
  }

  /// Whether the unit is there and is a word.
  @inline(__always)
  func isWord(_ unit: Int) -> Bool { units.indices.contains(unit) && units[unit].isWord }

  /// Whether the unit is there and has all of `traits`.
  @inline(__always)
  func has(_ unit: Int, _ wanted: FormTraits) -> Bool {
    units.indices.contains(unit) && traits(unit).isSuperset(of: wanted)
  }

  /// The form of the unit in lower case; empty where there is none.
  ///
  /// - Complexity: O(*n*) in its letters.
  func text(_ unit: Int, _ forms: borrowing FormTable) -> String {
    guard units.indices.contains(unit) else { return "" }
    return forms.lowercased(units[unit].form)
  }

  /// Whether the unit can qualify a noun: an adjective or a participle.
  @inline(__always)
  func isQualifier(_ unit: Int) -> Bool { has(unit, .isQualifier) }

  /// Whether the unit can be what a phrase is about: a noun, a name, a word that nobody knows.
  @inline(__always)
  func isNominal(_ unit: Int) -> Bool { has(unit, .isNominal) }

  /// Whether the unit stands in a noun phrase with its complements: everything but verbs that can be nothing
  /// else, pronouns, conjunctions and adverbs of the clause.
  @inline(__always)
  func isPhraseWord(_ unit: Int) -> Bool { has(unit, .isPhraseWord) }
}
