package import DragomanLanguage
import Glibc

/// Weighs what speaks for and against a phrase being a term: logistic regression, one set of weights for single texts
/// and four for corpora, where frequency tells more and single words are looked at, too.
package final class TermhoodModel: MappedResource {
  package static let kind = "termhood model"
  static let magic: StaticString = "DRGTERM\n"
  static let formatVersion: UInt32 = 4
  /// The name of the file, below `French/` in the resources.
  package static let fileName = "termhood.model"
  /// A text with more words is weighed as a corpus.
  package static let wordsOfCorpus = 8000

  /// What is weighed by itself.
  package enum Kind: Int, CaseIterable, Sendable {
    /// Phrases of a single text, described by ``TermhoodFeatures``.
    case inText
    /// Nouns, adjectives, verbs and phrases of a corpus, described by ``CorpusFeatures``.
    case noun, adjective, verb, phrase

    /// How often it must stand in a corpus: an adjective or verb that is used once tells nothing.
    var leastFrequency: UInt32 { self == .adjective || self == .verb ? 2 : 1 }

    /// How many numbers describe it.
    var count: Int { self == .inText ? TermhoodFeatures.count : CorpusFeatures.count }

    /// What a phrase of a corpus is.
    package init(inCorpus phrase: PhraseShape, contentCount: Int) {
      switch phrase {
      case .adjective: self = .adjective
      case .verb: self = .verb
      default: self = contentCount == 1 ? .noun : .phrase
      }
    }
  }

  /// The weights of one kind.
  package struct Weights: Sendable {
    /// Per number of the features its weight.
    package var weights: [Float]
    /// Per number its mean over the texts of the training.
    package var means: [Float]
    /// What is added to the sum; the score is above a half where all together is above 0.
    package var bias: Float

    /// Creates weights.
    package init(weights: [Float], means: [Float], bias: Float) {
      self.weights = weights
      self.means = means
      self.bias = bias
    }

    /// The log odds of a phrase.
    package func logOdds(_ values: [Float]) -> Float {
      var sum = bias
      for place in weights.indices { sum += weights[place] * values[place] }
      return sum
    }
  }

  private let weights: [Weights]
  /// What the letters of the words of a corpus tell.
  package let look: WordLook

  /// The weights of a kind.
  package subscript(_ kind: Kind) -> Weights { weights[kind.rawValue] }

  /// The model that comes with the program.
  ///
  /// - Throws: `FileError` when it is not where the program was installed, or is damaged.
  package static func shipped() throws(FileError) -> TermhoodModel {
    try TermhoodModel(path: ResourceLocator.french(fileName))
  }

  package init(_ file: MappedFile) throws(Image.Damage) {
    let image = try Image(
      file, magic: Self.magic, version: Self.formatVersion, sections: Kind.allCases.count + 1, verifyingChecksum: true)
    var weights: [Weights] = []
    for kind in Kind.allCases {
      weights.append(try Self.weights(try image.section(kind.rawValue, of: Float.self), count: kind.count))
    }
    self.weights = weights
    let letters = try image.section(Kind.allCases.count, of: Float.self)
    guard letters.count == WordLook.count else {
      throw Image.Damage("expected \(WordLook.count) weights of letters, found \(letters.count)")
    }
    look = WordLook(weights: letters.copy(0..<letters.count))
  }

  private static func weights(_ numbers: MappedArray<Float>, count: Int) throws(Image.Damage) -> Weights {
    guard numbers.count == 2 * count + 1 else {
      throw Image.Damage("expected \(2 * count + 1) numbers, found \(numbers.count)")
    }
    return Weights(
      weights: (0..<count).map { numbers[$0] }, means: (0..<count).map { numbers[count + $0] },
      bias: numbers[2 * count])
  }

  /// A model file.
  ///
  /// - Parameters:
  ///   - look: The weights of ``WordLook``.
  ///   - weights: The weights of each kind.
  package static func image(look: [Float], _ weights: (Kind) throws -> Weights) rethrows -> [UInt8] {
    var writer = ImageWriter(magic: magic, version: formatVersion)
    for kind in Kind.allCases {
      let own = try weights(kind)
      writer.add(own.weights + own.means + [own.bias])
    }
    writer.add(look)
    return writer.finish()
  }

  /// What each kind of evidence adds to the log odds compared with a phrase of the training, the strongest first.
  package func evidence(_ kind: Kind, _ values: [Float]) -> [TermList.Evidence] {
    let own = self[kind]
    let names = kind == .inText ? Self.ofText : Self.ofCorpus
    var sums = [Float](repeating: 0, count: names.all.count)
    for place in own.weights.indices {
      sums[names.ofPlace[place]] += own.weights[place] * (values[place] - own.means[place])
    }
    return zip(names.all, sums).filter { abs($0.1) >= 0.05 }
      .map { TermList.Evidence(kind: $0.0, weight: Double($0.1)) }
      .sorted { (-abs($0.weight), $0.kind) < (-abs($1.weight), $1.kind) }
  }

  /// The kinds of evidence, and the number of the kind of each feature.
  private struct EvidenceNames {
    var all: [String] = []
    var ofPlace: [Int] = []

    init(_ kinds: some Sequence<String>) {
      for kind in kinds {
        let number = all.firstIndex(of: kind) ?? all.count
        if number == all.count { all.append(kind) }
        ofPlace.append(number)
      }
    }
  }

  private static let ofText = EvidenceNames((0..<TermhoodFeatures.count).lazy.map(TermhoodFeatures.kind))
  private static let ofCorpus = EvidenceNames((0..<CorpusFeatures.count).lazy.map(CorpusFeatures.kind))
}
