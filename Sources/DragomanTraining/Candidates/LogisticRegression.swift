import DragomanMatching
import Glibc

/// Logistic regression with weighted examples, by Newton's method: few numbers, convex, the same bytes each time.
struct LogisticRegression {
  /// An example.
  struct Example {
    var values: [Float]
    var isTerm: Bool
    var weight: Double
  }

  /// How strongly weights are drawn to zero.
  let penalty: Double
  /// Whether the bias is set so that the log odds are above 0 where F1 on the examples is best.
  var cutsForBestF1 = false

  /// The weights on numbers as they are.
  func fit(_ examples: [Example]) -> TermhoodModel.Weights {
    let count = examples.first?.values.count ?? 0
    let total = examples.reduce(0) { $0 + $1.weight }
    var means = [Double](repeating: 0, count: count)
    var deviations = means
    for example in examples {
      for place in 0..<count { means[place] += example.weight * Double(example.values[place]) / total }
    }
    for example in examples {
      for place in 0..<count {
        let difference = Double(example.values[place]) - means[place]
        deviations[place] += example.weight * difference * difference / total
      }
    }
    deviations = deviations.map { $0 > 1e-12 ? $0.squareRoot() : 1 }
    let rows = examples.map { example in
      (0..<count).map { (Double(example.values[$0]) - means[$0]) / deviations[$0] } + [1]
    }
    var weights = [Double](repeating: 0, count: count + 1)
    for _ in 0..<20 {
      var gradient = weights.map { $0 * penalty }
      gradient[count] = 0
      var curvature = [[Double]](repeating: [Double](repeating: 0, count: count + 1), count: count + 1)
      for (row, example) in zip(rows, examples) {
        var sum = 0.0
        for place in 0...count { sum += weights[place] * row[place] }
        let chance = 1 / (1 + exp(-sum))
        let weight = example.weight / total
        let error = weight * (chance - (example.isTerm ? 1 : 0))
        let slope = weight * chance * (1 - chance)
        for first in 0...count where row[first] != 0 {
          gradient[first] += error * row[first]
          let scaled = slope * row[first]
          for second in 0...first { curvature[first][second] += scaled * row[second] }
        }
      }
      for place in 0...count { curvature[place][place] += penalty }
      let step = Self.solve(curvature, gradient)
      for place in 0...count { weights[place] -= step[place] }
    }
    let cut = cutsForBestF1 ? bestCut(rows, examples, weights) : 0
    let raw = (0..<count).map { weights[$0] / deviations[$0] }
    let bias = weights[count] - cut - (0..<count).reduce(0) { $0 + raw[$1] * means[$1] }
    return TermhoodModel.Weights(weights: raw.map { Float($0) }, means: means.map { Float($0) }, bias: Float(bias))
  }

  /// The log odds above which F1 is best.
  private func bestCut(_ rows: [[Double]], _ examples: [Example], _ weights: [Double]) -> Double {
    let sums = rows.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    let order = sums.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }
    let terms = examples.reduce(0) { $0 + ($1.isTerm ? $1.weight : 0) }
    var found = 0.0
    var right = 0.0
    var best = (f1: 0.0, cut: 0.0)
    for place in order {
      found += examples[place].weight
      if examples[place].isTerm { right += examples[place].weight }
      let f1 = 2 * right / (found + terms)
      if f1 > best.f1 { best = (f1, sums[place]) }
    }
    return best.cut
  }

  /// Solves a symmetric positive system, of which the lower half is given (Cholesky).
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    let count = right.count
    var lower = matrix
    for row in 0..<count {
      for column in 0...row {
        var sum = lower[row][column]
        for place in 0..<column { sum -= lower[row][place] * lower[column][place] }
        lower[row][column] = row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column][column]
      }
    }
    var solution = right
    for row in 0..<count {
      for place in 0..<row { solution[row] -= lower[row][place] * solution[place] }
      solution[row] /= lower[row][row]
    }
    for row in (0..<count).reversed() {
      for place in row + 1..<count { solution[row] -= lower[place][row] * solution[place] }
      solution[row] /= lower[row][row]
    }
    return solution
  }
}

extension TermhoodModel.Weights {
  /// What two models say together, each with half a voice; the means are those of the first.
  func mixed(with other: TermhoodModel.Weights) -> TermhoodModel.Weights {
    TermhoodModel.Weights(
      weights: zip(weights, other.weights).map { ($0 + $1) / 2 }, means: means, bias: (bias + other.bias) / 2)
  }
}
