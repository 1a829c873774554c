import DragomanLanguage

/// A place where a pattern matches: which pattern, which units, what stands between them.
struct TermMatch: Equatable {
  /// The pattern of the index.
  var pattern: UInt32
  /// How a variant was made; empty for what the trie finds in the text as it stands.
  var variant: MatchLabels = []
  /// Whether a negating prefix is joined to it (`non-élargissement`), or *non* stands inside.
  var isNegated = false
  /// Whether its own units are the adjective of a state that its entry does not hold: *chefs de la diplomatie
  /// américaine et* russe.
  var isWithState = false
  /// The earlier mention that a reduced one is traced to, or the definition of an acronym; nil for what the
  /// glossaries hold as it stands.
  var traced: DocumentMemory.Mention?
  /// In which way the sentence denies it; nil where it does not.
  var denial: Denial?
  /// The office that one person has beside this one: *le ministre des Affaires étrangères* et de la Coopération.
  var joint: UInt32?
  /// A third one: *du Commerce* et du Culte.
  var laterJoint: UInt32?
  /// What the tagger found its only word to be, where the dictionary leaves that open.
  var partOfSpeech: PartOfSpeech?

  // Units are numbered in half a word: long sentences have many matches, which are copied when they are ordered.
  private var storedFirst: Int32
  private var storedEnd: Int32
  private var storedGap: Range<Int32>
  private var storedLaterGap: Range<Int32> = 0..<0
  private var storedOwn: Range<Int32> = 0..<0

  init(pattern: UInt32, first: Int, end: Int, gap: Range<Int>) {
    self.pattern = pattern
    storedFirst = Int32(truncatingIfNeeded: first)
    storedEnd = Int32(truncatingIfNeeded: end)
    storedGap = Self.narrow(gap)
  }

  /// The first unit.
  var first: Int { Int(storedFirst) }
  /// After the last unit.
  var end: Int {
    get { Int(storedEnd) }
    set { storedEnd = Int32(truncatingIfNeeded: newValue) }
  }
  /// Units between the parts that do not belong to the match; empty where it is in one piece.
  var gap: Range<Int> { Self.widen(storedGap) }
  /// Units left out behind `gap`, where a variant leaves out two stretches; empty otherwise.
  var laterGap: Range<Int> {
    get { Self.widen(storedLaterGap) }
    set { storedLaterGap = Self.narrow(newValue) }
  }
  /// Of a coordinated match, the units that it does not share with the other conjuncts; empty otherwise.
  var own: Range<Int> {
    get { Self.widen(storedOwn) }
    set { storedOwn = Self.narrow(newValue) }
  }

  private static func widen(_ range: Range<Int32>) -> Range<Int> {
    Int(range.lowerBound)..<Int(range.upperBound)
  }

  private static func narrow(_ range: Range<Int>) -> Range<Int32> {
    Int32(truncatingIfNeeded: range.lowerBound)..<Int32(truncatingIfNeeded: range.upperBound)
  }

  /// Whether it is the same pattern on the same units, however it was found.
  func isSame(as other: TermMatch) -> Bool {
    pattern == other.pattern && first == other.first && end == other.end && gap == other.gap
      && laterGap == other.laterGap
  }
  /// The number of units that belong to it.
  var unitCount: Int { end - first - gap.count - laterGap.count }

  /// Whether a unit belongs to it.
  func covers(_ unit: Int) -> Bool { unit >= first && unit < end && !gap.contains(unit) && !laterGap.contains(unit) }

  /// Whether the two share a unit.
  func overlaps(_ other: TermMatch) -> Bool {
    guard first < other.end, other.first < end else { return false }
    for unit in max(first, other.first)..<min(end, other.end) where covers(unit) && other.covers(unit) {
      return true
    }
    return false
  }

  /// Whether every unit of `other` belongs to it too.
  func contains(_ other: TermMatch) -> Bool {
    guard first <= other.first, other.end <= end else { return false }
    for unit in other.first..<other.end where other.covers(unit) && !covers(unit) { return false }
    return true
  }
}
