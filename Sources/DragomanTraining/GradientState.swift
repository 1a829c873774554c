import Foundation

/// The weights of a conditional random field while it is trained, and the buffers of one gradient step.
struct GradientState {
  var rate: Float = 0
  private let labelCount: Int
  private let vectors: Int
  private let penalty: Float
  /// In halves, as the counts are.
  private let minimumCount: UInt32
  private var weights: [SIMD8<Float>]
  /// Sums of squared gradients, per weight.
  private var squares: [SIMD8<Float>]
  /// By the label before (the last row: the start), then the label.
  private var transitions: [Float]
  private var transitionSquares: [Float]
  private var transitionPowers: [Float]

  private var scores: [SIMD8<Float>] = []
  private var powers: [Float] = []
  private var forward: [Float] = []
  private var backward: [Float] = []
  private var gradient: [SIMD8<Float>]

  init(labelCount: Int, featureCount: Int, settings: SequenceTrainer.Settings) {
    self.labelCount = labelCount
    vectors = (labelCount + 7) / 8
    penalty = settings.penalty
    minimumCount = 2 * settings.minimumCount
    weights = [SIMD8<Float>](repeating: .zero, count: featureCount * vectors)
    squares = [SIMD8<Float>](repeating: SIMD8(repeating: 0.01), count: featureCount * vectors)
    gradient = [SIMD8<Float>](repeating: .zero, count: vectors)
    transitions = [Float](repeating: 0, count: (labelCount + 1) * labelCount)
    transitionSquares = [Float](repeating: 0.01, count: transitions.count)
    transitionPowers = [Float](repeating: 1, count: transitions.count)
  }

  /// Rules a transition out: it has no probability and is never learned.
  mutating func forbid(_ from: Int, _ to: Int) {
    transitions[from * labelCount + to] = -1000
    transitionPowers[from * labelCount + to] = 0
  }

  func transition(_ from: Int, _ to: Int) -> Float { transitions[from * labelCount + to] }

  func weights(of feature: Int) -> [Float] {
    (0..<labelCount).map { weights[feature * vectors + $0 / 8][$0 % 8] }
  }

  /// Adds the weights of another run over the same features.
  mutating func add(_ other: GradientState) {
    for index in weights.indices { weights[index] += other.weights[index] }
    for index in transitions.indices { transitions[index] += other.transitions[index] }
  }

  /// Multiplies all weights; what is learned afterwards has no meaning.
  mutating func scale(by factor: Float) {
    for index in weights.indices { weights[index] *= factor }
    for index in transitions.indices { transitions[index] *= factor }
  }

  /// One step on one sentence; returns its loss.
  mutating func step(
    _ tokens: Range<Int>, weight: Float, features: borrowing [UInt32], ends: borrowing [Int], gold: borrowing [UInt8],
    allowed: borrowing [UInt64], counts: borrowing [UInt32]
  ) -> Double {
    let width = vectors * 8
    score(tokens, features: features, ends: ends, counts: counts)
    let loss = forwardBackward(tokens, allowed: allowed, gold: gold)
    moveTransitions(tokens, weight: weight, allowed: allowed, gold: gold)
    for place in 0..<tokens.count {
      let token = tokens.lowerBound + place
      for vector in 0..<vectors { gradient[vector] = .zero }
      var rest = allowed[token]
      while rest != 0 {
        let label = rest.trailingZeroBitCount
        rest &= rest - 1
        gradient[label / 8][label % 8] = weight * forward[place * width + label] * backward[place * width + label]
      }
      let right = Int(gold[token])
      gradient[right / 8][right % 8] -= weight
      // A token that the model is sure of teaches nothing.
      if abs(gradient[right / 8][right % 8]) < 1e-4 { continue }
      for index in (token == 0 ? 0 : ends[token - 1])..<ends[token] {
        let feature = Int(features[index])
        if counts[feature] < minimumCount { continue }
        for vector in 0..<vectors { move(feature * vectors + vector, gradient[vector]) }
      }
    }
    return loss
  }

  /// Moves eight weights against their gradient, and towards zero.
  @inline(__always)
  private mutating func move(_ place: Int, _ gradient: SIMD8<Float>) {
    let square = squares[place] + gradient * gradient
    squares[place] = square
    let size = SIMD8(repeating: rate) / square.squareRoot()
    let moved = weights[place] - size * gradient
    // Soft threshold: towards zero, never beyond.
    let shrink = size * penalty
    let lower = moved + shrink
    let upper = moved - shrink
    weights[place] =
      SIMD8<Float>.zero.replacing(with: upper, where: upper .> 0).replacing(with: lower, where: lower .< 0)
  }

