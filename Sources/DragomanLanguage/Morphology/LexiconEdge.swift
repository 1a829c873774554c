/// One edge of the lexicon automaton in 64 bits: label (8), last of its node (1), ends a word (1),
/// target (27: index of the first edge of the target node), words numbered before it in its node (27).
struct LexiconEdge {
  let rawValue: UInt64

  /// The target of an edge that leads nowhere further.
  static let leaf = 1 << 27 - 1

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(label: UInt8, isLast: Bool, endsWord: Bool, target: Int, wordsBefore: Int) {
    precondition(target <= Self.leaf && wordsBefore < 1 << 27, "the lexicon is too large for its format")
    rawValue =
      UInt64(label) | (isLast ? 1 << 8 : 0) | (endsWord ? 1 << 9 : 0) | UInt64(target) << 10
      | UInt64(wordsBefore) << 37
  }

  var label: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
  var isLast: Bool { rawValue & 1 << 8 != 0 }
  var endsWord: Bool { rawValue & 1 << 9 != 0 }
  var target: Int { Int(rawValue >> 10 & (1 << 27 - 1)) }
  var wordsBefore: Int { Int(rawValue >> 37) }
}
