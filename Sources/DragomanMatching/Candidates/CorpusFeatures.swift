package import DragomanLanguage
import Glibc

/// What speaks for or against a word or phrase being a term of the corpus it stands in, as numbers that
/// ``TermhoodModel`` weighs with weights of their own for nouns, adjectives, verbs and phrases.
///
/// A corpus says more than one text: how much more frequent a word is than in general French can be told from few and
/// from many (Kilgarriff's ratio with something added to both sides, Dunning's log likelihood), and a word of the
/// field makes many different phrases.
package struct CorpusFeatures {
  /// One number of a word or phrase, behind those of ``PhraseMeasures``.
  package enum Feature: Int, CaseIterable, Sendable {
    case headCount, modifierCountOfHead, headRarity, evenWeirdness
    case leastSmoothed, meanSmoothed, meanOfficialSmoothed
    case unknown, acronym, name, belonging, abstract, length
    case ofCount, participle
    case meanUnjudged, meanShared, meanOfField, look

    /// Its place among the numbers of a word or phrase.
    package var place: Int { PhraseMeasures.count + rawValue }
  }

  /// What is measured of a word: of the noun, and the least and the most of what qualifies it.
  enum Measure: Int, CaseIterable {
    case weirdness, officialWeirdness, smoothed, officialSmoothed, keyness, asHead, asModifier, modifierCount
    case modifierOfTerms
    case narrowness, burstiness, unjudged, shared, ofField
  }

  private static let firstOfHead = PhraseMeasures.count + Feature.allCases.count
  private static let firstLeast = firstOfHead + Measure.allCases.count
  private static let firstMost = firstLeast + Measure.allCases.count
  /// How many numbers a word or phrase has.
  package static let count = firstMost + Measure.allCases.count

  /// The places of the numbers that say what a reader said of the words by themselves.
  package static let generality: [Int] =
    [Feature.meanUnjudged, .meanShared, .meanOfField].map(\.place)
    + [firstOfHead, firstLeast, firstMost].flatMap { first in
      [Measure.unjudged, .shared, .ofField].map { first + $0.rawValue }
    }

  private let reader: PhraseReader
  private let measures: PhraseMeasures
  private let words: [WordMeasures]

  private struct WordMeasures {
    var evidence: WordEvidence
    var evenWeirdness: Float = 0
    /// The decimal logarithm of in how many published terms it is the noun, and one.
    var headCount: Float
    var length: Float
    var saysBelonging: Bool
    var isAbstract: Bool
    /// What its letters tell of it as the noun and as what qualifies one.
    var look: (asHead: Float, asModifier: Float)
    /// By the number of ``Measure``.
    var values: SIMD16<Float> = .zero

    subscript(_ measure: Measure) -> Float {
      get { values[measure.rawValue] }
      set { values[measure.rawValue] = newValue }
    }
  }

  /// Added to the shares that are compared: a word that was seen a few times in a small corpus is no surprise yet.
  private static let smoothing: Float = 2e-5
  private static let strongSmoothing: Float = 1e-4

  /// Measures the words of what was read.
  ///
  /// - Parameters:
  ///   - reader: What was read.
  ///   - frequencies: General French.
  ///   - look: What letters tell; nil leaves ``Feature/look`` at 0.
  ///   - excluded: A register to leave out, to which the text itself belongs; only training asks for it.
  package init(
    _ reader: PhraseReader, _ frequencies: WordFrequencies, look: WordLook? = nil,
    leavingOut excluded: WordFrequencies.Register? = nil
  ) {
    self.reader = reader
    measures = PhraseMeasures(reader, frequencies, leavingOut: excluded)
    let total = Float(max(reader.wordCount, 1))
    var words = zip(reader.vocabulary.lemmas, measures.evidence).map { lemma, word in
      let inText = word.count / total
      let general = powf(10, word.general)
      let official = powf(10, word.official)
      var own = WordMeasures(
        evidence: word, headCount: log10f(1 + word.headCount), length: Float(lemma.text.utf8.count) / 10,
        saysBelonging: Self.ends(lemma.text, withOneOf: Self.belonging),
        isAbstract: Self.ends(lemma.text, withOneOf: Self.abstract),
        look: look?.scores(lemma.text) ?? (0, 0))
      own[.weirdness] = word.weirdness
      own[.officialWeirdness] = word.officialWeirdness
      own[.smoothed] = log10f((inText + Self.smoothing) / (general + Self.smoothing))
      own[.officialSmoothed] = log10f((inText + Self.smoothing) / (official + Self.smoothing))
      own.evenWeirdness = log10f((inText + Self.strongSmoothing) / (general + Self.strongSmoothing))
      let expected = total * general
      let likelihood = 2 * (word.count * logf(word.count / expected) - (word.count - expected))
      own[.keyness] = log10f(1 + max(likelihood, 0)) * (word.count > expected ? 1 : -1)
      own[.modifierCount] = log10f(1 + word.modifierCount)
      own[.modifierOfTerms] = word.modifierOfTerms
      own[.narrowness] = word.narrowness
      own[.burstiness] = word.burstiness
      own[.unjudged] = word.generality == .unjudged ? 1 : 0
      own[.shared] = word.generality == .shared ? 1 : 0
      own[.ofField] = word.generality == .ofField ? 1 : 0
      return own
    }
    for phrase in reader.table.phrases.indices where reader.table.phrases[phrase].contentCount == 2 {
      let head = Int(reader.table.phrases[phrase].head)
      for (place, word) in zip(0..., reader.table.words(of: phrase)) where word.kind.carriesMeaning {
        words[Int(word.lemma)][place == head ? .asHead : .asModifier] += 1
      }
    }
    for word in words.indices {
      for measure in [Measure.asHead, .asModifier] { words[word][measure] = log10f(1 + words[word][measure]) }
    }
    self.words = words
  }

  /// The numbers of a word or phrase, ``count`` of them.
  package func values(of phrase: Int) -> [Float] {
    var values = [Float](repeating: 0, count: Self.count)
    write(phrase, to: &values)
    return values
  }

  /// Writes the numbers of a word or phrase over those of another.
  func write(_ phrase: Int, to values: inout [Float]) {
    for place in values.indices { values[place] = 0 }
    measures.write(phrase, to: &values)
    let entry = reader.table.phrases[phrase]
    func set(_ feature: Feature, _ value: Float) { values[feature.place] = value }
    var content: Float = 0
    var unknown: Float = 0
    var ofCount: Float = 0
    var sums = (smoothed: Float(0), officialSmoothed: Float(0))
    var judged = (none: Float(0), shared: Float(0), ofField: Float(0))
    var look: Float = 0
    var least = Float.infinity
    var lowest = SIMD16<Float>(repeating: .infinity)
    var highest = SIMD16<Float>(repeating: -.infinity)
    var head: WordMeasures?
    for (place, word) in zip(0..., reader.table.words(of: phrase)) {
      switch word.kind {
      case .of, .ofThe: ofCount += 1
      case .participle: set(.participle, 1)
      case .name: set(.name, 1)
      default: break
      }
      guard word.kind.carriesMeaning else { continue }
      let own = words[Int(word.lemma)]
      content += 1
      if !reader.vocabulary.facts[Int(word.facts)].isKnown { unknown += 1 }
      sums.smoothed += own[.smoothed]
      sums.officialSmoothed += own[.officialSmoothed]
      judged.none += own[.unjudged]
      judged.shared += own[.shared]
      judged.ofField += own[.ofField]
      least = min(least, own[.smoothed])
      if place == Int(entry.head) {
        head = own
        look += own.look.asHead
        set(.acronym, reader.vocabulary.facts[Int(word.facts)].isAcronym ? 1 : 0)
      } else {
        look += own.look.asModifier
        lowest = pointwiseMin(lowest, own.values)
        highest = pointwiseMax(highest, own.values)
      }
    }
    guard content > 0, let head else { return }
    // A word by itself counts as what qualifies itself.
    if !lowest[0].isFinite { (lowest, highest) = (head.values, head.values) }
    set(.length, head.length)
    set(.belonging, head.saysBelonging ? 1 : 0)
    set(.abstract, head.isAbstract ? 1 : 0)
    set(.unknown, unknown / content)
    set(.ofCount, ofCount)
    set(.headRarity, -head.evidence.general)
    set(.headCount, head.headCount)
    set(.modifierCountOfHead, head[.modifierCount])
    set(.meanUnjudged, judged.none / content)
    set(.meanShared, judged.shared / content)
    set(.meanOfField, judged.ofField / content)
    set(.look, look)
    set(.evenWeirdness, head.evenWeirdness)
    set(.leastSmoothed, least)
    set(.meanSmoothed, sums.smoothed / content)
    set(.meanOfficialSmoothed, sums.officialSmoothed / content)
    for measure in 0..<Measure.allCases.count {
      values[Self.firstOfHead + measure] = head.values[measure]
      values[Self.firstLeast + measure] = lowest[measure]
      values[Self.firstMost + measure] = highest[measure]
    }
  }

  private static func ends(_ lemma: String, withOneOf endings: [[UInt8]]) -> Bool {
    let letters = lemma.utf8.span
    return endings.contains { ending in
      let start = letters.count - ending.count
      return start > 0 && ending.indices.allSatisfy { letters[start + $0] == ending[$0] }
    }
  }

  /// Endings of adjectives that say belonging: *cardiaque*, *éolien*.
  private static let belonging = [
    "ique", "al", "el", "aire", "if", "ien", "oire", "aque", "eux", "ier", "iste", "gène", "oïde",
  ].map { Array($0.utf8) }
  /// Endings of nouns made from verbs and adjectives, or by the sciences.
  private static let abstract = [
    "tion", "ment", "age", "sion", "ité", "eur", "isme", "ance", "ence", "ure", "ie", "trice", "ite", "ose", "mètre",
  ].map { Array($0.utf8) }

  /// What kind of evidence a number is.
  static func kind(of place: Int) -> String {
    if let shared = PhraseMeasures.kind(of: place) { return shared }
    guard let feature = Feature(rawValue: place - PhraseMeasures.count) else {
      guard let measure = Measure(rawValue: (place - firstOfHead) % Measure.allCases.count) else { return "pattern" }
      switch measure {
      case .weirdness, .officialWeirdness, .smoothed, .officialSmoothed, .keyness: return "weirdness"
      case .asHead, .asModifier: return "unithood"
      case .modifierCount, .modifierOfTerms: return "termWords"
      case .narrowness, .burstiness: return "dispersion"
      case .unjudged, .shared, .ofField: return "generality"
      }
    }
    switch feature {
    case .headCount, .modifierCountOfHead: return "termWords"
    case .headRarity, .unknown: return "rarity"
    case .evenWeirdness, .leastSmoothed, .meanSmoothed, .meanOfficialSmoothed: return "weirdness"
    case .name, .acronym: return "capital"
    case .belonging, .abstract, .length, .look: return "form"
    case .ofCount, .participle: return "pattern"
    case .meanUnjudged, .meanShared, .meanOfField: return "generality"
    }
  }
}
