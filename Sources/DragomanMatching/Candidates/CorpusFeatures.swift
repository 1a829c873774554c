package import DragomanLanguage
import Glibc

/// What speaks for or against a word or phrase being a term of the corpus it stands in, as numbers that
/// ``TermhoodModel`` weighs with weights of their own for nouns, adjectives, verbs and phrases.
///
/// A corpus says more than one text: how much more frequent a word is than in general French can be told from few and
/// from many (Kilgarriff's ratio with something added to both sides, Dunning's log likelihood), and a word of the
/// field makes many different phrases.
package struct CorpusFeatures {
  /// One number of a word or phrase.
  package enum Feature: Int, CaseIterable, Sendable {
    case frequency, hapax, free, nested, holders, cValue
    case headOfTerms, headCount, modifierCountOfHead, headRarity, evenWeirdness
    case leastWeirdness, leastSmoothed, meanSmoothed, meanOfficial, meanOfficialSmoothed, meanRarity
    case unknown, capital, acronym, name, belonging, abstract, length
    case complements, ofCount, otherPreposition, threeWords, manyWords, article, participle
    case meanUnjudged, meanShared, meanOfField, look
  }

  /// What is measured of a word: of the noun, and the least and the most of what qualifies it.
  enum Measure: Int, CaseIterable {
    case weirdness, officialWeirdness, smoothed, officialSmoothed, keyness, asHead, asModifier, modifierCount
    case modifierOfTerms
    case narrowness, burstiness, unjudged, shared, ofField
  }

  private static let firstOfHead = Feature.allCases.count
  private static let firstLeast = firstOfHead + Measure.allCases.count
  private static let firstMost = firstLeast + Measure.allCases.count
  private static let firstShape = firstMost + Measure.allCases.count
  /// How many numbers a word or phrase has.
  package static let count = firstShape + PhraseShape.allCases.count

  /// The places of the numbers that say what a reader said of the words by themselves.
  package static let generality: [Int] =
    [Feature.meanUnjudged, .meanShared, .meanOfField].map(\.rawValue)
    + [firstOfHead, firstLeast, firstMost].flatMap { first in
      [Measure.unjudged, .shared, .ofField].map { first + $0.rawValue }
    }

  private let reader: PhraseReader
  private let unithood: Unithood
  private let words: [WordMeasures]

  private struct WordMeasures {
    var evidence: WordEvidence
    var evenWeirdness: Float = 0
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
    unithood = Unithood(reader.table)
    let total = Float(max(reader.wordCount, 1))
    let evidence = WordEvidence.all(of: reader, frequencies, leavingOut: excluded)
    var words = zip(reader.vocabulary.lemmas, evidence).map { lemma, word in
      let inText = word.count / total
      let general = powf(10, word.general)
      let official = powf(10, word.official)
      var measures = WordMeasures(
        evidence: word, length: Float(lemma.text.utf8.count) / 10,
        saysBelonging: Self.ends(lemma.text, withOneOf: Self.belonging),
        isAbstract: Self.ends(lemma.text, withOneOf: Self.abstract),
        look: look.map { ($0.score(lemma.text, .head), $0.score(lemma.text, .modifier)) } ?? (0, 0))
      measures[.weirdness] = word.weirdness
      measures[.officialWeirdness] = word.officialWeirdness
      measures[.smoothed] = log10f((inText + Self.smoothing) / (general + Self.smoothing))
      measures[.officialSmoothed] = log10f((inText + Self.smoothing) / (official + Self.smoothing))
      measures.evenWeirdness = log10f((inText + Self.strongSmoothing) / (general + Self.strongSmoothing))
      let expected = total * general
      let likelihood = 2 * (word.count * logf(word.count / expected) - (word.count - expected))
      measures[.keyness] = log10f(1 + max(likelihood, 0)) * (word.count > expected ? 1 : -1)
      measures[.modifierCount] = log10f(1 + word.modifierCount)
      measures[.modifierOfTerms] = word.modifierOfTerms
      measures[.narrowness] = word.narrowness
      measures[.burstiness] = word.burstiness
      measures[.unjudged] = word.generality == .unjudged ? 1 : 0
      measures[.shared] = word.generality == .shared ? 1 : 0
      measures[.ofField] = word.generality == .ofField ? 1 : 0
      return measures
    }
    for phrase in reader.table.phrases.indices where reader.table.phrases[phrase].contentCount == 2 {
      let head = Int(reader.table.phrases[phrase].head)
      for (place, word) in zip(0..., reader.table.words(of: phrase)) where Self.carriesMeaning(word.kind) {
        words[Int(word.lemma)][place == head ? .asHead : .asModifier] += 1
      }
    }
    for word in words.indices {
      for measure in [Measure.asHead, .asModifier] { words[word][measure] = log10f(1 + words[word][measure]) }
    }
    self.words = words
  }

  static func carriesMeaning(_ kind: PhraseWord.Kind) -> Bool {
    switch kind {
    case .noun, .name, .adjective, .participle, .verb: true
    default: false
    }
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
    let entry = reader.table.phrases[phrase]
    let frequency = Float(entry.frequency)
    func set(_ feature: Feature, _ value: Float) { values[feature.rawValue] = value }
    let unit = unithood.measures(of: phrase, entry)
    set(.frequency, unit.frequency)
    set(.hapax, unit.hapax)
    set(.free, unit.free)
    set(.nested, unit.nested)
    set(.holders, unit.holders)
    set(.cValue, unit.cValue)
    set(.capital, Float(entry.cues[.capital]) / frequency)
    set(.article, Float(entry.articleFrequency) / frequency)
    set(.complements, Float(entry.complementCount))
    set(.threeWords, entry.contentCount == 3 ? 1 : 0)
    set(.manyWords, entry.contentCount > 3 ? 1 : 0)
    values[Self.firstShape + entry.shape.rawValue] = 1

    var content: Float = 0
    var unknown: Float = 0
    var ofCount: Float = 0
    var sums = (smoothed: Float(0), official: Float(0), officialSmoothed: Float(0), rarity: Float(0))
    var judged = (none: Float(0), shared: Float(0), ofField: Float(0))
    var look: Float = 0
    var least = (weirdness: Float.infinity, smoothed: Float.infinity)
    var lowest = SIMD16<Float>(repeating: .infinity)
    var highest = SIMD16<Float>(repeating: -.infinity)
    var head: WordMeasures?
    for (place, word) in zip(0..., reader.table.words(of: phrase)) {
      switch word.kind {
      case .of, .ofThe: ofCount += 1
      case .preposition, .toThe: set(.otherPreposition, 1)
      case .participle: set(.participle, 1)
      case .name: set(.name, 1)
      default: break
      }
      guard Self.carriesMeaning(word.kind) else { continue }
      let measures = words[Int(word.lemma)]
      content += 1
      if !reader.vocabulary.facts[Int(word.facts)].isKnown { unknown += 1 }
      sums.smoothed += measures[.smoothed]
      sums.official += measures[.officialWeirdness]
      sums.officialSmoothed += measures[.officialSmoothed]
      sums.rarity -= measures.evidence.general
      judged.none += measures[.unjudged]
      judged.shared += measures[.shared]
      judged.ofField += measures[.ofField]
      least.weirdness = min(least.weirdness, measures[.weirdness])
      least.smoothed = min(least.smoothed, measures[.smoothed])
      if place == Int(entry.head) {
        head = measures
        look += measures.look.asHead
        set(.acronym, reader.vocabulary.facts[Int(word.facts)].isAcronym ? 1 : 0)
      } else {
        look += measures.look.asModifier
        lowest = pointwiseMin(lowest, measures.values)
        highest = pointwiseMax(highest, measures.values)
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
    set(.headCount, log10f(1 + head.evidence.headCount))
    set(.modifierCountOfHead, log10f(1 + head.evidence.modifierCount))
    set(.headOfTerms, head.evidence.headOfTerms)
    set(.meanUnjudged, judged.none / content)
    set(.meanShared, judged.shared / content)
    set(.meanOfField, judged.ofField / content)
    set(.look, look)
    set(.evenWeirdness, head.evenWeirdness)
    set(.leastWeirdness, least.weirdness)
    set(.leastSmoothed, least.smoothed)
    set(.meanSmoothed, sums.smoothed / content)
    set(.meanOfficial, sums.official / content)
    set(.meanOfficialSmoothed, sums.officialSmoothed / content)
    set(.meanRarity, sums.rarity / content)
    for measure in 0..<Measure.allCases.count {
      values[Self.firstOfHead + measure] = head.values[measure]
      values[Self.firstLeast + measure] = lowest[measure]
      values[Self.firstMost + measure] = highest[measure]
    }
  }

  private static func ends(_ lemma: String, withOneOf endings: [[UInt8]]) -> Bool {
    endings.contains { ending in
      lemma.utf8.count > ending.count && lemma.utf8.suffix(ending.count).elementsEqual(ending)
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
    guard let feature = Feature(rawValue: place) else {
      guard place < firstShape, let measure = Measure(rawValue: (place - firstOfHead) % Measure.allCases.count) else {
        return "pattern"
      }
      switch measure {
      case .weirdness, .officialWeirdness, .smoothed, .officialSmoothed, .keyness: return "weirdness"
      case .asHead, .asModifier: return "unithood"
      case .modifierCount, .modifierOfTerms: return "termWords"
      case .narrowness, .burstiness: return "dispersion"
      case .unjudged, .shared, .ofField: return "generality"
      }
    }
    switch feature {
    case .frequency, .hapax: return "frequency"
    case .free, .nested, .holders, .cValue: return "unithood"
    case .headOfTerms, .headCount, .modifierCountOfHead: return "termWords"
    case .headRarity, .meanRarity, .unknown: return "rarity"
    case .evenWeirdness, .leastWeirdness, .leastSmoothed, .meanSmoothed, .meanOfficial, .meanOfficialSmoothed:
      return "weirdness"
    case .capital, .name, .acronym: return "capital"
    case .belonging, .abstract, .length, .look: return "form"
    case .article: return "article"
    case .complements, .ofCount, .otherPreposition, .threeWords, .manyWords, .participle: return "pattern"
    case .meanUnjudged, .meanShared, .meanOfField: return "generality"
    }
  }
}
