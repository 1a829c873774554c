/// The named entities of a document, found before its sentences are read one by one: what a name is in one sentence
/// is told by all others.
package struct DocumentEntities: Sendable {
  /// An entity with its place in the repaired text.
  package struct Entity: Sendable {
    /// From its first byte to its last.
    package var span: TextSpan
    /// What it names.
    package var type: EntityType
    /// How sure the model is, from 0 to 1.
    package var confidence: Float
  }

  /// In order of place, none overlapping another.
  private let all: [Entity]
  private var next = 0
  /// Whether a token of the next entity was tagged already.
  private var isInside = false

  /// Finds the entities of a text.
  ///
  /// - Complexity: O(*n*).
  package init(
    of text: TextLayer, leavingOut leftOut: [TextSpan], _ recognizer: EntityRecognizer, _ analyzer: FrenchAnalyzer,
    workspace: inout AnalysisWorkspace
  ) {
    var entities = EntityWorkspace(for: recognizer)
    analyzer.forEachParagraph(of: text, leavingOut: leftOut, workspace: &workspace) { entities.append($0) }
    entities.recognize(recognizer, forms: workspace.forms)
    all = entities.mentions.map { mention in
      let first = entities.spans[mention.tokens.lowerBound]
      let last = entities.spans[mention.tokens.upperBound - 1]
      return Entity(
        span: TextSpan(start: first.start, end: last.end), type: mention.type, confidence: mention.confidence)
    }
  }

  /// The entities up to `end`, from where the last call stopped; sentences are asked for in order.
  package mutating func take(upTo end: UInt32) -> ArraySlice<Entity> {
    let start = next
    while next < all.count, all[next].span.start < end { next += 1 }
    return all[start..<next]
  }

  /// Begins a sentence: no name goes on into it.
  package mutating func beginSentence() { isInside = false }

  /// The IOB2 tag of the token at `span`; tokens are asked for in order, whatever cut them.
  package mutating func tag(of span: TextSpan) -> String {
    while next < all.count, all[next].span.end <= span.start {
      next += 1
      isInside = false
    }
    guard next < all.count, all[next].span.start < span.end else { return "O" }
    defer { isInside = true }
    return (isInside ? "I-" : "B-") + all[next].type.name
  }
}
