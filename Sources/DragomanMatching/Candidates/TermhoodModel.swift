package import DragomanLanguage
import Glibc

/// Weighs what speaks for and against a phrase being a term: logistic regression, one set of weights for single texts
/// and one for corpora, where frequency tells more.
package final class TermhoodModel: MappedResource {
  package static let kind = "termhood model"
  static let magic: StaticString = "DRGTERM\n"
  static let formatVersion: UInt32 = 1
  /// The name of the file, below `French/` in the resources.
  package static let fileName = "termhood.model"
  /// A text with more words is weighed as a corpus.
  package static let wordsOfCorpus = 8000

  /// The weights of one kind of text.
  package struct Weights: Sendable {
    /// Per number of ``TermhoodFeatures`` its weight.
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

  package let text: Weights
  package let corpus: Weights

  /// The model that comes with the program.
  ///
  /// - Throws: `FileError` when it is not where the program was installed, or is damaged.
  package static func shipped() throws(FileError) -> TermhoodModel {
    try TermhoodModel(path: ResourceLocator.french(fileName))
  }

  package init(_ file: MappedFile) throws(Image.Damage) {
    let image = try Image(
      file, magic: Self.magic, version: Self.formatVersion, sections: 2, verifyingChecksum: true)
    text = try Self.weights(try image.section(0, of: Float.self))
    corpus = try Self.weights(try image.section(1, of: Float.self))
  }

  private static func weights(_ numbers: MappedArray<Float>) throws(Image.Damage) -> Weights {
    let count = TermhoodFeatures.count
    guard numbers.count == 2 * count + 1 else {
      throw Image.Damage("expected \(2 * count + 1) numbers, found \(numbers.count)")
    }
    return Weights(
      weights: (0..<count).map { numbers[$0] }, means: (0..<count).map { numbers[count + $0] },
      bias: numbers[2 * count])
  }

  /// A model file.
  package static func image(text: Weights, corpus: Weights) -> [UInt8] {
    var writer = ImageWriter(magic: magic, version: formatVersion)
    for weights in [text, corpus] { writer.add(weights.weights + weights.means + [weights.bias]) }
    return writer.finish()
  }
}

extension TermhoodModel.Weights {
  /// What each kind of evidence adds to the log odds compared with a phrase of the training, the strongest first.
  package func evidence(_ values: [Float]) -> [TermList.Evidence] {
    var sums: [String: Float] = [:]
    for place in weights.indices {
      sums[Self.kind(of: place), default: 0] += weights[place] * (values[place] - means[place])
    }
    return sums.filter { abs($0.value) >= 0.05 }.map { TermList.Evidence(kind: $0.key, weight: Double($0.value)) }
      .sorted { (-abs($0.weight), $0.kind) < (-abs($1.weight), $1.kind) }
  }

  private static func kind(of place: Int) -> String {
    guard let feature = TermhoodFeatures.Feature(rawValue: place) else { return "pattern" }
    switch feature {
    case .frequency, .hapax, .singleFrequency: return "frequency"
    case .free, .nested, .holders, .cValue: return "unithood"
    case .singleWeirdness, .weirdnessOfHead, .weirdnessLeast, .weirdnessMean, .officialWeirdnessMean,
      .officialWeirdnessLeast:
      return "weirdness"
    case .rarity: return "rarity"
    case .headOfTerms, .modifierOfTerms: return "termWords"
    case .single, .complements, .otherPreposition, .threeWords, .manyWords: return "pattern"
    case .article: return "article"
    case .capital: return "capital"
    case .quoted: return "quotation"
    case .introduced: return "introduction"
    case .abbreviated: return "acronym"
    case .defined: return "definition"
    }
  }
}
