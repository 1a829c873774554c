/// Lists the features of annotated tokens, for training: what ``EntityWorkspace`` sums while it reads.
package struct EntityFeatureReader: ~Copyable {
  private var workspace: AnalysisWorkspace
  private var table: EntityFormTable
  private var context = EntityContext()
  private var sequence = EntitySequence()
  private let gazetteer: EntityGazetteer
  private let features = EntityFeatures()

  /// A reader over a lexicon and a gazetteer.
  package init(analyzer: FrenchAnalyzer, gazetteer: EntityGazetteer) {
    workspace = AnalysisWorkspace(for: analyzer)
    table = EntityFormTable(gazetteer: gazetteer)
    self.gazetteer = gazetteer
  }

  /// Calls `body` for each token of a document with its features; with nil for a token that can be no part of a
  /// name.
  ///
  /// - Parameters:
  ///   - sentences: The forms of the tokens of each sentence; no sentence is empty.
  ///   - corpus: The number of the corpus, whose scheme of annotation it follows.
  ///   - body: Receives the numbers of sentence and token and the features.
  /// - Complexity: O(tokens).
  package mutating func read(_ sentences: [[[UInt8]]], corpus: UInt64, _ body: (Int, Int, [UInt64]?) -> Void) {
    sequence.removeAll()
    for sentence in sentences {
      for token in sentence { sequence.append(workspace.intern(token: token)) }
      sequence.endSentence()
    }
    table.update(from: workspace.forms)
    var sequence = EntitySequence()
    swap(&sequence, &self.sequence)
    sequence.prepare(table)
    var sentence = 0
    while sentence < sequence.sentenceEnds.count {
      let last = sequence.linkStretch(from: sentence, table)
      while sentence < last {
        let tokens = sequence.tokens(ofSentence: sentence)
        context.prepare(sequence.forms[tokens], table, gazetteer)
        for token in 0..<tokens.count {
          body(sentence, token, context.isActive[token] ? list(token, tokens, sequence, corpus) : nil)
        }
        sentence += 1
      }
    }
    swap(&sequence, &self.sequence)
  }

  private func list(
    _ token: Int, _ tokens: Range<Int>, _ sequence: borrowing EntitySequence, _ corpus: UInt64
  ) -> [UInt64] {
    var collector = FeatureCollector()
    let reach = EntityFormFeatures.reach
    for other in max(0, token - reach)...min(tokens.count - 1, token + reach) {
      let form = sequence.forms[tokens.lowerBound + other]
      table.features(form, workspace.forms).extract(at: other - token, into: &collector)
    }
    collector.receive(FeatureHash.of(EntityTemplate.corpus, corpus))
    features.extract(token, of: context, at: tokens.lowerBound, in: sequence, table, into: &collector)
    return collector.features
  }
}