  private mutating func score(
    _ tokens: Range<Int>, features: borrowing [UInt32], ends: borrowing [Int], counts: borrowing [UInt32]
  ) {
    let needed = tokens.count * vectors
    if scores.count < needed {
      scores = [SIMD8<Float>](repeating: .zero, count: needed)
      powers = [Float](repeating: 0, count: needed * 8)
      forward = powers
      backward = powers
    }
    for place in 0..<tokens.count {
      let token = tokens.lowerBound + place
      for vector in 0..<vectors { scores[place * vectors + vector] = .zero }
      for index in (token == 0 ? 0 : ends[token - 1])..<ends[token] {
        let feature = Int(features[index])
        if counts[feature] < minimumCount { continue }
        for vector in 0..<vectors { scores[place * vectors + vector] += weights[feature * vectors + vector] }
      }
    }
  }

  /// Fills `forward` and `backward` so that their product is the marginal probability of a label, and returns the loss.
  private mutating func forwardBackward(
    _ tokens: Range<Int>, allowed: borrowing [UInt64], gold: borrowing [UInt8]
  ) -> Double {
    let width = vectors * 8
    let start = tokens.lowerBound
    var logNorm = 0.0
    var goldScore = 0.0
    // Scaled so that the forward values of a token sum to one.
    for place in 0..<tokens.count {
      let token = start + place
      var top = -Float.infinity
      var rest = allowed[token]
      while rest != 0 {
        let label = rest.trailingZeroBitCount
        rest &= rest - 1
        top = max(top, scores[place * vectors + label / 8][label % 8])
      }
      var sum: Float = 0
      rest = allowed[token]
      while rest != 0 {
        let label = rest.trailingZeroBitCount
        rest &= rest - 1
        let power = Foundation.exp(max(-60, scores[place * vectors + label / 8][label % 8] - top))
        powers[place * width + label] = power
        var before: Float = 0
        if place == 0 {
          before = transitionPowers[labelCount * labelCount + label]
        } else {
          var open = allowed[token - 1]
          while open != 0 {
            let previous = open.trailingZeroBitCount
            open &= open - 1
            before += forward[(place - 1) * width + previous] * transitionPowers[previous * labelCount + label]
          }
        }
        let value = before * power + 1e-30
        forward[place * width + label] = value
        sum += value
      }
      let inverse = 1 / sum
      rest = allowed[token]
      while rest != 0 {
        let label = rest.trailingZeroBitCount
        rest &= rest - 1
        forward[place * width + label] *= inverse
        // What the scale of this token takes from the backward values, too.
        powers[place * width + label] *= inverse
        backward[place * width + label] = 1
      }
      logNorm += Double(top) + Double(Foundation.log(sum))
      let right = Int(gold[token])
      goldScore += Double(scores[place * vectors + right / 8][right % 8])
      goldScore += Double(transitions[(place == 0 ? labelCount : Int(gold[token - 1])) * labelCount + right])
    }
    for place in stride(from: tokens.count - 1, to: 0, by: -1) {
      var open = allowed[start + place - 1]
      while open != 0 {
        let previous = open.trailingZeroBitCount
        open &= open - 1
        var sum: Float = 0
        var rest = allowed[start + place]
        while rest != 0 {
          let label = rest.trailingZeroBitCount
          rest &= rest - 1
          sum +=
            transitionPowers[previous * labelCount + label] * powers[place * width + label]
            * backward[place * width + label]
        }
        backward[(place - 1) * width + previous] = sum
      }
    }
    return logNorm - goldScore
  }

  private mutating func moveTransitions(
    _ tokens: Range<Int>, weight: Float, allowed: borrowing [UInt64], gold: borrowing [UInt8]
  ) {
    let width = vectors * 8
    for place in 0..<tokens.count {
      let token = tokens.lowerBound + place
      var open = place == 0 ? 1 : allowed[token - 1]
      if open & (open - 1) == 0, allowed[token] & (allowed[token] - 1) == 0 { continue }
      while open != 0 {
        let previous = open.trailingZeroBitCount
        open &= open - 1
        let row = place == 0 ? labelCount : previous
        let before = place == 0 ? 1 : forward[(place - 1) * width + previous]
        var rest = allowed[token]
        while rest != 0 {
          let label = rest.trailingZeroBitCount
          rest &= rest - 1
          let cell = row * labelCount + label
          // Ruled out.
          if transitionPowers[cell] == 0 { continue }
          var slope =
            before * transitionPowers[cell] * powers[place * width + label] * backward[place * width + label]
          if Int(gold[token]) == label, place == 0 || Int(gold[token - 1]) == previous { slope -= 1 }
          slope *= weight
          if abs(slope) < 1e-5 { continue }
          transitionSquares[cell] += slope * slope
          transitions[cell] -= rate / transitionSquares[cell].squareRoot() * slope
          transitionPowers[cell] = Foundation.exp(max(-30, min(30, transitions[cell])))
        }
      }
    }
  }
}
