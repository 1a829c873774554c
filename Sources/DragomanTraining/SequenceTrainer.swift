import DragomanLanguage

/// Learns a ``SequenceModel``: a linear-chain conditional random field, by stochastic gradient steps whose size
/// AdaGrad sets for each weight, with an L1 penalty that leaves most weights at zero.
///
/// Deterministic: the same sentences in the same order with the same settings give the same bytes.
/// References: Lafferty, McCallum, Pereira 2001; Duchi, Hazan, Singer 2011.
package struct SequenceTrainer {
  /// How to train.
  package struct Settings: Sendable {
    /// How often all sentences are gone through.
    package var epochs = 12
    /// The size of the first steps.
    package var rate: Float = 0.15
    /// How strongly weights are drawn to zero.
    package var penalty: Float = 0.0003
    /// Features seen less often are left out.
    package var minimumCount: UInt32 = 1
    /// Weights become whole numbers after they are multiplied with this; ±127 are the largest.
    package var scale: Float = 24
    /// Where the order of the sentences comes from.
    package var seed: UInt64 = 1
    /// How many models, each with sentences in another order, are trained and averaged.
    package var runs = 1

    /// The settings of the shipped models.
    package init() {}
  }

  private let labels: [String]
  private let settings: Settings
  private let permits: (Int?, Int) -> Bool
  /// Vectors of eight weights per feature.
  private let vectors: Int
  private var numberOfFeature: [UInt64: UInt32] = [:]
  /// In halves, see ``addToken(features:label:allowed:isCopy:)``.
  private var counts: [UInt32] = []
  private var hashes: [UInt64] = []
  private var features: [UInt32] = []
  /// Where the features of each token end.
  private var featureEnds: [Int] = []
  private var gold: [UInt8] = []
  private var allowed: [UInt64] = []
  private var sentenceEnds: [Int] = []
  private var sentenceWeights: [Float] = []

  /// A trainer that has seen no sentence.
  ///
  /// - Parameters:
  ///   - labels: The names of the labels.
  ///   - settings: How to train.
  ///   - permits: Whether a label can stand behind another; behind nil, at the start of a sentence.
  /// - Precondition: 1 to 64 labels.
  package init(
    labels: [String], settings: Settings = Settings(), permits: @escaping (Int?, Int) -> Bool = { _, _ in true }
  ) {
    self.permits = permits
    precondition((1...SequenceModel.largestLabelCount).contains(labels.count), "1 to 64 labels are possible")
    self.labels = labels
    self.settings = settings
    vectors = (labels.count + 7) / 8
  }

  /// The number of sentences so far.
  package var sentenceCount: Int { sentenceEnds.count }

  /// Adds a token to the sentence at hand.
  ///
  /// - Parameters:
  ///   - features: Its features.
  ///   - label: The number of its label.
  ///   - mask: The labels that it may have, one bit each; nil for all. The right one is always added.
  ///   - isCopy: Whether the sentence is a copy of another: two such count as once seen.
  package mutating func addToken(
    features tokenFeatures: [UInt64], label: Int, allowed mask: UInt64? = nil, isCopy: Bool = false
  ) {
    precondition(label >= 0 && label < labels.count, "no such label")
    for feature in tokenFeatures {
      let number = numberOfFeature[feature] ?? UInt32(counts.count)
      if Int(number) == counts.count {
        numberOfFeature[feature] = number
        counts.append(0)
        hashes.append(feature)
      }
      counts[Int(number)] += isCopy ? 1 : 2
      features.append(number)
    }
    featureEnds.append(features.count)
    gold.append(UInt8(label))
    let all = labels.count == 64 ? UInt64.max : 1 << UInt64(labels.count) - 1
    allowed.append((mask ?? all) & all | 1 << UInt64(label))
  }

  /// Ends the sentence at hand.
  ///
  /// - Parameter weight: How much it counts; 1 for an ordinary one.
  package mutating func endSentence(weight: Float = 1) {
    guard featureEnds.count > (sentenceEnds.last ?? 0) else { return }
    sentenceEnds.append(featureEnds.count)
    sentenceWeights.append(weight)
  }

  /// Trains on all sentences.
  ///
  /// - Parameter progress: Told the number of the epoch, over all runs, and the mean loss of a token after each.
  /// - Returns: The finished model.
  /// - Complexity: O(runs × epochs × tokens × (features × labels + labels²)).
  package func train(progress: (Int, Double) -> Void = { _, _ in }) -> [UInt8] {
    var mean = run(0, progress: progress)
    for number in 1..<max(settings.runs, 1) { mean.add(run(number, progress: progress)) }
    mean.scale(by: 1 / Float(max(settings.runs, 1)))
    return image(of: mean)
  }

  private func run(_ number: Int, progress: (Int, Double) -> Void) -> GradientState {
    var state = GradientState(labelCount: labels.count, featureCount: counts.count, settings: settings)
    for label in labels.indices {
      if !permits(nil, label) { state.forbid(labels.count, label) }
      for previous in labels.indices where !permits(previous, label) { state.forbid(previous, label) }
    }
    var order = Array(sentenceEnds.indices)
    var random = SplitMix(state: settings.seed &+ UInt64(number))
    for epoch in 0..<settings.epochs {
      random.shuffle(&order)
      var loss = 0.0
      // Steps shrink linearly towards the end, in place of averaging.
      state.rate = settings.rate * (1 - 0.9 * Float(epoch) / Float(max(settings.epochs, 1)))
      for sentence in order {
        let start = sentence == 0 ? 0 : sentenceEnds[sentence - 1]
        loss += state.step(
          start..<sentenceEnds[sentence], weight: sentenceWeights[sentence], features: features, ends: featureEnds,
          gold: gold, allowed: allowed, counts: counts)
      }
      progress(number * settings.epochs + epoch + 1, loss / Double(max(gold.count, 1)))
    }
    return state
  }

  private func image(of state: GradientState) -> [UInt8] {
    var writer = SequenceModelWriter(labels: labels, scale: settings.scale)
    for to in labels.indices {
      writer.setTransition(from: nil, to: to, state.transition(labels.count, to))
      for from in labels.indices { writer.setTransition(from: from, to: to, state.transition(from, to)) }
    }
    // By hash, so that the file does not depend on the order of a dictionary.
    for number in hashes.indices.sorted(by: { hashes[$0] < hashes[$1] })
    where counts[number] >= 2 * settings.minimumCount {
      writer.add(hashes[number], state.weights(of: number))
    }
    return writer.finish()
  }
}

/// A small generator of random numbers that is the same everywhere (SplitMix64, Steele and others 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func shuffle<Element>(_ values: inout [Element]) {
    for index in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
