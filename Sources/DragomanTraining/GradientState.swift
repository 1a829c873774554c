import Foundation

/// The weights of a conditional random field while it is trained, and the buffers of one gradient step.
struct GradientState {
  var rate: Float = 0
  private let labelCount: Int
  private let vectors: Int
  private let penalty: Float
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

  init(labelCount: Int, featureCount: Int, settings: SequenceTrainer.Settings) {
    self.labelCount = labelCount
    vectors = (labelCount + 7) / 8
    penalty = settings.penalty
    minimumCount = settings.minimumCount
    weights = [SIMD8<Float>](repeating: .zero, count: featureCount * vectors)
    squares = [SIMD8<Float>](repeating: SIMD8(repeating: 0.01), count: featureCount * vectors)
    transitions = [Float](repeating: 0, count: (labelCount + 1) * labelCount)
    transitionSquares = [Float](repeating: 0.01, count: transitions.count)
    transitionPowers = [Float](repeating: 1, count: transitions.count)
  }

  func transition(_ from: Int, _ to: Int) -> Float { transitions[from * labelCount + to] }

  func weights(of feature: Int) -> [Float] {
    (0..<labelCount).map { weights[feature * vectors + $0 / 8][$0 % 8] }
  }

  /// One step on one sentence; returns its loss.
  mutating func step(
    _ tokens: Range<Int>, weight: Float, features: [UInt32], ends: [Int], gold: [UInt8], allowed: [UInt64],
    counts: [UInt32]
  ) -> Double {
    let width = vectors * 8
    score(tokens, features: features, ends: ends, counts: counts)
    let loss = forwardBackward(tokens, weight: weight, allowed: allowed, gold: gold)
    for (place, token) in tokens.enumerated() {
      var gradient = [SIMD8<Float>](repeating: .zero, count: vectors)
      var rest = allowed[token]
      while rest != 0 {
        let label = rest.trailingZeroBitCount
        rest &= rest - 1
        gradient[label / 8][label % 8] = weight * forward[place * width + label] * backward[place * width + label]
      }
      gradient[Int(gold[token]) / 8][Int(gold[token]) % 8] -= weight
      // A token that the model is sure of teaches nothing.
      if gold[token] < 64, abs(gradient[Int(gold[token]) / 8][Int(gold[token]) % 8]) < 1e-4 { continue }
      for index in (token == 0 ? 0 : ends[token - 1])..<ends[token] {
        let feature = Int(features[index])
        if counts[feature] < minimumCount { continue }
        for vector in 0..<vectors {
          let place = feature * vectors + vector
          update(&weights[place], &squares[place], gradient[vector])
        }
      }
    }
    return loss
  }

  @inline(__always)
  private func update(_ weight: inout SIMD8<Float>, _ square: inout SIMD8<Float>, _ gradient: SIMD8<Float>) {
    square += gradient * gradient
    let size = SIMD8(repeating: rate) / square.squareRoot()
    let moved = weight - size * gradient
    // Soft threshold: towards zero, never beyond.
    let shrink = size * penalty
    let lower = moved + shrink
    let upper = moved - shrink
    weight = SIMD8<Float>.zero.replacing(with: upper, where: upper .> 0).replacing(with: lower, where: lower .< 0)
  }

  private mutating func score(_ tokens: Range<Int>, features: [UInt32], ends: [Int], counts: [UInt32]) {
    let needed = tokens.count * vectors
    if scores.count < needed {
      scores = [SIMD8<Float>](repeating: .zero, count: needed)
      powers = [Float](repeating: 0, count: needed * 8)
      forward = powers
      backward = powers
    }
    for (place, token) in tokens.enumerated() {
      for vector in 0..<vectors { scores[place * vectors + vector] = .zero }
      for index in (token == 0 ? 0 : ends[token - 1])..<ends[token] {
        let feature = Int(features[index])
        if counts[feature] < minimumCount { continue }
        for vector in 0..<vectors { scores[place * vectors + vector] += weights[feature * vectors + vector] }
      }
    }
  }

