import DragomanLanguage
import Glibc

/// What general French and published terms tell of a word of a text, beside how often it stands there.
struct WordEvidence {
  /// How often it stands in the text; at least 1.
  var count: Float
  /// The decimal logarithm of its share of the text's words.
  var inText: Float
  /// The same of general French, and of general French and law together.
  var general: Float
  var official: Float
  /// In how many published terms it is the noun, and in how many it stands elsewhere.
  var headCount: Float
  var modifierCount: Float
  /// The decimal logarithm of how few of the documents of general French have it, and how much it keeps to these.
  var narrowness: Float
  var burstiness: Float
  /// What a reader said of it.
  var generality: WordFrequencies.Generality

  /// How much more frequent it is in the text than in general French (Ahmad, Gillam and Tostevin 1999).
  var weirdness: Float { inText - general }
  /// The same, law counted to general French.
  var officialWeirdness: Float { inText - official }

  /// How much more often terms have it as their noun than general French has it.
  var headOfTerms: Float { log10f((headCount + 0.3) / 30_000) - general }
  /// The same of what qualifies the noun.
  var modifierOfTerms: Float { log10f((modifierCount + 0.3) / 45_000) - general }

  /// What is known of the lemmas of a text, in their order.
  ///
  /// - Parameters:
  ///   - reader: What was read.
  ///   - frequencies: General French.
  ///   - excluded: A register to leave out, to which the text itself belongs; only training asks for it.
  /// - Complexity: O(*n* log *m*) for *n* lemmas of the text and *m* of general French.
  static func all(
    of reader: PhraseReader, _ frequencies: WordFrequencies, leavingOut excluded: WordFrequencies.Register?
  ) -> [WordEvidence] {
    let shares = WordShares(leavingOut: excluded)
    let total = Float(max(reader.wordCount, 1))
    return zip(reader.vocabulary.lemmas, reader.vocabulary.counts).map { lemma, inText in
      let known = frequencies.entry(lemma.key) ?? frequencies.unknown
      let share = shares.share(known)
      let count = Float(max(inText, 1))
      return WordEvidence(
        count: count, inText: log10f(count / total), general: share.general, official: share.official,
        headCount: Float(known.asHead), modifierCount: Float(known.asModifier),
        narrowness: Float(known.narrowness) / 32, burstiness: Float(known.burstiness) / 12,
        generality: known.generality)
    }
  }
}

/// The share that a lemma has of all words, put together from the registers of general French.
private struct WordShares {
  private let weights: SIMD4<Float>
  private let isLawOut: Bool
  /// 10 to the power of minus 1/32, to the power of each byte.
  private let powers: [Float]

  init(leavingOut excluded: WordFrequencies.Register?) {
    // Everyday sentences, press, debates; law is looked at apart.
    var weights: SIMD4<Float> = [0.25, 0.5, 0.25, 0]
    if let excluded, excluded != .law { weights[excluded.rawValue] = 0 }
    self.weights = weights / weights.sum()
    isLawOut = excluded == .law
    powers = (0..<256).map { powf(10, -Float($0) / 32) }
  }

  /// The decimal logarithm of the share in general French, and in general French and law together.
  func share(_ entry: WordFrequencies.Entry) -> (general: Float, official: Float) {
    let rarity = entry.rarity
    var general: Float = 0
    for register in 0..<3 { general += weights[register] * powers[Int(rarity[register])] }
    let law = powers[Int(rarity[3])]
    return (log10f(general), isLawOut ? log10f(general) : log10f((general + law) / 2))
  }
}
