import Foundation

/// Finds classes of words that make a bigram model of classes fit best: each word in turn moves to the class where it
/// fits best, until the rounds are over (Martin, Liermann, Ney, *Algorithms for bigram and trigram word
/// clustering*, 1998).
struct ClusterExchange {
  private let wordCount: Int
  /// Per word the words behind it and before it, with counts; the border is the last word.
  private let behind: [[(word: Int32, count: Int32)]]
  private let before: [[(word: Int32, count: Int32)]]
  private let counts: [Int32]
  /// n log n of small whole numbers.
  private let powers: [Double]

  init(text: [Int32], wordCount: Int) {
    self.wordCount = wordCount
    var pairs: [UInt64] = []
    pairs.reserveCapacity(text.count)
    for (left, right) in zip(text, text.dropFirst()) { pairs.append(UInt64(left) << 32 | UInt64(right)) }
    pairs.sort()
    var behind = [[(word: Int32, count: Int32)]](repeating: [], count: wordCount + 1)
    var before = behind
    var counts = [Int32](repeating: 0, count: wordCount + 1)
    var index = 0
    while index < pairs.count {
      var end = index
      while end < pairs.count, pairs[end] == pairs[index] { end += 1 }
      let left = Int(pairs[index] >> 32)
      let right = Int(pairs[index] & 0xFFFF_FFFF)
      behind[left].append((Int32(right), Int32(end - index)))
      before[right].append((Int32(left), Int32(end - index)))
      counts[left] += Int32(end - index)
      index = end
    }
    self.behind = behind
    self.before = before
    self.counts = counts
    powers = (0..<65536).map { $0 == 0 ? 0 : Double($0) * Foundation.log(Double($0)) }
  }

  @inline(__always)
  private func power(_ count: Int32) -> Double {
    count < 65536 ? powers[Int(count)] : Double(count) * Foundation.log(Double(count))
  }

  /// The class of each word, from 0 on.
  func cluster(into size: Int, rounds: Int) -> [Int] {
    // One class more holds the border, which never moves.
    let width = size + 1
    var classOf = (0..<wordCount).map { $0 < size ? $0 : $0 % size } + [size]
    var pairs = [Int32](repeating: 0, count: width * width)
    var totals = [Int32](repeating: 0, count: width)
    for word in 0...wordCount {
      totals[classOf[word]] += counts[word]
      for (next, count) in behind[word] { pairs[classOf[word] * width + classOf[Int(next)]] += count }
    }
    var right = [Int32](repeating: 0, count: width)
    var left = right
    var rightClasses: [Int] = []
    var leftClasses: [Int] = []
    for _ in 0..<rounds {
      var moved = 0
      for word in 0..<wordCount {
        var own: Int32 = 0
        rightClasses.removeAll(keepingCapacity: true)
        leftClasses.removeAll(keepingCapacity: true)
        for (next, count) in behind[word] {
          if Int(next) == word { own += count; continue }
          let place = classOf[Int(next)]
          if right[place] == 0 { rightClasses.append(place) }
          right[place] += count
        }
        for (previous, count) in before[word] where Int(previous) != word {
          let place = classOf[Int(previous)]
          if left[place] == 0 { leftClasses.append(place) }
          left[place] += count
        }
        let home = classOf[word]
        shift(word, home, -1, own, rightClasses, leftClasses, right, left, width, &pairs, &totals)
        var best = home
        var top = -Double.infinity
        for candidate in 0..<size {
          var gain = 2 * (power(totals[candidate]) - power(totals[candidate] + counts[word]))
          for other in rightClasses where other != candidate {
            let old = pairs[candidate * width + other]
            gain += power(old + right[other]) - power(old)
          }
          for other in leftClasses where other != candidate {
            let old = pairs[other * width + candidate]
            gain += power(old + left[other]) - power(old)
          }
          let old = pairs[candidate * width + candidate]
          gain += power(old + right[candidate] + left[candidate] + own) - power(old)
          if gain > top + 1e-9 {
            top = gain
            best = candidate
          }
        }
        shift(word, best, 1, own, rightClasses, leftClasses, right, left, width, &pairs, &totals)
        classOf[word] = best
        if best != home { moved += 1 }
        for place in rightClasses { right[place] = 0 }
        for place in leftClasses { left[place] = 0 }
      }
      if moved * 200 < wordCount { break }
    }
    return Array(classOf[..<wordCount])
  }

  /// Takes a word out of a class (`sign` -1) or puts it in (1).
  private func shift(
    _ word: Int, _ place: Int, _ sign: Int32, _ own: Int32, _ rightClasses: [Int], _ leftClasses: [Int],
    _ right: [Int32], _ left: [Int32], _ width: Int, _ pairs: inout [Int32], _ totals: inout [Int32]
  ) {
    totals[place] += sign * counts[word]
    for other in rightClasses { pairs[place * width + other] += sign * right[other] }
    for other in leftClasses { pairs[other * width + place] += sign * left[other] }
    pairs[place * width + place] += sign * own
  }
}
