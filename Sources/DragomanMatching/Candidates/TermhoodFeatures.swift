package import DragomanLanguage
import Glibc

/// What speaks for or against a phrase of a single text being a term, as numbers that ``TermhoodModel`` weighs.
///
/// Weirdness is the logarithm of how much more frequent a word is in the text than in general French (Ahmad, Gillam
/// and Tostevin 1999); the C-value says how much of a unit the phrase is.
package struct TermhoodFeatures {
  /// One number of a phrase, behind those of ``PhraseMeasures``.
  enum Feature: Int, CaseIterable {
    case single, singleFrequency, singleWeirdness
    case weirdnessOfHead, meanWeirdness, leastOfficialWeirdness, modifierOfTerms
    case quoted, introduced, abbreviated, defined
  }

  /// How many numbers a phrase has.
  package static let count = PhraseMeasures.count + Feature.allCases.count

  private let reader: PhraseReader
  private let measures: PhraseMeasures

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
    measures = PhraseMeasures(reader, frequencies, leavingOut: excluded)
  }

  /// The numbers of a phrase, ``count`` of them.
  package func values(of phrase: Int) -> [Float] {
    var values = [Float](repeating: 0, count: Self.count)
    measures.write(phrase, to: &values)
    let entry = reader.table.phrases[phrase]
    let frequency = Float(entry.frequency)
    func set(_ feature: Feature, _ value: Float) { values[PhraseMeasures.count + feature.rawValue] = value }
    var sum: Float = 0
    var officialLeast = Float.infinity
    var modifier = Float.infinity
    var content: Float = 0
    var weirdnessOfHead: Float = 0
    for (place, word) in zip(0..., reader.table.words(of: phrase)) where word.kind.carriesMeaning {
      let known = measures.evidence[Int(word.lemma)]
      content += 1
      sum += known.weirdness
      officialLeast = min(officialLeast, known.officialWeirdness)
      if place == Int(entry.head) {
        weirdnessOfHead = known.weirdness
      } else {
        modifier = min(modifier, known.modifierOfTerms)
      }
    }
    guard content > 0 else { return values }
    set(.weirdnessOfHead, weirdnessOfHead)
    set(.meanWeirdness, sum / content)
    set(.leastOfficialWeirdness, officialLeast)
    set(.modifierOfTerms, modifier.isFinite ? modifier : 0)
    if entry.contentCount == 1 {
      set(.single, 1)
      set(.singleFrequency, log10f(frequency))
      set(.singleWeirdness, weirdnessOfHead)
    }
    set(.quoted, min(1, 2 * Float(entry.cues[.quoted]) / frequency))
    set(.introduced, min(1, 2 * Float(entry.cues[.introduced]) / frequency))
    set(.abbreviated, min(1, 2 * Float(entry.cues[.abbreviated]) / frequency))
    set(.defined, min(1, 2 * Float(entry.cues[.defined]) / frequency))
    return values
  }

  /// What kind of evidence a number is.
  static func kind(of place: Int) -> String {
    if let shared = PhraseMeasures.kind(of: place) { return shared }
    guard let feature = Feature(rawValue: place - PhraseMeasures.count) else { return "pattern" }
    switch feature {
    case .singleFrequency: return "frequency"
    case .singleWeirdness, .weirdnessOfHead, .meanWeirdness, .leastOfficialWeirdness: return "weirdness"
    case .modifierOfTerms: return "termWords"
    case .single: return "pattern"
    case .quoted: return "quotation"
    case .introduced: return "introduction"
    case .abbreviated: return "acronym"
    case .defined: return "definition"
    }
  }
}
