package import DragomanLanguage

/// Sentences with their entities, in document order.
package struct EntityCorpus: Sendable {
  /// A sentence of forms with a label each.
  package struct Sentence: Sendable {
    /// The forms of its tokens.
    package var tokens: [[UInt8]]
    /// The numbers of their labels, see ``EntityLabel``.
    package var labels: [Int]
  }

  /// What tells its scheme of annotation from that of others.
  package var number: UInt64
  /// Its sentences; none is empty.
  package var sentences: [Sentence]

  /// A corpus of given sentences.
  package init(number: UInt64, sentences: [Sentence]) {
    self.number = number
    self.sentences = sentences
  }

  /// Reads a file of tokens and IOB2 tags; tags of unknown types count as none.
  ///
  /// - Throws: `FileError` when it cannot be read.
  package init(_ name: String, in folder: DataFolder, number: UInt64) throws {
    self.number = number
    sentences = try folder.columns(name).map { rows in
      Sentence(tokens: rows.map { Array($0.token.utf8) }, labels: Self.labels(ofTags: rows.map(\.label)))
    }
  }

  /// The labels for IOB2 tags; an inside tag with nothing before it begins an entity.
  package static func labels(ofTags tags: [String]) -> [Int] {
    var labels = [Int](repeating: EntityLabel.outside, count: tags.count)
    for mention in mentions(ofTags: tags) {
      for token in mention.tokens {
        let isFirst = token == mention.tokens.lowerBound
        let isLast = token == mention.tokens.upperBound - 1
        let place: EntityLabel.Place = isFirst ? (isLast ? .single : .begin) : isLast ? .end : .inside
        labels[token] = EntityLabel.of(mention.type, place)
      }
    }
    return labels
  }

  /// The entities that IOB2 tags mark.
  package static func mentions(ofTags tags: [String]) -> [EntityMention] {
    var mentions: [EntityMention] = []
    for (index, tag) in tags.enumerated() {
      guard let type = EntityType(name: String(tag.dropFirst(2))) else { continue }
      if tag.hasPrefix("I-"), let last = mentions.last, last.tokens.upperBound == index, last.type == type {
        mentions[mentions.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        mentions.append(EntityMention(tokens: index..<index + 1, type: type))
      }
    }
    return mentions
  }

  /// The entities that labels mark.
  package static func mentions(ofLabels labels: [Int]) -> [EntityMention] {
    var mentions: [EntityMention] = []
    for (index, label) in labels.enumerated() {
      guard let type = EntityLabel.type(label), let place = EntityLabel.place(label) else { continue }
      if place == .begin || place == .single {
        mentions.append(EntityMention(tokens: index..<index + 1, type: type))
      } else if let last = mentions.last, last.tokens.upperBound == index {
        mentions[mentions.count - 1].tokens = last.tokens.lowerBound..<index + 1
      }
    }
    return mentions
  }
}
