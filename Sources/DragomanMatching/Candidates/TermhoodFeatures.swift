package import DragomanLanguage
import Glibc

/// What speaks for or against a phrase being a term, as numbers that ``TermhoodModel`` weighs.
///
/// Weirdness is the logarithm of how much more frequent a word is in the text than in general French (Ahmad, Gillam
/// and Tostevin 1999); the C-value says how much of a unit the phrase is.
package struct TermhoodFeatures {
  /// One number of a phrase.
  package enum Feature: Int, CaseIterable, Sendable {
    case frequency, hapax, free, nested, holders, cValue
    case single, singleFrequency, singleWeirdness
    case weirdnessOfHead, weirdnessLeast, weirdnessMean, officialWeirdnessMean, officialWeirdnessLeast
    case rarity, headOfTerms, modifierOfTerms
    case complements, otherPreposition, threeWords, manyWords, article
    case capital, quoted, introduced, abbreviated, defined
  }

  /// How many numbers a phrase has: the features, then one for each shape.
  package static let count = Feature.allCases.count + PhraseShape.allCases.count

  private let reader: PhraseReader
  private let unithood: Unithood
  /// Per lemma the shares of words that it has in general French, alone and with law; and what term lists tell.
  private let words: [WordMeasures]

  private struct WordMeasures {
    var general: Float = 0
    var official: Float = 0
    var head: Float = 0
    var modifier: Float = 0
    var inText: Float = 0
    var headCount: Float = 0
    var modifierCount: Float = 0

    /// How much more often terms have it as their noun than general French has it.
    func head(_ count: Float) -> Float { log10f((count + 0.3) / 30_000) - general }
    /// The same of what qualifies the noun.
    func modifier(_ count: Float) -> Float { log10f((count + 0.3) / 45_000) - general }
  }

  /// Measures the words of what was read.
  ///
  /// - Parameters:
  ///   - reader: What was read.
  ///   - frequencies: General French.
  ///   - excluded: A register to leave out, to which the text itself belongs; only training asks for it.
  package init(
    _ reader: PhraseReader, _ frequencies: WordFrequencies, leavingOut excluded: WordFrequencies.Register? = nil
  ) {
    self.reader = reader
    unithood = Unithood(reader.table)
    let shares = WordShares(frequencies, leavingOut: excluded)
    let total = Float(max(reader.wordCount, 1))
    words = reader.vocabulary.lemmas.map { lemma in
      let known = frequencies.entry(lemma.key)
      let share = shares.share(known)
      var measures = WordMeasures(
        general: share.general, official: share.official, inText: log10f(Float(max(lemma.count, 1)) / total),
        headCount: Float(known?.asHead ?? 0), modifierCount: Float(known?.asModifier ?? 0))
      measures.head = measures.head(measures.headCount)
      measures.modifier = measures.modifier(measures.modifierCount)
      return measures
    }
  }

  /// The numbers of a phrase, ``count`` of them.
  ///
  /// - Parameter isPublished: Whether the phrase itself was counted among published terms, and is to be taken off
  ///   again; only training asks for it.
  package func values(of phrase: Int, takenOff isPublished: Bool = false) -> [Float] {
    let entry = reader.table.phrases[phrase]
    let frequency = Float(entry.frequency)
    var values = [Float](repeating: 0, count: Self.count)
    func set(_ feature: Feature, _ value: Float) { values[feature.rawValue] = value }
    set(.frequency, log10f(frequency))
    set(.hapax, frequency == 1 ? 1 : 0)
    set(.free, Float(entry.freeFrequency) / frequency)
    set(.nested, min(3, Float(unithood.nestedFrequency[phrase]) / frequency))
    set(.holders, log10f(1 + Float(unithood.holders[phrase])))
    set(.cValue, log10f(max(Float(unithood.values[phrase]), 0.3)))
    var least = Float.infinity
    var officialLeast = Float.infinity
    var sum: Float = 0
    var officialSum: Float = 0
    var rarity: Float = 0
    var modifier = Float.infinity
    var content: Float = 0
    var head: WordMeasures?
    for (place, word) in zip(0..., reader.table.words(of: phrase)) {
      switch word.kind {
      case .noun, .name, .adjective, .participle: break
      case .preposition, .toThe:
        set(.otherPreposition, 1)
        continue
      default: continue
      }
      let measures = words[Int(word.lemma)]
      let weirdness = measures.inText - measures.general
      let official = measures.inText - measures.official
      content += 1
      least = min(least, weirdness)
      officialLeast = min(officialLeast, official)
      sum += weirdness
      officialSum += official
      rarity -= measures.general
      if place == Int(entry.head) {
        head = measures
        if isPublished { head?.head = measures.head(max(0, measures.headCount - 1)) }
      } else {
        modifier = min(
          modifier, isPublished ? measures.modifier(max(0, measures.modifierCount - 1)) : measures.modifier)
      }
    }
    guard content > 0, let head else { return values }
    let isSingle = entry.contentCount == 1
    set(.weirdnessOfHead, head.inText - head.general)
    set(.weirdnessLeast, least)
    set(.weirdnessMean, sum / content)
    set(.officialWeirdnessMean, officialSum / content)
    set(.officialWeirdnessLeast, officialLeast)
    set(.rarity, rarity / content)
    set(.headOfTerms, head.head)
    set(.modifierOfTerms, modifier.isFinite ? modifier : 0)
    if isSingle {
      set(.single, 1)
      set(.singleFrequency, log10f(frequency))
      set(.singleWeirdness, head.inText - head.general)
    }
    set(.complements, Float(entry.complementCount))
    set(.threeWords, entry.contentCount == 3 ? 1 : 0)
    set(.manyWords, entry.contentCount > 3 ? 1 : 0)
    set(.article, Float(entry.articleFrequency) / frequency)
    set(.capital, Float(entry.cues[.capital]) / frequency)
    set(.quoted, min(1, 2 * Float(entry.cues[.quoted]) / frequency))
    set(.introduced, min(1, 2 * Float(entry.cues[.introduced]) / frequency))
    set(.abbreviated, min(1, 2 * Float(entry.cues[.abbreviated]) / frequency))
    set(.defined, min(1, 2 * Float(entry.cues[.defined]) / frequency))
    values[Feature.allCases.count + entry.shape.rawValue] = 1
    return values
  }
}

/// The share that a lemma has of all words, put together from the registers of general French.
struct WordShares {
  private let weights: SIMD4<Float>
  private let isLawOut: Bool
  private let unknown: WordFrequencies.Entry
  /// 10 to the power of minus 1/32, to the power of each byte.
  private let powers: [Float]

  init(_ frequencies: WordFrequencies, leavingOut excluded: WordFrequencies.Register?) {
    // Everyday sentences, press, debates; law is looked at apart.
    var weights: SIMD4<Float> = [0.25, 0.5, 0.25, 0]
    if let excluded, excluded != .law { weights[excluded.rawValue] = 0 }
    self.weights = weights / weights.sum()
    isLawOut = excluded == .law
    unknown = frequencies.unknown
    powers = (0..<256).map { powf(10, -Float($0) / 32) }
  }

  /// The decimal logarithm of the share in general French, and in general French and law together.
  func share(_ entry: WordFrequencies.Entry?) -> (general: Float, official: Float) {
    let rarity = (entry ?? unknown).rarity
    var general: Float = 0
    for register in 0..<3 { general += weights[register] * powers[Int(rarity[register])] }
    let law = powers[Int(rarity[3])]
    return (log10f(general), isLawOut ? log10f(general) : log10f((general + law) / 2))
  }
}
