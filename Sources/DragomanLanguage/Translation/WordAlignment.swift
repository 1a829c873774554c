/// Counts which words stand for which in sentence pairs: IBM Model 1, run in both directions.
///
/// A word is a number from 0. Complexity of a round: the sum over pairs of the product of their lengths.
package struct WordAlignment {
  /// What a word of one side is on the other.
  package struct Link {
    /// The number of the word on the other side.
    package let target: Int
    /// The geometric mean of both directions' probabilities.
    package let score: Double
    /// How often it is expected to be so put.
    package let count: Double
  }

  private let pairs: [(source: [Int32], target: [Int32])]
  private let sourceCount: Int

  /// - Parameter pairs: Sentence pairs as numbers of words, each word at most once a side.
  package init(_ pairs: [(source: [Int32], target: [Int32])], sourceCount: Int) {
    self.pairs = pairs
    self.sourceCount = sourceCount
  }

  /// The links of each source word, the best first.
  package func links(rounds: Int, minimumCount: Double) -> [[Link]] {
    let forward = probabilities(rounds: rounds) { ($0.source, $0.target) }
    let backward = probabilities(rounds: rounds) { ($0.target, $0.source) }
    var links = [[Link]](repeating: [], count: sourceCount)
    for (key, value) in forward {
      let (source, target) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      guard Double(value.count) >= minimumCount, let back = backward[UInt64(target) << 32 | UInt64(source)] else {
        continue
      }
      let score = (Double(value.probability) * Double(back.probability)).squareRoot()
      if score >= 0.03 { links[source].append(Link(target: target, score: score, count: Double(value.count))) }
    }
    for index in links.indices { links[index].sort { ($0.score, $1.target) > ($1.score, $0.target) } }
    return links
  }

  private struct Value {
    var probability: Float
    var count: Float
  }

  private func probabilities(
    rounds: Int, _ sides: ((source: [Int32], target: [Int32])) -> ([Int32], [Int32])
  ) -> [UInt64: Value] {
    var table: [UInt64: Value] = [:]
    for pair in pairs {
      let (given, found) = sides(pair)
      for one in given {
        for other in found { table[Self.key(one, other)] = Value(probability: 1, count: 0) }
      }
    }
    var rows: [Float] = []
    for _ in 0..<rounds {
      var totals: [Int32: Float] = [:]
      for key in table.keys { table[key]?.count = 0 }
      for pair in pairs {
        let (given, found) = sides(pair)
        for other in found {
          rows.removeAll(keepingCapacity: true)
          // A word that nothing stands for.
          var sum: Float = 0.02
          for one in given {
            let probability = table[Self.key(one, other)]?.probability ?? 0
            rows.append(probability)
            sum += probability
          }
          for (one, probability) in zip(given, rows) {
            let share = probability / sum
            table[Self.key(one, other)]?.count += share
            totals[one, default: 0] += share
          }
        }
      }
      for (key, value) in table {
        let total = totals[Int32(truncatingIfNeeded: key >> 32)] ?? 0
        table[key]?.probability = total > 0 ? value.count / total : 0
      }
    }
    return table
  }

  private static func key(_ one: Int32, _ other: Int32) -> UInt64 { UInt64(UInt32(one)) << 32 | UInt64(UInt32(other)) }
}
