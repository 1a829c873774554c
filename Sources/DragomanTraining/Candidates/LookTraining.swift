import DragomanMatching
import Glibc

/// Learns what letters tell of words: logistic regression over thousands of runs of letters, each drawn to zero.
///
/// Every step minimises a bound of the loss that treats the weights apart (a diagonal one, of Böhning and Lindsay's kind),
/// with the momentum of Nesterov (1983): no step size to set, and the same bytes each time.
enum LookTraining {
  /// How much the loss of one example weighs against the pull to zero.
  private static let trust = 0.05
  private static let steps = 80

  /// The weights for ``WordLook``, ``WordLook/count`` of them.
  ///
  /// - Complexity: O(*n*) in the number of runs of letters of all examples.
  static func weights(_ examples: [JudgedExample]) -> [Float] {
    // The last place is that of the bias, which every example has.
    let count = WordLook.count + 1
    let scales = examples.map { trust * $0.example.weight.squareRoot() }
    var bounds = [Double](repeating: 1, count: count)
    for (judged, scale) in zip(examples, scales) {
      let bound = scale / 4 * Double(judged.places.count + 1)
      for place in judged.places { bounds[Int(place)] += bound }
      bounds[count - 1] += bound
    }
    var weights = [Double](repeating: 0, count: count)
    var ahead = weights
    for step in 1...steps {
      var gradient = ahead
      for (judged, scale) in zip(examples, scales) {
        var sum = ahead[count - 1]
        for place in judged.places { sum += ahead[Int(place)] }
        let error = scale * (1 / (1 + exp(-sum)) - (judged.example.isTerm ? 1 : 0))
        for place in judged.places { gradient[Int(place)] += error }
        gradient[count - 1] += error
      }
      let momentum = Double(step - 1) / Double(step + 2)
      for place in 0..<count {
        let next = ahead[place] - gradient[place] / bounds[place]
        ahead[place] = next + momentum * (next - weights[place])
        weights[place] = next
      }
    }
    return weights.dropLast().map { Float($0) }
  }
}
