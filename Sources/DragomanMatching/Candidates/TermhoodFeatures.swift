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
  /// What is known of each lemma.
  private let words: [WordEvidence]

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
    words = WordEvidence.all(of: reader, frequencies, leavingOut: excluded)
  }

  /// The numbers of a phrase, ``count`` of them.
  package func values(of phrase: Int) -> [Float] {
    let entry = reader.table.phrases[phrase]
    let frequency = Float(entry.frequency)
    var values = [Float](repeating: 0, count: Self.count)
    func set(_ feature: Feature, _ value: Float) { values[feature.rawValue] = value }
    let unit = unithood.measures(of: phrase, entry)
    set(.frequency, unit.frequency)
    set(.hapax, unit.hapax)
    set(.free, unit.free)
    set(.nested, unit.nested)
    set(.holders, unit.holders)
    set(.cValue, unit.cValue)
    var least = Float.infinity
    var officialLeast = Float.infinity
    var sum: Float = 0
    var officialSum: Float = 0
    var rarity: Float = 0
    var modifier = Float.infinity
    var content: Float = 0
    var head: WordEvidence?
    for (place, word) in zip(0..., reader.table.words(of: phrase)) {
      switch word.kind {
      case .noun, .name, .adjective, .participle: break
      case .preposition, .toThe:
        set(.otherPreposition, 1)
        continue
      default: continue
      }
      let measures = words[Int(word.lemma)]
      content += 1
      least = min(least, measures.weirdness)
      officialLeast = min(officialLeast, measures.officialWeirdness)
      sum += measures.weirdness
      officialSum += measures.officialWeirdness
      rarity -= measures.general
      if place == Int(entry.head) {
        head = measures
      } else {
        modifier = min(modifier, measures.modifierOfTerms)
      }
    }
    guard content > 0, let head else { return values }
    let isSingle = entry.contentCount == 1
    set(.weirdnessOfHead, head.weirdness)
    set(.weirdnessLeast, least)
    set(.weirdnessMean, sum / content)
    set(.officialWeirdnessMean, officialSum / content)
    set(.officialWeirdnessLeast, officialLeast)
    set(.rarity, rarity / content)
    set(.headOfTerms, head.headOfTerms)
    set(.modifierOfTerms, modifier.isFinite ? modifier : 0)
    if isSingle {
      set(.single, 1)
      set(.singleFrequency, log10f(frequency))
      set(.singleWeirdness, head.weirdness)
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