  /// Fills `forward` and `backward` so that their product is the marginal probability of a label, moves the
  /// weights of the transitions, and returns the loss.
  private mutating func forwardBackward(
    _ tokens: Range<Int>, weight: Float, allowed: [UInt64], gold: [UInt8]
  ) -> Double {
    let width = vectors * 8
    let start = tokens.lowerBound
    var logNorm = 0.0
    var goldScore = 0.0
    // Scaled so that the forward values of a token sum to one.
    for (place, token) in tokens.enumerated() {
      var top = -Float.infinity
      forEachLabel(allowed[token]) { label in top = max(top, scores[place * vectors + label / 8][label % 8]) }
      var sum: Float = 0
      forEachLabel(allowed[token]) { label in
        let power = Foundation.exp(max(-60, scores[place * vectors + label / 8][label % 8] - top))
        powers[place * width + label] = power
        var before: Float = 0
        if place == 0 {
          before = transitionPowers[labelCount * labelCount + label]
        } else {
          forEachLabel(allowed[token - 1]) { previous in
            before += forward[(place - 1) * width + previous] * transitionPowers[previous * labelCount + label]
          }
        }
        let value = before * power + 1e-30
        forward[place * width + label] = value
        sum += value
      }
      let inverse = 1 / sum
      forEachLabel(allowed[token]) { label in
        forward[place * width + label] *= inverse
        // What the scale of this token takes from the backward values, too.
        powers[place * width + label] *= inverse
      }
      logNorm += Double(top) + Double(Foundation.log(sum))
      let right = Int(gold[token])
      goldScore += Double(scores[place * vectors + right / 8][right % 8])
      goldScore += Double(transitions[(place == 0 ? labelCount : Int(gold[token - 1])) * labelCount + right])
    }
    let last = tokens.count - 1
    forEachLabel(allowed[start + last]) { backward[last * width + $0] = 1 }
    for place in stride(from: last, to: 0, by: -1) {
      forEachLabel(allowed[start + place - 1]) { previous in
        var sum: Float = 0
        forEachLabel(allowed[start + place]) { label in
          sum +=
            transitionPowers[previous * labelCount + label] * powers[place * width + label]
            * backward[place * width + label]
        }
        backward[(place - 1) * width + previous] = sum
      }
    }
    moveTransitions(tokens, weight: weight, allowed: allowed, gold: gold)
    return logNorm - goldScore
  }

  private mutating func moveTransitions(_ tokens: Range<Int>, weight: Float, allowed: [UInt64], gold: [UInt8]) {
    let width = vectors * 8
    for (place, token) in tokens.enumerated() {
      if place > 0, allowed[token] & (allowed[token] - 1) == 0, allowed[token - 1] & (allowed[token - 1] - 1) == 0 {
        continue
      }
      forEachLabel(place == 0 ? 1 << 0 : allowed[token - 1]) { previous in
        let row = place == 0 ? labelCount : previous
        forEachLabel(allowed[token]) { label in
          let before = place == 0 ? 1 : forward[(place - 1) * width + previous]
          var gradient =
            before * transitionPowers[row * labelCount + label] * powers[place * width + label]
            * backward[place * width + label]
          if Int(gold[token]) == label, place == 0 || Int(gold[token - 1]) == previous { gradient -= 1 }
          gradient *= weight
          if abs(gradient) < 1e-5 { return }
          let cell = row * labelCount + label
          transitionSquares[cell] += gradient * gradient
          transitions[cell] -= rate / transitionSquares[cell].squareRoot() * gradient
          transitionPowers[cell] = Foundation.exp(max(-30, min(30, transitions[cell])))
        }
      }
    }
  }
}

/// Calls `body` for each label of a mask, in order.
@inline(__always)
private func forEachLabel(_ mask: UInt64, _ body: (Int) -> Void) {
  var rest = mask
  while rest != 0 {
    body(rest.trailingZeroBitCount)
    rest &= rest - 1
  }
}
