/// What the entity model needs to know of a form wherever it stands.
struct EntityForm {
  /// The hash of its letters without case and accents.
  var fold: UInt64
  /// What it names when it stands alone.
  var types: UInt32
  /// The number that it shares with forms that fold alike.
  var group: UInt32
  var shape: EntityShape
  /// The parts of speech of its small-letter readings.
  var readings: UInt8
  /// Whether a longer name begins with it.
  var beginsName: Bool
  /// Whether it has two letters or more.
  var isLong: Bool

  /// The hash of a form's folded letters; the curly apostrophe counts as the straight one.
  static func fold(_ form: [UInt8]) -> UInt64 { FeatureHash.of(bytes: folded(form)) }

  /// The folded letters.
  static func folded(_ form: [UInt8]) -> [UInt8] {
    var result = WordFolding.fold(form)
    guard result.contains(0xE2) else { return result }
    var index = 0
    while index + 2 < result.count {
      // ’ and ‑ (no break)
      if result[index] == 0xE2, result[index + 1] == 0x80, result[index + 2] == 0x99 || result[index + 2] == 0x91 {
        result.replaceSubrange(index...index + 2, with: [result[index + 2] == 0x99 ? 0x27 : 0x2D])
      }
      index += 1
    }
    return result
  }

  /// One bit for each group of parts of speech.
  static func readingMask(_ readings: ArraySlice<CompactReading>) -> UInt8 {
    var mask: UInt8 = 0
    for reading in readings {
      switch reading.partOfSpeech {
      case .noun: mask |= 1
      case .verb, .auxiliary: mask |= 2
      case .adjective: mask |= 4
      case .adverb: mask |= 8
      case .adposition, .determiner, .pronoun, .coordinatingConjunction, .subordinatingConjunction, .particle:
        mask |= 16
      case .numeral: mask |= 32
      case .interjection: mask |= 64
      case .properNoun, .punctuation, .symbol, .other: break
      }
    }
    return mask
  }

  /// What the dictionary says of a name.
  static func types(_ readings: ArraySlice<CompactReading>) -> EntityGazetteer.Types {
    var types: EntityGazetteer.Types = []
    for reading in readings where reading.partOfSpeech == .properNoun {
      if reading.features.isGivenName {
        types.insert(.givenName)
      } else if reading.features.isSurname {
        types.insert(.surname)
      } else {
        types.insert(.properNoun)
      }
    }
    return types
  }
}
