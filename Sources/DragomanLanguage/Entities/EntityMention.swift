/// A stretch of tokens that names a person, place, organization or something else.
public struct EntityMention: Sendable, Equatable {
  /// The numbers of its tokens, counted over the document; never empty.
  public var tokens: Range<Int>
  /// What it names.
  public var type: EntityType
  /// How sure the model is, from 0 to 1: the chance of the mention against none and against other types in its place.
  public var confidence: Float

  /// Creates a mention.
  public init(tokens: Range<Int>, type: EntityType, confidence: Float = 1) {
    self.tokens = tokens
    self.type = type
    self.confidence = confidence
  }

  /// The IOB2 tags of `count` tokens: `B-PER`, `I-PER`, `O`.
  ///
  /// - Parameters:
  ///   - mentions: Mentions in order, none overlapping another.
  ///   - count: The number of tokens of the document.
  /// - Complexity: O(`count`).
  public static func tags(_ mentions: [EntityMention], count: Int) -> [String] {
    var tags = [String](repeating: "O", count: count)
    for mention in mentions {
      for token in mention.tokens where token < count {
        tags[token] = (token == mention.tokens.lowerBound ? "B-" : "I-") + mention.type.name
      }
    }
    return tags
  }
}
