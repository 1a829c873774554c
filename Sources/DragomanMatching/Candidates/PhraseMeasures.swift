import DragomanLanguage

/// What both single texts and corpora measure of a word or phrase: how often it stands there and in what, its build, and
/// how rare its words are in general French. These are the first numbers of ``TermhoodFeatures`` and of
/// ``CorpusFeatures``, which each add their own.
struct PhraseMeasures {
  /// One number of a word or phrase.
  enum Measure: Int, CaseIterable {
    case frequency, hapax, free, nested, holders, cValue
    case leastWeirdness, meanOfficialWeirdness, meanRarity, headOfTerms
    case complements, otherPreposition, threeWords, manyWords, article, capital
  }

  private static let firstShape = Measure.allCases.count
  /// How many numbers a word or phrase has: the measures, then one for each shape.
  static let count = firstShape + PhraseShape.allCases.count

  private let reader: PhraseReader
  private let unithood: Unithood
  /// What is known of each lemma of the text.
  let evidence: [WordEvidence]

  /// Measures the words of what was read.
  ///
  /// - Parameters:
  ///   - reader: What was read.
  ///   - frequencies: General French.
  ///   - excluded: A register to leave out, to which the text itself belongs; only training asks for it.
  init(_ reader: PhraseReader, _ frequencies: WordFrequencies, leavingOut excluded: WordFrequencies.Register?) {
    self.reader = reader
    unithood = Unithood(reader.table)
    evidence = WordEvidence.all(of: reader, frequencies, leavingOut: excluded)
  }

  /// Writes the numbers of a word or phrase to the first ``count`` of `values`, which are 0.
  func write(_ phrase: Int, to values: inout [Float]) {
    let entry = reader.table.phrases[phrase]
    let frequency = Float(entry.frequency)
    func set(_ measure: Measure, _ value: Float) { values[measure.rawValue] = value }
    let unit = unithood.measures(of: phrase, entry)
    set(.frequency, unit.frequency)
    set(.hapax, unit.hapax)
    set(.free, unit.free)
    set(.nested, unit.nested)
    set(.holders, unit.holders)
    set(.cValue, unit.cValue)
    set(.complements, Float(entry.complementCount))
    set(.threeWords, entry.contentCount == 3 ? 1 : 0)
    set(.manyWords, entry.contentCount > 3 ? 1 : 0)
    set(.article, Float(entry.articleFrequency) / frequency)
    set(.capital, Float(entry.cues[.capital]) / frequency)
    values[Self.firstShape + entry.shape.rawValue] = 1

    var least = Float.infinity
    var official: Float = 0
    var rarity: Float = 0
    var content: Float = 0
    for (place, word) in zip(0..., reader.table.words(of: phrase)) {
      if word.kind == .preposition || word.kind == .toThe { set(.otherPreposition, 1) }
      guard word.kind.carriesMeaning else { continue }
      let known = evidence[Int(word.lemma)]
      content += 1
      least = min(least, known.weirdness)
      official += known.officialWeirdness
      rarity -= known.general
      if place == Int(entry.head) { set(.headOfTerms, known.headOfTerms) }
    }
    guard content > 0 else { return }
    set(.leastWeirdness, least)
    set(.meanOfficialWeirdness, official / content)
    set(.meanRarity, rarity / content)
  }

  /// What kind of evidence a number is; nil behind the last.
  static func kind(of place: Int) -> String? {
    guard let measure = Measure(rawValue: place) else { return place < count ? "pattern" : nil }
    switch measure {
    case .frequency, .hapax: return "frequency"
    case .free, .nested, .holders, .cValue: return "unithood"
    case .leastWeirdness, .meanOfficialWeirdness: return "weirdness"
    case .meanRarity: return "rarity"
    case .headOfTerms: return "termWords"
    case .complements, .otherPreposition, .threeWords, .manyWords: return "pattern"
    case .article: return "article"
    case .capital: return "capital"
    }
  }
}
