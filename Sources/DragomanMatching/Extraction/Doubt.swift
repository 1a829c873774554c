/// Reasons to doubt an occurrence, which its confidence is worked out from.
struct Doubt: OptionSet {
  let rawValue: UInt8
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Another concept has the same words, and nothing in the text tells the two apart.
  static let homonym = Doubt(rawValue: 1)
  /// Another concept has the same words, but the rest of the text speaks of this one.
  static let settledHomonym = Doubt(rawValue: 2)
  /// The word may be another part of speech, and its neighbours do not tell.
  static let homograph = Doubt(rawValue: 4)
  /// A name at the start of a sentence that is a common word in lower case.
  static let sentenceStart = Doubt(rawValue: 8)
  /// A reduced mention, traced to a fuller one.
  static let reduced = Doubt(rawValue: 16)
  /// The words stand apart or in another order.
  static let rebuilt = Doubt(rawValue: 32)
  /// A name that no glossary holds.
  static let unlisted = Doubt(rawValue: 64)
  /// A verb with *se* before it, whose entry has none: *s'acquitter* is not *acquitter*.
  static let reflexive = Doubt(rawValue: 128)

  /// What of full confidence is left by each reason, in hundredths.
  private static let weights: [(Doubt, Int)] = [
    (.homonym, 50), (.settledHomonym, 80), (.homograph, 60), (.sentenceStart, 60), (.reduced, 80), (.rebuilt, 85),
    (.unlisted, 50), (.reflexive, 60),
  ]

  /// How sure an occurrence with these doubts is: from 0 to 1, in hundredths.
  var confidence: Double {
    var hundredths = 100
    for (doubt, weight) in Self.weights where contains(doubt) { hundredths = (hundredths * weight + 50) / 100 }
    return Double(hundredths) / 100
  }
}
