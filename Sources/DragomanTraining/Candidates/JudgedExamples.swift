import DragomanMatching

/// A word or phrase that was judged.
struct JudgedExample {
  var example: LogisticRegression.Example
  /// What the letters of its words are known by (``WordLook``).
  var places: [UInt16]
}

/// The examples that a text gives.
struct JudgedExamples {
  var name: String
  /// By kind, with how many of the text's words or phrases each stands for as weight.
  var examples: [TermhoodModel.Kind: [JudgedExample]]

  /// All of them, kind by kind.
  var all: [JudgedExample] { TermhoodModel.Kind.allCases.flatMap { examples[$0] ?? [] } }

  /// The examples with what these weights of letters say of their words.
  func looked(at weights: [Float]) -> JudgedExamples {
    var own = self
    own.examples = examples.mapValues { examples in
      examples.map { judged in
        var own = judged
        own.example.values[CorpusFeatures.Feature.look.place] = judged.places.reduce(0) { $0 + weights[Int($1)] }
        return own
      }
    }
    return own
  }
}
