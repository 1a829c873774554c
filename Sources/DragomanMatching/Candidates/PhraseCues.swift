import DragomanLanguage

/// What a text does around a phrase to show that it is a term.
struct PhraseCues: OptionSet {
  let rawValue: UInt8
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Quotation marks around it.
  static let quoted = PhraseCues(rawValue: 1)
  /// *dit*, *baptisé*, *le principe de* before it.
  static let introduced = PhraseCues(rawValue: 2)
  /// Its noun has a capital that the place does not ask for.
  static let capital = PhraseCues(rawValue: 4)
  /// An acronym in brackets behind it.
  static let abbreviated = PhraseCues(rawValue: 8)
  /// *c'est-à-dire*, *soit*, or an apposition behind it.
  static let defined = PhraseCues(rawValue: 16)
  /// An article before it, or a contraction with one.
  static let definite = PhraseCues(rawValue: 32)
  /// It is a line or sentence of its own, a sign behind it left aside.
  static let heading = PhraseCues(rawValue: 64)
  /// It is written as the name of a body, an agreement or an event: its noun has a capital, what follows need not.
  static let named = PhraseCues(rawValue: 128)

  /// How many cues there are.
  static let count = 8

  /// How often each cue was seen.
  struct Counts {
    private var low: SIMD8<UInt16> = .zero

    /// Counts the cues of an occurrence.
    mutating func add(_ cues: PhraseCues) {
      for place in 0..<PhraseCues.count where cues.rawValue >> UInt8(place) & 1 != 0 {
        if low[place] < UInt16.max { low[place] += 1 }
      }
    }

    /// Adds other counts.
    mutating func add(_ other: Counts) {
      for place in 0..<PhraseCues.count {
        low[place] = UInt16(min(Int(low[place]) + Int(other.low[place]), Int(UInt16.max)))
      }
    }

    /// How often a cue was seen.
    subscript(_ cue: PhraseCues) -> Int { Int(low[cue.rawValue.trailingZeroBitCount]) }
  }
}
