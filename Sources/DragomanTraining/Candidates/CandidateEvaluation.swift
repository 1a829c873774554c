import DragomanMatching
import Glibc

/// How well terms of a text are found by weights that were learned from all other texts.
package struct HeldOutScore: Sendable {
  /// The text.
  package var name: String
  /// F1 of what is listed, and F1 where the cut is best.
  package var f1: Double
  package var bestF1: Double
  /// How many of the first 50 are terms, of 1.
  package var first50: Double
  /// How many are listed for each term.
  package var listed: Double
}

extension CandidateTraining {
  /// Leaves out one text at a time, and measures what is listed of it; what was judged stands for what was not.
  ///
  /// - Throws: `FileError` for data that is not there.
  package func heldOut(_ counts: FrequencyTraining, _ judged: JudgedTerms) throws -> [HeldOutScore] {
    let texts = try judgedTexts.map { try examples($0, counts, judged) }
    return texts.map { text in
      let model = Self.model(texts.filter { $0.name != text.name })
      let looked = text.looked(at: model.look)
      let ranked = looked.examples.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, examples in
        examples.map(\.example).map {
          HeldOutScore.Ranked(odds: model.weights[kind]?.logOdds($0.values) ?? 0, example: $0)
        }
      }
      return HeldOutScore(name: text.name, ranked)
    }
  }
}

extension HeldOutScore {
  struct Ranked {
    var odds: Float
    var example: LogisticRegression.Example
    var weight: Double { example.weight }
  }

  init(name: String, _ phrases: [Ranked]) {
    let ranked = phrases.sorted { $0.odds > $1.odds }
    let terms = ranked.reduce(0) { $0 + ($1.example.isTerm ? $1.weight : 0) }
    let chances = ranked.map { $0.weight / (1 + exp(-Double($0.odds))) }
    let all = chances.reduce(0, +)
    var found = (all: 0.0, right: 0.0, chance: 0.0)
    var cut = (promise: 0.0, f1: 0.0, listed: 0.0)
    var best = 0.0
    var first: Double?
    for (phrase, chance) in zip(ranked, chances) {
      found.all += phrase.weight
      found.chance += chance
      if phrase.example.isTerm { found.right += phrase.weight }
      let f1 = 2 * found.right / (found.all + terms)
      best = max(best, f1)
      let promise = 2 * found.chance / (found.all + all)
      if promise > cut.promise { cut = (promise, f1, found.all) }
      if found.all >= 50, first == nil { first = found.right / found.all }
    }
    self.init(
      name: name, f1: cut.f1, bestF1: best, first50: first ?? found.right / max(found.all, 1),
      listed: cut.listed / max(terms, 1))
  }
}
