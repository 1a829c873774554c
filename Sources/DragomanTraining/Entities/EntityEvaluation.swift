package import DragomanLanguage

/// Counts entities found rightly: by exact span and type.
package struct EntityEvaluation: Sendable {
  /// What was counted of one type, or of several together.
  package struct Counts: Sendable {
    /// Found with the right span and type.
    package var right = 0
    /// Found at all.
    package var found = 0
    /// To be found.
    package var gold = 0

    /// The share of the found that is right; 0 where nothing was found.
    package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    /// The share of the gold that was found.
    package var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    /// The harmonic mean of both.
    package var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }
  }

  /// By type.
  package private(set) var counts = [Counts](repeating: Counts(), count: EntityType.allCases.count)
  /// How often an entity of the first type was given the second; the last column: not found with this span.
  package private(set) var confusions: [[Int]]

  /// Nothing counted.
  package init() {
    let width = EntityType.allCases.count
    confusions = [[Int]](repeating: [Int](repeating: 0, count: width + 1), count: width + 1)
  }

  /// Counts the mentions of a document.
  package mutating func add(_ found: [EntityMention], gold: [EntityMention]) {
    let none = EntityType.allCases.count
    var typeOfSpan: [Range<Int>: EntityType] = [:]
    for mention in gold {
      typeOfSpan[mention.tokens] = mention.type
      counts[Int(mention.type.rawValue)].gold += 1
    }
    for mention in found {
      counts[Int(mention.type.rawValue)].found += 1
      let right = typeOfSpan.removeValue(forKey: mention.tokens)
      if right == mention.type { counts[Int(mention.type.rawValue)].right += 1 }
      confusions[right.map { Int($0.rawValue) } ?? none][Int(mention.type.rawValue)] += 1
    }
    for type in typeOfSpan.values { confusions[Int(type.rawValue)][none] += 1 }
  }

  /// The counts of persons, locations and organizations together, which scores are given by.
  package var micro: Counts {
    var sum = Counts()
    for type in [EntityType.person, .location, .organization] {
      let one = counts[Int(type.rawValue)]
      sum.right += one.right
      sum.found += one.found
      sum.gold += one.gold
    }
    return sum
  }

  /// Finds the entities of a corpus and counts them.
  package mutating func run(_ corpus: EntityCorpus, _ recognizer: EntityRecognizer, analyzer: FrenchAnalyzer) {
    let found = Self.mentions(in: corpus, recognizer, analyzer: analyzer)
    add(found, gold: EntityCorpus.mentions(ofLabels: corpus.sentences.flatMap(\.labels)))
  }

  /// The entities that a recognizer finds in the tokens of a corpus.
  package static func mentions(
    in corpus: EntityCorpus, _ recognizer: EntityRecognizer, analyzer: FrenchAnalyzer
  ) -> [EntityMention] {
    var workspace = AnalysisWorkspace(for: analyzer)
    var entities = EntityWorkspace(for: recognizer)
    for sentence in corpus.sentences {
      entities.append(sentence: sentence.tokens.map { workspace.intern(token: $0) })
    }
    entities.recognize(recognizer, forms: workspace.forms)
    return entities.mentions
  }
}
